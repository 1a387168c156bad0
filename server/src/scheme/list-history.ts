import { roleNames } from "@kc/core/access";
import { formatDay, ok, plainDate, refuse } from "@kc/core/kernel";
import {
  historyActor,
  historyDeed,
  type HistoryEvent,
  historySentence,
  schemeStatusDefinition,
  schemeStatusLabel,
} from "@kc/core/scheme";
import { readFieldChanges } from "../amendment/store.ts";
import { defineQuery } from "../platform/query.ts";
import { listSchemeHistoryEndpoint } from "./api.ts";
import { findSchemeRecord } from "./dossier-store.ts";
import { listSchemeEvents, type SchemeEventRow } from "./page-store.ts";

/** The history of a scheme as sentences, the latest first. */
export const listSchemeHistory = defineQuery({
  name: "scheme.list-history",
  endpoint: listSchemeHistoryEndpoint,
  permission: "scheme:read",
  async run({ db, viewer, today }, { schemeId }) {
    const record = await findSchemeRecord(db, viewer.provinces, schemeId, today);
    if (!record) return refuse({ kind: "not-found", what: "đề án" });
    const events = await listSchemeEvents(db, record.province_id, schemeId);
    return ok({ rows: [...events].reverse().map(showEvent) });
  },
});

function showEvent(event: SchemeEventRow) {
  const told: HistoryEvent = {
    action: event.action,
    mode: event.isByDocument ? "by_document" : "in_system",
    actorName: event.actorName,
    actorRole: roleNames.find((role) => role === event.actorRole) ?? null,
    organisationName: event.organisationName,
    happenedOn: event.happenedOn,
    paper: paperText(event.facts),
  };
  return {
    id: event.id,
    action: event.action,
    actor: historyActor(told),
    deed: historyDeed(told),
    sentence: historySentence(told),
    happenedOn: event.happenedOn,
    recordedAt: event.recordedAt,
    fromLabel: event.from === null ? null : schemeStatusLabel(event.from),
    toLabel: schemeStatusLabel(event.to),
    tone: schemeStatusDefinition(event.to).tone,
    reason: event.reason,
    isByDocument: event.isByDocument,
    documentId: event.documentId,
    ...changesOf(event.facts),
  };
}

/** What a change of the scheme is about, with its fields before and after; nothing for other acts. */
function changesOf(facts: unknown) {
  if (typeof facts !== "object" || facts === null || !("changes" in facts)) {
    return { about: "", changes: [] };
  }
  const { about, changes } = facts as Readonly<Record<string, unknown>>;
  return {
    about: typeof about === "string" ? about : "",
    changes: Array.isArray(changes) ? [...readFieldChanges(changes)] : [],
  };
}

/** The paper an act was recorded from, as a person names it. */
function paperText(facts: unknown): string | null {
  if (typeof facts !== "object" || facts === null || !("paper" in facts)) return null;
  const { paper } = facts;
  if (typeof paper !== "object" || paper === null) return null;
  const { number, issuedOn, signatory } = paper as Readonly<Record<string, unknown>>;
  if (typeof number !== "string" || typeof issuedOn !== "string") return null;
  const by = typeof signatory === "string" ? `, ${signatory} ký` : "";
  return `văn bản số ${number} ngày ${formatDay(plainDate(issuedOn))}${by}`;
}
