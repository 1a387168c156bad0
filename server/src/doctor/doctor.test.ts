import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueDocument } from "../document/issue-document.ts";
import { recordVisit } from "../inspection/record-visit.ts";
import { lockPeriod } from "../report/lock-period.ts";
import { openPeriod } from "../report/open-period.ts";
import { makeSchemeAt } from "../testing/make-progress.ts";
import { sendFile, smallPdf } from "../testing/make-papers.ts";
import { soundVisit } from "../testing/sound-visit.ts";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { invariants, type InvariantName } from "./invariants.ts";
import { runChecks } from "./run-checks.ts";
import { doctorVerbs } from "./verbs.ts";

let world: TestWorld;
let superuser: pg.Client;

beforeAll(async () => {
  world = await openTestWorld("2026-06-24");
  const url = new URL(world.superuserUrl);
  url.pathname = new URL(world.urls.appUrl).pathname;
  superuser = new pg.Client({ connectionString: url.href });
  superuser.on("error", () => undefined);
  await superuser.connect();
  await superuser.query("set session_replication_role = replica");
  const { schemeId } = await makeSchemeAt(world, "settled", { advanceDong: 50_000_000 });
  const officer = await world.person("centre_officer");
  const visit = await soundVisit(world, schemeId, await world.person("department_officer"));
  accepted(await world.run(recordVisit, await world.person("department_officer"), visit));
  const kind = "need_registration" as const;
  accepted(await world.run(issueDocument, officer, { kind, subjectId: schemeId }));
  accepted(await sendFile(world, officer, "a.pdf", smallPdf("bác sĩ")));
  const days = { startsOn: "2025-12-15", endsOn: "2026-06-14", dueOn: "2026-06-19" };
  const asked = { kind: "half_year", year: 2026, ...days } as const;
  const opened = await world.run(openPeriod, await world.person("department_officer"), asked);
  const lock = { periodId: accepted(opened).id, expectedVersion: 1, reason: "Thử" };
  accepted(await world.run(lockPeriod, await world.person("department_head"), lock));
  await superuser.query(
    `insert into attachment (province_id, id, subject_kind, subject_id, scheme_id, evidence_kind, file_name, sha256, byte_size, media_type, attached_on, attached_by, command_id)
     select s.province_id, s.id, 'scheme', s.id, s.id, 'quotation', 'a.pdf', f.sha256, 1, 'application/pdf', '2026-06-24',
       s.drafter_account_id, s.command_id
     from scheme s cross join uploaded_file f`,
  );
});
afterAll(async () => {
  await superuser.end();
  await world.close();
});

async function broken(): Promise<readonly string[]> {
  const results = await runChecks(world.parts);
  return results.filter(({ faults }) => faults.length > 0).map(({ number }) => number);
}

async function runVerb(json: boolean) {
  const lines: string[] = [];
  const [doctor] = doctorVerbs;
  const context = {
    parts: world.parts,
    ownerUrl: null,
    print: (line: string) => {
      lines.push(line);
    },
  };
  const code = await doctor?.run(context, { json, positionals: [], options: {} });
  return { code, lines };
}

/** What no command can do, and how it is undone again; `also` are invariants that the same breach breaks. */
type Plant = {
  readonly breach: string;
  readonly undo: string;
  readonly also?: readonly InvariantName[];
};

const aFile = `'\\x${"ab".repeat(32)}'::bytea`;

