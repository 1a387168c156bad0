import { type ReactNode, useId } from "react";
import "./Card.css";
import { classNames } from "./class-names.ts";

type CardProps = {
  readonly title?: string;
  /** Beside the title, at the right: a link, a small button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** Without padding, for a table that reaches the edges. */
  readonly flush?: boolean;
  /** One of several alike, or a part of one: no landmark of its own. */
  readonly isPart?: boolean;
  readonly tone?: "plain" | "action" | "due" | "late";
};

/** A sheet of paper on the ground, with a heading. */
export function Card(props: CardProps) {
  const { title, aside, children, flush, isPart = false, tone = "plain" } = props;
  const titleId = useId();
  const Sheet = isPart ? "div" : "section";
  return (
    <Sheet
      className={classNames("card", `card--${tone}`, flush && "card--flush")}
      aria-labelledby={title === undefined || isPart ? undefined : titleId}
    >
      {title !== undefined && (
        <div className="card__head">
          <h2 id={titleId}>{title}</h2>
          {aside}
        </div>
      )}
      <div className="card__body">{children}</div>
    </Sheet>
  );
}
