import { type PlainDate, plainDate } from "@kc/core/kernel";
import {
  type Norm,
  type NormActivity,
  type NormEntryStatus,
  normEntryStatuses,
  parseNorm,
  selectNorm,
} from "@kc/core/norm";
import { type ProvinceCode, provinceCode } from "@kc/core/territory";
import { ask, type Question, question } from "../platform/ask.ts";
import type { Reader, Tx } from "../platform/database.ts";

export type RegisteredNorm = {
  readonly id: string;
  readonly provinceId: number;
  readonly norm: Norm;
  readonly status: NormEntryStatus;
  readonly loadedBy: string;
  readonly loadedByName: string;
  readonly loadedOn: PlainDate;
  readonly approvedByName: string | null;
  readonly approvedOn: PlainDate | null;
};

/** The official two digits of a province of the tenant's number: 4 is "04". */
export function codeOfProvince(provinceId: number): ProvinceCode {
  return provinceCode(String(provinceId).padStart(2, "0"));
}

/** The norms a viewer sees: the national ones and those of its provinces, in the order of the activities. */
export async function listNorms(
  db: Reader,
  { activity }: { readonly activity: NormActivity | undefined },
): Promise<readonly RegisteredNorm[]> {
  const rows = await db
    .selectFrom("norm as n")
    .leftJoin("account as l", "l.id", "n.loaded_by")
    .leftJoin("account as a", "a.id", "n.approved_by")
    .$if(activity !== undefined, (query) =>
      query.where("n.activity", "in", [activity ?? "all", "all"]),
    )
    .select([
      "n.id",
      "n.province_id",
      "n.content",
      "n.status",
      "n.loaded_by",
      "n.loaded_on",
      "n.approved_on",
      "l.display_name as loaded_by_name",
      "a.display_name as approved_by_name",
    ])
    .orderBy("n.activity")
    .orderBy("n.province_id", "desc")
    .orderBy("n.in_force_from", (order) => order.desc().nullsLast())
    .orderBy("n.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    provinceId: row.province_id,
    norm: parseNorm(row.content),
    status: parseEntryStatus(row.status),
    loadedBy: row.loaded_by,
    loadedByName: row.loaded_by_name ?? "",
    loadedOn: plainDate(row.loaded_on),
    approvedByName: row.approved_by_name,
    approvedOn: row.approved_on === null ? null : plainDate(row.approved_on),
  }));
}

/** The norms that may be applied to an activity: approved ones, and the texts of which only the number is known. */
export function approvedNormsOf(db: Reader, activity: NormActivity): Question<readonly Norm[]> {
  const norms = db
    .selectFrom("norm")
    .where("activity", "in", [activity, "all"])
    .where("status", "=", "in_force")
    .select("content");
  return question(norms, (rows) => rows.map(({ content }) => parseNorm(content)));
}

/** The same, asked alone. */
export function listApprovedNorms(db: Reader, activity: NormActivity) {
  return ask(db, approvedNormsOf(db, activity));
}

/** The norm to apply to an activity in a province on a day, with local or with national money. */
export async function selectNormOn(db: Reader, asked: NormQuestion) {
  return selectNormAmong(await listApprovedNorms(db, asked.activity), asked);
}

/** The same, among norms that were read already. */
export function selectNormAmong(
  norms: readonly Norm[],
  { activity, source, provinceId, on }: NormQuestion,
) {
  return selectNorm(norms, { activity, source, provinceCode: codeOfProvince(provinceId), on });
}

export type NormQuestion = {
  readonly activity: NormActivity;
  readonly source: "local" | "national";
  readonly provinceId: number;
  readonly on: PlainDate;
};

export type LockedNorm = {
  readonly id: string;
  readonly norm: Norm;
  readonly status: NormEntryStatus;
  readonly loadedBy: string;
};

/** Locks one norm of the province; undefined when there is none. */
export async function lockNorm(
  tx: Tx,
  provinceId: number,
  normId: string,
): Promise<LockedNorm | undefined> {
  const row = await tx
    .selectFrom("norm")
    .where("province_id", "=", provinceId)
    .where("id", "=", normId)
    .select(["id", "content", "status", "loaded_by"])
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    norm: parseNorm(row.content),
    status: parseEntryStatus(row.status),
    loadedBy: row.loaded_by,
  };
}

/** The province's own approved norms of one activity. */
export async function listOwnApprovedNorms(
  tx: Tx,
  provinceId: number,
  activity: NormActivity,
): Promise<readonly Norm[]> {
  const rows = await tx
    .selectFrom("norm")
    .where("province_id", "=", provinceId)
    .where("activity", "=", activity)
    .where("status", "=", "in_force")
    .select("content")
    .execute();
  return rows.map(({ content }) => parseNorm(content));
}

export type NewNorm = {
  readonly provinceId: number;
  readonly norm: Norm;
  readonly loadedBy: string;
  readonly loadedOn: PlainDate;
  readonly commandId: string;
};

export async function insertNorm(
  tx: Tx,
  { provinceId, norm, loadedBy, loadedOn, commandId }: NewNorm,
) {
  await tx
    .insertInto("norm")
    .values({
      province_id: provinceId,
      id: norm.code,
      activity: norm.activity,
      content: JSON.stringify(norm),
      in_force_from: norm.validFrom,
      in_force_to: norm.validTo,
      status: "draft",
      confidence: norm.confidence,
      loaded_by: loadedBy,
      loaded_on: loadedOn,
      command_id: commandId,
    })
    .execute();
}

/** The codes of the province that begin with a stem, so that a new one is made beside them. */
export async function listNormCodes(
  tx: Tx,
  provinceId: number,
  stem: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("norm")
    .where("province_id", "=", provinceId)
    .where("id", "like", `${stem}%`)
    .select("id")
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export async function decideNorm(
  tx: Tx,
  decided: {
    readonly provinceId: number;
    readonly normId: string;
    readonly status: "in_force" | "rejected";
    readonly approvedBy: string;
    readonly approvedOn: PlainDate;
    readonly commandId: string;
  },
): Promise<void> {
  await tx
    .updateTable("norm")
    .set({
      status: decided.status,
      approved_by: decided.approvedBy,
      approved_on: decided.approvedOn,
      command_id: decided.commandId,
    })
    .where("province_id", "=", decided.provinceId)
    .where("id", "=", decided.normId)
    .execute();
}

/** The name of a province, as norms and papers write it. */
export async function findProvinceName(db: Reader, provinceId: number): Promise<string> {
  const row = await db
    .selectFrom("province")
    .where("id", "=", provinceId)
    .select("name")
    .executeTakeFirstOrThrow();
  return row.name;
}

function parseEntryStatus(text: string): NormEntryStatus {
  if (text in normEntryStatuses) return text as NormEntryStatus;
  throw new RangeError(`Unknown status of a norm: ${text}`);
}
