import {
  type AmendmentChange,
  type AmendmentKind,
  amendmentKinds,
  isOfBeneficiary,
  isOfOneBeneficiary,
  type StandingTerms,
} from "@kc/core/amendment";
import { dong, formatDay, plainDate, unreachable } from "@kc/core/kernel";
import type { IncomingPaper } from "@kc/core/scheme";
import type { KeptChange } from "./api.ts";

/** A change as core knows it, from what is kept or asked. */
export function changeOf(kept: KeptChange): AmendmentChange {
  switch (kept.kind) {
    case "machines":
      return {
        ...kept,
        supportDong: dong(kept.supportDong),
        machines: kept.machines.map((machine) => ({
          ...machine,
          unitPriceDong: dong(machine.unitPriceDong),
        })),
      };
    case "support":
      return { ...kept, supportDong: dong(kept.supportDong) };
    case "time":
      return { ...kept, endsOn: plainDate(kept.endsOn) };
    case "force_majeure":
      return { ...kept, occurredOn: plainDate(kept.occurredOn) };
    case "beneficiary":
    case "place":
    case "implementer":
      return kept;
    default:
      return unreachable(kept);
  }
}

/** What a change is about, with whose it is where a group scheme names that. */
export function aboutOf(
  kind: AmendmentKind,
  whose: { readonly terms: StandingTerms } | null,
): string {
  const label = amendmentKinds[kind];
  return whose && isOfBeneficiary(whose.terms) && isOfOneBeneficiary(kind)
    ? `${label} – ${whose.terms.establishment.name}`
    : label;
}

/** A paper as a person names it. */
export function paperText({ number, issuedOn, signatory }: IncomingPaper): string {
  return `số ${number} ngày ${formatDay(issuedOn)}, ${signatory} ký`;
}
