import type { PlainDate } from "./calendar.ts";

/** A half-open range of days: in force on `validFrom`, no longer on `validTo` (hết hiệu lực từ ngày …). */
export type Validity = {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
};

/** Whether what has this validity holds on the day `on`; its last day is the one before `validTo`. */
export function isInForce(validity: Validity, on: PlainDate): boolean {
  return validity.validFrom <= on && (validity.validTo === null || on < validity.validTo);
}

/** Whether two validities share at least one day. */
export function validitiesOverlap(first: Validity, second: Validity): boolean {
  return (
    (second.validTo === null || first.validFrom < second.validTo) &&
    (first.validTo === null || second.validFrom < first.validTo)
  );
}
