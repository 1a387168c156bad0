/**
 * The story of a half-year report: 56 communes, the Centre and a department report, some late, one asked to correct;
 * Sở consolidates, locks, and what is locked changes no more. Told over HTTP.
 */
import { afterAll, describe, expect, it } from "vitest";
import pg from "pg";
import {
  exportPeriodEndpoint,
  exportReportEndpoint,
  findReportEndpoint,
  findReportPeriodEndpoint,
  listReportRecordsEndpoint,
  lockPeriodEndpoint,
  openPeriodEndpoint,
  reopenPeriodEndpoint,
  returnReportEndpoint,
  saveReportEndpoint,
  submitReportEndpoint,
  writeSummaryEndpoint,
} from "@kc/server/api/report";
import { previewDocumentEndpoint } from "@kc/server/api/document";
import { listCommunesEndpoint } from "@kc/server/api/territory";
import { listWorkEndpoint } from "@kc/server/api/worklist";
import { readWorkbook } from "../server/src/platform/read-workbook.ts";
import { makers } from "./cast/makers.ts";
import { openStoryWorld } from "./open-story-world.ts";
import { centreRegisters } from "./steps/establishment.ts";
import {
  bodyReports,
  centreReporters,
  departmentReporters,
  ownReport,
  periodIsLocked,
  periodIsOpened,
  reportersOf,
  reportIsFilled,
  reportIsReturned,
} from "./steps/report.ts";

const { stage, world, close } = await openStoryWorld("2026-05-20");
afterAll(close);

const officer = stage.as("chuyen-vien-so");
const head = stage.as("giam-doc-so");
const late = ["01279", "01290"];
const silent = "01304";
const corrected = "01321";
let communes: readonly string[] = [];
let periodId = "";

const periodOf = () => officer.asks(findReportPeriodEndpoint, { periodId });
const formOf = (reportId: string) => officer.asks(findReportEndpoint, { reportId });

