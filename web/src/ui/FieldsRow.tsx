import type { ReactNode } from "react";
import "./FormSection.css";

/** Short fields side by side: a day, a number, an amount. */
export function FieldsRow({ children }: { readonly children: ReactNode }) {
  return <div className="fields-row">{children}</div>;
}
