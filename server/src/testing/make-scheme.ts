/** Schemes for tests and stories, brought by commands to the status asked for. */
import { narrativeFields, type SchemeStatus } from "@kc/core/scheme";
import { recordAppraisal } from "../appraisal/record-appraisal.ts";
import { receiveScheme } from "../scheme/receive-scheme.ts";
import { registerNeed } from "../scheme/register-need.ts";
import { saveBeneficiary } from "../scheme/save-beneficiary.ts";
import { saveEstimate } from "../scheme/save-estimate.ts";
import { saveMachines } from "../scheme/save-machines.ts";
import { saveNarrative } from "../scheme/save-narrative.ts";
import { saveOutcomes } from "../scheme/save-outcomes.ts";
import { savePapers } from "../scheme/save-papers.ts";
import { startAppraisal } from "../scheme/start-appraisal.ts";
import { startDraft } from "../scheme/start-draft.ts";
import { submitScheme } from "../scheme/submit-scheme.ts";
import { makeEstablishment } from "./make-establishment.ts";
import { accepted, type TestWorld } from "./test-world.ts";

export type SchemeSketch = {
  /** An establishment that is there; a new one when absent. */
  readonly establishmentId?: string;
  readonly name?: string;
  readonly planYear?: number;
  readonly source?: "local_province" | "local_commune" | "national";
  readonly machineName?: string;
  /** What the one machine costs, without VAT. */
  readonly costDong?: number;
  /** What is asked; half of the cost when absent. */
  readonly requestedDong?: number;
  readonly appraisedDong?: number;
};

/** A scheme as the next command needs it. */
export type MadeScheme = {
  readonly schemeId: string;
  readonly version: number;
  readonly establishmentId: string;
  readonly code: string;
  readonly status: SchemeStatus;
};

const year = (world: TestWorld) => Number(world.clock.today().slice(0, 4));

/** A registered need. */
export async function makeNeed(world: TestWorld, sketch: SchemeSketch = {}): Promise<MadeScheme> {
  const officer = await world.person("centre_officer");
  const establishmentId = sketch.establishmentId ?? (await makeEstablishment(world));
  const made = accepted(
    await world.run(registerNeed, officer, {
      establishmentId,
      kind: "machinery",
      planYear: sketch.planYear ?? year(world),
      source: sketch.source ?? "local_province",
      name: sketch.name ?? "Ứng dụng máy sấy lạnh trong chế biến miến dong",
      need: "Cần máy sấy lạnh để chủ động sản xuất quanh năm.",
      needCostDong: sketch.costDong ?? 400_000_000,
      requestedDong: requestedOf(sketch),
    }),
  );
  return {
    schemeId: made.id,
    version: made.version,
    establishmentId,
    code: made.code,
    status: made.status,
  };
}

/** A scheme whose dossier has been begun and is empty. */
export async function makeStartedDraft(
  world: TestWorld,
  sketch: SchemeSketch = {},
): Promise<MadeScheme> {
  const need = await makeNeed(world, sketch);
  const officer = await world.person("centre_officer");
  return moved(need, accepted(await world.run(startDraft, officer, act(need))));
}

/** A scheme whose dossier is complete and may be submitted. */
export async function makeDraftedScheme(
  world: TestWorld,
  sketch: SchemeSketch = {},
): Promise<MadeScheme> {
  const draft = await makeStartedDraft(world, sketch);
  return fillDossier(world, draft, sketch);
}

/** Fills every section of a draft: one machine, two quotations, the estimate, the outcomes, the papers. */
export async function fillDossier(
  world: TestWorld,
  draft: MadeScheme,
  sketch: SchemeSketch = {},
): Promise<MadeScheme> {
  const officer = await world.person("centre_officer");
  const sections = sectionsOf(world, sketch);
  const at: { schemeId: string; version: number } & Omit<MadeScheme, "version"> = { ...draft };
  const on = () => ({ schemeId: at.schemeId, expectedVersion: at.version });
  const saved = (outcome: { readonly version: number }) => {
    at.version = outcome.version;
  };
  saved(accepted(await world.run(saveNarrative, officer, { ...on(), ...sections.narrative })));
  saved(accepted(await world.run(saveMachines, officer, { ...on(), ...sections.machines })));
  saved(accepted(await world.run(saveEstimate, officer, { ...on(), ...sections.estimate })));
  saved(accepted(await world.run(saveOutcomes, officer, { ...on(), ...sections.outcomes })));
  saved(accepted(await world.run(savePapers, officer, { ...on(), ...sections.papers })));
  saved(accepted(await world.run(saveBeneficiary, officer, { ...on(), ...sections.beneficiary })));
  return at;
}

