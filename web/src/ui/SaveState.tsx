import { timeText } from "./format.ts";
import { Icon, type IconName } from "./Icon.tsx";
import "./SaveState.css";

/** Where what was typed is now. Times are instants. */
export type SaveStatus =
  | { readonly kind: "untouched" }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "on-server"; readonly at: string }
  | { readonly kind: "on-this-machine"; readonly at: string }
  | { readonly kind: "nowhere" };

const icons = {
  untouched: "saved",
  unsaved: "file",
  saving: "saved",
  "on-server": "saved",
  "on-this-machine": "device",
  nowhere: "warning",
} as const satisfies Record<SaveStatus["kind"], IconName>;

/** The truth about a draft: "Đã lưu lúc 10:32" or "Mới lưu trên máy này". */
export function SaveState({ status }: { readonly status: SaveStatus }) {
  return (
    <span className={`save-state save-state--${status.kind}`} role="status">
      {status.kind !== "untouched" && <Icon name={icons[status.kind]} size={16} />}
      {saveText(status)}
    </span>
  );
}

function saveText(status: SaveStatus): string {
  switch (status.kind) {
    case "untouched":
      return "";
    case "unsaved":
      return "Chưa lưu";
    case "saving":
      return "Đang lưu…";
    case "on-server":
      return `Đã lưu lúc ${timeText(status.at)}`;
    case "on-this-machine":
      return `Mới lưu trên máy này lúc ${timeText(status.at)}`;
    case "nowhere":
      return "Chưa lưu được, đừng đóng trang";
  }
}
