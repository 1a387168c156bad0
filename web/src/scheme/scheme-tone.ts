import type { EndpointOutput } from "@kc/server/api/platform";
import type { findSchemeEndpoint } from "@kc/server/api/scheme";
import type { Tone } from "../ui/StatusBadge.tsx";

/** Everything the page of a scheme shows. */
export type SchemeView = EndpointOutput<typeof findSchemeEndpoint>;

const tones = {
  waiting: "still",
  going: "moving",
  good: "done",
  warning: "due",
  bad: "refused",
  ended: "still",
} as const satisfies Record<SchemeView["tone"], Tone>;

/** The tone of a badge for the tone of a scheme's status. */
export function badgeTone(tone: SchemeView["tone"]): Tone {
  return tones[tone];
}
