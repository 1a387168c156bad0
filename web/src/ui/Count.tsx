import { countText } from "./format.ts";
import type { Known } from "./Money.tsx";
import { Empty, Unknown } from "./Unknown.tsx";

type CountProps = { readonly count: Known<number>; readonly unit?: string };

/** A number that is not money, with its unit where it has one: 1.056 lao động. */
export function Count({ count, unit }: CountProps) {
  if (count === null) return <Empty />;
  if (count === "unknown") return <Unknown />;
  return (
    <span className="nowrap">
      {countText(count)}
      {unit !== undefined && `\u00a0${unit}`}
    </span>
  );
}
