/** One year's plan by the local route: estimate, plan, decision, contracts, money, acceptance, settlement. */
import {
  findSchemeAcceptanceEndpoint,
  recordAcceptanceEndpoint,
  requestAcceptanceEndpoint,
} from "@kc/server/api/inspection";
import { returnMoneyEndpoint } from "@kc/server/api/payment";
import {
  closeSchemeEndpoint,
  startMonitoringEndpoint,
  stopSchemeEndpoint,
  suspendSchemeEndpoint,
  withdrawSchemeEndpoint,
} from "@kc/server/api/scheme";
import { assignTaskEndpoint } from "@kc/server/api/contract";
import type { Stage } from "../stage.ts";
import {
  estimateIsAssigned,
  machineryContent,
  planIsApproved,
  planIsDrawnUp,
} from "../steps/approval.ts";
import {
  acceptanceTeam,
  advanceIsAskedFor,
  advanceIsPaid,
  centreSigns,
  contractIsLiquidated,
  progressIsReported,
  remainderIsPaid,
  schemeIsSettled,
  vouchersOf,
  workIsAccepted,
} from "../steps/carrying-out.ts";
import { endingIn, forEach, type Played, reaches } from "./played.ts";

/** The days and papers of a year, from the estimate to the settlement. */
function calendarOf(year: number) {
  const before = String(year - 1);
  const now = String(year);
  return {
    estimated: `${before}-12-15`,
    drawnUp: `${now}-01-20`,
    submitted: `${now}-01-26`,
    decided: `${now}-02-09`,
    assigned: `${now}-03-02`,
    signed: `${now}-03-10`,
    reported: `${now}-06-24`,
    accepted: `${now}-09-15`,
    paid: `${now}-09-25`,
    ends: `${now}-11-30`,
    month: `${now}-06`,
  };
}
type Calendar = ReturnType<typeof calendarOf>;

type YearPlan = {
  readonly assignedDong: number;
  /** The group schemes that stand in the plan beside the others, and are carried out by themselves. */
  readonly groupIds?: readonly string[];
};

/** Plays the year's plan from the appraised schemes on. */
export async function localYearIsPlayed(
  stage: Stage,
  year: number,
  played: readonly Played[],
  plan: YearPlan,
): Promise<void> {
  const calendar = calendarOf(year);
  await yearIsPlanned(stage, year, played, plan);
  await tasksAreAssigned(stage, played, calendar);
  await workGoesOn(stage, played, calendar);
  await workIsDone(stage, played, calendar);
  await moneyIsSettled(stage, played, calendar);
}

async function yearIsPlanned(
  stage: Stage,
  year: number,
  played: readonly Played[],
  { assignedDong, groupIds = [] }: YearPlan,
): Promise<void> {
  const calendar = calendarOf(year);
  stage.on(`${String(year - 1)}-12-22`);
  const allocationId = await estimateIsAssigned(stage, {
    year,
    content: machineryContent,
    amountDong: assignedDong,
    decisionNumber: "2201/QĐ-UBND",
    on: calendar.estimated,
  });
  stage.on(calendar.drawnUp);
  const planId = await planIsDrawnUp(stage, {
    year,
    allocationId,
    items: [
      ...played.map(({ schemeId, goal }) => ({
        schemeId,
        list: goal === "reserve" ? ("reserve" as const) : ("main" as const),
      })),
      ...groupIds.map((schemeId) => ({ schemeId, list: "main" as const })),
    ],
    opinionNumber: "88/STC-HCSN",
    opinionOn: `${String(year)}-01-16`,
  });
  await planIsApproved(stage, {
    planId,
    submissionNumber: "15/TTr-SCT",
    submittedOn: calendar.submitted,
    decisionNumber: "143/QĐ-UBND",
    on: calendar.decided,
    refused: new Set(endingIn(played, "not_approved").map(({ schemeId }) => schemeId)),
  });
  for (const { schemeId } of endingIn(played, "withdrawn")) {
    await stage.as("giam-doc-trung-tam").does(withdrawSchemeEndpoint, {
      ...(await stage.scheme(schemeId)),
      reason: "Cơ sở chuyển hướng sản xuất, chưa bố trí được vốn đối ứng.",
      happenedOn: calendar.decided,
    });
  }
}

async function tasksAreAssigned(
  stage: Stage,
  played: readonly Played[],
  calendar: Calendar,
): Promise<void> {
  stage.on(calendar.signed);
  await forEach(
    played.filter((each) => reaches(each, "task_assigned")),
    async (each, at) => {
      const { schemeId, proposal, maker } = each;
      await stage.as("giam-doc-so").does(assignTaskEndpoint, {
        ...(await stage.scheme(schemeId)),
        documentNumber: `${String(41 + at)}/QĐ-SCT`,
        assignedOn: calendar.assigned,
        amountDong: proposal.requestedDong,
      });
      if (!reaches(each, "contracted")) return;
      await centreSigns(stage, schemeId, {
        number: `${String(at + 1).padStart(2, "0")}/HĐ-TTKC`,
        grantDong: proposal.requestedDong,
        signedOn: calendar.signed,
        endsOn: calendar.ends,
        beneficiaryName: maker.name,
        representative: maker.representative,
        advance: "allowed",
      });
    },
  );
}

/** The first scheme that is settled, and those whose money comes back, take an advance. */
function advanceOf({ goal, proposal }: Played, at: number): number {
  const takes = goal === "money_recovered" || (at === 0 && goal !== "in_progress");
  return takes ? Math.floor(proposal.requestedDong * 0.7) : 0;
}

