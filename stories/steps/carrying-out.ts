import {
  assignTaskEndpoint,
  confirmProgressEndpoint,
  reportProgressEndpoint,
  signContractEndpoint,
} from "@kc/server/api/contract";
import {
  findSchemeAcceptanceEndpoint,
  recordAcceptanceEndpoint,
  requestAcceptanceEndpoint,
} from "@kc/server/api/inspection";
import {
  answerRequestEndpoint,
  approveRequestEndpoint,
  checkRequestEndpoint,
  findPaymentRequestEndpoint,
  requestAdvanceEndpoint,
  requestPaymentEndpoint,
  sendRequestEndpoint,
} from "@kc/server/api/payment";
import {
  approveSettlementEndpoint,
  findSchemeSettlementEndpoint,
  liquidateEndpoint,
  prepareSettlementEndpoint,
} from "@kc/server/api/settlement";
import type { Stage } from "../stage.ts";
import type { Proposal } from "./dossier.ts";

const account = {
  bankAccount: "0000000000",
  bankName: "Ngân hàng Minh Họa, chi nhánh Cao Bằng",
};

/** The part of an act that says whose it is, where the scheme has several beneficiaries. */
function ofMember({ beneficiaryId }: { readonly beneficiaryId?: string }) {
  return beneficiaryId === undefined ? {} : { beneficiaryId };
}

/** The Centre as it stands in a contract. */
export const centreParty = {
  name: "Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Cao Bằng",
  address: "Phường Thục Phán, tỉnh Cao Bằng",
  representative: "Triệu Văn Minh Họa",
  position: "Giám đốc",
  taxCode: "0000000000",
  ...account,
};

/** The department assigns the task, and the Centre signs with the establishment. */
export async function contractIsSigned(
  stage: Stage,
  schemeId: string,
  contract: SignedContract & { readonly taskNumber: string; readonly assignedOn: string },
): Promise<void> {
  await stage.as("giam-doc-so").does(assignTaskEndpoint, {
    ...(await stage.scheme(schemeId)),
    documentNumber: contract.taskNumber,
    assignedOn: contract.assignedOn,
    amountDong: contract.grantDong,
  });
  await centreSigns(stage, schemeId, contract);
}

export type SignedContract = {
  readonly number: string;
  readonly grantDong: number;
  readonly signedOn: string;
  readonly endsOn: string;
  readonly beneficiaryName: string;
  readonly representative: string;
  readonly advance: "allowed" | "not-allowed";
  /** Of a group scheme: whose contract. */
  readonly beneficiaryId?: string;
};

/** The Centre signs with one establishment. */
export async function centreSigns(
  stage: Stage,
  schemeId: string,
  contract: SignedContract,
): Promise<void> {
  await stage.as("giam-doc-trung-tam").does(signContractEndpoint, {
    ...(await stage.scheme(schemeId)),
    ...ofMember(contract),
    contractNumber: contract.number,
    signedOn: contract.signedOn,
    startsOn: contract.signedOn,
    endsOn: contract.endsOn,
    grantDong: contract.grantDong,
    implementer: centreParty,
    beneficiary: {
      name: contract.beneficiaryName,
      address: "Tỉnh Cao Bằng",
      representative: contract.representative,
      position: "Người đại diện",
      taxCode: "0000000000",
      ...account,
    },
    milestones: [
      { title: "Mua, lắp đặt máy", dueOn: contract.endsOn },
      { title: "Nghiệm thu, bàn giao", dueOn: contract.endsOn },
    ],
    advance: contract.advance,
    vat: "vat-excluded",
  });
}

/** The Centre reports the month's progress, and the department confirms the volume. */
export async function progressIsReported(
  stage: Stage,
  schemeId: string,
  progress: { readonly month: string; readonly on: string; readonly workValueDong: number },
): Promise<void> {
  const report = await stage.as("trung-tam").does(reportProgressEndpoint, {
    ...(await stage.scheme(schemeId)),
    month: progress.month,
    reportedOn: progress.on,
    workValueDong: progress.workValueDong,
    description: "Đã mua và lắp đặt máy tại xưởng, đang chạy thử.",
  });
  await stage
    .as("chuyen-vien-so")
    .does(confirmProgressEndpoint, { reportId: report.reportId, confirmedOn: progress.on });
}

