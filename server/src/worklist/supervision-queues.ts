import type { Queue } from "./queue.ts";
import {
  findingsToAnswer,
  findingsToConclude,
  findingsToUrge,
  visitsToMake,
} from "./supervision-store.ts";

const at = "/supervision/";

/** What supervision visits wait for: to be made, answered, concluded. */
export const supervisionQueues: readonly Queue[] = [
  {
    kind: "visit-planned",
    roles: ["department_officer"],
    verb: "Kiểm tra đề án theo kế hoạch",
    at,
    find: visitsToMake,
  },
  {
    kind: "answer-finding",
    roles: ["establishment", "centre_officer"],
    verb: "Trả lời kiến nghị sau kiểm tra",
    at,
    find: findingsToAnswer,
  },
  {
    kind: "close-finding",
    roles: ["department_officer", "centre_officer", "commune_officer"],
    verb: "Kết luận kiến nghị đã trả lời",
    at,
    find: findingsToConclude,
  },
  {
    kind: "urge-finding",
    roles: ["department_officer", "commune_officer"],
    verb: "Đôn đốc trả lời kiến nghị quá hạn",
    at,
    find: findingsToUrge,
  },
];
