import type { ReactNode } from "react";
import "./FigureTile.css";

/** A row of figures. */
export function FigureTiles({ children }: { readonly children: ReactNode }) {
  return <div className="tiles">{children}</div>;
}
