/** The records of the two families and of the other province, by the names under which routes ask for them. */
import { randomUUID } from "node:crypto";
import { roleDefinition, type Role } from "@kc/core/access";
import { newId } from "../../platform/ids.ts";
import { smallPdf } from "../make-papers.ts";
import type { Family, TwoFamilies } from "./two-families.ts";

/** Whose record is asked for; own is that of the commune and the establishment among the roles. */
export type Target = "own" | "neighbour" | "elsewhere";
export const targets: readonly Target[] = ["own", "neighbour", "elsewhere"];

export type Records = Readonly<Record<Target, Readonly<Record<string, string>>>>;

/** Words that stand in the records of one target and nowhere else. */
export const marks = {
  own: "Dấu Núi Đỏ",
  neighbour: "Dấu Suối Vàng",
  elsewhere: "Dấu Đồng Xanh",
} as const satisfies Record<Target, string>;

/** Ids that everybody of the province may ask for, whoever's they are; of a whole province, not of one family. */
const ofProvince = ["planId", "planLineId", "allocationId"] as const;
const ofAccounts = ["accountId", "membershipId", "organisationId", "officerAccountId"] as const;
/** The directory of bodies is public, norms and programmes are once in force; a draft has the key of its own account.
 * Changes, group plans, findings after support, report periods and rounds are asked for as unknown only: their own tests stand with them. */
const ofNobody = [
  "amendmentId",
  "findingId",
  "groupPlanId",
  "periodId",
  "roundId",
  "kind",
  "issuerId",
  "fundHolderId",
  "normId",
  "code",
  "draftKey",
  "province",
] as const;

/** How each id of a family is found. */
const ofFamily = {
  schemeId: "select id from scheme where id = :scheme",
  subjectId: "select id from scheme where id = :scheme",
  establishmentId: "select id from establishment where id = :establishment",
  exceptId: "select id from establishment where id = :establishment",
  beneficiaryId: "select id from beneficiary where id = :beneficiary",
  paymentRequestId: "select id from payment_request where scheme_id = :scheme order by id limit 1",
  contractId: "select id from contract where scheme_id = :scheme limit 1",
  milestoneId:
    "select m.id from milestone m join contract c on c.id = m.contract_id where c.scheme_id = :scheme limit 1",
  reportId: "select id from progress_report where scheme_id = :scheme limit 1",
  documentId: "select id from document where scheme_id = :scheme limit 1",
  attachmentId: "select id from attachment where scheme_id = :scheme limit 1",
  visitFindingId: "select id from supervision_finding where scheme_id = :scheme limit 1",
  meetingId: "select meeting_id as id from meeting_scheme where scheme_id = :scheme limit 1",
  plannedVisitId: "select id from planned_visit where scheme_id = :scheme limit 1",
} as const;

/** The kind of record a route's id names; null for one that this file does not know yet. */
export function kindOfId(name: string): "family" | "province" | "account" | "nobody" | null {
  if (Object.hasOwn(ofFamily, name)) return "family";
  if (ofProvince.some((each) => each === name)) return "province";
  if (ofAccounts.some((each) => each === name)) return "account";
  return ofNobody.some((each) => each === name) ? "nobody" : null;
}

/** Whether the reach of a role lets it see a record; what it may do with it is the table of permissions. */
export function isSeen(
  role: Role,
  kind: "family" | "province" | "account",
  target: Target,
): boolean {
  const { reach } = roleDefinition(role);
  switch (reach) {
    case "nation":
      return true;
    case "province":
    case "organisation":
      return target !== "elsewhere";
    case "commune":
      return kind === "province" ? target !== "elsewhere" : target === "own";
    case "party":
      return kind === "family" && target === "own";
    case "public":
      return false;
  }
}