describe("a half-year report of the province", () => {
  it("is opened by Sở with a due day on which offices work; every body gets its form", async () => {
    await centreRegisters(stage, makers.tamHoa);
    await centreRegisters(stage, makers.cuongYen);
    stage.on("2026-06-10");
    const days = { startsOn: "2025-12-15", endsOn: "2026-06-14", dueOn: "2026-06-20" };
    const asked = { kind: "half_year", year: 2026, ...days } as const;
    const refused = await officer.isRefused(openPeriodEndpoint, asked, "due-not-working-day");
    expect(refused.title).toContain("22/06/2026");
    await stage.as("trung-tam").isRefused(openPeriodEndpoint, asked, "not-permitted");
    periodId = await periodIsOpened(stage, "half_year", 2026);
    await officer.isRefused(openPeriodEndpoint, { ...asked, dueOn: "2026-06-19" }, "period-exists");
    const { bodies, period } = await periodOf();
    const listed = await officer.asks(listCommunesEndpoint, {});
    communes = listed.rows.map(({ code }) => code);
    expect(bodies).toHaveLength(58);
    expect(communes).toHaveLength(56);
    expect(period).toMatchObject({ dueOn: "2026-06-19", status: "open" });
  });

  it("prefills what the system knows, and each figure opens to its records", async () => {
    const fills = reportersOf(makers.tamHoa.communeCode).fills;
    const reportId = await ownReport(stage, fills, periodId);
    const form = await stage.as(fills).asks(findReportEndpoint, { reportId });
    const cells = form.rows.flatMap((row) => row.cells);
    expect(cells.find(({ cell }) => cell === "A1")).toMatchObject({ value: null, recorded: 1 });
    for (const { cell, recorded } of cells.filter((one) => one.recorded !== null)) {
      const opened = await stage.as(fills).asks(listReportRecordsEndpoint, { reportId, cell });
      expect(opened.total, cell).toBe(recorded);
    }
    const workers = await stage.as(fills).asks(listReportRecordsEndpoint, { reportId, cell: "A3" });
    expect(workers.rows).toMatchObject([
      { label: makers.tamHoa.name, amount: makers.tamHoa.workers },
    ]);
  });

  it("waits in the work list of each body, and is sent only whole, by its leader, by nobody else", async () => {
    const { fills, sends } = reportersOf(communes[0] ?? "");
    const { rows } = await stage.as(fills).asks(listWorkEndpoint, {});
    expect(rows).toContainEqual(
      expect.objectContaining({ kind: "fill-report", dueOn: "2026-06-19" }),
    );
    const reportId = await ownReport(stage, fills, periodId);
    const asked = { reportId, expectedVersion: 1 };
    await stage.as(fills).isRefused(submitReportEndpoint, asked, "not-permitted");
    await stage.as(sends).isRefused(submitReportEndpoint, asked, "cells-missing");
    const other = reportersOf(communes[1] ?? "");
    await stage.as(other.sends).isRefused(submitReportEndpoint, asked, "not-found");
    await stage
      .as("giam-doc-trung-tam")
      .isRefused(submitReportEndpoint, asked, "report-of-another-body");
    await stage
      .as(fills)
      .isRefused(
        saveReportEndpoint,
        { ...asked, values: { D3: 1 }, notes: {}, narrative: {} },
        "cell-unknown",
      );
  });

  it("comes in from 53 communes, the Centre and the department in time", async () => {
    stage.on("2026-06-18");
    for (const [index, code] of communes.entries()) {
      if (late.includes(code) || code === silent) continue;
      await bodyReports(stage, reportersOf(code), periodId, {
        values: { C1: index, B6: 1_000 + index, B7: index % 3 },
        narrative: { overview: `Xã ${code} đã triển khai.` },
      });
    }
    await bodyReports(stage, centreReporters, periodId, { values: { D3: 2, D4: 70 } });
    await bodyReports(stage, departmentReporters, periodId, { values: { E1: 500_000_000, E3: 4 } });
  });

  it("shows who is late the day after it was due", async () => {
    stage.on("2026-06-20");
    const { bodies } = await periodOf();
    const overdue = bodies.filter(({ punctuality }) => punctuality === "overdue");
    expect(overdue).toHaveLength(3);
    for (const code of late) {
      await bodyReports(stage, reportersOf(code), periodId, { values: { C1: 1 } });
    }
    const again = await periodOf();
    expect(again.bodies.filter(({ punctuality }) => punctuality === "late")).toHaveLength(2);
    const { rows } = await stage.as(reportersOf(silent).fills).asks(listWorkEndpoint, {});
    expect(rows).toContainEqual(expect.objectContaining({ kind: "fill-report", state: "late" }));
  });

  it("goes back to a commune with a reason for each indicator, and comes again", async () => {
    const reporters = reportersOf(corrected);
    const reportId = await ownReport(stage, reporters.fills, periodId);
    const { version } = await formOf(reportId);
    const wrong = {
      reportId,
      expectedVersion: version,
      reasons: [{ indicator: "D3", reason: "?" }],
    };
    await officer.isRefused(returnReportEndpoint, wrong, "indicator-unknown");
    await reportIsReturned(stage, reportId, [
      { indicator: "C1", reason: "Số buổi tuyên truyền chưa khớp văn bản đã gửi." },
    ]);
    const form = await stage.as(reporters.fills).asks(findReportEndpoint, { reportId });
    expect(form.status).toBe("returned");
    expect(form.rows.find(({ code }) => code === "C1")?.correction).toContain("chưa khớp");
    const { rows } = await stage.as(reporters.fills).asks(listWorkEndpoint, {});
    expect(rows).toContainEqual(expect.objectContaining({ kind: "correct-report" }));
    const expectedVersion = await reportIsFilled(stage, reporters, reportId, {
      values: { C1: 105 },
    });
    await stage.as(reporters.sends).does(submitReportEndpoint, { reportId, expectedVersion });
    const after = await formOf(reportId);
    expect(after).toMatchObject({ status: "resubmitted", punctuality: "in_time" });
  });

  it("is consolidated: every figure equals its rows", async () => {
    const { rows, bodies } = await periodOf();
    const reports = [];
    for (const { reportId, status } of bodies) {
      if (status === "submitted" || status === "resubmitted") reports.push(await formOf(reportId));
    }
    for (const row of rows.filter(({ how }) => how === "Cộng các đơn vị")) {
      for (const { cell, value, parts } of row.cells) {
        const given = reports
          .flatMap((report) => report.rows.flatMap((one) => one.cells))
          .filter((one) => one.cell === cell)
          .map((one) => one.value ?? 0);
        expect(value, cell).toBe(given.reduce((sum, one) => sum + one, 0));
        expect(
          parts.reduce((sum, part) => sum + part.value, 0),
          cell,
        ).toBe(value);
      }
    }
    const sum = rows.find(({ code }) => code === "F1")?.cells[0]?.value;
    expect(sum).toBe(500_000_000);
  });

  it("is locked by the head of Sở, with the reason for going on without one commune", async () => {
    const { period } = await periodOf();
    const asked = { periodId, expectedVersion: period.version, reason: "" };
    await officer.isRefused(lockPeriodEndpoint, asked, "not-permitted");
    const refused = await head.isRefused(lockPeriodEndpoint, asked, "reports-missing");
    expect(refused.title).toContain("1 đơn vị");
    const { edition, sha256 } = await periodIsLocked(stage, periodId, {
      summary: {
        overview: "Hoạt động khuyến công triển khai đúng kế hoạch.",
        proposals: "Bổ sung kinh phí.",
      },
      reason: "Đã đôn đốc hai lần; số liệu của xã bổ sung vào kỳ năm.",
    });
    expect(edition).toBe(1);
    expect(sha256).toHaveLength(64);
  });

  it("changes no more: not by its body, not by Sở, not in the database", async () => {
    const reporters = reportersOf(silent);
    const reportId = await ownReport(stage, reporters.fills, periodId);
    const asked = { reportId, expectedVersion: 1 };
    const whole = { ...asked, values: { C1: 1 }, notes: {}, narrative: {} };
    const refused = await stage
      .as(reporters.fills)
      .isRefused(saveReportEndpoint, whole, "period-locked");
    expect(refused.title).toContain("mở lại");
    await stage.as(reporters.sends).isRefused(submitReportEndpoint, asked, "period-locked");
    const sent = await ownReport(stage, reportersOf(corrected).fills, periodId);
    const { version } = await formOf(sent);
    const reasons = [{ indicator: "C1", reason: "Sai" }];
    await officer.isRefused(
      returnReportEndpoint,
      { reportId: sent, expectedVersion: version, reasons },
      "period-locked",
    );
    const { period } = await periodOf();
    const again = { periodId, expectedVersion: period.version };
    await officer.isRefused(writeSummaryEndpoint, { ...again, summary: {} }, "period-locked");
    await head.isRefused(lockPeriodEndpoint, { ...again, reason: "x" }, "period-locked");
    const superuserUrl = new URL(world.superuserUrl);
    superuserUrl.pathname = new URL(world.urls.ownerUrl).pathname;
    const owner = new pg.Client({ connectionString: superuserUrl.href });
    await owner.connect();
    try {
      for (const statement of [
        `update report set cells = '{"C1": 9}' where id = '${sent}'`,
        `delete from report where id = '${sent}'`,
        `update report_period set summary = '{}' where id = '${periodId}'`,
        `delete from report_period where id = '${periodId}'`,
      ]) {
        await expect(owner.query(statement), statement).rejects.toMatchObject({ code: "23514" });
      }
    } finally {
      await owner.end();
    }
  });

  it("comes out as workbook, DOCX and PDF, of the province and of each commune", async () => {
    const file = await officer.downloads(exportPeriodEndpoint, { periodId });
    const read = await readWorkbook(file);
    const sheets = "sheets" in read ? read.sheets : [];
    expect(sheets.map(({ name }) => name)).toEqual(["Số liệu", "Theo đơn vị", "Thuyết minh"]);
    const row = sheets[0]?.rows.find(([code]) => code === "D4");
    expect(row?.[5]).toBe("70");
    expect(sheets[1]?.rows).toHaveLength(5 + 58);
    const own = await ownReport(stage, reportersOf(communes[0] ?? "").fills, periodId);
    const commune = stage.as(reportersOf(communes[0] ?? "").fills);
    expect(
      (await commune.downloads(exportReportEndpoint, { reportId: own })).length,
    ).toBeGreaterThan(2_000);
    for (const [who, subjectId, format] of [
      [officer, periodId, "docx"],
      [officer, periodId, "pdf"],
      [commune, own, "docx"],
      [commune, own, "pdf"],
    ] as const) {
      const paper = await who.downloads(previewDocumentEndpoint, {
        kind: "period_report",
        subjectId,
        format,
      });
      expect(Buffer.from(paper).subarray(0, 4).toString("latin1")).toBe(
        format === "pdf" ? "%PDF" : "PK\u0003\u0004",
      );
    }
  });

  it("is opened again only with a reason, and locked as a second edition; the first stays", async () => {
    const before = await periodOf();
    const asked = { periodId, expectedVersion: before.period.version };
    await officer.isRefused(reopenPeriodEndpoint, { ...asked, reason: "Bổ sung" }, "not-permitted");
    await head.does(reopenPeriodEndpoint, { ...asked, reason: "Bổ sung số liệu của xã gửi muộn." });
    await bodyReports(stage, reportersOf(silent), periodId, { values: { C1: 7 } });
    await periodIsLocked(stage, periodId, { summary: {}, reason: "" });
    const after = await periodOf();
    expect(after.editions.map(({ edition }) => edition)).toEqual([2, 1]);
    expect(after.editions[1]?.sha256).toBe(before.editions[0]?.sha256);
    expect(after.events.map(({ action }) => action)).toEqual(["lock", "reopen", "lock", "open"]);
  });
});
