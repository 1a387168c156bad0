import { keysOf } from "../kernel/index.ts";

/** A stage of the line of stages on the screen of a scheme. */
export const schemeStages = {
  need: "Đăng ký nhu cầu",
  dossier: "Lập hồ sơ",
  appraisal: "Thẩm định",
  plan: "Phê duyệt kế hoạch",
  contract: "Giao nhiệm vụ, hợp đồng",
  progress: "Thực hiện",
  acceptance: "Nghiệm thu",
  payment: "Thanh toán",
  settlement: "Thanh lý, quyết toán",
  monitoring: "Theo dõi sau hỗ trợ",
} as const;
export type SchemeStage = keyof typeof schemeStages;

type StatusDefinition = {
  readonly label: string;
  /** Where it stands on the line of stages; null for an end off the line. */
  readonly stage: SchemeStage | null;
  readonly tone: "waiting" | "going" | "good" | "warning" | "bad" | "ended";
};

/** Every status (trạng thái) of a scheme. `late` and `amendment_pending` are flags, not statuses. */
export const schemeStatusTable = {
  need_registered: { label: "Đã đăng ký nhu cầu", stage: "need", tone: "waiting" },
  commune_confirmed: { label: "Đã có xác nhận của UBND cấp xã", stage: "need", tone: "waiting" },
  surveyed: { label: "Đã khảo sát thực tế", stage: "need", tone: "waiting" },
  draft: { label: "Đang lập hồ sơ", stage: "dossier", tone: "going" },
  submitted: { label: "Đã nộp hồ sơ", stage: "dossier", tone: "waiting" },
  received: { label: "Đã tiếp nhận", stage: "dossier", tone: "going" },
  supplement_requested: {
    label: "Yêu cầu bổ sung, hoàn thiện hồ sơ",
    stage: "dossier",
    tone: "warning",
  },
  under_appraisal: { label: "Đang thẩm định", stage: "appraisal", tone: "going" },
  appraised_pass: {
    label: "Thẩm định đạt – đề nghị đưa vào kế hoạch",
    stage: "appraisal",
    tone: "good",
  },
  appraised_fail: { label: "Thẩm định không đạt", stage: "appraisal", tone: "bad" },
  awaiting_finance_opinion: { label: "Chờ ý kiến Sở Tài chính", stage: "plan", tone: "waiting" },
  submitted_for_approval: { label: "Đã trình phê duyệt", stage: "plan", tone: "waiting" },
  in_plan: { label: "Đã được phê duyệt trong kế hoạch năm", stage: "plan", tone: "good" },
  approved: { label: "Đã phê duyệt đề án", stage: "plan", tone: "good" },
  reserve: { label: "Danh mục dự phòng", stage: "plan", tone: "waiting" },
  not_approved: { label: "Không được phê duyệt", stage: "plan", tone: "bad" },
  task_assigned: { label: "Đã giao nhiệm vụ, giao dự toán", stage: "contract", tone: "going" },
  agency_contracted: { label: "Đã ký hợp đồng với Cục", stage: "contract", tone: "going" },
  contracted: { label: "Đã ký hợp đồng", stage: "contract", tone: "good" },
  in_progress: { label: "Đang thực hiện", stage: "progress", tone: "going" },
  suspended: { label: "Tạm dừng thực hiện", stage: "progress", tone: "warning" },
  ready_for_acceptance: { label: "Đề nghị nghiệm thu", stage: "acceptance", tone: "waiting" },
  accepted: { label: "Đã nghiệm thu", stage: "acceptance", tone: "good" },
  accepted_partially: {
    label: "Nghiệm thu theo khối lượng hoàn thành",
    stage: "acceptance",
    tone: "warning",
  },
  not_accepted: { label: "Nghiệm thu không đạt", stage: "acceptance", tone: "bad" },
  paid: { label: "Đã thanh toán đủ", stage: "payment", tone: "good" },
  liquidated: { label: "Đã thanh lý hợp đồng", stage: "settlement", tone: "good" },
  settled: { label: "Đã quyết toán", stage: "settlement", tone: "good" },
  stopped: { label: "Ngừng thực hiện", stage: null, tone: "bad" },
  withdrawn: { label: "Cơ sở xin rút", stage: null, tone: "ended" },
  money_recovered: { label: "Đã thu hồi kinh phí", stage: null, tone: "ended" },
  post_monitoring: { label: "Theo dõi sau hỗ trợ", stage: "monitoring", tone: "going" },
  closed: { label: "Đã đóng hồ sơ (lưu trữ)", stage: null, tone: "ended" },
} as const satisfies Record<string, StatusDefinition>;

export type SchemeStatus = keyof typeof schemeStatusTable;

/** Every status, in the order of the life of a scheme. */
export const schemeStatuses: readonly SchemeStatus[] = keysOf(schemeStatusTable);

/** Remarks on a scheme that stand beside its status. */
export const schemeFlags = {
  late: "Chậm tiến độ",
  amendment_pending: "Đang đề nghị điều chỉnh, bổ sung",
} as const;
export type SchemeFlag = keyof typeof schemeFlags;

/** Label, stage and tone of a status, without the literal types of the table. */
export function schemeStatusDefinition(status: SchemeStatus): StatusDefinition {
  return schemeStatusTable[status];
}

/** Vietnamese label of a status. */
export function schemeStatusLabel(status: SchemeStatus): string {
  return schemeStatusTable[status].label;
}

/** Reads a status back from storage; an unknown one is corrupt data and throws a RangeError. */
export function parseSchemeStatus(text: string): SchemeStatus {
  const status = schemeStatuses.find((known) => known === text);
  if (!status) throw new RangeError(`Unknown scheme status: ${text}`);
  return status;
}

/** Schemes that left the year's plan before they were carried out; money drawn for them goes back to the budget. */
export const leftPlanStatuses: readonly SchemeStatus[] = [
  "withdrawn",
  "stopped",
  "money_recovered",
];

/** Whether the contract is signed, so that a change needs an annex and money may have moved. */
export function isAfterContract(status: SchemeStatus): boolean {
  return contractedStatuses.includes(status);
}

const contractedStatuses: readonly SchemeStatus[] = [
  "contracted",
  "in_progress",
  "suspended",
  "ready_for_acceptance",
  "accepted",
  "accepted_partially",
  "not_accepted",
  "paid",
  "liquidated",
  "settled",
  "post_monitoring",
];
