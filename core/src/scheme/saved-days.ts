import { ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import type { SubmissionRefusal } from "./submit-scheme.ts";

/** A quotation (báo giá) whose last day of validity lies before the day it was made. */
export type QuotationDaysRefusal = {
  readonly kind: "quotation-days-out-of-order";
  /** Row of the machine, from 1. */
  readonly row: number;
  readonly supplier: string;
  readonly quotedOn: PlainDate;
  readonly validUntil: PlainDate;
};

type OutOfOrder = Extract<SubmissionRefusal, { kind: "dates-out-of-order" }>;

/** Whether the days of a draft can be kept: its end is not before its beginning; a day left empty waits. */
export function checkSchemeDays(days: {
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
}): Result<true, OutOfOrder> {
  const { startsOn, endsOn } = days;
  if (startsOn === null || endsOn === null || endsOn >= startsOn) return ok(true);
  return refuse({ kind: "dates-out-of-order", startsOn, endsOn });
}

/** Whether the quotations of a draft can be kept: none ends before the day it was made. */
export function checkQuotationDays(
  machines: readonly {
    readonly quotations: readonly {
      readonly supplier: string;
      readonly quotedOn: PlainDate;
      readonly validUntil: PlainDate | null;
    }[];
  }[],
): Result<true, QuotationDaysRefusal> {
  for (const [index, { quotations }] of machines.entries()) {
    for (const { supplier, quotedOn, validUntil } of quotations) {
      if (validUntil === null || validUntil >= quotedOn) continue;
      const row = index + 1;
      return refuse({ kind: "quotation-days-out-of-order", row, supplier, quotedOn, validUntil });
    }
  }
  return ok(true);
}
