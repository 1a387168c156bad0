/**
 * The steps of a national scheme that differ from a local one: the list goes to the Cục, the Minister decides, the Cục
 * signs with the Centre and transfers the money, Sở confirms the advance, and the Cục settles.
 */
import {
  draftPlanEndpoint,
  findPlanEndpoint,
  putInPlanEndpoint,
  recordAgencyAnswerEndpoint,
  recordMinistryDecisionEndpoint,
  sendPlanToAgencyEndpoint,
} from "@kc/server/api/budget";
import {
  confirmProgressEndpoint,
  findSchemeContractEndpoint,
  liquidateAgencyContractEndpoint,
  recordAgencyContractEndpoint,
  recordAgencyTransferEndpoint,
  reportProgressEndpoint,
} from "@kc/server/api/contract";
import { confirmRequestEndpoint } from "@kc/server/api/payment";
import {
  findSchemeSettlementEndpoint,
  prepareSettlementEndpoint,
  settleWithAgencyEndpoint,
} from "@kc/server/api/settlement";
import type { Stage } from "../stage.ts";
import { centreParty, requestNow, type vouchersOf } from "./carrying-out.ts";

const agencyParty = {
  name: "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công, Bộ Công Thương",
  address: "Hà Nội",
  representative: "Đặng Văn Ví Dụ",
  position: "Cục trưởng",
  taxCode: "",
  bankAccount: "",
  bankName: "",
};

/** A national plan as it stands, for the next act on it. */
export async function nationalPlanNow(stage: Stage, planId: string) {
  const found = await stage.as("chuyen-vien-so").asks(findPlanEndpoint, { planId });
  return { planId, expectedVersion: found.plan.version, lines: found.lines };
}

/** The department lists the schemes that it appraised at base level; no estimate of the province is needed. */
export async function nationalListIsDrawnUp(
  stage: Stage,
  list: { readonly year: number; readonly schemeIds: readonly string[] },
): Promise<string> {
  const officer = stage.as("chuyen-vien-so");
  const { id } = await officer.does(draftPlanEndpoint, {
    planYear: list.year,
    source: "national",
  });
  for (const schemeId of list.schemeIds) {
    const { planId, expectedVersion } = await nationalPlanNow(stage, id);
    await officer.does(putInPlanEndpoint, {
      planId,
      expectedVersion,
      item: { kind: "scheme", schemeId },
      list: "main",
    });
  }
  return id;
}

/** The head of the department sends the list to the Cục by letter. */
export async function listIsSentToAgency(
  stage: Stage,
  planId: string,
  letter: { readonly number: string; readonly on: string },
): Promise<void> {
  const { expectedVersion } = await nationalPlanNow(stage, planId);
  await stage.as("giam-doc-so").does(sendPlanToAgencyEndpoint, {
    planId,
    expectedVersion,
    documentNumber: letter.number,
    sentOn: letter.on,
  });
}

/** The officer enters the letter of the Cục with its appraisal, which agrees to every line as proposed. */
export async function agencyAppraises(
  stage: Stage,
  planId: string,
  letter: { readonly number: string; readonly on: string },
): Promise<void> {
  const { expectedVersion, lines } = await nationalPlanNow(stage, planId);
  await stage.as("chuyen-vien-so").does(recordAgencyAnswerEndpoint, {
    planId,
    expectedVersion,
    documentNumber: letter.number,
    documentOn: letter.on,
    signatory: "Đặng Văn Ví Dụ, Cục trưởng",
    content: "Thống nhất đưa vào kế hoạch khuyến công quốc gia.",
    verdicts: lines.map(({ id, proposedDong }) => ({ planLineId: id, agreedDong: proposedDong })),
  });
}

/** What the Minister's decision says of every line of a plan: approved as proposed. */
export async function ministryDecision(
  stage: Stage,
  planId: string,
  decision: { readonly number: string; readonly on: string },
) {
  const { expectedVersion, lines } = await nationalPlanNow(stage, planId);
  return {
    planId,
    expectedVersion,
    decisionNumber: decision.number,
    decidedOn: decision.on,
    signatory: "Lê Thị Minh Họa, Thứ trưởng",
    copyNumber: "",
    verdicts: lines.map(({ id, proposedDong }) => ({
      planLineId: id,
      verdict: "approve" as const,
      approvedDong: proposedDong,
    })),
  };
}

/** The clerk enters the Minister's decision with its list, and the letter that sent a copy to UBND tỉnh. */
export async function ministerDecides(
  stage: Stage,
  planId: string,
  decision: { readonly number: string; readonly on: string; readonly copyNumber: string },
): Promise<void> {
  await stage.as("van-thu-so").does(recordMinistryDecisionEndpoint, {
    ...(await ministryDecision(stage, planId, decision)),
    copyNumber: decision.copyNumber,
    copyOn: decision.on,
  });
}

