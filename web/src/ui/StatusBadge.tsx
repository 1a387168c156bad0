import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./Icon.tsx";
import "./StatusBadge.css";

/** What a state means for the reader: nothing to do, moving, done, due, late or refused. */
export type Tone = "still" | "moving" | "done" | "due" | "late" | "refused";

const signs = {
  still: "still",
  moving: "right",
  done: "done",
  due: "late",
  late: "warning",
  refused: "refused",
} as const satisfies Record<Tone, IconName>;

type StatusBadgeProps = { readonly tone: Tone; readonly children: string; readonly title?: string };

/** A state in a word, with a sign and a colour that say the same. */
export function StatusBadge({ tone, children, title }: StatusBadgeProps) {
  return (
    <span className={classNames("status", `status--${tone}`)} title={title}>
      <Icon name={signs[tone]} size={14} />
      {children}
    </span>
  );
}
