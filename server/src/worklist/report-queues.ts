import type { Queue } from "./queue.ts";
import { periodsToLock, reportsAt } from "./report-store.ts";

/** What waits about the half-year and yearly reports: of each body, and of Sở. */
export const reportQueues: readonly Queue[] = [
  {
    kind: "correct-report",
    roles: ["commune_officer", "centre_officer", "other_department"],
    verb: "Chỉnh sửa báo cáo theo yêu cầu",
    at: "/reports/",
    find: (asked) => reportsAt(asked, ["returned"]),
  },
  {
    kind: "fill-report",
    roles: ["commune_officer", "centre_officer", "other_department"],
    verb: "Lập báo cáo",
    at: "/reports/",
    find: (asked) => reportsAt(asked, ["not_started", "drafting"]),
  },
  {
    kind: "send-report",
    roles: ["commune_leader", "centre_head"],
    verb: "Duyệt, gửi báo cáo",
    at: "/reports/",
    find: (asked) => reportsAt(asked, ["drafting", "returned"]),
  },
  {
    kind: "consolidate-report",
    roles: ["department_officer"],
    verb: "Đôn đốc, tổng hợp báo cáo",
    at: "/report-periods/",
    find: periodsToLock,
  },
  {
    kind: "lock-report",
    roles: ["department_head"],
    verb: "Chốt số liệu báo cáo",
    at: "/report-periods/",
    find: periodsToLock,
  },
];
