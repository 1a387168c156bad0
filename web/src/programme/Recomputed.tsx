import { countText, moneyText } from "../ui/format.ts";
import type { Sum } from "./sum-mark.ts";

/** A sum worked out again, with a sign and a word for equal or different. */
export function Recomputed({ sum }: { readonly sum: Sum | undefined }) {
  if (sum === undefined) return null;
  const figure =
    sum.table === "budget" ? moneyText(sum.computed, "million") : countText(sum.computed);
  return (
    <span className={sum.equal ? "recomputed" : "recomputed is-different"}>
      {figure}
      <span aria-hidden="true">{sum.equal ? " ✓" : " ✕"}</span>
      <span className="visually-hidden">{sum.equal ? "khớp" : "không khớp"}</span>
    </span>
  );
}
