import { schemeFlags } from "@kc/core/scheme";
import { findSchemeEndpoint } from "@kc/server/api/scheme";
import { QueryState } from "../app/QueryState.tsx";
import { useSession } from "../app/session.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { useView } from "../app/use-view.ts";
import { dayText } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { type Stage, StageLine } from "../ui/StageLine.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { GroupPicker } from "./GroupPicker.tsx";
import { SchemeActions } from "./SchemeActions.tsx";
import { SchemeSide } from "./SchemeSide.tsx";
import { SchemeTab } from "./SchemeTab.tsx";
import { schemeTabs, type TabName } from "./scheme-tabs.ts";
import { badgeTone, type SchemeView } from "./scheme-tone.ts";
import { useBeneficiary } from "./use-beneficiary.ts";
import "./scheme.css";

/** One scheme: where it stands, what can be done now, its money and norm, and everything about it in tabs. */
export function SchemePage() {
  const schemeId = useParam("schemeId");
  const [view] = useView({ tab: "overview" });
  const { permissions } = useSession();
  const whose = useBeneficiary();
  const scheme = useEndpointQuery(findSchemeEndpoint, { schemeId, ...whose });
  return (
    <QueryState query={scheme} what="đề án">
      {(found) => (
        <>
          <SchemeHead scheme={found} />
          <StageLine stages={stagesOf(found)} label="Các giai đoạn của đề án" />
          <Tabs label="Các phần của đề án" tabs={tabsOf(found, view.tab, permissions)} />
          <div className="scheme-grid">
            <div className="scheme-grid__actions">
              <SchemeActions scheme={found} />
            </div>
            <div className="scheme-grid__main">
              {tabsOfEach.includes(view.tab) && (
                <GroupPicker scheme={found} href={`/schemes/${schemeId}?tab=${view.tab}`} />
              )}
              <SchemeTab key={found.beneficiary.id} scheme={found} tab={view.tab} />
            </div>
            <div className="scheme-grid__side">
              <SchemeSide scheme={found} />
            </div>
          </div>
        </>
      )}
    </QueryState>
  );
}

/** The tabs that show one beneficiary of a group at a time. */
const tabsOfEach: readonly string[] = ["dossier", "money", "acceptance", "settlement"];

function SchemeHead({ scheme }: { readonly scheme: SchemeView }) {
  return (
    <>
      <PageHeader
        title={scheme.name}
        trail={[
          { href: "/schemes", label: "Đề án, nhiệm vụ" },
          {
            href: `/schemes?year=${String(scheme.planYear)}`,
            label: `Năm ${String(scheme.planYear)}`,
          },
        ]}
        badge={
          <>
            <StatusBadge tone={badgeTone(scheme.tone)}>{scheme.statusLabel}</StatusBadge>
            {scheme.isAmendmentPending && (
              <StatusBadge tone="due">{schemeFlags.amendment_pending}</StatusBadge>
            )}
          </>
        }
        lead={
          <>
            <span className="scheme-code">{scheme.code}</span> · {whoBenefits(scheme)} ·{" "}
            {scheme.kindLabel} · {scheme.sourceLabel}
          </>
        }
      />
      {scheme.isDemo && <Notice>Dữ liệu minh họa.</Notice>}
      {scheme.ended && (
        <Notice tone="due" title={`${scheme.ended.label} từ ngày ${dayText(scheme.ended.on)}.`}>
          {scheme.ended.reason}
        </Notice>
      )}
    </>
  );
}

function whoBenefits({ beneficiary, beneficiaries }: SchemeView): string {
  const named = beneficiaries.filter(({ plannedCount }) => plannedCount === null);
  if (named.length === 0) return `đề án nhóm, ${beneficiary.name}`;
  return beneficiaries.length > 1
    ? `đề án nhóm, ${String(named.length)} đơn vị thụ hưởng`
    : `${beneficiary.name}, ${beneficiary.communeName}`;
}

function stagesOf({ stages, ended }: SchemeView): readonly Stage[] {
  const states = { done: "done", current: "current", upcoming: "ahead" } as const;
  return stages.map(({ label, state, enteredOn }) => ({
    label,
    state: state === "current" && ended !== null ? "stopped" : states[state],
    day: enteredOn,
  }));
}

function tabsOf(scheme: SchemeView, current: string, permissions: readonly string[]) {
  const counts: Partial<Record<TabName, number>> = {
    ...(scheme.missing.length > 0 ? { dossier: scheme.missing.length } : {}),
  };
  const mine = schemeTabs.filter(
    ({ name, permission }) =>
      permissions.includes(permission) && (name !== "group" || scheme.namesLater),
  );
  return mine.map(({ name, label }) => ({
    href: name === "overview" ? `/schemes/${scheme.id}` : `/schemes/${scheme.id}?tab=${name}`,
    label,
    isCurrent: name === current,
    ...(counts[name] === undefined ? {} : { count: counts[name] }),
  }));
}
