/**
 * Two establishments in two communes, each with a settled scheme, its money and its papers; and a third of the same in
 * another province. Every row of every row-secured table is known to belong to one of them, to the province, or to neither.
 */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { openProvince } from "../../access/open-province.ts";
import { readProvinceFile } from "../../access/province-data.ts";
import { systemViewer, type Viewer } from "../../platform/viewer.ts";
import { makeSchemeAt } from "../make-progress.ts";
import { accepted, caoBang, openTestWorld, type TestWorld } from "../test-world.ts";

export const elsewhere = 8;
const communeElsewhere = "00691";

export type Family = {
  readonly provinceId: number;
  readonly communeCode: string;
  readonly establishmentId: string;
  readonly schemeId: string;
  readonly beneficiaryId: string;
};

export type TwoFamilies = {
  readonly world: TestWorld;
  readonly a: Family;
  readonly b: Family;
  /** The same in another province. */
  readonly foreign: Family;
  /** Asks as the superuser, who sees everything. */
  readonly everything: (sql: string) => Promise<readonly Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
};

export async function openTwoFamilies(): Promise<TwoFamilies> {
  const world = await openTestWorld("2026-06-24");
  const superuser = new pg.Client({ connectionString: databaseOf(world) });
  superuser.on("error", () => undefined);
  await superuser.connect();
  const a = await makeFamily(world, caoBang, "01273");
  const b = await makeFamily(world, caoBang, "01288");
  const foreign = await makeFamily(await openElsewhere(world), elsewhere, communeElsewhere);
  for (const family of [a, b, foreign]) await insertBeside(superuser, family);
  return {
    world,
    a,
    b,
    foreign,
    everything: async (sql) => (await superuser.query<Record<string, unknown>>(sql)).rows,
    close: async () => {
      await superuser.end();
      await world.close();
    },
  };
}

/** The superuser's address of this world's database. */
function databaseOf(world: TestWorld): string {
  const url = new URL(world.superuserUrl);
  url.pathname = new URL(world.urls.appUrl).pathname;
  return url.href;
}

async function makeFamily(
  world: TestWorld,
  provinceId: number,
  communeCode: string,
): Promise<Family> {
  const { schemeId, establishmentId, beneficiaryId } = await makeSchemeAt(world, "settled", {
    communeCode,
    advanceDong: 50_000_000,
  });
  return { provinceId, communeCode, schemeId, establishmentId, beneficiaryId };
}

/** Opens another province, and gives the world as the people who sit there know it. */
async function openElsewhere(world: TestWorld): Promise<TestWorld> {
  const { organisations, validFrom } = readProvinceFile("cao-bang");
  const input = { organisations, validFrom };
  accepted(await world.run(openProvince, systemViewer(elsewhere), input));
  return {
    ...world,
    person: async (role, options) => {
      const here = await world.person(role, { another: "elsewhere", ...options });
      return { ...here, provinceId: elsewhere, provinces: [elsewhere], organisationId: null };
    },
  };
}

