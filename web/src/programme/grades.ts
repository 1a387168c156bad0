import type { CountingChoice } from "@kc/server/api/programme";

/** How well a result must be proved to count, from the weakest up. */
export const gradeLabels = {
  claimed: "Cơ sở tự khai",
  evidenced: "Có tài liệu minh chứng",
  verified: "Đã kiểm tra, xác minh",
} as const satisfies Record<CountingChoice["gradeAtLeast"], string>;
