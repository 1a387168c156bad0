import { addDays, compareDays, type PlainDate } from "@kc/core/kernel";
import { dueOn as lastDayOf, formatCitation } from "@kc/core/law";
import { deadlines, holidays } from "./law-data.ts";
import type { Queue } from "./queue.ts";
import { queues } from "./queues.ts";
import type { Asked, Waiting } from "./store.ts";

export const workStates = ["late", "today", "week", "later"] as const;
export type WorkState = (typeof workStates)[number];

export type Work = {
  readonly kind: string;
  readonly verb: string;
  readonly subjectId: string;
  readonly label: string;
  readonly detail: string;
  readonly link: string;
  readonly dueOn: PlainDate | null;
  /** The article that sets the day; null where somebody fixed it, or nobody did. */
  readonly dueBecause: string | null;
  readonly state: WorkState;
  readonly waitingSince: PlainDate | null;
};

/** Everything that waits for the viewer's role: what is late first, then by its day, then the longest waiting. */
export async function findWork(asked: Asked): Promise<readonly Work[]> {
  const { role } = asked.viewer;
  const own = queues.filter(({ roles }) => roles.some((known) => known === role));
  const found = await Promise.all(
    own.map(async (queue) =>
      (await queue.find(asked)).map((row) => asWork(queue, row, asked.today)),
    ),
  );
  return found.flat().sort(byDay);
}

function asWork(queue: Queue, row: Waiting, today: PlainDate): Work {
  const { dueOn, because } = lastDay(queue, row);
  return {
    kind: queue.kind,
    verb: queue.verb,
    subjectId: row.subjectId,
    label: row.label,
    detail: row.detail,
    link: `${queue.at ?? "/schemes/"}${row.subjectId}`,
    dueOn,
    dueBecause: because,
    state: stateOn(dueOn, today),
    waitingSince: row.since,
  };
}

function lastDay(queue: Queue, row: Waiting) {
  if (row.dueOn !== null) return { dueOn: row.dueOn, because: null };
  if (queue.deadline === undefined || row.base === null) return { dueOn: null, because: null };
  const deadline = deadlines.get(queue.deadline);
  if (!deadline) throw new RangeError(`No legal term ${queue.deadline}`);
  const dueOn = lastDayOf(deadline.rule, row.base, holidays);
  return { dueOn, because: dueOn === null ? null : formatCitation(deadline.citation) };
}

/** Late is past its day, whatever the hour; a week is the seven days after today. */
export function stateOn(dueOn: PlainDate | null, today: PlainDate): WorkState {
  if (dueOn === null) return "later";
  if (dueOn < today) return "late";
  if (dueOn === today) return "today";
  return dueOn <= addDays(today, 7) ? "week" : "later";
}

function byDay(first: Work, second: Work): number {
  if (first.dueOn !== second.dueOn) {
    if (first.dueOn === null) return 1;
    if (second.dueOn === null) return -1;
    return compareDays(first.dueOn, second.dueOn);
  }
  return (first.waitingSince ?? "9999") < (second.waitingSince ?? "9999") ? -1 : 1;
}
