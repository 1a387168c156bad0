import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import "./Layout.css";

type RowProps = { readonly children: ReactNode; readonly align?: "start" | "between" | "end" };

/** Side by side, onto a new line when it is full. */
export function Row({ children, align = "start" }: RowProps) {
  return <div className={classNames("row", align !== "start" && `row--${align}`)}>{children}</div>;
}
