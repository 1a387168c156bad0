import { type Dong, type EstablishmentId, foldVietnamese, squeezeSpaces } from "../kernel/index.ts";

/** Money of the state an establishment has received or was approved, from any programme. */
export type SupportReceived = {
  readonly establishmentId: EstablishmentId;
  readonly year: number;
  /** The programme or source, as people name it. */
  readonly sourceLabel: string;
  /** The activity by which norm tables name it, where known. */
  readonly activity: string | null;
  readonly itemName: string;
  readonly amountDong: Dong;
  /** Where the record stands: a scheme's code or a decision. */
  readonly reference: string;
};

export type ProposedSupport = {
  readonly establishmentId: EstablishmentId;
  readonly activity: string;
  readonly itemNames: readonly string[];
};

/** A sign that the same content may be supported twice; a person decides what it means. */
export type DoubleFundingWarning = {
  readonly grade: "same-item" | "same-activity";
  readonly itemName: string;
  readonly earlier: SupportReceived;
};

/**
 * Looks for state money the establishment already had for the same item or activity, strongest signs first.
 * It warns and never blocks: the written commitment and the officer decide.
 *
 * Source: TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.4.
 */
export function findDoubleFunding(
  proposal: ProposedSupport,
  history: readonly SupportReceived[],
): readonly DoubleFundingWarning[] {
  const own = history.filter(({ establishmentId }) => establishmentId === proposal.establishmentId);
  const warnings = own.flatMap((earlier): readonly DoubleFundingWarning[] => {
    const itemName = proposal.itemNames.find((name) => isSameItem(name, earlier.itemName));
    if (itemName !== undefined) return [{ grade: "same-item", itemName, earlier }];
    return earlier.activity === proposal.activity
      ? [{ grade: "same-activity", itemName: earlier.itemName, earlier }]
      : [];
  });
  return warnings.sort(
    (first, second) =>
      gradeOrder[first.grade] - gradeOrder[second.grade] ||
      second.earlier.year - first.earlier.year,
  );
}

const gradeOrder = { "same-item": 0, "same-activity": 1 } as const;

/** Two names of one item: equal, or one inside the other, whatever the diacritics, case and spaces. */
function isSameItem(first: string, second: string): boolean {
  const [a, b] = [itemKey(first), itemKey(second)];
  if (a === "" || b === "") return false;
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function itemKey(name: string): string {
  return squeezeSpaces(foldVietnamese(name));
}
