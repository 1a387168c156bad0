/** What is typed when a report is asked for once. */
export type AskValues = {
  subject: string;
  reason: string;
  askedBy: string;
  paperNumber: string;
  paperOn: string | null;
  startsOn: string | null;
  endsOn: string | null;
  dueOn: string | null;
  indicators: Record<string, boolean>;
  figures: { label: string; unit: string; measure: "count" | "money" | "share" | "" }[];
  bodies: Record<string, boolean>;
};

/** What is ticked. */
export function chosenOf(ticks: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(ticks)
    .filter(([, isChosen]) => isChosen)
    .map(([key]) => key);
}
