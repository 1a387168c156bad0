import { instantText } from "./format.ts";
import type { Known } from "./Money.tsx";
import { Empty, Unknown } from "./Unknown.tsx";

/** An instant in UTC, shown in the time of Việt Nam: 10:32, 28/11/2025. */
export function Instant({ at }: { readonly at: Known<string> }) {
  if (at === null) return <Empty />;
  if (at === "unknown") return <Unknown />;
  return (
    <time className="nowrap" dateTime={at}>
      {instantText(at)}
    </time>
  );
}
