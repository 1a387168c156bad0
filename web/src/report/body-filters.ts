import type { PeriodData } from "./PeriodPage.tsx";

type Body = PeriodData["bodies"][number];
type Filter = { readonly label: string; readonly isShown: (body: Body) => boolean };

/** The bodies of a period by how their report stands; each figure of a period opens the rows that it counts. */
export const bodyFilters = {
  waiting: {
    label: "Chưa gửi",
    isShown: ({ status }) => status === "not_started" || status === "drafting",
  },
  overdue: { label: "Quá hạn", isShown: ({ punctuality }) => punctuality === "overdue" },
  sent: {
    label: "Đã gửi",
    isShown: ({ status }) => status === "submitted" || status === "resubmitted",
  },
  late: { label: "Gửi muộn", isShown: ({ punctuality }) => punctuality === "late" },
  returned: { label: "Yêu cầu chỉnh sửa", isShown: ({ status }) => status === "returned" },
  extended: { label: "Được gia hạn", isShown: ({ isExtended }) => isExtended },
} as const satisfies Record<string, Filter>;
export type BodyFilter = keyof typeof bodyFilters;

/** The filter that the address names; undefined where it names none. */
export function bodyFilterOf(text: string): Filter | undefined {
  return Object.entries(bodyFilters).find(([name]) => name === text)?.[1];
}
