import {
  decideAmendmentEndpoint,
  findSchemeAmendmentsEndpoint,
  requestAmendmentEndpoint,
  signAnnexEndpoint,
  verifyAmendmentEndpoint,
} from "@kc/server/api/amendment";
import { adjustPlanEndpoint, findPlanEndpoint } from "@kc/server/api/budget";
import { returnMoneyEndpoint } from "@kc/server/api/payment";
import {
  resumeSchemeEndpoint,
  stopSchemeEndpoint,
  suspendSchemeEndpoint,
  withdrawSchemeEndpoint,
} from "@kc/server/api/scheme";
import type { EndpointInput } from "../../server/src/platform/api.ts";
import type { Stage } from "../stage.ts";

export type Change = EndpointInput<typeof requestAmendmentEndpoint>["change"];

/** What the Centre sends to ask for a change on a day. */
export async function changeRequest(stage: Stage, schemeId: string, change: Change, on: string) {
  return {
    ...(await stage.scheme(schemeId)),
    askedBy: "establishment" as const,
    reason: "Đơn vị thụ hưởng đề nghị do thay đổi điều kiện sản xuất.",
    requestedOn: on,
    change,
  };
}

/** The Centre asks for a change of an approved scheme, of one beneficiary of a group; gives the request's id. */
export async function changeIsAsked(
  stage: Stage,
  schemeId: string,
  change: Change,
  on: string,
  beneficiaryId: string | null = null,
): Promise<string> {
  const request = await changeRequest(stage, schemeId, change, on);
  return (await stage.as("trung-tam").does(requestAmendmentEndpoint, { ...request, beneficiaryId }))
    .id;
}

/** A request with the version it has now, for the next act on it. */
export async function changeNow(stage: Stage, schemeId: string, amendmentId: string) {
  const { rows } = await stage
    .as("chuyen-vien-so")
    .asks(findSchemeAmendmentsEndpoint, { schemeId });
  const row = rows.find(({ id }) => id === amendmentId);
  return { amendmentId, expectedVersion: row?.version ?? 0 };
}

/** Sở looks at it on site. */
export async function changeIsVerified(
  stage: Stage,
  schemeId: string,
  amendmentId: string,
  on: string,
): Promise<void> {
  await stage.as("chuyen-vien-so").does(verifyAmendmentEndpoint, {
    ...(await changeNow(stage, schemeId, amendmentId)),
    verifiedOn: on,
    finding: "Đã kiểm tra tại cơ sở, nội dung đề nghị đúng thực tế.",
  });
}

export type ChangeDecision = {
  /** The account that decides, or that enters the paper of the Cục or the Minister. */
  readonly by: "giam-doc-so" | "lanh-dao-tinh" | "van-thu-so";
  readonly on: string;
  /** The paper of a body outside the system. */
  readonly paper?: { readonly number: string; readonly signatory: string };
  /** Why it is refused; approved without one. */
  readonly refusedBecause?: string;
};

/** The approver of the route decides it. */
export async function changeIsDecided(
  stage: Stage,
  schemeId: string,
  amendmentId: string,
  { by, on, refusedBecause, paper }: ChangeDecision,
): Promise<void> {
  await stage.as(by).does(decideAmendmentEndpoint, {
    ...(await changeNow(stage, schemeId, amendmentId)),
    verdict: refusedBecause === undefined ? "approve" : "refuse",
    decidedOn: on,
    reason: refusedBecause ?? "",
    ...(paper === undefined ? {} : { paper: { ...paper, issuedOn: on } }),
  });
}

/** The Centre signs the annex to the contract that an approved change asks for. */
export async function annexIsSigned(
  stage: Stage,
  schemeId: string,
  amendmentId: string,
  annex: { readonly number: string; readonly on: string },
): Promise<void> {
  await stage.as("giam-doc-trung-tam").does(signAnnexEndpoint, {
    ...(await changeNow(stage, schemeId, amendmentId)),
    annexNumber: annex.number,
    signedOn: annex.on,
  });
}

type Ending = { readonly reason: string; readonly on: string };

/** The establishment withdraws before the contract; the head of the Centre records it. */
export async function schemeIsWithdrawn(
  stage: Stage,
  schemeId: string,
  { reason, on }: Ending,
): Promise<void> {
  await stage.as("giam-doc-trung-tam").does(withdrawSchemeEndpoint, {
    ...(await stage.scheme(schemeId)),
    reason,
    happenedOn: on,
    paper: null,
  });
}

/** A scheme of the reserve list takes the place of one that dropped out, by a decision of the province. */
export async function reserveTakesPlace(
  stage: Stage,
  replacement: {
    readonly planId: string;
    readonly schemeId: string;
    readonly approvedDong: number;
    readonly decisionNumber: string;
    readonly on: string;
  },
): Promise<void> {
  const { planId, schemeId, approvedDong, decisionNumber, on } = replacement;
  const found = await stage.as("chuyen-vien-so").asks(findPlanEndpoint, { planId });
  const line = found.lines.find(({ scheme }) => scheme?.id === schemeId);
  await stage.as("lanh-dao-tinh").does(adjustPlanEndpoint, {
    planId,
    expectedVersion: found.plan.version,
    decisionNumber,
    decidedOn: on,
    signatory: "Trần Văn Thí Dụ",
    heading: "chair",
    changes: [{ kind: "replace_from_reserve", planLineId: line?.id ?? "", approvedDong }],
  });
}

/** Sở has the work suspended, and lets it go on. */
export async function workIsSuspended(
  stage: Stage,
  schemeId: string,
  { reason, on }: Ending,
): Promise<void> {
  await stage.as("giam-doc-so").does(suspendSchemeEndpoint, {
    ...(await stage.scheme(schemeId)),
    reason,
    happenedOn: on,
    paper: null,
  });
}

export async function workIsResumed(
  stage: Stage,
  schemeId: string,
  { reason, on }: Ending,
): Promise<void> {
  await stage.as("giam-doc-so").does(resumeSchemeEndpoint, {
    ...(await stage.scheme(schemeId)),
    reason,
    happenedOn: on,
    paper: null,
  });
}

/** The province stops a scheme by a decision, which stands among its papers. */
export async function schemeIsStopped(
  stage: Stage,
  schemeId: string,
  { reason, on, decisionNumber }: Ending & { readonly decisionNumber: string },
): Promise<void> {
  await stage.as("lanh-dao-tinh").does(stopSchemeEndpoint, {
    ...(await stage.scheme(schemeId)),
    reason,
    happenedOn: on,
    paper: { number: decisionNumber, issuedOn: on, signatory: "Trần Văn Thí Dụ" },
  });
}

/** The accountant records that an advance went back to the budget. */
export async function advanceIsReturned(
  stage: Stage,
  schemeId: string,
  returned: { readonly amountDong: number; readonly slipNumber: string; readonly on: string },
): Promise<void> {
  await stage.as("ke-toan").does(returnMoneyEndpoint, {
    schemeId,
    from: "advance",
    amountDong: returned.amountDong,
    slipNumber: returned.slipNumber,
    returnedOn: returned.on,
    reason: "Thu hồi tạm ứng do ngừng thực hiện đề án",
  });
}
