import { type ComponentType, lazy, Suspense } from "react";
import { EmptyState } from "../ui/EmptyState.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import { findOtherTab, type SchemeTabProps, schemeTabs, type TabName } from "./scheme-tabs.ts";

const ownTabs: Partial<Record<TabName, () => Promise<ComponentType<SchemeTabProps>>>> = {
  overview: async () => (await import("./OverviewTab.tsx")).OverviewTab,
  dossier: async () => (await import("./DossierTab.tsx")).DossierTab,
  appraisal: async () => (await import("./AppraisalTab.tsx")).AppraisalTab,
  group: async () => (await import("./SchemeGroupTab.tsx")).SchemeGroupTab,
  history: async () => (await import("./HistoryTab.tsx")).HistoryTab,
};

const shown = new Map<string, ComponentType<SchemeTabProps>>(
  schemeTabs.flatMap(({ name }) => {
    const load = ownTabs[name] ?? findOtherTab(name);
    return load === undefined ? [] : [[name, lazy(async () => ({ default: await load() }))]];
  }),
);

/** The tab that the address names. */
export function SchemeTab({ scheme, tab }: SchemeTabProps & { readonly tab: string }) {
  const Tab = shown.get(tab);
  if (!Tab) {
    return (
      <EmptyState title="Chưa có nội dung ở phần này">
        Phần này mở khi đề án đến giai đoạn tương ứng.
      </EmptyState>
    );
  }
  return (
    <Suspense fallback={<LoadingState lines={6} />}>
      <Tab scheme={scheme} />
    </Suspense>
  );
}
