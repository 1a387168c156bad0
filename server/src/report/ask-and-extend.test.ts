import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "@kc/core/kernel";
import { issueDocument } from "../document/issue-document.ts";
import { listPapers } from "../document/list-papers.ts";
import { numberDocument } from "../document/number-document.ts";
import { listWork } from "../worklist/list-work.ts";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { askAdHoc } from "./ask-ad-hoc.ts";
import { extendReport } from "./extend-report.ts";
import { findReportForm } from "./find-report.ts";
import { findReportPeriod } from "./find-period.ts";
import { listAdHocChoices } from "./list-ad-hoc-choices.ts";
import { listReportPeriods } from "./list-periods.ts";
import { lockPeriod } from "./lock-period.ts";
import { openPeriod } from "./open-period.ts";
import { recordSentUp } from "./record-sent-up.ts";
import { remindBodies } from "./remind-bodies.ts";
import { saveReport } from "./save-report.ts";
import { submitReport } from "./submit-report.ts";

const home = "01273";
let world: TestWorld;
let bodies: readonly { readonly id: string; readonly kind: string; readonly name: string }[] = [];
beforeAll(async () => {
  world = await openTestWorld("2026-09-14");
  const officer = await world.person("department_officer");
  ({ bodies } = accepted(await world.ask(listAdHocChoices, officer, {})));
});
afterAll(() => world.close());

const asking = {
  subject: "thiệt hại của cơ sở công nghiệp nông thôn do bão số 5",
  reason: "Ủy ban nhân dân tỉnh yêu cầu tổng hợp thiệt hại để hỗ trợ.",
  askedBy: "Bộ Công Thương",
  paper: { number: "2150/UBND-KT", issuedOn: "2026-09-12" },
  startsOn: "2026-09-01",
  endsOn: "2026-09-13",
  dueOn: "2026-09-18",
  indicators: ["A1"],
  figures: [{ label: "Cơ sở bị thiệt hại", unit: "cơ sở", measure: "count" as const }],
};

async function ask(changed: Partial<Parameters<typeof askAdHoc.run>[1]> = {}) {
  const officer = await world.person("department_officer");
  const chosen = bodies.filter(({ name }) => /Thục Phán|Trung tâm/u.test(name));
  return world.run(askAdHoc, officer, {
    ...asking,
    bodies: chosen.map(({ id }) => id),
    ...changed,
  });
}

describe("a report that is asked for once", () => {
  it("gives the bodies asked, and no other, a form of what was asked, with the reason", async () => {
    const { id: periodId, reports } = accepted(await ask());
    expect(reports).toBe(2);
    const own = await world.person("commune_officer", { communeCode: home });
    const { rows } = accepted(await world.ask(listReportPeriods, own, {}));
    const row = rows.find(({ id }) => id === periodId);
    expect(row).toMatchObject({ kind: "ad_hoc", dueOn: "2026-09-18", reason: asking.reason });
    const reportId = row?.own?.id ?? "";
    const form = accepted(await world.ask(findReportForm, own, { reportId }));
    expect(form.rows.map(({ code }) => code)).toEqual(["A1", "Q1"]);
    expect(form.period).toMatchObject({ paper: { number: "2150/UBND-KT" } });
    const saved = await world.run(saveReport, own, {
      reportId,
      expectedVersion: form.version,
      values: { A1: 3, Q1: 2 },
      notes: {},
      narrative: {},
    });
    const leader = await world.person("commune_leader", { communeCode: home });
    const sent = await world.run(submitReport, leader, {
      reportId,
      expectedVersion: accepted(saved).version,
    });
    accepted(sent);
    const officer = await world.person("department_officer");
    const found = accepted(await world.ask(findReportPeriod, officer, { periodId }));
    expect(found.rows.map(({ code, cells }) => [code, cells[0]?.value])).toEqual([
      ["A1", 3],
      ["Q1", 2],
    ]);
  });

  it.each([
    ["due-in-past", { startsOn: "2026-08-01", endsOn: "2026-08-31", dueOn: "2026-09-11" }],
    ["due-not-working-day", { dueOn: "2026-09-19" }],
    ["nothing-asked", { indicators: [], figures: [] }],
    ["nobody-asked", { bodies: [] }],
    ["asked-unknown", { indicators: ["Z9"] }],
    ["body-without-figures", { figures: [] }],
  ] as const)("is refused: %s", async (kind, changed) => {
    const input = JSON.parse(JSON.stringify(changed)) as Parameters<typeof ask>[0];
    expect(await ask(input)).toMatchObject({ ok: false, refusal: { kind } });
  });
});