/** Gives the attachments of a family a content that is really there. */
async function storeFiles({ world, everything }: TwoFamilies, family: Family): Promise<void> {
  const content = smallPdf(`của ${family.schemeId}`);
  const hash = `'\\x${(await world.parts.blobs.put(content)).toString("hex")}'::bytea`;
  await everything(
    `insert into stored_file values (${hash}, ${String(content.length)}, 'application/pdf');
     update attachment set sha256 = ${hash}
     where scheme_id = '${family.schemeId}' or establishment_id = '${family.establishmentId}'`,
  );
}

/** Marks the records of each target, adds what a family lacks, and finds their ids. */
export async function openRecords(families: TwoFamilies): Promise<Records> {
  const { a, b, foreign } = families;
  for (const [target, family] of [
    ["own", a],
    ["neighbour", b],
    ["elsewhere", foreign],
  ] as const) {
    await mark(families, family, marks[target]);
    await storeFiles(families, family);
  }
  return {
    own: await idsOf(families, a),
    neighbour: await idsOf(families, b),
    elsewhere: await idsOf(families, foreign),
  };
}

async function mark({ everything }: TwoFamilies, family: Family, words: string): Promise<void> {
  const { establishmentId, schemeId } = family;
  await everything(
    [
      `update establishment set name = name || ' ${words}' where id = '${establishmentId}'`,
      `update scheme set name = name || ' ${words}' where id = '${schemeId}'`,
      `update document set title = title || ' ${words}' where scheme_id = '${schemeId}'`,
      `update attachment set file_name = '${words}.pdf' where scheme_id = '${schemeId}' or establishment_id = '${establishmentId}'`,
      `update payment_request set note = '${words}' where scheme_id = '${schemeId}'`,
      `update acceptance set place = '${words}' where scheme_id = '${schemeId}'`,
      `update supervision_visit set place = '${words}' where scheme_id = '${schemeId}'`,
    ].join("; "),
  );
}

async function idsOf(families: TwoFamilies, family: Family): Promise<Record<string, string>> {
  const { everything } = families;
  const province = String(family.provinceId);
  const queries: readonly (readonly [string, string])[] = [
    ...Object.entries(ofFamily).map(
      ([name, query]) =>
        [
          name,
          query
            .replaceAll(":scheme", `'${family.schemeId}'`)
            .replaceAll(":establishment", `'${family.establishmentId}'`)
            .replaceAll(":beneficiary", `'${family.beneficiaryId}'`),
        ] as const,
    ),
    ["planId", `select id from annual_plan where province_id = ${province} limit 1`],
    ["planLineId", `select id from plan_line where scheme_id = '${family.schemeId}'`],
    [
      "allocationId",
      `select allocation_id as id from commitment where beneficiary_id = '${family.beneficiaryId}'`,
    ],
    ...["issuerId", "fundHolderId", "organisationId"].map(
      (name) =>
        [
          name,
          `select id from organisation where province_id = ${province} and kind = 'centre' limit 1`,
        ] as const,
    ),
  ];
  const found: Record<string, string> = {};
  for (const [name, query] of queries) {
    const id = (await everything(query))[0]?.["id"];
    if (typeof id !== "string") throw new Error(`No ${name} of the family ${family.schemeId}.`);
    found[name] = id;
  }
  return { ...found, ...(await openSpareAccount(families, family.provinceId)) };
}

/** An account that nobody in the matrix uses, so that it may be locked or lose its role. */
async function openSpareAccount(
  { world }: TwoFamilies,
  provinceId: number,
): Promise<Record<string, string>> {
  const accountId = newId();
  const membershipId = newId();
  const login = `spare.${randomUUID().slice(0, 8)}`;
  await world.parts.db
    .insertInto("account")
    .values({ id: accountId, login, display_name: "Người Dự Phòng" })
    .execute();
  await world.parts.db
    .insertInto("membership")
    .values({
      id: membershipId,
      account_id: accountId,
      province_id: provinceId,
      role: "centre_officer",
      valid_from: "2020-01-01",
    })
    .execute();
  return { accountId, membershipId, officerAccountId: accountId };
}
