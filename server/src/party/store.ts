import { type Dong, dong, plainDate, type PlainDate } from "@kc/core/kernel";
import {
  type EstablishmentStatus,
  establishmentStatuses,
  type EstablishmentTrait,
  establishmentTraits,
  type LegalForm,
  legalForms,
} from "@kc/core/party";
import { sql } from "kysely";
import type { Reader, Tx } from "../platform/database.ts";

/** What is written about an establishment, as its row holds it. */
export type EstablishmentValues = {
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly taxCode: string | null;
  readonly representativeName: string;
  readonly phone: string;
  readonly email: string;
  readonly registeredAddress: string;
  readonly registeredCommuneCode: string;
  readonly productionAddress: string;
  readonly communeCode: string;
  readonly sectorDivision: string;
  readonly sectorNote: string;
  readonly products: string;
  readonly foundedOn: string | null;
  readonly workers: number | null;
  readonly capitalDong: number | null;
  readonly revenueDong: number | null;
  readonly traits: readonly EstablishmentTrait[];
};

export type NewEstablishment = {
  readonly id: string;
  readonly provinceId: number;
  readonly values: EstablishmentValues;
  readonly registeredBy: string;
  readonly registeredOn: string;
  readonly consentedOn: string | null;
  readonly commandId: string;
};

export async function insertEstablishment(tx: Tx, row: NewEstablishment): Promise<void> {
  await tx
    .insertInto("establishment")
    .values({
      province_id: row.provinceId,
      id: row.id,
      ...columnsOf(row.values),
      registered_by: row.registeredBy,
      registered_on: row.registeredOn,
      consented_on: row.consentedOn,
      command_id: row.commandId,
    })
    .execute();
}

function columnsOf(values: EstablishmentValues) {
  return {
    name: values.name,
    legal_form: values.legalForm,
    tax_code: values.taxCode,
    representative_name: values.representativeName,
    phone: values.phone,
    email: values.email,
    registered_address: values.registeredAddress,
    registered_commune_code: values.registeredCommuneCode,
    production_address: values.productionAddress,
    commune_code: values.communeCode,
    sector_division: values.sectorDivision,
    sector_note: values.sectorNote,
    products: values.products,
    founded_on: values.foundedOn,
    workers: values.workers,
    capital_dong: values.capitalDong === null ? null : String(values.capitalDong),
    revenue_dong: values.revenueDong === null ? null : String(values.revenueDong),
    traits: [...values.traits],
  };
}

/** Locks one establishment that the viewer sees; undefined when there is none. */
export async function lockEstablishment(tx: Tx, provinceId: number, establishmentId: string) {
  const row = await tx
    .selectFrom("establishment")
    .where("province_id", "=", provinceId)
    .where("id", "=", establishmentId)
    .select(["id", "version", "status", "name", "tax_code", "phone", "commune_code"])
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, status: parseStatus(row.status) };
}

export type ChangedEstablishment = {
  readonly provinceId: number;
  readonly id: string;
  readonly version: number;
  readonly commandId: string;
};

export async function updateEstablishment(
  tx: Tx,
  { provinceId, id, version, commandId }: ChangedEstablishment,
  values: EstablishmentValues,
): Promise<void> {
  await tx
    .updateTable("establishment")
    .set({ ...columnsOf(values), version, command_id: commandId })
    .where("province_id", "=", provinceId)
    .where("id", "=", id)
    .execute();
}

