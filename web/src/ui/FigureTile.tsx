import type { ReactNode } from "react";
import { appHref } from "./app-href.ts";
import { classNames } from "./class-names.ts";
import "./FigureTile.css";

type FigureTileProps = {
  readonly label: string;
  readonly figure: ReactNode;
  /** Behind the figure, smaller: triệu đồng, cơ sở. */
  readonly unit?: string;
  /** What it is measured against, or since when. */
  readonly remark?: ReactNode;
  /** The list behind the figure. */
  readonly href?: string;
  readonly tone?: "plain" | "due" | "late";
};

/** One figure that opens the records behind it. */
export function FigureTile({ label, figure, unit, remark, href, tone = "plain" }: FigureTileProps) {
  const content = (
    <>
      <span className="tile__label">{label}</span>
      <span className="tile__figure">
        {figure}
        {unit !== undefined && <span className="tile__unit"> {unit}</span>}
      </span>
      {remark !== undefined && <span className="tile__remark">{remark}</span>}
    </>
  );
  const className = classNames("tile", `tile--${tone}`);
  return href === undefined ? (
    <div className={className}>{content}</div>
  ) : (
    <a className={className} href={appHref(href)}>
      {content}
    </a>
  );
}
