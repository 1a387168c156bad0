import type { ComponentType } from "react";
import type { SchemeView } from "./scheme-tone.ts";

/** What a tab of a scheme is given. */
export type SchemeTabProps = { readonly scheme: SchemeView };

/** The tabs of a scheme in their order. */
export const schemeTabs = [
  { name: "overview", label: "Tổng quan" },
  { name: "dossier", label: "Hồ sơ" },
  { name: "appraisal", label: "Thẩm định" },
  { name: "money", label: "Kinh phí" },
  { name: "contract", label: "Hợp đồng, tiến độ" },
  { name: "acceptance", label: "Kiểm tra, nghiệm thu" },
  { name: "settlement", label: "Thanh lý, quyết toán" },
  { name: "documents", label: "Văn bản" },
  { name: "outcome", label: "Kết quả" },
  { name: "history", label: "Lịch sử" },
] as const;
export type TabName = (typeof schemeTabs)[number]["name"];

/** Tabs that other capabilities draw: found by their file, loaded when they are opened. */
const otherTabs = import.meta.glob<Readonly<Record<string, ComponentType<SchemeTabProps>>>>(
  "../{payment,budget,contract,inspection,settlement,document,outcome}/Scheme*Tab.tsx",
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
