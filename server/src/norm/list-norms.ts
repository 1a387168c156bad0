import { actingMode } from "@kc/core/access";
import { ok, type PlainDate, plainDate } from "@kc/core/kernel";
import { confidenceLabel, formatCitation } from "@kc/core/law";
import {
  ceilingOf,
  type Norm,
  normActivityLabel,
  type NormRule,
  normRuleText,
  normStanding,
  normStandingLabel,
} from "@kc/core/norm";
import { defineQuery } from "../platform/query.ts";
import type { Viewer } from "../platform/viewer.ts";
import { listNormsEndpoint, type NormRow } from "./api.ts";
import { levelLabel } from "./assessment-store.ts";
import { listNorms as readNorms, type RegisteredNorm } from "./store.ts";

const currentStandings: readonly NormRow["standing"][] = [
  "in_force",
  "not_yet",
  "draft",
  "text_pending",
];

export const listNorms = defineQuery({
  name: "norm.list",
  endpoint: listNormsEndpoint,
  permission: "norm:read",
  async run({ db, viewer, today }, { activity, on, standing, use }) {
    const asOf = on === undefined ? today : plainDate(on);
    const registered = await readNorms(db, { activity });
    const rows = registered
      .map((entry) => rowOf(entry, viewer, asOf))
      .filter((row) => use === "all" || row.use === "applied")
      .filter((row) => standing === "all" || currentStandings.includes(row.standing));
    const hasOwnNorms = registered.some(
      ({ provinceId, status, norm }) =>
        provinceId === viewer.provinceId &&
        provinceId !== 0 &&
        normStanding(norm, status, asOf) === "in_force",
    );
    return ok({ on: asOf, rows, hasOwnNorms });
  },
});

function rowOf(entry: RegisteredNorm, viewer: Viewer, on: PlainDate): NormRow {
  const { norm, status, provinceId } = entry;
  const standing = normStanding(norm, status, on);
  const isApplied =
    norm.level.kind === "national" || (provinceId !== 0 && provinceId === viewer.provinceId);
  return {
    id: entry.id,
    level: norm.level.kind,
    levelLabel: levelLabel(norm),
    use: isApplied ? "applied" : "comparison",
    activity: norm.activity,
    activityLabel: normActivityLabel(norm.activity),
    label: norm.label,
    rule: normRuleText(norm),
    shareBps: shareOf(norm.rule),
    ceilingDong: ceilingOf(norm.rule),
    conditions: norm.conditions.map(conditionText),
    citation: formatCitation(norm.citation),
    amendedBy: norm.amendedBy,
    validFrom: norm.validFrom,
    validTo: norm.validTo,
    confidence: norm.confidence,
    confidenceLabel: confidenceLabel(norm.confidence),
    standing,
    standingLabel: normStandingLabel(standing),
    source: norm.source,
    note: norm.note,
    loadedBy: entry.loadedByName,
    loadedOn: entry.loadedOn,
    approvedBy: entry.approvedByName,
    approvedOn: entry.approvedOn,
    approval: approvalOf(entry, viewer),
  };
}

function conditionText(condition: Norm["conditions"][number]): string {
  switch (condition.kind) {
    case "area":
      return "Chỉ tại địa bàn có điều kiện kinh tế - xã hội khó khăn, đặc biệt khó khăn";
    case "times-per-year":
      return `Tối đa ${String(condition.maximumTimes)} lần mỗi năm`;
    case "stated":
      return condition.text;
  }
}

function shareOf(rule: NormRule): number | null {
  return "shareBps" in rule ? rule.shareBps : null;
}

/** What a draft waits for, as the viewer sees it; null for anything but a draft of the viewer's province. */
function approvalOf(entry: RegisteredNorm, viewer: Viewer): NormRow["approval"] {
  if (entry.status !== "draft" || entry.provinceId !== viewer.provinceId) return null;
  if (viewer.role === "system" || actingMode(viewer.role, "norm:approve") === null)
    return { isYours: false, why: "Chờ Lãnh đạo Sở Công Thương duyệt." };
  if (entry.loadedBy === viewer.accountId)
    return { isYours: false, why: "Bạn đã nhập mức chi này nên người khác phải duyệt." };
  return { isYours: true, why: null };
}
