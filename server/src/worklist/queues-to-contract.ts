import { schemesToContract } from "./group-plan-store.ts";
import { plansAt } from "./other-store.ts";
import { registrationsAwaited, roundsToClose } from "./round-store.ts";
import { schemesAt, schemesToAssign, schemesToSupplement } from "./store.ts";
import type { Queue } from "./queue.ts";

const localSources = ["local_province", "local_commune"] as const;

/** What waits between the need and the contract, in the order of a scheme's life. */
export const queuesToContract: readonly Queue[] = [
  {
    kind: "register-for-plan",
    roles: ["commune_leader", "centre_head", "other_department"],
    verb: "Gửi đăng ký kế hoạch năm",
    at: "/plan-rounds/",
    find: registrationsAwaited,
  },
  {
    kind: "gather-registrations",
    roles: ["department_officer"],
    verb: "Đôn đốc, kết thúc đợt đăng ký kế hoạch",
    at: "/plan-rounds/",
    find: roundsToClose,
  },
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
    find: (asked) => plansAt(asked, ["draft", "returned"], localSources),
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
    find: (asked) => plansAt(asked, ["submitted"], localSources),
  },
  {
    kind: "record-plan-decision",
    roles: ["pc_office"],
    verb: "Cập nhật quyết định phê duyệt",
    at: "/plans/",
    find: (asked) => plansAt(asked, ["submitted"], localSources),
  },
  {
    kind: "send-to-agency",
    roles: ["department_head"],
    verb: "Gửi danh mục đến Cục",
    at: "/plans/",
    find: (asked) => plansAt(asked, ["draft", "returned"], ["national"]),
    deadline: "national-registration",
  },
  {
    kind: "record-agency-answer",
    roles: ["department_officer", "clerk"],
    verb: "Ghi nhận văn bản của Cục, Bộ",
    at: "/plans/",
    find: (asked) => plansAt(asked, ["submitted", "agency_answered"], ["national"]),
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
    kind: "record-agency-contract",
    roles: ["centre_head", "centre_officer"],
    verb: "Ghi nhận hợp đồng với Cục",
    find: (asked) => schemesAt(asked, ["in_plan"], ["national"]),
  },
  {
    kind: "draft-contract",
    roles: ["centre_officer"],
    verb: "Soạn hợp đồng",
    find: schemesToContract,
  },
  {
    kind: "sign-contract",
    roles: ["centre_head"],
    verb: "Ký hợp đồng",
    find: schemesToContract,
  },
];