export async function updateStatus(
  tx: Tx,
  { provinceId, id, version, commandId }: ChangedEstablishment,
  change: { readonly status: string; readonly since: string; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable("establishment")
    .set({
      status: change.status,
      status_since: change.since,
      status_reason: change.reason,
      version,
      command_id: commandId,
    })
    .where("province_id", "=", provinceId)
    .where("id", "=", id)
    .execute();
}

export type YearFigures = {
  readonly year: number;
  readonly revenueDong: number | null;
  readonly workers: number | null;
  readonly exportDong: number | null;
  readonly materialDong: number | null;
  readonly fuelDong: number | null;
};

/** Writes the figures of one year, and those of the latest year as the size last declared. */
export async function writeYear(
  tx: Tx,
  { provinceId, id, version, commandId }: ChangedEstablishment,
  figures: YearFigures & { readonly evidenceGrade: string },
): Promise<void> {
  const amount = (value: number | null) => (value === null ? null : String(value));
  const values = {
    revenue_dong: amount(figures.revenueDong),
    workers: figures.workers,
    export_dong: amount(figures.exportDong),
    material_dong: amount(figures.materialDong),
    fuel_dong: amount(figures.fuelDong),
    evidence_grade: figures.evidenceGrade,
    command_id: commandId,
  };
  await tx
    .insertInto("establishment_year")
    .values({ province_id: provinceId, establishment_id: id, year: figures.year, ...values })
    .onConflict((conflict) =>
      conflict.columns(["province_id", "establishment_id", "year"]).doUpdateSet(values),
    )
    .execute();
  const later = await tx
    .selectFrom("establishment_year")
    .where("province_id", "=", provinceId)
    .where("establishment_id", "=", id)
    .where("year", ">", figures.year)
    .select("year")
    .executeTakeFirst();
  await tx
    .updateTable("establishment")
    .set({
      version,
      command_id: commandId,
      ...(later === undefined && figures.workers !== null ? { workers: figures.workers } : {}),
      ...(later === undefined && figures.revenueDong !== null
        ? { revenue_dong: String(figures.revenueDong) }
        : {}),
    })
    .where("province_id", "=", provinceId)
    .where("id", "=", id)
    .execute();
}

/** Registered establishments that a new one may repeat, whatever commune the viewer is of. */
export async function listNamesakes(
  db: Reader,
  of: {
    readonly provinceId: number;
    readonly taxCode: string | null;
    readonly phone: string | null;
    readonly communeCode: string;
  },
) {
  const { rows } = await sql<{
    id: string;
    name: string;
    tax_code: string | null;
    phone: string;
    commune_code: string;
    status: string;
  }>`select * from namesakes_of_establishment(${of.provinceId}::smallint, ${of.taxCode}, ${of.phone}, ${of.communeCode})`.execute(
    db,
  );
  return rows;
}

/** What eligibility and a list need of an establishment. */
export type EstablishmentRecord = EstablishmentValues & {
  readonly id: string;
  readonly version: number;
  readonly foundedOn: PlainDate | null;
  readonly capitalDong: Dong | null;
  readonly revenueDong: Dong | null;
  readonly status: EstablishmentStatus;
  readonly statusSince: PlainDate | null;
  readonly statusReason: string;
  readonly registeredBy: string;
  readonly registeredOn: PlainDate;
  readonly consentedOn: PlainDate | null;
  readonly isDemo: boolean;
};

/** One establishment that the viewer sees. */
export async function findEstablishment(
  db: Reader,
  provinceId: number,
  establishmentId: string,
): Promise<EstablishmentRecord | undefined> {
  const row = await selectEstablishments(db, provinceId)
    .where("e.id", "=", establishmentId)
    .executeTakeFirst();
  return row && asRecord(row);
}

/** The rows of `establishment` of a province, whole: what the lists of this capability begin with. */
export function selectEstablishments(db: Reader, provinceId: number) {
  return db.selectFrom("establishment as e").where("e.province_id", "=", provinceId).selectAll("e");
}

type EstablishmentRow = NonNullable<
  Awaited<ReturnType<ReturnType<typeof selectEstablishments>["executeTakeFirst"]>>
>;

export function asRecord(row: EstablishmentRow): EstablishmentRecord {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    legalForm: parseLegalForm(row.legal_form),
    taxCode: row.tax_code,
    representativeName: row.representative_name,
    phone: row.phone,
    email: row.email,
    registeredAddress: row.registered_address,
    registeredCommuneCode: row.registered_commune_code,
    productionAddress: row.production_address,
    communeCode: row.commune_code,
    sectorDivision: row.sector_division,
    sectorNote: row.sector_note,
    products: row.products,
    foundedOn: dayOrNull(row.founded_on),
    workers: row.workers,
    capitalDong: dongOrNull(row.capital_dong),
    revenueDong: dongOrNull(row.revenue_dong),
    traits: establishmentTraits.filter((trait) => row.traits.includes(trait)),
    status: parseStatus(row.status),
    statusSince: dayOrNull(row.status_since),
    statusReason: row.status_reason,
    registeredBy: row.registered_by,
    registeredOn: plainDate(row.registered_on),
    consentedOn: dayOrNull(row.consented_on),
    isDemo: row.is_demo,
  };
}

export function dongOrNull(value: string | null): Dong | null {
  return value === null ? null : dong(Number(value));
}

function dayOrNull(value: string | null): PlainDate | null {
  return value === null ? null : plainDate(value);
}

function parseLegalForm(text: string): LegalForm {
  const form = legalForms.find((known) => known === text);
  if (!form) throw new RangeError(`Unknown legal form: ${text}`);
  return form;
}

function parseStatus(text: string): EstablishmentStatus {
  const status = establishmentStatuses.find((known) => known === text);
  if (!status) throw new RangeError(`Unknown status of an establishment: ${text}`);
  return status;
}

/** The figures of an establishment year by year, from the earliest. */
export async function listYears(db: Reader, provinceId: number, establishmentId: string) {
  const rows = await db
    .selectFrom("establishment_year")
    .where("province_id", "=", provinceId)
    .where("establishment_id", "=", establishmentId)
    .selectAll()
    .orderBy("year")
    .execute();
  return rows.map((row) => ({
    year: row.year,
    revenueDong: dongOrNull(row.revenue_dong),
    workers: row.workers,
    exportDong: dongOrNull(row.export_dong),
    materialDong: dongOrNull(row.material_dong),
    fuelDong: dongOrNull(row.fuel_dong),
    evidenceGrade: row.evidence_grade,
  }));
}