async function workGoesOn(
  stage: Stage,
  played: readonly Played[],
  calendar: Calendar,
): Promise<void> {
  stage.on(calendar.reported);
  const going = played.filter((each) => reaches(each, "in_progress"));
  await forEach(going, async (each, at) => {
    const { schemeId, proposal, goal } = each;
    await progressIsReported(stage, schemeId, {
      month: calendar.month,
      on: calendar.reported,
      workValueDong: Math.round(proposal.priceDong * 0.9),
    });
    const amountDong = advanceOf(each, at);
    if (amountDong > 0) {
      const voucherNumber = `KB-${calendar.month.slice(0, 4)}1${String(at).padStart(2, "0")}`;
      await advanceIsPaid(stage, schemeId, { amountDong, on: calendar.reported, voucherNumber });
    }
    if (goal === "in_progress")
      await advanceIsAskedFor(stage, schemeId, proposal.requestedDong / 2);
  });
  await workIsEnded(stage, played, calendar.reported);
}

async function workIsEnded(stage: Stage, played: readonly Played[], on: string): Promise<void> {
  const head = stage.as("giam-doc-so");
  for (const { schemeId } of endingIn(played, "suspended")) {
    await head.does(suspendSchemeEndpoint, {
      ...(await stage.scheme(schemeId)),
      reason: "Cơ sở đang di dời xưởng, tạm dừng đến khi có mặt bằng.",
      happenedOn: on,
    });
  }
  for (const { schemeId, goal, proposal } of endingIn(played, "stopped", "money_recovered")) {
    await head.does(stopSchemeEndpoint, {
      ...(await stage.scheme(schemeId)),
      reason: "Cơ sở ngừng sản xuất, không tiếp tục thực hiện đề án.",
      happenedOn: on,
    });
    if (goal === "stopped") continue;
    await stage.as("ke-toan").does(returnMoneyEndpoint, {
      schemeId,
      from: "advance",
      amountDong: Math.floor(proposal.requestedDong * 0.7),
      slipNumber: `NT-${schemeId.slice(-4)}`,
      returnedOn: on,
      reason: "Thu hồi tạm ứng do ngừng thực hiện đề án.",
    });
  }
}

async function workIsDone(
  stage: Stage,
  played: readonly Played[],
  calendar: Calendar,
): Promise<void> {
  const on = calendar.accepted;
  stage.on(on);
  await forEach(
    played.filter((each) => reaches(each, "ready_for_acceptance")),
    async ({ schemeId, proposal, goal }) => {
      if (goal === "ready_for_acceptance") {
        await stage.as("trung-tam").does(requestAcceptanceEndpoint, {
          ...(await stage.scheme(schemeId)),
          note: "Đã lắp đặt, chạy thử xong",
        });
      } else if (goal === "accepted_partially" || goal === "not_accepted") {
        await acceptanceFallsShort(stage, { schemeId, proposal, goal }, on);
      } else {
        const { priceDong: costDong, place } = proposal;
        await workIsAccepted(stage, schemeId, { on, costDong, place });
      }
    },
  );
}

async function acceptanceFallsShort(
  stage: Stage,
  { schemeId, proposal, goal }: Pick<Played, "schemeId" | "proposal" | "goal">,
  on: string,
): Promise<void> {
  await stage.as("trung-tam").does(requestAcceptanceEndpoint, {
    ...(await stage.scheme(schemeId)),
    note: "Đề nghị nghiệm thu phần đã hoàn thành",
  });
  const officer = stage.as("chuyen-vien-so");
  const { machines } = await officer.asks(findSchemeAcceptanceEndpoint, { schemeId });
  const isPartial = goal === "accepted_partially";
  await officer.does(recordAcceptanceEndpoint, {
    ...(await stage.scheme(schemeId)),
    heldOn: on,
    place: proposal.place,
    members: [...acceptanceTeam],
    machines: machines.map(({ machineLineId }) => ({
      machineLineId,
      acceptedQuantity: isPartial ? 1 : 0,
      acceptedCostDong: isPartial ? proposal.priceDong / 2 : 0,
      serialNumbers: "",
      remark: isPartial ? "Mới giao một trong hai máy" : "Máy chưa vận hành được",
    })),
    verdict: isPartial ? "partial" : "failed",
    conclusion: isPartial
      ? "Nghiệm thu theo khối lượng hoàn thành."
      : "Chưa đạt, yêu cầu khắc phục rồi đề nghị nghiệm thu lại.",
  });
}

async function moneyIsSettled(
  stage: Stage,
  played: readonly Played[],
  calendar: Calendar,
): Promise<void> {
  stage.on(calendar.paid);
  const going = played.filter((each) => reaches(each, "in_progress"));
  await forEach(going, async (each, at) => {
    if (!reaches(each, "paid")) return;
    const { schemeId, proposal, goal } = each;
    const on = calendar.paid;
    await remainderIsPaid(stage, schemeId, {
      amountDong: proposal.requestedDong - advanceOf(each, at),
      on,
      voucherNumber: `KB-${calendar.month.slice(0, 4)}2${String(at).padStart(2, "0")}`,
    });
    if (!reaches(each, "liquidated")) return;
    await contractIsLiquidated(stage, schemeId, {
      number: `${String(at + 1).padStart(2, "0")}/BBTL-TTKC`,
      on,
    });
    if (!reaches(each, "settled")) return;
    await schemeIsSettled(stage, schemeId, vouchersOf(proposal, proposal.requestedDong, on));
    if (!reaches(each, "post_monitoring")) return;
    await stage.as("trung-tam").does(startMonitoringEndpoint, await stage.scheme(schemeId));
    if (goal === "closed") {
      await stage.as("chuyen-vien-so").does(closeSchemeEndpoint, await stage.scheme(schemeId));
    }
  });
}
