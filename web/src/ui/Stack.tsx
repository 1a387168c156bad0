import type { ReactNode } from "react";
import "./Layout.css";

type StackProps = { readonly children: ReactNode; readonly gap?: "normal" | "tight" };

/** One under another. */
export function Stack({ children, gap = "normal" }: StackProps) {
  return <div className={gap === "tight" ? "stack stack--tight" : "stack"}>{children}</div>;
}
