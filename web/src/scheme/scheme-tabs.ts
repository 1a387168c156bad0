import type { Permission } from "@kc/core/access";
import type { ComponentType } from "react";
import type { SchemeView } from "./scheme-tone.ts";

/** What a tab of a scheme is given. */
export type SchemeTabProps = { readonly scheme: SchemeView };

type TabDefinition = {
  readonly name: string;
  readonly label: string;
  readonly permission: Permission;
};

/** The tabs of a scheme in their order, each with the right that reading it takes. */
export const schemeTabs = [
  { name: "overview", label: "Tổng quan", permission: "scheme:read" },
  { name: "dossier", label: "Hồ sơ", permission: "scheme:read" },
  { name: "appraisal", label: "Thẩm định", permission: "scheme:read" },
  { name: "group", label: "Kế hoạch nhóm", permission: "scheme:read" },
  { name: "money", label: "Kinh phí", permission: "payment:read" },
  { name: "contract", label: "Hợp đồng, tiến độ", permission: "scheme:read" },
  { name: "changes", label: "Điều chỉnh", permission: "scheme:read" },
  { name: "supervision", label: "Kiểm tra, giám sát", permission: "scheme:read" },
  { name: "acceptance", label: "Nghiệm thu", permission: "scheme:read" },
  { name: "settlement", label: "Thanh lý, quyết toán", permission: "scheme:read" },
  { name: "documents", label: "Văn bản", permission: "document:read" },
  { name: "outcome", label: "Kết quả", permission: "scheme:read" },
  { name: "history", label: "Lịch sử", permission: "scheme:read" },
] as const satisfies readonly TabDefinition[];
export type TabName = (typeof schemeTabs)[number]["name"];

/** Tabs that other capabilities draw: found by their file, loaded when they are opened. */
const otherTabs = import.meta.glob<Readonly<Record<string, ComponentType<SchemeTabProps>>>>(
  "../{amendment,payment,budget,contract,inspection,settlement,document,outcome}/Scheme*Tab.tsx",
);

/** Loads the tab of a name: `money` is `SchemeMoneyTab`; undefined where no capability draws it. */
export function findOtherTab(
  name: TabName,
): (() => Promise<ComponentType<SchemeTabProps>>) | undefined {
  const component = `Scheme${name.charAt(0).toUpperCase()}${name.slice(1)}Tab`;
  const found = Object.entries(otherTabs).find(([path]) => path.endsWith(`/${component}.tsx`));
  if (!found) return undefined;
  const [, load] = found;
  return async () => {
    const tab = (await load())[component];
    if (!tab) throw new Error(`${component}.tsx exports no ${component}`);
    return tab;
  };
}
