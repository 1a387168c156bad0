import { type Dong, plainDate, type PlainDate } from "@kc/core/kernel";
import {
  outcomeMeasureDefinition,
  outcomeMeasureNames,
  type OutcomeMeasureDefinition,
} from "@kc/core/scheme";
import type { MoneyBySource, Party } from "../../../templates/paper-data.ts";
import type { Reader } from "../../platform/database.ts";
import {
  findSchemeRecord,
  listEstimateLines,
  listExpectedOutcomes,
  listMachines,
  type MachineRecord,
  type SchemeRecord,
} from "../../scheme/dossier-store.ts";
import { findBody, findPersonInOffice, type BodyRecord } from "./body-store.ts";
import { findSchemeOfBeneficiary, listBeneficiaries } from "./money-store.ts";
import type { PaperContext } from "./paper.ts";
import { rowOf, textOf } from "./read-json.ts";

/** A scheme with its dossier, its beneficiary as a party, and its implementer as a body and a party. */
export type SchemeFacts = {
  readonly provinceId: number;
  readonly record: SchemeRecord;
  /** The prose of the dossier by field; empty where nothing is written. */
  readonly prose: (field: string) => string;
  readonly machines: readonly MachineRecord[];
  readonly estimate: readonly {
    readonly content: string;
    readonly year: number;
    readonly money: MoneyBySource;
    readonly note: string;
  }[];
  readonly outcomes: readonly {
    readonly name: string;
    readonly measure: OutcomeMeasureDefinition;
    readonly baseline: number;
    readonly target: number;
  }[];
  readonly beneficiary: Party;
  /** Every beneficiary: of a group asked for as a whole, all of them. */
  readonly beneficiaries: readonly Party[];
  /** Their names, one after another. */
  readonly beneficiaryNames: string;
  readonly implementer: BodyRecord;
  readonly implementerParty: Party;
  readonly implementerHead: string | null;
};

/**
 * Everything papers of a scheme are made of, with the beneficiary whose id it is, or its first; undefined when the viewer
 * sees no such scheme.
 */
export async function findSchemeFacts(
  { db, provinces, today }: PaperContext,
  subjectId: string,
): Promise<SchemeFacts | undefined> {
  const named = await findSchemeOfBeneficiary(db, provinces, subjectId);
  const record =
    named === undefined
      ? await findSchemeRecord(db, provinces, subjectId, today)
      : await findSchemeRecord(db, provinces, named, today, subjectId);
  if (!record) return undefined;
  const provinceId = record.province_id;
  const prose = rowOf(record.narrative);
  const implementer = await findBody(db, provinceId, record.implementer_id);
  const head = await findPersonInOffice(db, provinceId, implementer.id, "centre_head", today);
  const records = await recordsOf({ db, provinces, today }, record, named !== undefined);
  const parties: Party[] = [];
  const machines: MachineRecord[] = [];
  const outcomes: (OutcomeRow & { readonly of: string | null })[] = [];
  for (const each of records) {
    parties.push(await beneficiaryParty(db, each));
    machines.push(...(await listMachines(db, provinceId, each.beneficiary_id)));
    const of = records.length > 1 ? each.establishment_name : null;
    const found = await listExpectedOutcomes(db, provinceId, each.beneficiary_id);
    outcomes.push(...found.map((outcome) => ({ ...outcome, of })));
  }
  return {
    provinceId,
    record,
    prose: (field) => textOf(prose, field),
    machines,
    estimate: (await listEstimateLines(db, provinceId, record.id)).map((line) => ({
      content: line.content,
      year: line.budgetYear,
      money: {
        grantDong: line.supportDong,
        counterpartDong: line.beneficiaryDong,
        otherDong: line.otherDong,
      },
      note: line.note,
    })),
    outcomes: outcomes.flatMap(({ indicator, baseline, target, of }) => {
      const name = outcomeMeasureNames.find((known) => known === indicator);
      if (name === undefined) return [];
      const measure: OutcomeMeasureDefinition = outcomeMeasureDefinition(name);
      const label = of === null ? measure.label : `${measure.label} – ${of}`;
      return [{ name, measure: { ...measure, label }, baseline, target }];
    }),
    beneficiary: await beneficiaryParty(db, record),
    beneficiaries: parties,
    beneficiaryNames: records.map((each) => each.establishment_name).join("; "),
    implementer,
    implementerParty: partyOfBody(implementer, head?.name ?? null),
    implementerHead: head?.name ?? null,
  };
}