export async function requestNow(stage: Stage, paymentRequestId: string) {
  const { version } = await stage
    .as("ke-toan")
    .asks(findPaymentRequestEndpoint, { paymentRequestId });
  return { paymentRequestId, expectedVersion: version };
}

/** The second and third hand, the papers to the Treasury, and its answer. */
async function requestIsPaid(
  stage: Stage,
  paymentRequestId: string,
  paid: { readonly on: string; readonly voucherNumber: string },
): Promise<void> {
  await requestIsApproved(stage, paymentRequestId);
  await treasuryPays(stage, paymentRequestId, paid);
}

/** The chief accountant checks a request, the head of the Centre approves it. */
export async function requestIsApproved(stage: Stage, paymentRequestId: string): Promise<void> {
  const chief = stage.as("ke-toan-truong");
  const head = stage.as("giam-doc-trung-tam");
  await chief.does(checkRequestEndpoint, await requestNow(stage, paymentRequestId));
  await head.does(approveRequestEndpoint, await requestNow(stage, paymentRequestId));
}

/** The papers go to the Treasury, which pays. */
export async function treasuryPays(
  stage: Stage,
  paymentRequestId: string,
  paid: { readonly on: string; readonly voucherNumber: string },
): Promise<void> {
  const accountant = stage.as("ke-toan");
  await accountant.does(sendRequestEndpoint, {
    ...(await requestNow(stage, paymentRequestId)),
    sentOn: paid.on,
  });
  await stage.as("kho-bac").does(answerRequestEndpoint, {
    ...(await requestNow(stage, paymentRequestId)),
    verdict: "paid",
    answeredOn: paid.on,
    voucherNumber: paid.voucherNumber,
    reason: "",
  });
}

export async function advanceIsPaid(
  stage: Stage,
  schemeId: string,
  advance: { readonly amountDong: number; readonly on: string; readonly voucherNumber: string },
): Promise<void> {
  await requestIsPaid(stage, await advanceIsAskedFor(stage, schemeId, advance.amountDong), advance);
}

/** The accountant draws up a request for an advance; gives its id. */
export async function advanceIsAskedFor(
  stage: Stage,
  schemeId: string,
  amountDong: number,
): Promise<string> {
  const request = await stage.as("ke-toan").does(requestAdvanceEndpoint, {
    schemeId,
    amountDong,
    papers: [],
    ...account,
    note: "Tạm ứng theo hợp đồng",
  });
  return request.id;
}

/** The papers of TT 36/2013 Đ.14 that come with a payment for machines. */
function paymentPapers(on: string) {
  const kinds = [
    "result-report",
    "form-3b",
    "machine-purchase-contract",
    "machine-purchase-acceptance",
    "machine-purchase-liquidation",
  ];
  return kinds.map((evidenceId, index) => ({
    evidenceId,
    paperNumber: `${String(index + 1).padStart(2, "0")}/HS-MH`,
    paperOn: on,
  }));
}

export async function remainderIsPaid(
  stage: Stage,
  schemeId: string,
  payment: {
    readonly amountDong: number;
    readonly on: string;
    readonly voucherNumber: string;
    readonly beneficiaryId?: string;
  },
): Promise<void> {
  await requestIsPaid(stage, await remainderIsAskedFor(stage, schemeId, payment), payment);
}

/** The accountant draws up the request for what is left after the acceptance; gives its id. */
export async function remainderIsAskedFor(
  stage: Stage,
  schemeId: string,
  asked: { readonly amountDong: number; readonly on: string; readonly beneficiaryId?: string },
): Promise<string> {
  const request = await stage.as("ke-toan").does(requestPaymentEndpoint, {
    schemeId,
    ...ofMember(asked),
    amountDong: asked.amountDong,
    papers: paymentPapers(asked.on),
    ...account,
    note: "Thanh toán sau nghiệm thu",
  });
  return request.id;
}

