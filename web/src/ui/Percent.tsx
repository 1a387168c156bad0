import { percentText } from "./format.ts";
import type { Known } from "./Money.tsx";
import { Empty, Unknown } from "./Unknown.tsx";

/** A share in basis points: 5000 is 50%. */
export function Percent({ bps }: { readonly bps: Known<number> }) {
  if (bps === null) return <Empty />;
  if (bps === "unknown") return <Unknown />;
  return <span className="nowrap">{percentText(bps)}</span>;
}