/** What every section of a complete dossier says. */
function sectionsOf(world: TestWorld, sketch: SchemeSketch) {
  const costDong = sketch.costDong ?? 400_000_000;
  const requestedDong = requestedOf(sketch);
  const planYear = sketch.planYear ?? year(world);
  const machineName = sketch.machineName ?? "Máy sấy lạnh";
  const estimateLine = {
    content: machineName,
    budgetYear: planYear,
    supportDong: requestedDong,
    beneficiaryDong: costDong - requestedDong,
    otherDong: 0,
    note: "",
  };
  return {
    narrative: {
      place: "Tổ 1, phường Thục Phán, tỉnh Cao Bằng",
      startsOn: `${String(planYear)}-04-01`,
      endsOn: `${String(planYear)}-10-31`,
      narrative: Object.fromEntries(
        narrativeFields.map((field) => [field, `Nội dung ${field} của đề án.`]),
      ),
    },
    machines: { machines: [machineOf(world, machineName, costDong)] },
    estimate: { lines: [estimateLine] },
    outcomes: {
      outcomes: [
        { measure: "jobs" as const, baseline: 12, target: 18 },
        { measure: "revenue" as const, baseline: 2_400, target: 3_100 },
      ],
    },
    papers: {
      onPaper: [
        "official_letter" as const,
        "beneficiary_request" as const,
        "commitment_letter" as const,
        "business_registration" as const,
        "quotation" as const,
      ],
    },
    beneficiary: {
      requestedDong,
      technologyLine: "single" as const,
      commitsRestOfCapital: true,
      commitsNoOtherMoney: true,
      bankAccount: "8300 205 012345",
      bankName: "Agribank Cao Bằng",
    },
  };
}

function machineOf(world: TestWorld, name: string, costDong: number) {
  const quotedOn = world.clock.today();
  const offer = { quotedOn, validUntil: null, vatBps: 800, includesVat: false };
  return {
    name,
    specification: "Công suất 200 kg/mẻ, mới 100%",
    origin: "Việt Nam",
    unit: "Máy",
    quantity: 1,
    isEligible: true,
    isNew: true,
    quotations: [
      { ...offer, supplier: "Công ty Thiết bị A", unitPriceDong: costDong },
      { ...offer, supplier: "Công ty Thiết bị B", unitPriceDong: costDong + 15_000_000 },
    ],
  };
}

/** A submitted scheme. */
export async function makeSubmittedScheme(
  world: TestWorld,
  sketch: SchemeSketch = {},
): Promise<MadeScheme> {
  const drafted = await makeDraftedScheme(world, sketch);
  const officer = await world.person("centre_officer");
  const submitted = await world.run(submitScheme, officer, {
    ...act(drafted),
    acknowledgesNorm: true,
  });
  return moved(drafted, accepted(submitted));
}

/** A received scheme. */
export async function makeReceivedScheme(
  world: TestWorld,
  sketch: SchemeSketch = {},
): Promise<MadeScheme> {
  const submitted = await makeSubmittedScheme(world, sketch);
  const officer = await world.person("department_officer");
  return moved(submitted, accepted(await world.run(receiveScheme, officer, act(submitted))));
}

/** A scheme under appraisal. */
export async function makeSchemeUnderAppraisal(
  world: TestWorld,
  sketch: SchemeSketch = {},
): Promise<MadeScheme> {
  const received = await makeReceivedScheme(world, sketch);
  const officer = await world.person("department_officer");
  return moved(received, accepted(await world.run(startAppraisal, officer, act(received))));
}

/** What an appraisal that passes says. */
export function passingSheet(world: TestWorld, appraisedDong: number) {
  const met = { mark: "met", comment: "" } as const;
  return {
    appraisedOn: world.clock.today(),
    judgements: { principles: met, merit: met, capacity: met, combination: met, completeness: met },
    conclusion: "pass",
    appraisedDong,
    remark: "",
    interest: "none-declared",
    minutes: { heldAt: "Sở Công Thương", members: [], discussion: "" },
    acknowledgesNorm: true,
  } as const;
}

/** A scheme that passed the appraisal of Sở and can be put in the year's plan. */
export async function makeAppraisedScheme(
  world: TestWorld,
  sketch: SchemeSketch = {},
): Promise<MadeScheme> {
  const waiting = await makeSchemeUnderAppraisal(world, sketch);
  const officer = await world.person("department_officer");
  const sheet = passingSheet(world, sketch.appraisedDong ?? requestedOf(sketch));
  const appraised = await world.run(recordAppraisal, officer, {
    ...act(waiting),
    ...sheet,
    minutes: { ...sheet.minutes, members: [] },
  });
  return moved(waiting, accepted(appraised));
}

function requestedOf({ requestedDong, costDong = 400_000_000 }: SchemeSketch): number {
  return requestedDong ?? Math.min(Math.floor(costDong / 2), 300_000_000);
}

/** The scheme and its version, as every act asks for them. */
export function act({ schemeId, version }: MadeScheme) {
  return { schemeId, expectedVersion: version };
}

/** The same scheme after an act. */
export function moved(
  before: MadeScheme,
  after: { readonly version: number; readonly status: SchemeStatus },
): MadeScheme {
  return { ...before, version: after.version, status: after.status };
}