type OutcomeRow = Awaited<ReturnType<typeof listExpectedOutcomes>>[number];

/** The beneficiaries that a paper is about: the one asked for, or all of the scheme in the order in which they came. */
async function recordsOf(
  { db, provinces, today }: PaperContext,
  record: SchemeRecord,
  isOfOne: boolean,
): Promise<readonly SchemeRecord[]> {
  if (isOfOne || record.shape !== "group") return [record];
  const records: SchemeRecord[] = [];
  for (const { id } of await listBeneficiaries(db, provinces, record.id)) {
    const found = await findSchemeRecord(db, provinces, record.id, today, id);
    if (found) records.push(found);
  }
  return records.length === 0 ? [record] : records;
}

async function beneficiaryParty(db: Reader, record: SchemeRecord): Promise<Party> {
  const found = await db
    .selectFrom("establishment")
    .where("province_id", "=", record.province_id)
    .where("id", "=", record.establishment_id)
    .select("registered_address")
    .executeTakeFirst();
  const address = found?.registered_address ?? "";
  const account = [record.bank_account, record.bank_name].filter((part) => part !== "");
  return {
    name: record.establishment_name,
    address,
    representative: record.representative_name,
    office: officeOf(record.legal_form),
    phone: record.phone === "" ? null : record.phone,
    taxCode: record.tax_code,
    bankAccount: account.length === 0 ? null : account.join(" tại "),
  };
}

/** What the representative of an establishment usually is; the contract states it when it is signed. */
function officeOf(legalForm: string): string {
  if (legalForm === "household_business") return "Chủ hộ kinh doanh";
  if (legalForm === "cooperative_group") return "Tổ trưởng";
  if (legalForm === "artisan") return "Nghệ nhân";
  return "Người đại diện theo pháp luật";
}

/** Where a body sits; the province alone while its address is not entered. */
function addressOf({ address, province: { fullName } }: BodyRecord): string {
  return address === "" ? `${fullName.charAt(0).toUpperCase()}${fullName.slice(1)}` : address;
}

/** A body as a party to a paper. */
function partyOfBody(body: BodyRecord, headName: string | null): Party {
  return {
    name: body.name,
    address: addressOf(body),
    representative: headName ?? "",
    office: "Giám đốc",
    phone: body.phone === "" ? null : body.phone,
    taxCode: null,
    bankAccount: null,
  };
}

/** A party as it stood in the signed contract. */
export function partyOfContract(
  party: Readonly<Record<string, unknown>>,
  phone: string | null,
): Party {
  const text = (key: string): string | null => {
    const found = textOf(party, key);
    return found === "" ? null : found;
  };
  const account = [text("bankAccount"), text("bankName")].filter((part) => part !== null);
  return {
    name: text("name") ?? "",
    address: text("address") ?? "",
    representative: text("representative") ?? "",
    office: text("position") ?? "",
    phone,
    taxCode: text("taxCode"),
    bankAccount: account.length === 0 ? null : account.join(" tại "),
  };
}

export type PlanOfScheme = {
  readonly id: string;
  readonly planYear: number;
  readonly decisionNumber: string | null;
  readonly decidedOn: PlainDate | null;
  readonly heading: "committee" | "chair";
  readonly approvedDong: Dong | null;
};

/** The annual plan that a scheme stands in; undefined while it stands in none. */
export async function findPlanOfScheme(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<Omit<PlanOfScheme, "approvedDong"> | undefined> {
  const row = await db
    .selectFrom("plan_line as l")
    .innerJoin("annual_plan as p", (join) =>
      join.onRef("p.province_id", "=", "l.province_id").onRef("p.id", "=", "l.plan_id"),
    )
    .where("l.province_id", "=", provinceId)
    .where("l.scheme_id", "=", schemeId)
    .where("l.outcome", "<>", "withdrawn")
    .select(["p.id", "p.plan_year", "p.decision_number", "p.decided_on", "p.decision_heading"])
    .orderBy("p.plan_year", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    planYear: row.plan_year,
    decisionNumber: row.decision_number,
    decidedOn: row.decided_on === null ? null : plainDate(row.decided_on),
    heading: row.decision_heading === "committee" ? "committee" : "chair",
  };
}