const plants: Partial<Record<InvariantName, Plant>> = {
  budgetNotExceeded: {
    breach: `alter table allocation drop constraint allocation_never_overcommitted;
      update allocation set cancelled_dong = assigned_dong`,
    undo: `update allocation set cancelled_dong = 0;
      alter table allocation add constraint allocation_never_overcommitted
        check (committed_dong >= 0 and cancelled_dong >= 0 and carried_over_dong >= 0
          and committed_dong + cancelled_dong + carried_over_dong <= assigned_dong)`,
    also: ["allocationsFollowLedger"],
  },
  allocationsFollowLedger: {
    breach: "update allocation set assigned_dong = assigned_dong + 1",
    undo: "update allocation set assigned_dong = assigned_dong - 1",
  },
  commitmentsFollowLedger: {
    breach: "update commitment set settled_dong = settled_dong - 1",
    undo: "update commitment set settled_dong = settled_dong + 1",
    also: ["figuresAddUp"],
  },
  supportShrinks: {
    breach: `update beneficiary set norm_assessment = jsonb_set(norm_assessment, '{maximumDong}', '1')`,
    undo: `update beneficiary set norm_assessment = jsonb_set(norm_assessment, '{maximumDong}', '240000000')`,
  },
  contractWithinApproval: {
    breach:
      "update contract set grant_dong = grant_dong + 1, total_cost_dong = total_cost_dong + 1",
    undo: "update contract set grant_dong = grant_dong - 1, total_cost_dong = total_cost_dong - 1",
  },
  paidWithinAccepted: {
    breach: "update contract set grant_dong = grant_dong - 1",
    undo: "update contract set grant_dong = grant_dong + 1",
  },
  entriesBalance: {
    breach: "update posting set amount_dong = amount_dong + 1 where account = 'estimate'",
    undo: "update posting set amount_dong = amount_dong - 1 where account = 'estimate'",
  },
  writtenOnce: {
    breach: "grant update (amount_dong) on posting to kc_app",
    undo: "revoke update (amount_dong) on posting from kc_app",
  },
  paidOnce: {
    breach: `insert into treasury_answer (province_id, id, payment_request_id, answer, paid_dong, answered_on, acting_mode, command_id)
      select province_id, '00000000-0000-7000-8000-00000000000a', id, 'accepted', 0, '2026-06-24', 'in_system', command_id
      from payment_request where status = 'accepted' or paid_dong > 0 order by id limit 1`,
    undo: "delete from treasury_answer where id = '00000000-0000-7000-8000-00000000000a'",
  },
  changesAreLogged: {
    breach: `update survey set place = place; update milestone set command_id = '00000000-0000-7000-8000-00000000000b'`,
    undo: "update milestone set command_id = (select command_id from contract limit 1)",
  },
  outcomesAreLogged: {
    breach: `insert into command_attempt (account_id, idempotency_key, command_name, fingerprint, command_id, outcome)
      values ('00000000-0000-7000-8000-00000000000c', 'planted-key', 'x', '', '00000000-0000-7000-8000-00000000000c', '{}')`,
    undo: "delete from command_attempt where idempotency_key = 'planted-key'",
  },
  statusFollowsHistory: {
    breach: "update annual_plan set status = 'draft'",
    undo: "update annual_plan set status = 'approved'",
  },
  chainUnbroken: {
    breach: "update command_log set entry = replace(entry, '50000000', '60000000')",
    undo: "update command_log set entry = replace(entry, '60000000', '50000000')",
  },
  filesOfPapersExist: {
    breach: `update attachment set sha256 = ${aFile}`,
    undo: "update attachment set sha256 = (select sha256 from uploaded_file limit 1)",
  },
  noOrphanFiles: {
    breach: `insert into stored_file values (${aFile}, 1, 'text/plain', now() - interval '25 hours')`,
    undo: `delete from stored_file where sha256 = ${aFile}`,
    also: ["filesMatch"],
  },
  slipsWithoutGaps: {
    breach: "update slip_counter set last_number = last_number + 1",
    undo: "update slip_counter set last_number = last_number - 1",
  },
  figuresAddUp: {
    breach: `create or replace view report_scheme_status with (security_invoker = true) as
      select province_id, plan_year, source, status, count(*) + 1 as schemes, sum(requested_dong) as requested_dong,
        sum(requested_dong) as approved_dong from scheme group by 1, 2, 3, 4`,
    undo: readFileSync(new URL("../../views/report-scheme-status.sql", import.meta.url), "utf8"),
  },
  lockedReportsStand: {
    breach: `update report_edition set data = data || '{"note": 1}'`,
    undo: "update report_edition set data = data - 'note'",
  },
  findingsFollowSteps: {
    breach: "update supervision_finding set status = 'answered', answered_on = due_on",
    undo: "update supervision_finding set status = 'open', answered_on = null",
  },
  wholeDong: {
    breach: "alter table treasury_answer alter paid_dong type numeric",
    undo: "alter table treasury_answer alter paid_dong type bigint",
  },
};

describe("kc doctor", () => {
  it("finds a sound database sound, one line for each invariant", async () => {
    const results = await runChecks(world.parts);
    expect(results.flatMap(({ faults }) => faults)).toEqual([]);
    const { code, lines } = await runVerb(false);
    expect(code).toBe(0);
    expect(lines.every((line) => line.startsWith("ĐÚNG"))).toBe(true);
    for (const { number, title } of Object.values(invariants)) {
      expect(lines.join("\n")).toContain(`${number.padEnd(3)} ${title}`);
    }
  });

  it("looks at something for every invariant", async () => {
    const results = await runChecks(world.parts);
    const seen = new Set(results.filter(({ checked }) => checked > 0).map(({ number }) => number));
    const all = Object.values(invariants).map(({ number }) => number);
    expect(all.filter((number) => !seen.has(number))).toEqual([]);
  });

  it.each(Object.entries(plants))("finds what breaks %s", async (name, { breach, undo, also }) => {
    await superuser.query(breach);
    const found = await broken();
    await superuser.query(undo);
    const expected = [name as InvariantName, ...(also ?? [])].map(
      (each) => invariants[each].number,
    );
    expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
    expect(await broken()).toEqual([]);
  });

  it("says what is wrong and what to do, and ends with 1", async () => {
    await superuser.query("update allocation set assigned_dong = assigned_dong + 1");
    const { code, lines } = await runVerb(false);
    const { lines: json, code: jsonCode } = await runVerb(true);
    await superuser.query("update allocation set assigned_dong = assigned_dong - 1");
    expect([code, jsonCode]).toEqual([1, 1]);
    expect(lines.join("\n")).toMatch(
      /SAI {3}Tỉnh 04: I2 {2}Số dư dự toán[\s\S]*Dự toán, được giao, [\s\S]*Việc cần làm: Không sửa tay/u,
    );
    expect(() => JSON.parse(json.join("\n")) as unknown).not.toThrow();
  });

  it("names a file that lies on the disk and in no register, once it is a day old", async () => {
    const hex = createHash("sha256").update("mồ côi").digest("hex");
    const path = join(world.parts.config.filesFolder, hex.slice(0, 2), hex);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "mồ côi");
    expect(await broken()).toEqual([]);
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(path, yesterday, yesterday);
    expect(await broken()).toEqual([invariants.noOrphanFiles.number]);
    rmSync(path);
  });

  it("names a file that was changed on disk", async () => {
    const folder = world.parts.config.filesFolder;
    const [file] = readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => statSync(path).isFile());
    writeFileSync(file ?? "", "đã bị sửa");
    expect(await broken()).toEqual([invariants.filesMatch.number]);
  });

  it("is tried with a breach of every invariant", () => {
    const tried = [...Object.keys(plants), "filesMatch"].sort();
    expect(tried).toEqual(Object.keys(invariants).sort());
  });
});
