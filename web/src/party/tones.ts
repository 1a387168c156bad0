import type { Tone } from "../ui/StatusBadge.tsx";

const ofVerdict: Readonly<Record<string, Tone>> = {
  eligible: "done",
  not: "refused",
  unknown: "due",
};
const ofStatus: Readonly<Record<string, Tone>> = {
  active: "done",
  paused: "due",
  dissolved: "refused",
};

/** How the verdict on eligibility is shown. */
export function verdictTone(verdict: string): Tone {
  return ofVerdict[verdict] ?? "still";
}

/** How the status of an establishment is shown. */
export function establishmentTone(status: string): Tone {
  return ofStatus[status] ?? "still";
}

const short: Readonly<Record<string, string>> = {
  eligible: "Thuộc đối tượng",
  not: "Không thuộc",
  unknown: "Chưa đủ thông tin",
};

/** The verdict in a column that says what it is about. */
export function verdictShort(verdict: string): string {
  return short[verdict] ?? verdict;
}
