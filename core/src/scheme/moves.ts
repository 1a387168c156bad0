import type { Permission } from "../access/index.ts";
import { keysOf } from "../kernel/index.ts";
import type { SchemeStatus } from "./status.ts";

/**
 * The routes (tuyến) of a scheme: local in the year's plan; local where the province also decides each
 * scheme; national through the Minister's plan.
 */
export const schemeRoutes = ["local", "local_own_decision", "national"] as const;
export type SchemeRoute = (typeof schemeRoutes)[number];

/** The capability whose command makes a move, when no button of the scheme's own screen does. */
export type MoveDriver = "plan" | "payment" | "amendment";

export type SchemeMoveDefinition = {
  /** Statuses it starts from; none for a move that creates the scheme. */
  readonly from: readonly SchemeStatus[];
  readonly to: SchemeStatus;
  readonly permission: Permission;
  /** Vietnamese label of the button. */
  readonly label: string;
  readonly routes: readonly SchemeRoute[];
  /** The document kind (labels of document) that the move makes or rests on. */
  readonly document?: string;
  readonly drivenBy?: MoveDriver;
  /** The person must say why. */
  readonly needsReason?: true;
};

const everyRoute = schemeRoutes;
const localRoutes = ["local", "local_own_decision"] as const;
const nationalRoute = ["national"] as const;

