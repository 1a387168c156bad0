import { actingMode } from "@kc/core/access";
import {
  amendableStatuses,
  amendmentApproverDefinition,
  amendmentAskers,
  amendmentKinds,
  amendmentRefusalText,
  amendmentStatusLabels,
  approverRule,
  aspectsOf,
  decidingMode,
  isAmendmentOpen,
  isOfOneBeneficiary,
} from "@kc/core/amendment";
import { keysOf, ok, refuse } from "@kc/core/kernel";
import { formatCitation } from "@kc/core/law";
import { parseSchemeStatus, type SchemeRoute, type SchemeStatus } from "@kc/core/scheme";
import { findSchemeHead } from "../inspection/store.ts";
import { defineQuery } from "../platform/query.ts";
import { isPermitted, type Viewer } from "../platform/viewer.ts";
import { parseRoute } from "../scheme/move-store.ts";
import { findSchemeAmendmentsEndpoint } from "./api.ts";
import { approverRules } from "./approvers-data.ts";
import { paperText } from "./kept-change-text.ts";
import { type AmendmentRecord, listAmendments, listNames } from "./store.ts";
import {
  listImplementers,
  readStandings,
  readWholeStanding,
  type StandingScheme,
  type WholeStanding,
} from "./terms-store.ts";

/** Everything that was asked to be changed of one scheme, and what stands, for the form of the next request. */
export const findSchemeAmendments = defineQuery({
  name: "amendment.find-scheme-amendments",
  endpoint: findSchemeAmendmentsEndpoint,
  permission: "scheme:read",
  async run({ db, viewer }, { schemeId }) {
    const { provinceId } = viewer;
    const head = await findSchemeHead(db, provinceId, schemeId);
    const standings = await readStandings(db, provinceId, schemeId);
    const whole = await readWholeStanding(db, provinceId, schemeId);
    if (!head || !whole || (standings.length === 0 && head.shape !== "group"))
      return refuse({ kind: "not-found", what: "đề án" });
    const scheme = {
      status: parseSchemeStatus(head.status),
      route: parseRoute(head.route),
      planYear: head.plan_year,
      shape: head.shape === "group" ? ("group" as const) : ("single" as const),
    };
    const records = await listAmendments(db, [provinceId], schemeId);
    const names = await listNames(
      db,
      records.flatMap(({ requestedBy, verifiedBy, decidedBy }) =>
        [requestedBy, verifiedBy, decidedBy].flatMap((id) => id ?? []),
      ),
    );
    return ok({
      schemeVersion: head.version,
      rows: records.map((record) =>
        showAmendment(record, { scheme, standings, whole, names, viewer }),
      ),
      mayRequest: isPermitted(viewer, "scheme:request-change"),
      blockedBecause: whyNotNow(scheme.status, records),
      shape: scheme.shape,
      terms: standings.map(showTerms),
      implementerId: whole.terms.implementer.id,
      implementers: await listImplementers(db, provinceId),
      kinds: keysOf(amendmentKinds)
        .filter((kind) => standings.length > 0 || !isOfOneBeneficiary(kind))
        .map((kind) => ({
          kind,
          label: amendmentKinds[kind],
          isOfOneBeneficiary: isOfOneBeneficiary(kind),
        })),
    });
  },
});

function whyNotNow(status: SchemeStatus, records: readonly AmendmentRecord[]): string | null {
  const open = records.find((record) => isAmendmentOpen(record.status));
  if (open) {
    return amendmentRefusalText({ kind: "amendment-pending", requestedOn: open.requestedOn });
  }
  return amendableStatuses.some((amendable) => amendable === status)
    ? null
    : amendmentRefusalText({ kind: "amendment-not-open", status });
}

function showTerms({ beneficiaryId, terms, drawnDong }: StandingScheme) {
  return {
    beneficiaryId,
    supportDong: terms.supportDong,
    drawnDong,
    establishmentName: terms.establishment.name,
    address: terms.place.address,
    communeCode: terms.communeCode,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    machines: [...terms.machines],
  };
}

type Shown = {
  readonly scheme: {
    readonly status: SchemeStatus;
    readonly route: SchemeRoute;
    readonly planYear: number;
    readonly shape: "single" | "group";
  };
  readonly standings: readonly StandingScheme[];
  readonly whole: WholeStanding;
  readonly names: ReadonlyMap<string, string>;
  readonly viewer: Viewer;
};

