import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { countText } from "./format.ts";

export type TableSelection = {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** The buttons for what is selected. */
  readonly actions: ReactNode;
};

/** How many rows are selected, and what can be done with them together. */
export function SelectionBar({ selection }: { readonly selection: TableSelection }) {
  const { selected, onChange, actions } = selection;
  if (selected.size === 0) return null;
  return (
    <div className="table-selection" role="group" aria-label="Dòng đã chọn">
      <strong>Đã chọn {countText(selected.size)}</strong>
      {actions}
      <Button
        look="quiet"
        size="small"
        onPress={() => {
          onChange(new Set());
        }}
      >
        Bỏ chọn
      </Button>
    </div>
  );
}