/** Rows of the tables that the way to a settled scheme does not pass; only what scope rests on is written with care. */
async function insertBeside(superuser: pg.Client, family: Family): Promise<void> {
  const { provinceId, establishmentId, schemeId, beneficiaryId } = family;
  const { rows } = await superuser.query<{
    command: string;
    account: string;
    machine: string;
    commitment: string;
  }>(
    `select s.command_id as command, s.drafter_account_id as account, m.id as machine, c.id as commitment
     from scheme s join machine_line m on m.beneficiary_id = $2 join commitment c on c.beneficiary_id = $2
     where s.id = $1 limit 1`,
    [schemeId, beneficiaryId],
  );
  const known = rows[0];
  if (known === undefined) throw new Error("The family has no scheme.");
  const of = `${String(provinceId)}, '${randomUUID()}'`;
  const last = `'${known.command}'`;
  const day = "'2026-06-24'";
  const checkId = randomUUID();
  const groupPlanId = randomUUID();
  const sha = `'\\x${randomUUID().replaceAll("-", "")}'::bytea`;
  await superuser.query(
    [
      `insert into establishment_year (province_id, establishment_id, year, evidence_grade, command_id)
        values (${String(provinceId)}, '${establishmentId}', 2025, 'claimed', ${last})`,
      `insert into quotation values (${of}, '${known.machine}', 'Công ty Mẫu', ${day}, null, 1000, 800, false, ${last})`,
      `insert into supplement_request (province_id, id, scheme_id, field, reason, asked_on, due_on, command_id)
        values (${of}, '${schemeId}', 'necessity', 'Nói rõ hơn', ${day}, '2026-07-24', ${last})`,
      `insert into survey (province_id, id, scheme_id, surveyed_on, place, participants, findings, conclusion, command_id)
        values (${of}, '${schemeId}', ${day}, 'Xưởng', '[]', 'Đủ chỗ', 'fit', ${last})`,
      `insert into outcome_measure (province_id, id, beneficiary_id, indicator, unit, command_id)
        values (${of}, '${beneficiaryId}', 'jobs', 'người', ${last})`,
      `insert into money_return (province_id, id, commitment_id, scheme_id, kind, amount_dong, returned_on, voucher_number, reason, command_id)
        values (${of}, '${known.commitment}', '${schemeId}', 'return_paid', 1, ${day}, '01', 'Thừa', ${last})`,
      `insert into amendment (province_id, id, scheme_id, ordinal, kind, approver, asked_by, reason, change, fields, status, requested_on, requested_by, command_id)
        values (${of}, '${schemeId}', 1, 'time', 'department', 'implementer', 'Máy giao chậm', '{"kind": "time", "endsOn": "2026-11-30"}', '[]', 'withdrawn', ${day}, '${known.account}', ${last})`,
      `insert into group_plan (province_id, id, scheme_id, ordinal, status, submitted_on, submitted_by, command_id)
        values (${String(provinceId)}, '${groupPlanId}', '${schemeId}', 1, 'submitted', ${day}, '${known.account}', ${last})`,
      `insert into group_plan_member (province_id, id, group_plan_id, beneficiary_id, position, name, place, content, cost_dong, support_dong, command_id)
        values (${of}, '${groupPlanId}', '${beneficiaryId}', 0, 'Cơ sở', 'Xã', '01 máy', 2, 1, ${last})`,
      `insert into support_check (province_id, id, scheme_id, beneficiary_id, months_after, checked_on, met_with, machines, recorded_by, command_id)
        values (${String(provinceId)}, '${checkId}', '${schemeId}', '${beneficiaryId}', 6, ${day}, 'Chủ cơ sở', '[]', '${known.account}', ${last})`,
      `insert into support_finding (province_id, id, check_id, scheme_id, kind, content, due_on, command_id)
        values (${of}, '${checkId}', '${schemeId}', 'other', 'Thiếu biển', ${day}, ${last})`,
      ...supervisionOf(family, known.account, last),
      ...meetingOf(family, known.account, last),
      `insert into publication_choice (province_id, beneficiary_id, scheme_id, is_withheld, decided_on, decided_by, command_id)
        values (${String(provinceId)}, '${beneficiaryId}', '${schemeId}', false, ${day}, '${known.account}', ${last})`,
      `insert into stored_file values (${sha}, 1, 'application/pdf')`,
      `insert into document (province_id, id, kind, direction, scheme_id, subject_id, issuer_name, title, status, issued_on, command_id)
        values (${of}, 'need_registration', 'incoming', '${schemeId}', '${schemeId}', 'UBND xã', 'Công văn', 'recorded', ${day}, ${last})`,
      `insert into attachment (province_id, id, subject_kind, subject_id, scheme_id, evidence_kind, file_name, sha256, byte_size, media_type, attached_on, attached_by, command_id)
        values (${of}, 'scheme', '${schemeId}', '${schemeId}', 'quotation', 'a.pdf', ${sha}, 1, 'application/pdf', ${day}, '${known.account}', ${last})`,
      `insert into attachment (province_id, id, subject_kind, subject_id, establishment_id, evidence_kind, file_name, sha256, byte_size, media_type, attached_on, attached_by, command_id)
        values (${String(provinceId)}, '${randomUUID()}', 'establishment', '${establishmentId}', '${establishmentId}', 'registration', 'b.pdf', ${sha}, 1, 'application/pdf', ${day}, '${known.account}', ${last})`,
    ].join(";\n"),
  );
}

/** A visit with a finding that was answered, and one that is planned. */
function supervisionOf(family: Family, account: string, command: string): readonly string[] {
  const { provinceId, schemeId, beneficiaryId } = family;
  const of = `${String(provinceId)}, '${randomUUID()}'`;
  const visitId = randomUUID();
  const findingId = randomUUID();
  return [
    `insert into supervision_visit (province_id, id, scheme_id, beneficiary_id, kind, led_by, visited_on, place, met_with, team, items, machines, recorded_by, command_id)
      values (${String(provinceId)}, '${visitId}', '${schemeId}', '${beneficiaryId}', 'regular', 'department', '2026-06-24', 'Xưởng', 'Chủ cơ sở', '[]', '[]', '[]', '${account}', ${command})`,
    `insert into supervision_finding (province_id, id, visit_id, scheme_id, position, item_id, level, content, demand, answering_party, first_due_on, due_on, command_id)
      values (${String(provinceId)}, '${findingId}', '${visitId}', '${schemeId}', 1, 'other', 'minor', 'Thiếu sổ', 'Lập sổ', 'implementer', '2026-06-24', '2026-06-24', ${command})`,
    `insert into supervision_step (province_id, id, finding_id, scheme_id, step, done_on, content, done_by, command_id)
      values (${of}, '${findingId}', '${schemeId}', 'answer', '2026-06-24', 'Đã lập sổ', '${account}', ${command})`,
    `insert into planned_visit (province_id, id, scheme_id, month, planned_by, command_id)
      values (${of}, '${schemeId}', '2026-08-01', '${account}', ${command})`,
  ];
}

/** A meeting of the council about the scheme. */
function meetingOf(
  { provinceId, schemeId }: Family,
  account: string,
  command: string,
): readonly string[] {
  const of = `${String(provinceId)}, '${randomUUID()}'`;
  return [
    `insert into meeting (province_id, id, kind, held_on, begins_at_minute, place, chaired_by, invited, called_on, called_by, command_id)
      values (${of}, 'appraisal', '2026-07-24', 480, 'Phòng họp', 'Phó Giám đốc', '["Sở Tài chính"]', '2026-06-24', '${account}', ${command})`,
    `insert into meeting_scheme (province_id, meeting_id, scheme_id, position, command_id)
      values (${of}, '${schemeId}', 0, ${command})`,
  ];
}

/** Somebody whose database context is only what is said here. */
export function looking(
  reach: Viewer["reach"],
  scope: Partial<Pick<Viewer, "provinces" | "communeCode" | "partyId" | "organisationId">>,
): Viewer {
  return { ...systemViewer(caoBang), provinces: [caoBang], reach, ...scope };
}
