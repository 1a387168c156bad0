import { annexesToSign, changesToDecide, changesToVerify, moneyToRecover } from "./change-store.ts";
import { groupPlansToDecide, groupPlansToDraw } from "./group-plan-store.ts";
import type { Queue } from "./queue.ts";

/** What changes, annexes and stops of approved schemes wait for. */
export const changeQueues: readonly Queue[] = [
  {
    kind: "verify-change",
    roles: ["department_officer"],
    verb: "Xác minh đề nghị điều chỉnh",
    find: changesToVerify,
  },
  {
    kind: "decide-change",
    roles: ["department_head"],
    verb: "Quyết định điều chỉnh, bổ sung",
    find: (asked) => changesToDecide(asked, ["department"]),
  },
  {
    kind: "decide-change-of-plan",
    roles: ["provincial_leader"],
    verb: "Quyết định điều chỉnh, bổ sung",
    find: (asked) => changesToDecide(asked, ["province"]),
  },
  {
    kind: "record-change-decision",
    roles: ["pc_office"],
    verb: "Cập nhật quyết định điều chỉnh",
    find: (asked) => changesToDecide(asked, ["province"]),
  },
  {
    kind: "record-ministry-change",
    roles: ["department_officer"],
    verb: "Cập nhật quyết định điều chỉnh của Bộ, Cục",
    find: (asked) => changesToDecide(asked, ["agency", "minister"]),
  },
  {
    kind: "draw-group-plan",
    roles: ["centre_officer", "centre_head"],
    verb: "Lập, trình kế hoạch đề án nhóm",
    find: groupPlansToDraw,
  },
  {
    kind: "decide-group-plan",
    roles: ["department_head", "department_officer"],
    verb: "Thẩm định, phê duyệt kế hoạch đề án nhóm",
    find: groupPlansToDecide,
  },
  {
    kind: "sign-annex",
    roles: ["centre_head"],
    verb: "Ký phụ lục hợp đồng",
    find: annexesToSign,
  },
  {
    kind: "recover-money",
    roles: ["centre_accountant", "centre_chief_accountant"],
    verb: "Thu hồi, nộp trả ngân sách",
    find: moneyToRecover,
  },
];
