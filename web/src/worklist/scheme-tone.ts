import type { Tone } from "../ui/StatusBadge.tsx";

const tones: Readonly<Record<string, Tone>> = {
  waiting: "due",
  going: "moving",
  good: "done",
  warning: "due",
  bad: "refused",
  ended: "still",
};

/** How the tone that core gives to a scheme's status is shown. */
export function schemeTone(tone: string): Tone {
  return tones[tone] ?? "still";
}
