import { dayText } from "./format.ts";
import type { Known } from "./Money.tsx";
import { Empty, Unknown } from "./Unknown.tsx";

/** A day `YYYY-MM-DD`, shown as 28/11/2025. */
export function Day({ day }: { readonly day: Known<string> }) {
  if (day === null) return <Empty />;
  if (day === "unknown") return <Unknown />;
  return (
    <time className="nowrap" dateTime={day}>
      {dayText(day)}
    </time>
  );
}
