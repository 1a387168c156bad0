/**
 * The demo of Cao Bằng: the steps of the stories played for some thirty makers, from the closed plan 2021-2025 to the proposals for
 * 2027, so that every status of a scheme is to be seen. What it makes is marked "Dữ liệu minh họa".
 */
import { makers } from "./cast/makers.ts";
import { changesAreAsked } from "./demo/changes.ts";
import { closedYears, communeYear, nationalYears, nextYear, thisYear } from "./demo/cases.ts";
import { communeYearIsPlayed } from "./demo/commune-year.ts";
import { acceptancesAreIssued, contractIsIssued, surveysAreIssued } from "./demo/papers.ts";
import {
  groupPlanIsDecided,
  groupsAreAppraised,
  groupsAreCarriedOut,
  groupsAreProposed,
} from "./demo/groups.ts";
import {
  figuresAreAskedFor,
  halfYearIsReported,
  nextReportIsOpened,
  yearIsReported,
} from "./demo/reports.ts";
import { localYearIsPlayed } from "./demo/local-year.ts";
import { nationalYearIsPlayed } from "./demo/national-year.ts";
import { endingIn, openRegister, type Played, type Register } from "./demo/played.ts";
import { bodiesRegister, nextYearIsOpened } from "./demo/plan-registration.ts";
import { schemesAreSupervised } from "./demo/supervision.ts";
import { needsAreRegistered, schemesAreAppraised } from "./demo/proposals.ts";
import type { Stage } from "./stage.ts";
import { bodiesFillTheirAccounts } from "./steps/organisation.ts";
import {
  councilIsCalled,
  estimateIsAssigned,
  machineryContent,
  planIsListed,
} from "./steps/approval.ts";

const million = 1_000_000;

/** What Phụ lục 1 of Quyết định 470/QĐ-UBND foresees for a year of the closed plan, in đồng. */
const assignedOf = new Map([
  [2021, 750],
  [2022, 800],
  [2023, 880],
  [2024, 960],
  [2025, 1056],
  [2026, 1600],
]);

type Demo = {
  readonly say: (line: string) => void;
  /** Lets the demo's maker sign in as this establishment. */
  readonly represents: (establishmentId: string) => Promise<void>;
};

/** Plays the demo from October 2020 to November 2026; at the end the clock stands at the last day played. */
export async function fillDemo(stage: Stage, { say, represents }: Demo): Promise<void> {
  const register = openRegister(stage);
  for (const [year, cases] of closedYears) {
    say(`Kế hoạch khuyến công địa phương năm ${String(year)}…`);
    await yearIsPlayed(stage, register, year, cases);
  }
  for (const [year, cases] of nationalYears) {
    say(`Khuyến công quốc gia năm ${String(year)}…`);
    await nationalYearIsPlayed(stage, register, year, cases);
  }
  await bodiesFillTheirAccounts(stage);
  say("Kế hoạch khuyến công cấp xã năm 2026…");
  await communeYearIsPlayed(stage, register, 2026, communeYear);
  say("Kế hoạch khuyến công địa phương năm 2026…");
  await represents(await register(makers.tamHoa));
  const played = await yearInProgress(stage, register);
  say("Điều chỉnh đề án…");
  await changesAreAsked(stage, played, "2026-10-12");
  say("Báo cáo của xã, phường, Trung tâm, sở ngành…");
  await yearIsReported(stage);
  await halfYearIsReported(stage);
  await figuresAreAskedFor(stage);
  say("Kiểm tra, giám sát…");
  await schemesAreSupervised(stage, played);
  say("Đề xuất cho năm 2027…");
  const roundId = await nextYearIsOpened(stage);
  await nextYearBegins(stage, register);
  await bodiesRegister(stage, roundId);
  await nextReportIsOpened(stage);
}

/** The year in progress: its schemes, the two group schemes, and the papers issued for some of them. */
async function yearInProgress(stage: Stage, register: Register): Promise<readonly Played[]> {
  const played = await needsAreRegistered(stage, register, thisYear, "2025-10-16");
  await surveysAreIssued(stage, played);
  const groups = await groupsAreProposed(stage, register, "2025-10-20");
  await schemesAreAppraised(stage, played, "2025-11-12");
  await groupsAreAppraised(stage, groups, "2025-11-12");
  await localYearIsPlayed(stage, 2026, played, {
    assignedDong: assignedIn(2026),
    groupIds: Object.values(groups),
  });
  await groupsAreCarriedOut(stage, groups);
  await groupPlanIsDecided(stage, register, groups);
  await contractIsIssued(stage, played);
  await acceptancesAreIssued(stage, played);
  return played;
}

const assignedIn = (year: number) => (assignedOf.get(year) ?? 0) * million;

async function yearIsPlayed(
  stage: Stage,
  register: Register,
  year: number,
  cases: typeof thisYear,
): Promise<void> {
  const before = String(year - 1);
  const played = await needsAreRegistered(stage, register, cases, `${before}-10-16`);
  await schemesAreAppraised(stage, played, `${before}-11-12`);
  await localYearIsPlayed(stage, year, played, { assignedDong: assignedIn(year) });
}

async function nextYearBegins(stage: Stage, register: Register): Promise<void> {
  const played = await needsAreRegistered(stage, register, nextYear, "2026-10-20");
  await schemesAreAppraised(stage, played, "2026-11-12");
  stage.on("2026-11-16");
  await councilIsCalled(
    stage,
    endingIn(played, "under_appraisal").map(({ schemeId }) => schemeId),
    "2026-11-20",
  );
  const allocationId = await estimateIsAssigned(stage, {
    year: 2027,
    content: machineryContent,
    amountDong: 1_200 * million,
    decisionNumber: "2355/QĐ-UBND",
    on: "2026-11-14",
  });
  await planIsListed(stage, {
    year: 2027,
    allocationId,
    items: endingIn(played, "awaiting_finance_opinion").map(({ schemeId }) => ({
      schemeId,
      list: "main",
    })),
  });
}
