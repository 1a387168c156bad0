import { findLateMilestones, findMissingReports, progressForms } from "@kc/core/contract";
import { type PlainDate, ok, refuse, sumDong } from "@kc/core/kernel";
import { isAfterContract } from "@kc/core/scheme";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { type ContractPartyInput, findSchemeContractEndpoint } from "./api.ts";
import { partyFrom } from "./party-from.ts";
import { draftAgency, showAgency } from "./show-agency.ts";
import {
  findDecision,
  findSchemeHead,
  findTask,
  listContractBeneficiaries,
  listMilestones,
  listPlannedVolumes,
  listSignedContracts,
} from "./find-store.ts";
import { monthlyReportRule } from "./monthly-rule.ts";
import { schemeActs } from "./scheme-acts.ts";
import { implementerParty } from "./standing-party.ts";
import { estimatedCost, listProgress, machinesCost, monthText, type ProgressRow } from "./store.ts";

const actions = [
  "approve_scheme",
  "assign_task",
  "assign_task_after_decision",
  "sign_agency_contract",
  "sign_contract",
  "report_progress",
] as const;

/** Statuses whose work goes on, so that its monthly report is owed. */
const atWork = ["contracted", "in_progress"];

export const findSchemeContract = defineQuery({
  name: "contract.find-scheme-contract",
  endpoint: findSchemeContractEndpoint,
  permission: "scheme:read",
  async run({ db, viewer, today }, { schemeId }) {
    const { provinceId } = viewer;
    const scheme = await findSchemeHead(db, provinceId, schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    const beneficiaries = await listContractBeneficiaries(db, provinceId, schemeId);
    const contracts = await listSignedContracts(db, provinceId, schemeId);
    const contractIds = contracts.map(({ id }) => id);
    const milestones = await listMilestones(db, provinceId, contractIds);
    const late = findLateMilestones(milestones, today);
    const progress = await listProgress(db, provinceId, schemeId);
    const missing = atWork.includes(scheme.status) ? missingMonths(contracts, progress, today) : [];
    const approved = beneficiaries.flatMap(({ approvedDong }) =>
      approvedDong === null ? [] : [approvedDong],
    );
    const party = await implementerParty(db, provinceId, scheme.implementerId, today);
    const seesParties = isPermitted(viewer, "contract:read");
    const mayReport = isPermitted(viewer, "progress:report");
    return ok({
      schemeVersion: scheme.version,
      approvedDong: approved.length === 0 ? null : sumDong(approved),
      ...(await findDecision(db, provinceId, schemeId)),
      task: await findTask(db, provinceId, schemeId),
      agency: await showAgency(db, viewer, scheme),
      agencyDraft: await draftAgency(db, viewer, { ...scheme, party }, approved),
      contracts: contracts.map(({ partyA, partyB, beneficiaryId, ...contract }) => ({
        ...contract,
        beneficiaryName: beneficiaries.find(({ id }) => id === beneficiaryId)?.name ?? "",
        implementer: seesParties ? partyFrom(partyA) : null,
        beneficiary: seesParties ? partyFrom(partyB) : null,
        milestones: milestones
          .filter(({ contractId }) => contractId === contract.id)
          .map((milestone) => ({ ...milestone, isLate: late.includes(milestone) })),
      })),
      progress: progress.map(shownReport),
      missingReports: missing.map(monthText),
      progressDueText: progressDueText(),
      progressForm: progressForms[scheme.route],
      plannedVolumes: await listPlannedVolumes(db, provinceId, schemeId),
      isLate: isAfterContract(scheme.status) && (late.length > 0 || missing.length > 0),
      acts: schemeActs(scheme, viewer, actions),
      mayConfirm: isPermitted(viewer, "progress:confirm"),
      mayCompleteMilestone: mayReport && atWork.includes(scheme.status),
      drafts: isPermitted(viewer, "contract:sign")
        ? await draftsOf(beneficiaries, contracts, party, (beneficiaryId) =>
            beneficiaries.length === 1
              ? estimatedCost(db, provinceId, schemeId)
              : machinesCost(db, provinceId, beneficiaryId),
          )
        : [],
    });
  },
});

function missingMonths(
  contracts: readonly { readonly signedOn: PlainDate }[],
  progress: readonly ProgressRow[],
  today: PlainDate,
) {
  const [signedOn] = contracts.map((contract) => contract.signedOn).sort();
  if (signedOn === undefined) return [];
  return findMissingReports({ signedOn, today, earlier: progress }, monthlyReportRule().beforeDay);
}

function progressDueText(): string {
  const { beforeDay, citation } = monthlyReportRule();
  return `Báo cáo tiến độ hằng tháng trước ngày ${String(beforeDay)} (${citation})`;
}

/** A report as the page shows it; one that came after its last day was late. */
function shownReport({ month, detail, ...report }: ProgressRow) {
  return {
    ...report,
    month: monthText(month),
    isLate: report.dueOn !== null && report.reportedOn > report.dueOn,
    detail: detail && {
      ...detail,
      volumes: detail.volumes.map((volume) => ({ ...volume })),
    },
  };
}

type Beneficiaries = Awaited<ReturnType<typeof listContractBeneficiaries>>;

async function draftsOf(
  beneficiaries: Beneficiaries,
  contracts: readonly { readonly beneficiaryId: string | null }[],
  implementer: ContractPartyInput,
  readCost: (beneficiaryId: string) => Promise<number>,
) {
  const unsigned = beneficiaries.filter(
    ({ id, approvedDong }) =>
      (approvedDong ?? 0) > 0 && !contracts.some(({ beneficiaryId }) => beneficiaryId === id),
  );
  return Promise.all(
    unsigned.map(async ({ id, name, approvedDong, party }) => ({
      beneficiaryId: id,
      beneficiaryName: name,
      grantDong: approvedDong ?? 0,
      totalCostDong: await readCost(id),
      implementer,
      beneficiary: party,
    })),
  );
}
