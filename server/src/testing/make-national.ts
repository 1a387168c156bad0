/** Makers that bring a national scheme through the Cục and the Minister to its contracts, by the commands that people use. */
import { recordAgencyAnswer } from "../budget/plan-agency-answer.ts";
import { draftPlan } from "../budget/plan-draft.ts";
import { findPlan } from "../budget/plan-find.ts";
import { recordMinistryDecision } from "../budget/plan-ministry-decision.ts";
import { putInPlan } from "../budget/plan-put-line.ts";
import { sendPlanToAgency } from "../budget/plan-send-to-agency.ts";
import { recordAgencyContract } from "../contract/record-agency-contract.ts";
import { recordAgencyTransfer } from "../contract/record-agency-transfer.ts";
import { reportProgress } from "../contract/report-progress.ts";
import { findSchemeContract } from "../contract/find-scheme-contract.ts";
import { confirmProgress } from "../contract/confirm-progress.ts";
import { type MadeScheme, makeAppraisedScheme, type SchemeWishes } from "./make-money.ts";
import { signContractFor, versionOf } from "./make-progress.ts";
import { soundTerms } from "./sound-papers.ts";
import { accepted, type TestWorld } from "./test-world.ts";

/** How far a national plan is brought. */
export const nationalPlanSteps = ["draft", "submitted", "agency_answered", "approved"] as const;
export type NationalPlanStep = (typeof nationalPlanSteps)[number];

/** A plan of national schemes at a step; the clock is the test's own. */
export async function makeNationalPlan(
  world: TestWorld,
  step: NationalPlanStep,
  schemes: readonly MadeScheme[],
  year = 2026,
): Promise<string> {
  const officer = await world.person("department_officer");
  const head = await world.person("department_head");
  const today = world.clock.today();
  const reaches = (wanted: NationalPlanStep) =>
    nationalPlanSteps.indexOf(step) >= nationalPlanSteps.indexOf(wanted);
  const plan = accepted(
    await world.run(draftPlan, officer, { planYear: year, source: "national" }),
  );
  let { version } = plan;
  const planId = plan.id;
  const seen = () => ({ planId, expectedVersion: version });
  for (const { schemeId } of schemes) {
    const item = { kind: "scheme", schemeId } as const;
    const put = await world.run(putInPlan, officer, { ...seen(), item, list: "main" });
    ({ version } = accepted(put));
  }
  const { lines } = accepted(await world.ask(findPlan, officer, { planId }));
  const letter = { documentNumber: "655/CKC-KC", documentOn: today, signatory: "Cục trưởng" };
  if (reaches("submitted")) {
    const sent = { ...seen(), documentNumber: "812/SCT-QLCN", sentOn: today };
    ({ version } = accepted(await world.run(sendPlanToAgency, head, sent)));
  }
  if (reaches("agency_answered")) {
    const verdicts = lines.map(({ id, proposedDong }) => ({
      planLineId: id,
      agreedDong: proposedDong,
    }));
    const answer = { ...seen(), ...letter, verdicts };
    ({ version } = accepted(await world.run(recordAgencyAnswer, officer, answer)));
  }
  if (reaches("approved")) {
    const verdicts = lines.map(({ id, proposedDong }) => ({
      planLineId: id,
      verdict: "approve" as const,
      approvedDong: proposedDong,
    }));
    accepted(
      await world.run(recordMinistryDecision, officer, {
        ...seen(),
        decisionNumber: "3100/QĐ-BCT",
        decidedOn: today,
        signatory: "Thứ trưởng",
        verdicts,
      }),
    );
  }
  return planId;
}

export function makeNationalScheme(world: TestWorld, wishes: SchemeWishes = {}) {
  return makeAppraisedScheme(world, { ...wishes, source: "national" });
}

/** Records the contract of the Cục with the Centre about a scheme of the Minister's plan, or several. */
export async function signWithAgency(
  world: TestWorld,
  { schemeId, appraisedDong }: MadeScheme,
  others: readonly MadeScheme[] = [],
) {
  const { implementer } = soundTerms(world, appraisedDong);
  const withSchemes = [];
  for (const other of others) {
    const expectedVersion = await versionOf(world, other.schemeId);
    withSchemes.push({ schemeId: other.schemeId, expectedVersion });
  }
  const today = world.clock.today();
  return world.run(recordAgencyContract, await world.person("centre_head"), {
    schemeId,
    expectedVersion: await versionOf(world, schemeId),
    contractNumber: "12/HĐ-KCQG",
    signedOn: today,
    endsOn: `${today.slice(0, 4)}-12-31`,
    amountDong: others.reduce((sum, other) => sum + other.appraisedDong, appraisedDong),
    withSchemes,
    agency: { ...implementer, name: "Cục Mẫu", bankAccount: "", bankName: "" },
    implementer,
    advanceTerms: "Tạm ứng tối đa 70 %",
  });
}

/** The Cục transfers money, or the Centre gives it back. */
export async function transferOfAgency(
  world: TestWorld,
  schemeId: string,
  amountDong: number,
  kind: "receive" | "give_back" = "receive",
) {
  return world.run(recordAgencyTransfer, await world.person("centre_accountant"), {
    schemeId,
    kind,
    amountDong,
    transferredOn: world.clock.today(),
    voucherNumber: "LC-01",
  });
}

/** A national scheme at work: both contracts signed, all machines in place and confirmed. */
export async function makeNationalAtWork(world: TestWorld, year = 2026): Promise<MadeScheme> {
  const scheme = await makeNationalScheme(world, { planYear: year });
  await makeNationalPlan(world, "approved", [scheme], year);
  accepted(await signWithAgency(world, scheme));
  accepted(await signContractFor(world, scheme));
  await proveNationalWork(world, scheme.schemeId, 480_000_000);
  return scheme;
}

/** A monthly report with Mẫu 3a and 3b, confirmed by Sở. */
async function proveNationalWork(world: TestWorld, schemeId: string, workValueDong: number) {
  const centre = await world.person("centre_officer");
  const { plannedVolumes } = accepted(await world.ask(findSchemeContract, centre, { schemeId }));
  const today = world.clock.today();
  const { reportId } = accepted(
    await world.run(reportProgress, centre, {
      schemeId,
      expectedVersion: await versionOf(world, schemeId),
      month: today.slice(0, 7),
      reportedOn: today,
      workValueDong,
      description: "Đã nhận máy, đang lắp đặt",
      detail: {
        volumes: plannedVolumes.map((volume, place) => ({
          ...volume,
          doneQuantity: volume.plannedQuantity,
          valueDong: place === 0 ? workValueDong : 0,
        })),
        spending: { supportDong: 0, beneficiaryDong: 240_000_000, otherDong: 0 },
      },
    }),
  );
  const officer = await world.person("department_officer");
  accepted(await world.run(confirmProgress, officer, { reportId, confirmedOn: today }));
}
