import type { SchemeTerms, TermMachine, WholeTerms } from "@kc/core/amendment";
import { type Dong, plainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import { lockCommitmentsOfScheme } from "../budget/commitment-store.ts";
import { dongOf, optionalDongOf } from "../platform/columns.ts";
import type { Reader, Tx } from "../platform/database.ts";
import type { LockedScheme } from "../scheme/move-store.ts";

/** What stands in a scheme, and what hangs on it that a change has to follow. */
export type StandingScheme = {
  readonly beneficiaryId: string;
  readonly terms: SchemeTerms;
  readonly appraisedDong: Dong | null;
  readonly normAssessment: unknown;
  /** Advanced and paid of the support, less what was returned, in đồng. */
  readonly drawnDong: Dong;
};

/** What stands in a scheme as a whole, without a beneficiary: nothing is appraised for anyone, nor drawn. */
export type WholeStanding = {
  readonly beneficiaryId: null;
  readonly terms: WholeTerms;
};

/** What a change is of: one beneficiary, or a group scheme as a whole while its plan is still to name the first. */
export async function readStandingOf(
  db: Reader,
  provinceId: number,
  { id, shape }: Pick<LockedScheme, "id" | "shape">,
  beneficiaryId: string | null,
): Promise<StandingScheme | WholeStanding | undefined> {
  const ofOne = await readStanding(db, provinceId, id, beneficiaryId);
  if (ofOne || shape !== "group" || beneficiaryId !== null) return ofOne;
  return readWholeStanding(db, provinceId, id);
}

/** Reads a scheme as a whole; undefined when the viewer does not see it. */
export async function readWholeStanding(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<WholeStanding | undefined> {
  const row = await db
    .selectFrom("scheme as s")
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "s.province_id").onRef("o.id", "=", "s.implementer_id"),
    )
    .where("s.province_id", "=", provinceId)
    .where("s.id", "=", schemeId)
    .select(["s.starts_on", "s.ends_on", "s.implementer_id", "o.name as implementer_name"])
    .executeTakeFirst();
  if (!row) return undefined;
  const terms = {
    startsOn: row.starts_on === null ? null : plainDate(row.starts_on),
    endsOn: row.ends_on === null ? null : plainDate(row.ends_on),
    implementer: { id: row.implementer_id, name: row.implementer_name },
  };
  return { beneficiaryId: null, terms };
}

/** Reads a scheme with one beneficiary as it stands: the one named, or the first; undefined when the viewer sees none. */
export async function readStanding(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId?: string | null,
): Promise<StandingScheme | undefined> {
  const [first] = await readStandings(db, provinceId, schemeId, beneficiaryId ?? null);
  return first;
}

/** Reads a scheme with each of its beneficiaries that are named and have support, in the order in which they came. */
export async function readStandings(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId: string | null = null,
): Promise<readonly StandingScheme[]> {
  const rows = await standingRows(db, provinceId, schemeId, beneficiaryId);
  const standings: StandingScheme[] = [];
  for (const row of rows) standings.push(await standingOf(db, provinceId, row));
  return standings;
}

function standingRows(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId: string | null,
) {
  return db
    .selectFrom("scheme as s")
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "s.province_id").onRef("b.scheme_id", "=", "s.id"),
    )
    .innerJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "s.province_id").onRef("o.id", "=", "s.implementer_id"),
    )
    .where("s.province_id", "=", provinceId)
    .where("s.id", "=", schemeId)
    .where(sql<boolean>`(s.shape <> 'group' or b.approved_dong > 0)`)
    .$if(beneficiaryId !== null, (query) => query.where("b.id", "=", beneficiaryId ?? ""))
    .select(["s.starts_on", "s.ends_on", "s.implementer_id", "o.name as implementer_name"])
    .select(["b.id as beneficiary_id", "b.approved_dong", "b.appraised_dong", "b.norm_assessment"])
    .select(["b.commune_code", "e.id as establishment_id", "e.name as establishment_name"])
    .select((eb) => [
      sql<string>`coalesce(nullif(b.place, ''), case when s.shape <> 'group'
        then nullif(s.narrative ->> 'place', '') end, e.production_address)`.as("place"),
      communeName(sql.ref("b.commune_code")).as("commune_name"),
      eb
        .selectFrom("contract as k")
        .whereRef("k.province_id", "=", "s.province_id")
        .whereRef("k.beneficiary_id", "=", "b.id")
        .where("k.kind", "=", "with_beneficiary")
        .select((inner) => inner.fn.max("k.ends_on").as("ends_on"))
        .as("contract_ends_on"),
      eb
        .selectFrom("commitment as c")
        .whereRef("c.province_id", "=", "s.province_id")
        .whereRef("c.beneficiary_id", "=", "b.id")
        .select(sql<string | null>`sum(c.advanced_dong + c.paid_dong + c.settled_dong)`.as("sum"))
        .as("drawn"),
    ])
    .orderBy("b.id")
    .execute();
}