function showAmendment(record: AmendmentRecord, shown: Shown) {
  const { names } = shown;
  const { change, status, approver, verifiedOn, verifiedBy, annexNumber, annexSignedOn } = record;
  const name = (accountId: string | null) => names.get(accountId ?? "") ?? "";
  const rule = ruleOf(record, shown);
  return {
    id: record.id,
    version: record.version,
    ordinal: record.ordinal,
    kind: change.kind,
    kindLabel: amendmentKinds[change.kind],
    beneficiaryName:
      record.beneficiaryId === null
        ? null
        : (shown.standings.find(({ beneficiaryId }) => beneficiaryId === record.beneficiaryId)
            ?.terms.establishment.name ?? null),
    status,
    statusLabel: amendmentStatusLabels[status],
    isOpen: isAmendmentOpen(status),
    askedByLabel: amendmentAskers[record.askedBy],
    reason: record.reason,
    requestPaper: record.requestPaper ? paperText(record.requestPaper) : null,
    requested: { name: name(record.requestedBy), on: record.requestedOn },
    fields: [...record.fields],
    approverLabel: amendmentApproverDefinition(approver).label,
    approverBasis: rule ? formatCitation(rule.citation) : "",
    isApproverSure: rule?.confidence === "A",
    verified:
      verifiedOn === null
        ? null
        : { name: name(verifiedBy), on: verifiedOn, finding: record.verification },
    decided: showDecision(record, name(record.decidedBy)),
    needsAnnex: record.needsAnnex,
    annex:
      annexNumber === null || annexSignedOn === null
        ? null
        : { number: annexNumber, signedOn: annexSignedOn },
    ...rightsOf(record, shown),
  };
}

/** What stands for the beneficiary that a change names; for the first, or the whole, where it names none. */
function standingOf({ beneficiaryId }: AmendmentRecord, { standings, whole }: Shown) {
  return beneficiaryId === null
    ? (standings[0] ?? whole)
    : standings.find((standing) => standing.beneficiaryId === beneficiaryId);
}

/** The row of the table that names the approver; null where what stands now would be another's. */
function ruleOf(record: AmendmentRecord, shown: Shown) {
  const { change, approver } = record;
  const { scheme } = shown;
  const standing = standingOf(record, shown);
  const aspects = standing ? aspectsOf(change, standing.terms, scheme.planYear) : [];
  const rules = approverRules.filter((rule) => rule.routes.includes(scheme.route));
  const own =
    aspects.length === 0 ? null : approverRule(rules, scheme.route, aspects, scheme.shape);
  return own?.approver === approver
    ? own
    : (rules.find((rule) => rule.approver === approver) ?? null);
}

function showDecision(record: AmendmentRecord, name: string) {
  const { decidedOn, decisionPaper, isByDocument, documentId, decisionReason } = record;
  if (decidedOn === null) return null;
  return {
    name,
    on: decidedOn,
    isByDocument,
    paper: decisionPaper ? paperText(decisionPaper) : null,
    documentId,
    reason: decisionReason,
  };
}

function rightsOf({ status, approver, needsAnnex, annexNumber }: AmendmentRecord, shown: Shown) {
  const { viewer, scheme } = shown;
  const isOpen = isAmendmentOpen(status);
  const mode =
    viewer.role === "system" || !isPermitted(viewer, "amendment:decide")
      ? null
      : decidingMode(viewer.role, approver);
  const mustVerify = scheme.route === "national" && status === "requested";
  return {
    mayVerify: status === "requested" && isPermitted(viewer, "amendment:verify"),
    mayDecide: isOpen ? mode : null,
    decideBlockedBecause:
      isOpen && mode !== null && mustVerify
        ? amendmentRefusalText({ kind: "amendment-not-verified" })
        : null,
    mayWithdraw: isOpen && isPermitted(viewer, "scheme:request-change"),
    maySignAnnex:
      status === "approved" &&
      needsAnnex &&
      annexNumber === null &&
      viewer.role !== "system" &&
      actingMode(viewer.role, "contract:sign") !== null,
  };
}
