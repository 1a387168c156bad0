import { createHash, randomBytes } from "node:crypto";
import { parseRole, permissionsOf, type Role, roleDefinition } from "@kc/core/access";
import type { Db } from "./database.ts";
import type { Viewer } from "./viewer.ts";

export type SessionStage = "totp" | "enrol-totp" | "change-password" | "signed-in";

/** A browser that has shown a session token, whatever stage of sign-in it is at. */
export type OpenSession = {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly stage: SessionStage;
  readonly membershipId: string | null;
};

export type SessionLimits = { readonly idleMinutes: number; readonly absoluteHours: number };

/** A new opaque token of 256 bits; only its hash is kept. */
export function newSessionToken(): { readonly token: string; readonly tokenHash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export type FoundSession = { readonly session: OpenSession; readonly viewer: Viewer | null };

/**
 * The session of a token and, when signed in, its viewer. Nothing when it does not exist, was idle or
 * open too long, or its account or membership has ended since.
 */
export async function findSession(
  db: Db,
  token: string,
  limits: SessionLimits,
  today: string,
): Promise<FoundSession | undefined> {
  const tokenHash = hashToken(token);
  const row = await db
    .selectFrom("session as s")
    .innerJoin("account as a", "a.id", "s.account_id")
    .leftJoin("membership as m", "m.id", "s.membership_id")
    .leftJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "m.province_id").onRef("o.id", "=", "m.organisation_id"),
    )
    .where("s.token_hash", "=", tokenHash)
    .select([
      "s.account_id",
      "s.stage",
      "s.membership_id",
      "s.opened_at",
      "s.last_seen_at",
      "a.status",
      "a.display_name",
      "m.role",
      "m.province_id",
      "m.organisation_id",
      "m.party_id",
      "m.valid_from",
      "m.valid_to",
      "o.commune_code",
    ])
    .executeTakeFirst();
  if (row?.status !== "active") return undefined;
  const now = Date.now();
  const isOver =
    now - row.last_seen_at.getTime() > limits.idleMinutes * 60_000 ||
    now - row.opened_at.getTime() > limits.absoluteHours * 3_600_000;
  if (isOver) return undefined;
  if (now - row.last_seen_at.getTime() > 60_000) await touchSession(db, tokenHash);

  const stage = row.stage as SessionStage;
  const session = { tokenHash, accountId: row.account_id, stage, membershipId: row.membership_id };
  const isCurrent =
    row.valid_from !== null &&
    row.valid_from <= today &&
    (row.valid_to === null || row.valid_to > today);
  if (stage !== "signed-in" || row.role === null || !isCurrent) return { session, viewer: null };
  return {
    session,
    viewer: viewerOf({
      accountId: row.account_id,
      displayName: row.display_name,
      membershipId: row.membership_id,
      role: parseRole(row.role),
      provinceId: row.province_id,
      organisationId: row.organisation_id,
      communeCode: row.commune_code,
      partyId: row.party_id,
    }),
  };
}

export type ViewerFacts = {
  readonly accountId: string;
  readonly displayName: string;
  readonly membershipId: string | null;
  readonly role: Role;
  readonly provinceId: number | null;
  readonly organisationId: string | null;
  readonly communeCode: string | null;
  readonly partyId: string | null;
};

/** Every province by its official number: what a viewer of the nation may see. */
const nationWide = Array.from({ length: 99 }, (_, index) => index + 1);

/** The viewer of one membership: the permissions and the reach of its role. */
export function viewerOf(facts: ViewerFacts): Viewer {
  const { reach } = roleDefinition(facts.role);
  const provinceId = facts.provinceId ?? 0;
  return {
    ...facts,
    provinceId,
    permissions: new Set(permissionsOf(facts.role)),
    reach,
    provinces: reach === "nation" ? nationWide : provinceId === 0 ? [] : [provinceId],
  };
}

async function touchSession(db: Db, tokenHash: Buffer): Promise<void> {
  await db
    .updateTable("session")
    .set({ last_seen_at: new Date() })
    .where("token_hash", "=", tokenHash)
    .execute();
}