async function standingOf(
  db: Reader,
  provinceId: number,
  row: Awaited<ReturnType<typeof standingRows>>[number],
): Promise<StandingScheme> {
  const endsOn = row.contract_ends_on ?? row.ends_on;
  return {
    beneficiaryId: row.beneficiary_id,
    appraisedDong: optionalDongOf(row.appraised_dong),
    normAssessment: row.norm_assessment,
    drawnDong: dongOf(row.drawn),
    terms: {
      supportDong: dongOf(row.approved_dong),
      establishment: { id: row.establishment_id, name: row.establishment_name },
      place: { address: row.place, communeName: row.commune_name ?? "" },
      communeCode: row.commune_code ?? "",
      startsOn: row.starts_on === null ? null : plainDate(row.starts_on),
      endsOn: endsOn === null ? null : plainDate(endsOn),
      implementer: { id: row.implementer_id, name: row.implementer_name },
      machines: await listTermMachines(db, provinceId, row.beneficiary_id),
    },
  };
}

/** Locks the money of a scheme, so that nothing is drawn while a change is decided. */
export async function lockMoney(tx: Tx, provinceId: number, schemeId: string): Promise<void> {
  await lockCommitmentsOfScheme(tx, provinceId, schemeId);
}

/** The name of a commune that stands today, by its code. */
function communeName(code: ReturnType<typeof sql.ref>) {
  return sql<string | null>`(select c.full_name from commune c where c.code = ${code}
    order by c.valid_to is null desc, c.valid_from desc limit 1)`;
}

async function listTermMachines(
  db: Reader,
  provinceId: number,
  beneficiaryId: string,
): Promise<readonly TermMachine[]> {
  const rows = await db
    .selectFrom("machine_line")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .selectAll()
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    machineLineId: row.id,
    name: row.name,
    specification: row.specification,
    origin: row.origin,
    unit: row.unit,
    quantity: row.quantity,
    unitPriceDong: dongOf(row.unit_price_dong),
    isEligible: row.is_eligible,
  }));
}

/** Another establishment with what its eligibility is judged on; undefined when the viewer sees none. */
export async function findOtherEstablishment(
  db: Reader,
  provinceId: number,
  establishmentId: string,
) {
  return db
    .selectFrom("establishment as e")
    .innerJoin("province as p", "p.id", "e.province_id")
    .where("e.province_id", "=", provinceId)
    .where("e.id", "=", establishmentId)
    .where("e.status", "=", "active")
    .select(["e.id", "e.name", "e.legal_form", "e.sector_division", "e.workers", "e.traits"])
    .select(["e.capital_dong", "e.revenue_dong", "e.production_address", "e.commune_code"])
    .select(["p.unit_type as province_type", "e.representative_name", "e.tax_code"])
    .select(communeName(sql.ref("e.commune_code")).as("commune_name"))
    .select(
      sql<string | null>`(select c.kind from commune c where c.code = e.commune_code
        order by c.valid_to is null desc, c.valid_from desc limit 1)`.as("commune_kind"),
    )
    .executeTakeFirst();
}

/** The full name of a commune in force; undefined for an unknown code. */
export async function findCommuneName(db: Reader, code: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("commune")
    .where("code", "=", code)
    .where("valid_to", "is", null)
    .select("full_name")
    .executeTakeFirst();
  return row?.full_name;
}

/** The bodies that may carry out schemes (đơn vị thực hiện): the Centre and other departments' units. */
export async function listImplementers(db: Reader, provinceId: number) {
  return db
    .selectFrom("organisation")
    .where("province_id", "=", provinceId)
    .where("kind", "in", ["centre", "department", "other_department"])
    .select(["id", "name"])
    .orderBy("name")
    .execute();
}

/** What a change of machines or support leaves to the beneficiary and others, in đồng. */
export async function listEstimateShares(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("estimate_line")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    content: row.content,
    year: row.year,
    note: row.note,
    totalDong: dongOf(row.total_dong),
    supportDong: dongOf(row.support_dong),
    otherDong: dongOf(row.other_dong),
  }));
}
