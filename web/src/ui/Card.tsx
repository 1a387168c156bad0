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
  readonly tone?: "plain" | "action" | "due" | "late";
};

/** A sheet of paper on the ground, with a heading. */
export function Card({ title, aside, children, flush, tone = "plain" }: CardProps) {
  const titleId = useId();
  return (
    <section
      className={classNames("card", `card--${tone}`, flush && "card--flush")}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {title !== undefined && (
        <div className="card__head">
          <h2 id={titleId}>{title}</h2>
          {aside}
        </div>
      )}
      <div className="card__body">{children}</div>
    </section>
  );
}
