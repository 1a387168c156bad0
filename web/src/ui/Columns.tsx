import type { ReactNode } from "react";
import "./Layout.css";

type ColumnsProps = {
  readonly children: ReactNode;
  /** main-side: the record and what can be done now; side-main: the progress list and the form. */
  readonly layout: "main-side" | "side-main" | "halves";
};

/** Columns on a wide screen, one under another on a narrow one. */
export function Columns({ children, layout }: ColumnsProps) {
  return <div className={`columns columns--${layout}`}>{children}</div>;
}
