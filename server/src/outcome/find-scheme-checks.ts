import { ok, type PlainDate, refuse } from "@kc/core/kernel";
import { confidenceLabel } from "@kc/core/law";
import {
  findingClosings,
  findingKinds,
  findingRemedies,
  outcomeRefusalText,
  supportCheckDays,
} from "@kc/core/outcome";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { findSchemeChecksEndpoint } from "./api.ts";
import {
  type CheckedBeneficiary,
  type KeptCheck,
  listAcceptedMachines,
  listCheckedBeneficiaries,
  listFindings,
  listPublicationChoices,
  listSupportChecks,
} from "./check-store.ts";
import { findSchemeName } from "./store.ts";
import { supportCheckTerms } from "./support-term-store.ts";

export const findSchemeChecks = defineQuery({
  name: "outcome.find-scheme-checks",
  endpoint: findSchemeChecksEndpoint,
  permission: "scheme:read",
  async run({ db, viewer, today }, { schemeId }) {
    const { provinceId } = viewer;
    const scheme = await findSchemeName(db, provinceId, schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    const beneficiaries = await listCheckedBeneficiaries(db, provinceId, schemeId);
    const machines = await listAcceptedMachines(
      db,
      provinceId,
      beneficiaries.map(({ id }) => id),
    );
    const checks = await listSupportChecks(db, provinceId, schemeId);
    const findings = await listFindings(db, provinceId, schemeId);
    const choices = await listPublicationChoices(db, provinceId, schemeId);
    const terms = supportCheckTerms();
    const isAccepted = beneficiaries.some(({ acceptedOn }) => acceptedOn !== null);
    return ok({
      schemeCode: scheme.code,
      schemeName: scheme.name,
      plateText: terms.plateText,
      basis: `${terms.basis} (${confidenceLabel(terms.confidence)})`,
      beneficiaries: beneficiaries.map((beneficiary) => {
        const own = checks.filter(({ beneficiaryId }) => beneficiaryId === beneficiary.id);
        const choice = choices.find((row) => row.beneficiary_id === beneficiary.id);
        const names = machines.filter(({ beneficiaryId }) => beneficiaryId === beneficiary.id);
        return {
          id: beneficiary.id,
          name: beneficiary.name,
          supportDong: beneficiary.supportDong,
          machines: names,
          days: daysOf(beneficiary, own, today),
          checks: own.map((check) => ({
            ...check,
            monthsAfter: check.months,
            machines: check.machines.map((machine) => ({
              ...machine,
              name:
                names.find((known) => known.machineLineId === machine.machineLineId)?.name ?? "",
            })),
            findings: findings
              .filter(({ checkId }) => checkId === check.id)
              .map((finding) => showFinding(finding, today)),
          })),
          publication: {
            isWithheld: choice?.is_withheld ?? false,
            reason: choice?.reason ?? "",
            decidedBy: choice?.display_name ?? null,
            decidedOn: choice?.decided_on ?? null,
          },
        };
      }),
      mayRecord: isAccepted && isPermitted(viewer, "scheme:monitor"),
      mayDecidePublication: isAccepted && isPermitted(viewer, "publication:decide"),
      blockedBecause: isAccepted ? null : outcomeRefusalText({ kind: "check-before-acceptance" }),
    });
  },
});

function daysOf(
  { acceptedOn }: CheckedBeneficiary,
  checks: readonly KeptCheck[],
  today: PlainDate,
) {
  if (acceptedOn === null) return [];
  return supportCheckDays(acceptedOn, supportCheckTerms()).map(({ months, openOn, dueOn }) => {
    const isDone = checks.some((check) => check.months === months);
    const waiting = dueOn < today ? "late" : openOn <= today ? "open" : "later";
    return { monthsAfter: months, openOn, dueOn, state: isDone ? "done" : waiting } as const;
  });
}

function showFinding(finding: Awaited<ReturnType<typeof listFindings>>[number], today: PlainDate) {
  const { closed, kind, dueOn } = finding;
  return {
    id: finding.id,
    kind,
    kindLabel: findingKinds[kind],
    content: finding.content,
    remedy: findingRemedies[kind],
    dueOn,
    isLate: closed === null && dueOn < today,
    closed: closed && { ...closed, label: findingClosings[closed.how] },
  };
}
