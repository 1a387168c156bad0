import { type OrganisationKind, organisationKinds } from "@kc/core/access";
import type { CommandContext } from "../platform/command.ts";
import type { Reader, Tx } from "../platform/database.ts";

export type NewOrganisation = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string | null;
  readonly communeCode: string | null;
  readonly validFrom: string;
} & BodyOnPaper;

/** What a body's papers print of it. */
export type BodyOnPaper = {
  readonly address: string;
  readonly phone: string;
  readonly paperSymbol: string;
  readonly paperPlace: string;
  readonly archiveCode: string;
  readonly taxCode: string;
  readonly bankAccount: string;
  readonly bankName: string;
  /** Empty where the body has no code in the budget's relations. */
  readonly budgetCode: string;
};

function paperColumns(body: BodyOnPaper) {
  return {
    address: body.address,
    phone: body.phone,
    paper_symbol: body.paperSymbol,
    paper_place: body.paperPlace,
    archive_code: body.archiveCode,
    tax_code: body.taxCode,
    bank_account: body.bankAccount,
    bank_name: body.bankName,
    budget_code: body.budgetCode === "" ? null : body.budgetCode,
  };
}

export async function insertOrganisations(
  tx: Tx,
  provinceId: number,
  organisations: readonly NewOrganisation[],
  commandId: string,
): Promise<void> {
  await tx
    .insertInto("organisation")
    .values(
      organisations.map((row) => ({
        province_id: provinceId,
        id: row.id,
        kind: row.kind,
        name: row.name,
        short_name: row.shortName,
        parent_id: row.parentId,
        commune_code: row.communeCode,
        valid_from: row.validFrom,
        ...paperColumns(row),
        command_id: commandId,
      })),
    )
    .execute();
}

/** The communes of a province that exist on a day. */
export function listCommunesOn(db: Reader, provinceId: number, on: string) {
  return db
    .selectFrom("commune")
    .where("province_id", "=", provinceId)
    .where("valid_from", "<=", on)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", on)]))
    .select(["code", "name", "full_name"])
    .orderBy("code")
    .execute();
}

export async function listOrganisations(db: Reader, provinceId: number, kind?: OrganisationKind) {
  const rows = await db
    .selectFrom("organisation")
    .where("province_id", "=", provinceId)
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? ""))
    .select(["id", "kind", "name", "short_name", "parent_id", "commune_code", "version"])
    .select(["address", "phone", "paper_symbol", "paper_place", "archive_code"])
    .select(["tax_code", "bank_account", "bank_name", "budget_code"])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: parseOrganisationKind(row.kind),
    name: row.name,
    shortName: row.short_name,
    parentId: row.parent_id,
    communeCode: row.commune_code,
    address: row.address,
    phone: row.phone,
    paperSymbol: row.paper_symbol,
    paperPlace: row.paper_place,
    archiveCode: row.archive_code,
    taxCode: row.tax_code,
    bankAccount: row.bank_account,
    bankName: row.bank_name,
    budgetCode: row.budget_code ?? "",
    version: row.version,
  }));
}

/** One organisation of a province; throws when there is none. */
export async function findOrganisation(db: Reader, provinceId: number, organisationId: string) {
  const found = (await listOrganisations(db, provinceId)).find(({ id }) => id === organisationId);
  if (!found) throw new Error(`Province ${String(provinceId)} has no body ${organisationId}`);
  return found;
}

/** Locks one organisation of a province; undefined when there is none. */
export function lockOrganisation(tx: Tx, provinceId: number, organisationId: string) {
  return tx
    .selectFrom("organisation")
    .where("province_id", "=", provinceId)
    .where("id", "=", organisationId)
    .select(["id", "version"])
    .forUpdate()
    .executeTakeFirst();
}

/** Writes what an organisation's papers print of it; gives its next version. */
export async function writeBodyOnPaper(
  { tx, viewer, commandId }: CommandContext,
  organisation: { readonly id: string; readonly version: number },
  body: BodyOnPaper,
): Promise<number> {
  const version = organisation.version + 1;
  await tx
    .updateTable("organisation")
    .set({ ...paperColumns(body), version, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", organisation.id)
    .execute();
  return version;
}

export function parseOrganisationKind(text: string): OrganisationKind {
  const kind = organisationKinds.find((known) => known === text);
  if (!kind) throw new RangeError(`Unknown kind of organisation: ${text}`);
  return kind;
}

/** The one organisation of a kind in a province; throws when the province was not opened. */
export async function theOrganisation(db: Reader, provinceId: number, kind: OrganisationKind) {
  const [first] = await listOrganisations(db, provinceId, kind);
  if (!first) throw new Error(`Province ${String(provinceId)} has no ${kind}`);
  return first;
}
