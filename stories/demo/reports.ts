/** The reports of communes, the Centre and departments: 2025 and the half-year locked, one asked for once, 2026 open. */
import { askAdHocEndpoint, listAdHocChoicesEndpoint } from "@kc/server/api/report";
import { listCommunesEndpoint } from "@kc/server/api/territory";
import type { Stage } from "../stage.ts";
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
} from "../steps/report.ts";
import { forEach } from "./played.ts";

/** Phường Thục Phán, whose people the demo shows. */
const wardOfTheCast = "01273";

/** What no record of the system tells: a commune's own figures, differing from one to the next. */
function communeFigures(at: number) {
  return { C1: 1 + (at % 3), C2: 4 + (at % 5), C3: at % 4 === 0 ? 1 : 0 };
}
const centreFigures = { D3: 4, D4: 118, D5: 3, D6: 21, D7: 46, D8: 6 };
const departmentFigures = { E1: 1_250_000_000, E2: 14, E3: 9 };

async function communesOf(stage: Stage): Promise<readonly string[]> {
  const { rows } = await stage.as("chuyen-vien-so").asks(listCommunesEndpoint, {});
  return rows.map(({ code }) => code);
}

async function centreAndDepartmentReport(stage: Stage, periodId: string): Promise<void> {
  await bodyReports(stage, centreReporters, periodId, { values: centreFigures });
  await bodyReports(stage, departmentReporters, periodId, { values: departmentFigures });
}

/** The year 2025: every body has sent its report in time, Sở has put them together and locked the figures. */
export async function yearIsReported(stage: Stage): Promise<void> {
  stage.on("2025-12-10");
  const periodId = await periodIsOpened(stage, "year", 2025);
  stage.on("2025-12-17");
  await forEach(await communesOf(stage), async (code, at) => {
    await bodyReports(stage, reportersOf(code), periodId, { values: communeFigures(at) });
  });
  await centreAndDepartmentReport(stage, periodId);
  stage.on("2025-12-24");
  await periodIsLocked(stage, periodId, {
    summary: {
      overview: "Năm 2025, hoạt động khuyến công của tỉnh triển khai theo kế hoạch được duyệt.",
      nextTasks: "Triển khai Chương trình khuyến công giai đoạn 2026-2030 ngay từ đầu năm.",
    },
    reason: "",
  });
}

/** The half-year of 2026: two communes were late, one had to correct its report, one sent none; locked with the reason. */
export async function halfYearIsReported(stage: Stage): Promise<void> {
  stage.on("2026-06-10");
  const periodId = await periodIsOpened(stage, "half_year", 2026);
  const communes = await communesOf(stage);
  const [silent, ...late] = communes.filter((code) => code !== wardOfTheCast).slice(-3);
  const inTime = communes.filter((code) => code !== silent && !late.includes(code));
  stage.on("2026-06-16");
  await forEach(inTime, async (code, at) => {
    await bodyReports(stage, reportersOf(code), periodId, { values: communeFigures(at) });
  });
  await centreAndDepartmentReport(stage, periodId);
  await isCorrected(stage, periodId, wardOfTheCast);
  stage.on("2026-06-23");
  for (const code of late) await bodyReports(stage, reportersOf(code), periodId);
  stage.on("2026-06-26");
  await periodIsLocked(stage, periodId, {
    summary: {
      overview: "6 tháng đầu năm 2026, các đề án trong kế hoạch đã ký hợp đồng, đang lắp đặt máy.",
      difficulties: "Một số cơ sở chậm bố trí vốn đối ứng.",
    },
    reason: "Một xã chưa gửi dù đã đôn đốc hai lần; số liệu bổ sung vào kỳ báo cáo năm.",
  });
}

async function isCorrected(stage: Stage, periodId: string, code: string): Promise<void> {
  const reporters = reportersOf(code);
  const reportId = await ownReport(stage, reporters.fills, periodId);
  const reason = "Đề nghị đối chiếu lại với danh sách cơ sở trên địa bàn.";
  await reportIsReturned(stage, reportId, [{ indicator: "A1", reason }]);
  await bodyReports(stage, reporters, periodId, { values: communeFigures(2) });
}

/** Asked for once in the autumn of 2026: some have answered, one is asked to correct, one is late. */
export async function figuresAreAskedFor(stage: Stage): Promise<void> {
  stage.on("2026-10-26");
  const officer = stage.as("chuyen-vien-so");
  const { rows } = await officer.asks(listCommunesEndpoint, {});
  const others = rows.filter(({ code }) => code !== wardOfTheCast).slice(0, 5);
  const asked = [...rows.filter(({ code }) => code === wardOfTheCast), ...others];
  const { bodies } = await officer.asks(listAdHocChoicesEndpoint, {});
  const { id: periodId } = await officer.does(askAdHocEndpoint, {
    subject: "Rà soát máy đã hỗ trợ tại địa bàn",
    reason: "Chuẩn bị họp đánh giá giữa kỳ kế hoạch năm 2026.",
    askedBy: "Ủy ban nhân dân tỉnh Cao Bằng",
    paper: { number: "1934/SCT-QLCN", issuedOn: "2026-10-23" },
    startsOn: "2026-01-01",
    endsOn: "2026-10-25",
    dueOn: "2026-11-06",
    indicators: [],
    figures: [
      { label: "Máy đã hỗ trợ còn hoạt động", unit: "máy", measure: "count" },
      { label: "Máy ngừng hoạt động", unit: "máy", measure: "count" },
    ],
    bodies: bodies
      .filter(({ name }) =>
        asked.some(({ fullName }) => name.toLowerCase().endsWith(` ${fullName.toLowerCase()}`)),
      )
      .map(({ id }) => id),
  });
  stage.on("2026-11-05");
  for (const [at, { code }] of others.slice(0, 4).entries()) {
    const values = { Q1: 2 + at, Q2: at % 2 };
    const reportId = await bodyReports(stage, reportersOf(code), periodId, { values });
    if (at > 0) continue;
    const reason = "Đề nghị nêu rõ máy nào ngừng hoạt động.";
    await reportIsReturned(stage, reportId, [{ indicator: "Q2", reason }]);
  }
}

/** The report of 2026 is open; the Centre has begun to fill its form. */
export async function nextReportIsOpened(stage: Stage): Promise<void> {
  stage.on("2026-11-16");
  const periodId = await periodIsOpened(stage, "year", 2026);
  const reportId = await ownReport(stage, centreReporters.fills, periodId);
  await reportIsFilled(stage, centreReporters, reportId, { values: centreFigures });
}
