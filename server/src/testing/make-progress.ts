/** Makers that bring a scheme of the plan through contract, work, acceptance and payment to its settlement. */
import { assignTask } from "../contract/assign-task.ts";
import { confirmProgress } from "../contract/confirm-progress.ts";
import { findSchemeContract } from "../contract/find-scheme-contract.ts";
import { reportProgress } from "../contract/report-progress.ts";
import { signContract } from "../contract/sign-contract.ts";
import { findSchemeAcceptance } from "../inspection/find-scheme-acceptance.ts";
import { recordAcceptance } from "../inspection/record-acceptance.ts";
import { requestAcceptance } from "../inspection/request-acceptance.ts";
import { answerRequest } from "../payment/answer-request.ts";
import { approveRequest } from "../payment/approve-request.ts";
import { checkRequest } from "../payment/check-request.ts";
import { findSchemePayments } from "../payment/find-scheme-payments.ts";
import { requestAdvance } from "../payment/request-advance.ts";
import { requestPayment } from "../payment/request-payment.ts";
import { sendRequest } from "../payment/send-request.ts";
import { approveSettlement } from "../settlement/approve-settlement.ts";
import { findSchemeSettlement } from "../settlement/find-scheme-settlement.ts";
import { liquidate } from "../settlement/liquidate.ts";
import { prepareSettlement } from "../settlement/prepare-settlement.ts";
import { type MadeScheme, makeSchemeInPlan, type SchemeWishes } from "./make-money.ts";
import { payee, purchasePapers, soundTeam, soundTerms } from "./sound-papers.ts";
import { accepted, type TestWorld } from "./test-world.ts";

export { payee, purchasePapers };

/** Later statuses that a scheme can be made at, in their order. */
export const madeStatuses = [
  "in_plan",
  "task_assigned",
  "contracted",
  "in_progress",
  "ready_for_acceptance",
  "accepted",
  "paid",
  "liquidated",
  "settled",
] as const;
export type MadeStatus = (typeof madeStatuses)[number];

export type ProgressWishes = SchemeWishes & {
  readonly allowsAdvance?: boolean;
  /** An advance drawn while the work goes on. */
  readonly advanceDong?: number;
};

/** The version of a scheme that its pages show now. */
export async function versionOf(world: TestWorld, schemeId: string): Promise<number> {
  const officer = await world.person("department_officer");
  const { schemeVersion } = accepted(await world.ask(findSchemeContract, officer, { schemeId }));
  return schemeVersion;
}

export async function assignTaskTo(world: TestWorld, { schemeId, appraisedDong }: MadeScheme) {
  return world.run(assignTask, await world.person("department_head"), {
    schemeId,
    expectedVersion: await versionOf(world, schemeId),
    documentNumber: "77/QĐ-SCT",
    assignedOn: world.clock.today(),
    amountDong: appraisedDong,
  });
}

export async function signContractFor(
  world: TestWorld,
  { schemeId, appraisedDong }: MadeScheme,
  allowsAdvance = true,
) {
  return world.run(signContract, await world.person("centre_head"), {
    schemeId,
    expectedVersion: await versionOf(world, schemeId),
    ...soundTerms(world, appraisedDong, allowsAdvance),
  });
}

/** A monthly report of work worth an amount, confirmed by Sở. */
export async function proveWork(world: TestWorld, schemeId: string, workValueDong: number) {
  const today = world.clock.today();
  accepted(
    await world.run(reportProgress, await world.person("centre_officer"), {
      schemeId,
      expectedVersion: await versionOf(world, schemeId),
      month: today.slice(0, 7),
      reportedOn: today,
      workValueDong,
      description: "Đã nhận máy, đang lắp đặt",
    }),
  );
  const officer = await world.person("department_officer");
  const { progress } = accepted(await world.ask(findSchemeContract, officer, { schemeId }));
  const reportId = progress.at(-1)?.id ?? "";
  accepted(await world.run(confirmProgress, officer, { reportId, confirmedOn: today }));
}

export async function askAdvance(world: TestWorld, schemeId: string, amountDong: number) {
  return world.run(requestAdvance, await world.person("centre_accountant"), {
    schemeId,
    amountDong,
    papers: [],
    ...payee,
  });
}

export async function askPayment(world: TestWorld, schemeId: string, amountDong: number) {
  return world.run(requestPayment, await world.person("centre_accountant"), {
    schemeId,
    amountDong,
    papers: purchasePapers(world),
    ...payee,
  });
}

type AskedRequest = { readonly id: string; readonly version: number };

/** Brings a request through its three hands to the Treasury. */
export async function sendToTreasury(
  world: TestWorld,
  { id, version }: AskedRequest,
): Promise<AskedRequest> {
  const step = (expectedVersion: number) => ({ paymentRequestId: id, expectedVersion });
  const chief = await world.person("centre_chief_accountant");
  const checked = accepted(await world.run(checkRequest, chief, step(version)));
  const head = await world.person("centre_head");
  const approved = accepted(await world.run(approveRequest, head, step(checked.version)));
  const accountant = await world.person("centre_accountant");
  const sentOn = world.clock.today();
  const sending = { ...step(approved.version), sentOn };
  return accepted(await world.run(sendRequest, accountant, sending));
}

/** The Treasury pays a request in full. */
export async function treasuryPays(world: TestWorld, { id, version }: AskedRequest) {
  return world.run(answerRequest, await world.person("treasury"), {
    paymentRequestId: id,
    expectedVersion: version,
    verdict: "paid",
    answeredOn: world.clock.today(),
    voucherNumber: "UNC-15",
    reason: "",
  });
}