export type AgencyContractPaper = {
  readonly number: string;
  readonly signedOn: string;
  readonly endsOn: string;
  readonly amountDong: number;
  /** The other schemes that the same paper lists; none when absent. */
  readonly others?: readonly string[];
};

/** The contract of the Cục with the Centre, as its paper says. */
export async function agencyContractOf(stage: Stage, schemeId: string, paper: AgencyContractPaper) {
  const withSchemes = [];
  for (const other of paper.others ?? []) withSchemes.push(await stage.scheme(other));
  return {
    ...(await stage.scheme(schemeId)),
    withSchemes,
    contractNumber: paper.number,
    signedOn: paper.signedOn,
    endsOn: paper.endsOn,
    amountDong: paper.amountDong,
    agency: agencyParty,
    implementer: centreParty,
    advanceTerms: "Tạm ứng tối đa 70 % khi khối lượng thực hiện trên 70 % tổng vốn đầu tư.",
  };
}

/** The head of the Centre signs with the Cục: the money of the contract becomes the scheme's. */
export async function centreSignsWithAgency(
  stage: Stage,
  schemeId: string,
  paper: AgencyContractPaper,
): Promise<void> {
  await stage
    .as("giam-doc-trung-tam")
    .does(recordAgencyContractEndpoint, await agencyContractOf(stage, schemeId, paper));
}

/** The Cục transfers money under its contract; the accountant enters the voucher. */
export async function agencyTransfersMoney(
  stage: Stage,
  schemeId: string,
  transfer: {
    readonly amountDong: number;
    readonly on: string;
    readonly voucherNumber: string;
    /** Received when absent. */
    readonly kind?: "receive" | "give_back";
  },
): Promise<void> {
  await stage.as("ke-toan").does(recordAgencyTransferEndpoint, {
    schemeId,
    kind: transfer.kind ?? "receive",
    amountDong: transfer.amountDong,
    transferredOn: transfer.on,
    voucherNumber: transfer.voucherNumber,
  });
}

/** The month's report with forms 3a and 3b, all machines in place; the department confirms the volume. */
export async function nationalProgressIsReported(
  stage: Stage,
  schemeId: string,
  progress: {
    readonly month: string;
    readonly on: string;
    readonly workValueDong: number;
    readonly paidByBeneficiaryDong: number;
  },
): Promise<void> {
  const centre = stage.as("trung-tam");
  const { plannedVolumes } = await centre.asks(findSchemeContractEndpoint, { schemeId });
  const { reportId } = await centre.does(reportProgressEndpoint, {
    ...(await stage.scheme(schemeId)),
    month: progress.month,
    reportedOn: progress.on,
    workValueDong: progress.workValueDong,
    description: "Đã mua và lắp đặt máy tại xưởng, đang chạy thử.",
    detail: {
      volumes: plannedVolumes.map((volume, place) => ({
        ...volume,
        doneQuantity: volume.plannedQuantity,
        valueDong: place === 0 ? progress.workValueDong : 0,
      })),
      spending: {
        supportDong: 0,
        beneficiaryDong: progress.paidByBeneficiaryDong,
        otherDong: 0,
      },
      nextMonth: "Chạy thử, hướng dẫn vận hành.",
    },
  });
  await stage
    .as("chuyen-vien-so")
    .does(confirmProgressEndpoint, { reportId, confirmedOn: progress.on });
}

/** The head of the department confirms an advance that the Centre approved. */
export async function departmentConfirmsAdvance(stage: Stage, requestId: string): Promise<void> {
  await stage.as("giam-doc-so").does(confirmRequestEndpoint, await requestNow(stage, requestId));
}

/** The accountant draws up the settlement; the officer of the Centre enters the paper of the Cục. */
export async function schemeIsSettledWithAgency(
  stage: Stage,
  schemeId: string,
  settled: {
    readonly vouchers: ReturnType<typeof vouchersOf>;
    readonly number: string;
    readonly on: string;
  },
): Promise<void> {
  await stage
    .as("ke-toan")
    .does(prepareSettlementEndpoint, { schemeId, vouchers: settled.vouchers });
  const centre = stage.as("trung-tam");
  const { settlement } = await centre.asks(findSchemeSettlementEndpoint, { schemeId });
  await centre.does(settleWithAgencyEndpoint, {
    schemeId,
    expectedVersion: settlement?.version ?? 0,
    documentNumber: settled.number,
    settledOn: settled.on,
    signatory: "Đặng Văn Ví Dụ, Cục trưởng",
  });
}

/** The contract with the Cục is liquidated by its minutes. */
export async function agencyContractIsLiquidated(
  stage: Stage,
  schemeId: string,
  minutes: { readonly number: string; readonly on: string },
): Promise<void> {
  await stage.as("giam-doc-trung-tam").does(liquidateAgencyContractEndpoint, {
    schemeId,
    minutesNumber: minutes.number,
    liquidatedOn: minutes.on,
  });
}