/** Every legal move of a scheme. Buttons, permissions, work list, tests and the diagram read it. */
export const schemeMoves = {
  register_need: {
    from: [],
    to: "need_registered",
    permission: "need:register",
    label: "Đăng ký nhu cầu",
    routes: everyRoute,
    document: "need_registration",
  },
  confirm_commune: {
    from: ["need_registered"],
    to: "commune_confirmed",
    permission: "scheme:confirm-commune",
    label: "Xác nhận của UBND cấp xã",
    routes: everyRoute,
  },
  survey: {
    from: ["need_registered", "commune_confirmed"],
    to: "surveyed",
    permission: "scheme:survey",
    label: "Ghi biên bản khảo sát",
    routes: everyRoute,
    document: "survey_minutes",
  },
  start_draft: {
    from: ["need_registered", "commune_confirmed", "surveyed"],
    to: "draft",
    permission: "scheme:draft",
    label: "Lập hồ sơ đề án",
    routes: everyRoute,
  },
  submit: {
    from: ["draft"],
    to: "submitted",
    permission: "scheme:submit",
    label: "Nộp hồ sơ",
    routes: everyRoute,
    document: "scheme_narrative",
  },
  receive: {
    from: ["submitted"],
    to: "received",
    permission: "scheme:receive",
    label: "Tiếp nhận hồ sơ",
    routes: everyRoute,
  },
  decline_receipt: {
    from: ["submitted"],
    to: "draft",
    permission: "scheme:receive",
    label: "Không tiếp nhận (nêu lý do)",
    routes: everyRoute,
    needsReason: true,
  },
  request_supplement: {
    from: ["submitted", "received", "under_appraisal"],
    to: "supplement_requested",
    permission: "scheme:request-supplement",
    label: "Yêu cầu bổ sung",
    routes: everyRoute,
    needsReason: true,
  },
  supplement: {
    from: ["supplement_requested"],
    to: "submitted",
    permission: "scheme:supplement",
    label: "Bổ sung hồ sơ",
    routes: everyRoute,
  },
  start_appraisal: {
    from: ["received"],
    to: "under_appraisal",
    permission: "appraisal:record",
    label: "Thẩm định",
    routes: everyRoute,
  },
  appraise_pass: {
    from: ["under_appraisal"],
    to: "appraised_pass",
    permission: "appraisal:record",
    label: "Kết luận thẩm định đạt",
    routes: everyRoute,
    document: "appraisal_sheet",
  },
  appraise_fail: {
    from: ["under_appraisal"],
    to: "appraised_fail",
    permission: "appraisal:record",
    label: "Kết luận thẩm định không đạt",
    routes: everyRoute,
    document: "appraisal_sheet",
    needsReason: true,
  },
  revise: {
    from: ["appraised_fail", "not_approved"],
    to: "draft",
    permission: "scheme:draft",
    label: "Hoàn thiện lại hồ sơ",
    routes: everyRoute,
  },
  ask_opinion: {
    from: ["appraised_pass", "awaiting_finance_opinion"],
    to: "awaiting_finance_opinion",
    permission: "plan:ask-opinion",
    label: "Lấy ý kiến Sở Tài chính",
    routes: localRoutes,
    drivenBy: "plan",
  },
  submit_for_approval: {
    from: ["appraised_pass", "awaiting_finance_opinion"],
    to: "submitted_for_approval",
    permission: "plan:submit",
    label: "Trình phê duyệt",
    routes: everyRoute,
    document: "submission_letter",
    drivenBy: "plan",
  },
  send_back: {
    from: ["awaiting_finance_opinion", "submitted_for_approval"],
    to: "appraised_pass",
    permission: "plan:decide",
    label: "Trả lại để hoàn thiện",
    routes: localRoutes,
    drivenBy: "plan",
    needsReason: true,
  },
  approve_in_plan: {
    from: ["submitted_for_approval"],
    to: "in_plan",
    permission: "plan:decide",
    label: "Phê duyệt trong kế hoạch năm",
    routes: localRoutes,
    document: "plan_decision",
    drivenBy: "plan",
  },
  put_in_reserve: {
    from: ["submitted_for_approval"],
    to: "reserve",
    permission: "plan:decide",
    label: "Đưa vào danh mục dự phòng",
    routes: localRoutes,
    document: "plan_decision",
    drivenBy: "plan",
  },
  not_approve: {
    from: ["submitted_for_approval"],
    to: "not_approved",
    permission: "plan:decide",
    label: "Không phê duyệt",
    routes: localRoutes,
    drivenBy: "plan",
    needsReason: true,
  },
  approve_in_ministry_plan: {
    from: ["submitted_for_approval"],
    to: "in_plan",
    permission: "plan:record-ministry",
    label: "Phê duyệt trong kế hoạch của Bộ trưởng",
    routes: nationalRoute,
    document: "ministry_plan_decision",
    drivenBy: "plan",
  },
  leave_out_of_ministry_plan: {
    from: ["submitted_for_approval"],
    to: "not_approved",
    permission: "plan:record-ministry",
    label: "Không được đưa vào kế hoạch của Bộ",
    routes: nationalRoute,
    drivenBy: "plan",
    needsReason: true,
  },
  send_back_by_agency: {
    from: ["submitted_for_approval"],
    to: "appraised_pass",
    permission: "plan:record-ministry",
    label: "Cục yêu cầu hoàn thiện",
    routes: nationalRoute,
    drivenBy: "plan",
    needsReason: true,
  },
  replace_from_reserve: {
    from: ["reserve"],
    to: "in_plan",
    permission: "plan:adjust",
    label: "Đưa từ dự phòng vào kế hoạch",
    routes: localRoutes,
    document: "plan_adjustment_decision",
    drivenBy: "plan",
  },
  take_out_of_plan: {
    from: ["in_plan", "reserve"],
    to: "appraised_pass",
    permission: "plan:adjust",
    label: "Đưa ra khỏi kế hoạch",
    routes: localRoutes,
    document: "plan_adjustment_decision",
    drivenBy: "plan",
    needsReason: true,
  },
  approve_scheme: {
    from: ["in_plan"],
    to: "approved",
    permission: "scheme:decide",
    label: "Phê duyệt đề án",
    routes: ["local_own_decision"],
    document: "scheme_decision",
  },
  assign_task: {
    from: ["in_plan"],
    to: "task_assigned",
    permission: "task:assign",
    label: "Giao nhiệm vụ, giao dự toán",
    routes: ["local"],
    document: "task_assignment",
  },
  assign_task_after_decision: {
    from: ["approved"],
    to: "task_assigned",
    permission: "task:assign",
    label: "Giao nhiệm vụ, giao dự toán",
    routes: ["local_own_decision"],
    document: "task_assignment",
  },
  sign_agency_contract: {
    from: ["in_plan"],
    to: "agency_contracted",
    permission: "contract:sign",
    label: "Ký hợp đồng với Cục",
    routes: nationalRoute,
    document: "contract_with_implementer",
  },
  sign_contract: {
    from: ["task_assigned", "agency_contracted"],
    to: "contracted",
    permission: "contract:sign",
    label: "Ký hợp đồng",
    routes: everyRoute,
    document: "contract_with_beneficiary",
  },
  report_progress: {
    from: ["contracted", "in_progress"],
    to: "in_progress",
    permission: "progress:report",
    label: "Báo cáo tiến độ",
    routes: everyRoute,
    document: "progress_report",
  },
  suspend: {
    from: ["contracted", "in_progress"],
    to: "suspended",
    permission: "scheme:suspend",
    label: "Tạm dừng thực hiện",
    routes: everyRoute,
    needsReason: true,
  },
  resume: {
    from: ["suspended"],
    to: "in_progress",
    permission: "scheme:suspend",
    label: "Cho tiếp tục thực hiện",
    routes: everyRoute,
  },
  request_acceptance: {
    from: ["contracted", "in_progress"],
    to: "ready_for_acceptance",
    permission: "acceptance:request",
    label: "Đề nghị nghiệm thu",
    routes: everyRoute,
    document: "volume_report",
  },
  end_by_force_majeure: {
    from: ["contracted", "in_progress", "suspended"],
    to: "ready_for_acceptance",
    permission: "amendment:decide",
    label: "Chuyển nghiệm thu khối lượng hoàn thành do bất khả kháng",
    routes: everyRoute,
    drivenBy: "amendment",
    needsReason: true,
  },
  accept: {
    from: ["ready_for_acceptance"],
    to: "accepted",
    permission: "acceptance:record",
    label: "Nghiệm thu đạt",
    routes: everyRoute,
    document: "acceptance_minutes",
  },
  accept_partially: {
    from: ["ready_for_acceptance"],
    to: "accepted_partially",
    permission: "acceptance:record",
    label: "Nghiệm thu theo khối lượng hoàn thành",
    routes: everyRoute,
    document: "acceptance_minutes",
    needsReason: true,
  },
  not_accept: {
    from: ["ready_for_acceptance"],
    to: "not_accepted",
    permission: "acceptance:record",
    label: "Nghiệm thu không đạt",
    routes: everyRoute,
    document: "acceptance_minutes",
    needsReason: true,
  },
  remedy: {
    from: ["not_accepted"],
    to: "in_progress",
    permission: "progress:report",
    label: "Khắc phục và tiếp tục thực hiện",
    routes: everyRoute,
  },
  complete_payment: {
    from: ["accepted", "accepted_partially"],
    to: "paid",
    permission: "payment:record-answer",
    label: "Đã thanh toán đủ",
    routes: everyRoute,
    drivenBy: "payment",
  },
  liquidate: {
    from: ["paid"],
    to: "liquidated",
    permission: "liquidation:record",
    label: "Thanh lý hợp đồng",
    routes: everyRoute,
    document: "liquidation_minutes",
  },
  settle: {
    from: ["liquidated"],
    to: "settled",
    permission: "settlement:approve",
    label: "Phê duyệt quyết toán",
    routes: localRoutes,
    document: "settlement_table",
  },
  settle_with_agency: {
    from: ["liquidated"],
    to: "settled",
    permission: "settlement:record-agency",
    label: "Quyết toán với Cục",
    routes: nationalRoute,
    document: "settlement_table",
  },
  start_monitoring: {
    from: ["settled"],
    to: "post_monitoring",
    permission: "scheme:monitor",
    label: "Theo dõi sau hỗ trợ",
    routes: everyRoute,
  },
  withdraw: {
    from: [
      "need_registered",
      "commune_confirmed",
      "surveyed",
      "draft",
      "submitted",
      "received",
      "supplement_requested",
      "under_appraisal",
      "appraised_pass",
      "awaiting_finance_opinion",
      "submitted_for_approval",
      "in_plan",
      "approved",
      "reserve",
      "task_assigned",
      "agency_contracted",
    ],
    to: "withdrawn",
    permission: "scheme:withdraw",
    label: "Xin rút hồ sơ",
    routes: everyRoute,
    needsReason: true,
  },
  stop: {
    from: [
      "in_plan",
      "approved",
      "task_assigned",
      "agency_contracted",
      "contracted",
      "in_progress",
      "suspended",
      "ready_for_acceptance",
      "not_accepted",
    ],
    to: "stopped",
    permission: "scheme:stop",
    label: "Ngừng thực hiện",
    routes: everyRoute,
    document: "plan_adjustment_decision",
    needsReason: true,
  },
  recover_money: {
    from: ["stopped"],
    to: "money_recovered",
    permission: "payment:return",
    label: "Đã thu hồi kinh phí",
    routes: everyRoute,
    document: "return_slip",
    drivenBy: "payment",
  },
  close: {
    from: [
      "appraised_fail",
      "not_approved",
      "withdrawn",
      "stopped",
      "money_recovered",
      "post_monitoring",
    ],
    to: "closed",
    permission: "scheme:close",
    label: "Đóng hồ sơ (lưu trữ)",
    routes: everyRoute,
  },
} as const satisfies Record<string, SchemeMoveDefinition>;

export type SchemeAction = keyof typeof schemeMoves;

/** The actions that a command of another capability makes. */
export type DrivenAction = {
  [Action in SchemeAction]: (typeof schemeMoves)[Action] extends { readonly drivenBy: MoveDriver }
    ? Action
    : never;
}[SchemeAction];

/** Every action, in the order of the life of a scheme. */
export const schemeActions: readonly SchemeAction[] = keysOf(schemeMoves);

/** The definition of an action, without the literal types of the table. */
export function schemeMoveDefinition(action: SchemeAction): SchemeMoveDefinition {
  return schemeMoves[action];
}

/** The moves that approve a scheme for its money, on one route or another. */
export const approvingActions: readonly SchemeAction[] = [
  "approve_in_plan",
  "approve_in_ministry_plan",
  "replace_from_reserve",
  "approve_scheme",
];
