import { classNames } from "./class-names.ts";
import { dayText } from "./format.ts";
import { Icon } from "./Icon.tsx";
import "./StageLine.css";

export type Stage = {
  readonly label: string;
  readonly state: "done" | "current" | "ahead" | "stopped";
  /** The day it was reached, or the day it is due. */
  readonly day?: string | null;
  readonly isLate?: boolean;
};

const words = {
  done: "đã xong",
  current: "đang ở bước này",
  ahead: "chưa đến",
  stopped: "dừng",
} as const;

/** The stages of a record in their order with their days; on a narrow screen they run downwards. */
export function StageLine({
  stages,
  label = "Các bước",
}: {
  readonly stages: readonly Stage[];
  readonly label?: string;
}) {
  return (
    <ol className="stages" aria-label={label}>
      {stages.map((stage) => (
        <li
          key={stage.label}
          className={classNames(
            `stages__step is-${stage.state}`,
            stage.isLate === true && "is-late",
          )}
          aria-current={stage.state === "current" ? "step" : undefined}
        >
          <span className="stages__dot">
            {stage.state === "done" && <Icon name="check" size={12} />}
            {stage.state === "stopped" && <Icon name="close" size={12} />}
          </span>
          <span className="stages__label">
            {stage.label}
            <span className="visually-hidden">, {words[stage.state]}</span>
          </span>
          {stage.day != null && (
            <span className="stages__day">
              {stage.isLate === true && "quá hạn "}
              {dayText(stage.day)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