describe("a quarter's report", () => {
  it("is opened for each quarter once", async () => {
    const officer = await world.person("department_officer");
    const days = { startsOn: "2026-06-15", endsOn: "2026-09-14", dueOn: "2026-09-21" };
    const asked = { kind: "quarter", year: 2026, part: 3, ...days } as const;
    accepted(await world.run(openPeriod, officer, asked));
    expect(await world.run(openPeriod, officer, asked)).toMatchObject({
      refusal: { kind: "period-exists" },
    });
    expect(await world.run(openPeriod, officer, { ...asked, part: 0 })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    const { rows } = accepted(await world.ask(listReportPeriods, officer, {}));
    expect(rows.map(({ title }) => title)).toContain("Báo cáo quý III năm 2026");
  });
});

describe("more time for one body", () => {
  it("holds for it alone, with the day before and after in its history", async () => {
    const officer = await world.person("department_officer");
    const periodId = accepted(await ask({ subject: "tồn kho" })).id;
    const found = accepted(await world.ask(findReportPeriod, officer, { periodId }));
    const [first, second] = found.bodies;
    if (!first || !second) throw new Error("Nobody was asked.");
    world.clock.set(plainDate("2026-09-21"));
    const given = { dueOn: "2026-09-25", reason: "Mất điện do bão." };
    const asked = { reportId: first.reportId, expectedVersion: first.version, ...given };
    accepted(await world.run(extendReport, officer, asked));
    const after = accepted(await world.ask(findReportPeriod, officer, { periodId }));
    expect(after.bodies).toMatchObject([
      { dueOn: "2026-09-25", isExtended: true, punctuality: "not_due" },
      { dueOn: "2026-09-18", isExtended: false, punctuality: "overdue" },
    ]);
    const report = accepted(await world.ask(findReportForm, officer, { reportId: first.reportId }));
    expect(report.events[0]).toMatchObject({
      label: "Gia hạn gửi báo cáo",
      reason: "Hạn gửi từ 18/09/2026 thành 25/09/2026. Mất điện do bão.",
    });
    expect(await world.run(extendReport, officer, asked)).toMatchObject({
      refusal: { kind: "stale" },
    });
    const earlier = { ...asked, expectedVersion: first.version + 1, dueOn: "2026-09-24" };
    expect(await world.run(extendReport, officer, earlier)).toMatchObject({
      refusal: { kind: "due-not-later" },
    });
    expect(
      await world.run(extendReport, await world.person("centre_officer"), earlier),
    ).toMatchObject({ refusal: { kind: "not-permitted" } });
  });
});

describe("a reminder", () => {
  it("stands in the work list of the bodies that have not reported", async () => {
    world.clock.set(plainDate("2026-09-21"));
    const officer = await world.person("department_officer");
    const own = await world.person("commune_officer", { communeCode: home });
    const periodId = accepted(
      await ask({ subject: "lao động", dueOn: "2026-09-24", endsOn: "2026-09-20" }),
    ).id;
    accepted(await world.run(remindBodies, officer, { periodId }));
    const { rows } = accepted(await world.ask(listWork, own, {}));
    expect(rows).toContainEqual(
      expect.objectContaining({
        label: "Báo cáo đột xuất: lao động",
        detail: "Sở Công Thương đôn đốc ngày 21/09/2026",
      }),
    );
  });
});

describe("the consolidated report", () => {
  it("is issued when the figures are locked, numbered, and then noted as sent up, once", async () => {
    world.clock.set(plainDate("2026-09-21"));
    const officer = await world.person("department_officer");
    const head = await world.person("department_head");
    const periodId = accepted(
      await ask({ subject: "điện năng", dueOn: "2026-09-24", endsOn: "2026-09-20" }),
    ).id;
    const issuing = { kind: "period_report", subjectId: periodId, reason: "" } as const;
    const up = { periodId, expectedVersion: 2, sentOn: "2026-09-21" };
    expect(await world.run(issueDocument, officer, issuing)).toMatchObject({
      refusal: { kind: "paper-not-ready", ground: "locked-period" },
    });
    const found = accepted(await world.ask(listPapers, officer, { reportId: periodId }));
    expect(found.papers).toMatchObject([{ kind: "period_report", mayIssue: false }]);
    const locking = { periodId, expectedVersion: 1, reason: "Đủ để báo cáo." };
    accepted(await world.run(lockPeriod, head, locking));
    const issued = accepted(await world.run(issueDocument, officer, issuing));
    expect(issued.title).toBe("Báo cáo Điện năng");
    expect(await world.run(recordSentUp, officer, up)).toMatchObject({
      refusal: { kind: "report-not-numbered" },
    });
    const number = { number: "220/BC-SCT", numberedOn: "2026-09-21", signatory: "Nguyễn Văn Mẫu" };
    accepted(
      await world.run(numberDocument, await world.person("clerk"), {
        documentId: issued.id,
        expectedVersion: 1,
        ...number,
      }),
    );
    accepted(await world.run(recordSentUp, officer, up));
    expect(await world.run(recordSentUp, officer, up)).toMatchObject({
      refusal: { kind: "sent-up-already" },
    });
    const after = accepted(await world.ask(findReportPeriod, officer, { periodId }));
    expect(after.sentUp).toMatchObject({
      number: "220/BC-SCT",
      sentOn: "2026-09-21",
      to: ["Bộ Công Thương"],
    });
    expect(after.acts.sendUp).toMatchObject({ isOpen: false });
    const { rows } = accepted(await world.ask(listReportPeriods, officer, {}));
    expect(rows.find(({ id }) => id === periodId)?.sentUpOn).toBe("2026-09-21");
  });
});