/** Acceptance of every machine for a cost each; without costs at the price of the estimate. */
export async function acceptScheme(
  world: TestWorld,
  { schemeId }: { readonly schemeId: string },
  costsDong: readonly number[],
  wishes: {
    readonly quantities?: readonly number[];
    readonly verdict?: "passed" | "partial" | "failed";
    readonly conclusion?: string;
  } = {},
) {
  const recorder = await world.person("department_officer", { another: "nghiem-thu" });
  const page = accepted(await world.ask(findSchemeAcceptance, recorder, { schemeId }));
  return world.run(recordAcceptance, recorder, {
    schemeId,
    expectedVersion: page.schemeVersion,
    heldOn: world.clock.today(),
    place: "Xóm Mẫu",
    members: soundTeam.map((member) => ({ ...member })),
    machines: page.machines.map(({ machineLineId, quantity }, index) => ({
      machineLineId,
      acceptedQuantity: wishes.quantities?.[index] ?? quantity,
      acceptedCostDong: costsDong[index] ?? 0,
      serialNumbers: "SN-01",
      remark: "",
    })),
    verdict: wishes.verdict ?? "passed",
    conclusion: wishes.conclusion ?? "",
  });
}

export async function askAcceptance(world: TestWorld, schemeId: string) {
  return world.run(requestAcceptance, await world.person("centre_officer"), {
    schemeId,
    expectedVersion: await versionOf(world, schemeId),
    note: "",
  });
}

/** Pays all that an accepted scheme may still be paid. */
export async function payInFull(world: TestWorld, schemeId: string) {
  const accountant = await world.person("centre_accountant");
  const { payment } = accepted(await world.ask(findSchemePayments, accountant, { schemeId }));
  const asked = accepted(await askPayment(world, schemeId, payment.largestDong));
  return treasuryPays(world, await sendToTreasury(world, asked));
}

export async function liquidateScheme(world: TestWorld, schemeId: string) {
  return world.run(liquidate, await world.person("centre_head"), {
    schemeId,
    expectedVersion: await versionOf(world, schemeId),
    minutesNumber: "06/BBTL",
    liquidatedOn: world.clock.today(),
    note: "",
  });
}

type StatedVoucher = {
  readonly amountDong: number;
  readonly paidBy: "support" | "beneficiary" | "other";
  readonly isEligible?: boolean;
};

/** Draws up the settlement on vouchers of these amounts. */
export async function prepareSettlementOf(
  world: TestWorld,
  schemeId: string,
  vouchers: readonly StatedVoucher[],
) {
  const issuedOn = world.clock.today();
  return world.run(prepareSettlement, await world.person("centre_accountant"), {
    schemeId,
    vouchers: vouchers.map(({ amountDong, paidBy, isEligible }, index) => ({
      voucherNumber: `HĐ-${String(index + 1)}`,
      issuedOn,
      issuer: "Công ty Máy Mẫu",
      content: "Mua máy",
      amountDong,
      paidBy,
      isEligible: isEligible ?? true,
    })),
  });
}

export async function approveSettlementOf(world: TestWorld, schemeId: string) {
  const head = await world.person("department_head");
  const page = accepted(await world.ask(findSchemeSettlement, head, { schemeId }));
  return world.run(approveSettlement, head, {
    schemeId,
    expectedVersion: page.settlement?.version ?? 1,
  });
}

/** A scheme at a later status of its life, brought there by the commands that people use. */
export async function makeSchemeAt(
  world: TestWorld,
  status: MadeStatus,
  wishes: ProgressWishes = {},
): Promise<MadeScheme & { readonly planId: string; readonly allocationId: string }> {
  const scheme = await makeSchemeInPlan(world, wishes);
  const { schemeId } = scheme;
  const reaches = (step: MadeStatus) => madeStatuses.indexOf(status) >= madeStatuses.indexOf(step);
  const costs = (wishes.machines ?? defaultCosts).map((machine) =>
    typeof machine === "number" ? machine : machine.quantity * machine.unitPriceDong,
  );
  const wholeDong = costs.reduce((sum, cost) => sum + cost, 0);
  if (reaches("task_assigned")) accepted(await assignTaskTo(world, scheme));
  if (reaches("contracted"))
    accepted(await signContractFor(world, scheme, wishes.allowsAdvance ?? true));
  if (reaches("in_progress")) await proveWork(world, schemeId, wholeDong);
  if (reaches("in_progress") && wishes.advanceDong !== undefined) {
    const asked = accepted(await askAdvance(world, schemeId, wishes.advanceDong));
    accepted(await treasuryPays(world, await sendToTreasury(world, asked)));
  }
  if (reaches("ready_for_acceptance")) accepted(await askAcceptance(world, schemeId));
  if (reaches("accepted")) accepted(await acceptScheme(world, scheme, costs));
  if (reaches("paid")) accepted(await payInFull(world, schemeId));
  if (reaches("liquidated")) accepted(await liquidateScheme(world, schemeId));
  if (reaches("settled")) {
    const supportDong = scheme.appraisedDong;
    accepted(
      await prepareSettlementOf(world, schemeId, [
        { amountDong: supportDong, paidBy: "support" },
        { amountDong: wholeDong - supportDong, paidBy: "beneficiary" },
      ]),
    );
    accepted(await approveSettlementOf(world, schemeId));
  }
  return scheme;
}

/** What the two machines of a made scheme cost. */
const defaultCosts = [310_000_000, 170_000_000] as const;
