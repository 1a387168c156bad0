import { DataSheet } from "../ui/DataSheet.tsx";
import type { Amendment } from "./amendment-types.ts";

type FieldChangesProps = { readonly fields: Amendment["fields"] };

/** Every field that a change alters: what stood and what is to stand. */
export function FieldChanges({ fields }: FieldChangesProps) {
  return (
    <DataSheet
      caption="Trước và sau điều chỉnh"
      captionHidden
      heads={["Nội dung", "Trước", "Sau"]}
      rows={fields.map(({ label, before, after }) => ({
        key: label,
        cells: [label, before, <strong key="after">{after}</strong>],
      }))}
    />
  );
}
