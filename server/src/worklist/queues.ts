import type { Role } from "@kc/core/access";
import { changeQueues } from "./change-queues.ts";
import {
  accountsToReview,
  documentsToNumber,
  normsToApprove,
  outcomesToRecord,
  outcomesToVerify,
  paymentsAt,
  plansAt,
  yearsToGive,
} from "./other-store.ts";
import {
  type Asked,
  schemesAt,
  schemesToAssign,
  schemesToConfirm,
  schemesToEnd,
  schemesToPay,
  schemesToReport,
  schemesToSettle,
  schemesToSupplement,
  settlementsToApprove,
  type Waiting,
} from "./store.ts";

/** One kind of work: for whom, what to do, where it stands, and until when. */
export type Queue = {
  readonly kind: string;
  readonly roles: readonly Role[];
  /** What to do next, verb first. */
  readonly verb: string;
  /** Where the work is done, the subject's id at the end; on the page of the scheme where nothing is said. */
  readonly at?: `/${string}/` | `/${string}=`;
  readonly find: (asked: Asked) => Promise<readonly Waiting[]>;
  /** Code of the legal term in `data/law/deadlines.json`; a day that somebody fixed goes before it. */
  readonly deadline?: string;
};
/** Everything that can wait for a role. The order is that of a scheme's life, then of the year. */
export const queues: readonly Queue[] = [
  {
    kind: "confirm-need",
    roles: ["commune_leader"],
    verb: "Xác nhận nhu cầu",
    find: (asked) => schemesAt(asked, ["need_registered"]),
  },
  {
    kind: "survey",
    roles: ["centre_officer"],
    verb: "Khảo sát thực tế",
    find: (asked) => schemesAt(asked, ["need_registered", "commune_confirmed"]),
  },
  {
    kind: "start-draft",
    roles: ["centre_officer"],
    verb: "Lập hồ sơ đề án",
    find: (asked) => schemesAt(asked, ["surveyed"]),
  },
  {
    kind: "submit",
    roles: ["centre_officer", "centre_head"],
    verb: "Hoàn thiện, nộp hồ sơ",
    find: (asked) => schemesAt(asked, ["draft"]),
  },
  {
    kind: "supplement",
    roles: ["centre_officer", "centre_head"],
    verb: "Bổ sung hồ sơ",
    find: schemesToSupplement,
  },
  {
    kind: "revise",
    roles: ["centre_officer"],
    verb: "Hoàn thiện lại hồ sơ",
    find: (asked) => schemesAt(asked, ["appraised_fail", "not_approved"]),
  },
  {
    kind: "receive",
    roles: ["department_officer"],
    verb: "Tiếp nhận hồ sơ",
    find: (asked) => schemesAt(asked, ["submitted"]),
  },
  {
    kind: "appraise",
    roles: ["department_officer"],
    verb: "Thẩm định",
    find: (asked) => schemesAt(asked, ["received", "under_appraisal"]),
  },
  {
    kind: "put-in-plan",
    roles: ["department_officer"],
    verb: "Đưa vào kế hoạch năm",
    find: (asked) => schemesAt(asked, ["appraised_pass"]),
  },
  {
    kind: "ask-opinion",
    roles: ["department_officer", "department_head"],
    verb: "Lấy ý kiến Sở Tài chính",
    at: "/plans/",
    find: (asked) => plansAt(asked, ["draft", "returned"]),
  },
  {
    kind: "give-opinion",
    roles: ["finance_officer"],
    verb: "Cho ý kiến về kinh phí",
    at: "/plans/",
    find: (asked) => plansAt(asked, ["opinion_asked"]),
  },
  {
    kind: "submit-plan",
    roles: ["department_head"],
    verb: "Trình phê duyệt kế hoạch",
    at: "/plans/",
    find: (asked) => plansAt(asked, ["opinion_given"]),
  },
  {
    kind: "decide-plan",
    roles: ["provincial_leader"],
    verb: "Phê duyệt kế hoạch năm",
    at: "/plans/",
    find: (asked) => plansAt(asked, ["submitted"]),
  },
  {
    kind: "record-plan-decision",
    roles: ["pc_office"],
    verb: "Cập nhật quyết định phê duyệt",
    at: "/plans/",
    find: (asked) => plansAt(asked, ["submitted"]),
  },
  {
    kind: "decide-scheme",
    roles: ["provincial_leader", "department_head"],
    verb: "Phê duyệt đề án",
    find: (asked) => schemesAt(asked, ["in_plan"], ["local_own_decision"]),
  },
  {
    kind: "assign-task",
    roles: ["department_head"],
    verb: "Giao nhiệm vụ, giao dự toán",
    find: schemesToAssign,
  },
  {
    kind: "draft-contract",
    roles: ["centre_officer"],
    verb: "Soạn hợp đồng",
    find: (asked) => schemesAt(asked, ["task_assigned"]),
  },
  {
    kind: "sign-contract",
    roles: ["centre_head"],
    verb: "Ký hợp đồng",
    find: (asked) => schemesAt(asked, ["task_assigned"]),
  },
  {
    kind: "report-progress",
    roles: ["centre_officer", "establishment"],
    verb: "Báo cáo tiến độ tháng",
    find: schemesToReport,
    deadline: "monthly-progress",
  },
  {
    kind: "confirm-progress",
    roles: ["department_officer"],
    verb: "Xác nhận khối lượng",
    find: schemesToConfirm,
  },
  {
    kind: "request-acceptance",
    roles: ["centre_officer"],
    verb: "Đề nghị nghiệm thu",
    find: schemesToEnd,
  },
  ...changeQueues,
  {
    kind: "accept",
    roles: ["department_officer", "council_member"],
    verb: "Nghiệm thu",
    find: (asked) => schemesAt(asked, ["ready_for_acceptance"]),
  },
  {
    kind: "remedy",
    roles: ["centre_officer"],
    verb: "Khắc phục sau nghiệm thu không đạt",
    find: (asked) => schemesAt(asked, ["not_accepted"]),
  },
  {
    kind: "make-payment",
    roles: ["centre_accountant"],
    verb: "Lập đề nghị thanh toán",
    find: schemesToPay,
    deadline: "year-end-vouchers",
  },
  {
    kind: "check-payment",
    roles: ["centre_chief_accountant"],
    verb: "Kiểm soát đề nghị",
    at: "/payment-requests/",
    find: (asked) => paymentsAt(asked, ["draft"]),
    deadline: "year-end-vouchers",
  },
  {
    kind: "approve-payment",
    roles: ["centre_head"],
    verb: "Duyệt đề nghị",
    at: "/payment-requests/",
    find: (asked) => paymentsAt(asked, ["checked"]),
    deadline: "year-end-vouchers",
  },
  {
    kind: "send-payment",
    roles: ["centre_accountant"],
    verb: "Gửi hồ sơ Kho bạc",
    at: "/payment-requests/",
    find: (asked) => paymentsAt(asked, ["approved"]),
    deadline: "year-end-vouchers",
  },
  {
    kind: "revise-payment",
    roles: ["centre_accountant"],
    verb: "Hoàn thiện lại đề nghị",
    at: "/payment-requests/",
    find: (asked) => paymentsAt(asked, ["returned_to_maker", "treasury_returned"]),
    deadline: "year-end-vouchers",
  },
  {
    kind: "answer-payment",
    roles: ["treasury"],
    verb: "Kiểm soát chi, trả lời",
    at: "/payment-requests/",
    find: (asked) => paymentsAt(asked, ["at_treasury"]),
    deadline: "year-end-spending",
  },
  {
    kind: "record-answer",
    roles: ["centre_accountant"],
    verb: "Cập nhật kết quả của Kho bạc",
    at: "/payment-requests/",
    find: (asked) => paymentsAt(asked, ["at_treasury"]),
    deadline: "year-end-spending",
  },
  {
    kind: "prepare-settlement",
    roles: ["centre_accountant", "centre_chief_accountant"],
    verb: "Lập quyết toán",
    find: schemesToSettle,
    deadline: "settlement-file",
  },
  {
    kind: "liquidate",
    roles: ["centre_head", "centre_officer"],
    verb: "Thanh lý hợp đồng",
    find: (asked) => schemesAt(asked, ["paid"]),
    deadline: "liquidation",
  },
  {
    kind: "approve-settlement",
    roles: ["department_head"],
    verb: "Phê duyệt quyết toán",
    find: settlementsToApprove,
  },
  {
    kind: "monitor",
    roles: ["centre_officer"],
    verb: "Chuyển sang theo dõi sau hỗ trợ",
    find: (asked) => schemesAt(asked, ["settled"]),
  },
  {
    kind: "record-outcome",
    roles: ["centre_officer", "commune_officer", "establishment"],
    verb: "Ghi kết quả sau hỗ trợ",
    find: outcomesToRecord,
  },
  {
    kind: "verify-outcome",
    roles: ["department_officer"],
    verb: "Xác minh kết quả sau hỗ trợ",
    find: outcomesToVerify,
  },
  {
    kind: "give-year",
    roles: ["establishment", "commune_officer"],
    verb: "Ghi số liệu năm",
    at: "/establishments/",
    find: yearsToGive,
  },
  {
    kind: "approve-norm",
    roles: ["department_head"],
    verb: "Duyệt quy định mức chi",
    at: "/norms?norm=",
    find: normsToApprove,
  },
  {
    kind: "number-document",
    roles: ["clerk", "pc_office"],
    verb: "Ghi số, ngày văn bản",
    at: "/documents/",
    find: documentsToNumber,
  },
  {
    kind: "review-accounts",
    roles: ["administrator"],
    verb: "Rà soát tài khoản",
    at: "/accounts?state=",
    find: accountsToReview,
  },
];