export const acceptanceTeam = [
  {
    personName: "Nguyễn Thị Mẫu",
    position: "Phó Trưởng phòng",
    organisation: "Sở Công Thương",
    from: "department",
    duty: "chair",
  },
  {
    personName: "Vũ Văn Mẫu",
    position: "Chuyên viên",
    organisation: "Sở Tài chính",
    from: "finance_department",
    duty: "member",
  },
  {
    personName: "Nông Văn Mẫu",
    position: "Công chức",
    organisation: "UBND phường Thục Phán",
    from: "commune_committee",
    duty: "member",
  },
] as const;

/** The Centre asks for acceptance; the department's team accepts the machine at this cost. */
export async function workIsAccepted(
  stage: Stage,
  schemeId: string,
  acceptance: { readonly on: string; readonly costDong: number; readonly place: string },
): Promise<void> {
  await stage.as("trung-tam").does(requestAcceptanceEndpoint, {
    ...(await stage.scheme(schemeId)),
    note: "Đã lắp đặt, chạy thử xong",
  });
  await departmentAccepts(stage, schemeId, acceptance);
}

/** The department's team accepts the machine of one establishment at this cost. */
export async function departmentAccepts(
  stage: Stage,
  schemeId: string,
  acceptance: {
    readonly on: string;
    readonly costDong: number;
    readonly place: string;
    readonly beneficiaryId?: string;
    readonly verdict?: "passed" | "partial";
  },
): Promise<void> {
  const officer = stage.as("chuyen-vien-so");
  const whose = ofMember(acceptance);
  const { machines } = await officer.asks(findSchemeAcceptanceEndpoint, { schemeId, ...whose });
  await officer.does(recordAcceptanceEndpoint, {
    ...(await stage.scheme(schemeId)),
    ...whose,
    heldOn: acceptance.on,
    place: acceptance.place,
    members: [...acceptanceTeam],
    machines: machines.map(({ machineLineId, quantity }) => ({
      machineLineId,
      acceptedQuantity: acceptance.verdict === "partial" ? quantity - 1 : quantity,
      acceptedCostDong: acceptance.costDong,
      serialNumbers: "MH-0001",
      remark: "Máy mới, vận hành tốt",
    })),
    verdict: acceptance.verdict ?? "passed",
    conclusion: "Đạt yêu cầu, đề nghị thanh toán.",
  });
}

export async function contractIsLiquidated(
  stage: Stage,
  schemeId: string,
  minutes: { readonly number: string; readonly on: string },
): Promise<void> {
  await stage.as("giam-doc-trung-tam").does(liquidateEndpoint, {
    ...(await stage.scheme(schemeId)),
    minutesNumber: minutes.number,
    liquidatedOn: minutes.on,
    note: "",
  });
}

/** Vouchers for ALL cost: the part that khuyến công paid and the part the establishment paid. */
export function vouchersOf(proposal: Proposal, supportDong: number, on: string) {
  const voucher = (number: string, amountDong: number, paidBy: "support" | "beneficiary") => ({
    voucherNumber: number,
    issuedOn: on,
    issuer: "Công ty TNHH Thiết bị Mẫu A",
    content: `Thanh toán tiền mua ${proposal.machine}`,
    amountDong,
    paidBy,
    isEligible: true,
  });
  return [
    voucher("HĐ-0000101", supportDong, "support"),
    voucher("HĐ-0000102", proposal.priceDong - supportDong, "beneficiary"),
  ];
}

export async function schemeIsSettled(
  stage: Stage,
  schemeId: string,
  vouchers: ReturnType<typeof vouchersOf>,
  beneficiaryId?: string,
): Promise<void> {
  const whose = beneficiaryId === undefined ? { schemeId } : { schemeId, beneficiaryId };
  await stage.as("ke-toan").does(prepareSettlementEndpoint, { ...whose, vouchers });
  const head = stage.as("giam-doc-so");
  const { settlement } = await head.asks(findSchemeSettlementEndpoint, whose);
  await head.does(approveSettlementEndpoint, {
    ...whose,
    expectedVersion: settlement?.version ?? 0,
  });
}
