/** From the need to the appraisal, for the schemes of one year's plan. */
import { recordAppraisalEndpoint } from "@kc/server/api/appraisal";
import { requestSupplementEndpoint, startAppraisalEndpoint } from "@kc/server/api/scheme";
import type { Stage } from "../stage.ts";
import { appraisalOf, departmentAppraises } from "../steps/approval.ts";
import {
  centreDrafts,
  centreSubmits,
  centreSurveys,
  communeConfirms,
  departmentReceives,
  registersNeed,
} from "../steps/dossier.ts";
import type { Case } from "./cases.ts";
import { forEach, type Played, reaches, type Register } from "./played.ts";

/** The wards whose leader is of the demo's cast, so that somebody can confirm. */
const wardOfTheCast = "01273";

/** The makers register their needs, and each dossier is brought as far as its case goes before the appraisal. */
export async function needsAreRegistered(
  stage: Stage,
  register: Register,
  cases: readonly Case[],
  on: string,
): Promise<readonly Played[]> {
  stage.on(on);
  const played: Played[] = [];
  await forEach(cases, async (each, at) => {
    const establishmentId = await register(each.maker);
    const schemeId = await registersNeed(stage, establishmentId, each.proposal);
    played[at] = { ...each, schemeId };
    await dossierIsMade(stage, { ...each, schemeId }, on);
  });
  return played;
}

async function dossierIsMade(stage: Stage, played: Played, on: string): Promise<void> {
  const { schemeId, proposal, maker } = played;
  if (reaches(played, "commune_confirmed") && maker.communeCode === wardOfTheCast) {
    await communeConfirms(stage, schemeId, on);
  }
  if (!reaches(played, "surveyed")) return;
  await centreSurveys(stage, schemeId, proposal, on);
  if (!reaches(played, "draft")) return;
  await centreDrafts(stage, schemeId, proposal);
  if (!reaches(played, "submitted")) return;
  await centreSubmits(stage, schemeId);
  if (!reaches(played, "received")) return;
  if (played.goal === "supplement_requested") await supplementIsAskedFor(stage, schemeId);
  else await departmentReceives(stage, schemeId);
}

async function supplementIsAskedFor(stage: Stage, schemeId: string): Promise<void> {
  await stage.as("chuyen-vien-so").does(requestSupplementEndpoint, {
    ...(await stage.scheme(schemeId)),
    items: [
      { field: "technology", reason: "Nêu rõ công suất và tiêu hao điện so với thiết bị cũ." },
    ],
    dueOn: "2026-11-30",
  });
}

/** The department appraises those that come so far. */
export async function schemesAreAppraised(
  stage: Stage,
  played: readonly Played[],
  on: string,
): Promise<void> {
  stage.on(on);
  const officer = stage.as("chuyen-vien-so");
  await forEach(
    played.filter((each) => reaches(each, "under_appraisal")),
    async (each) => {
      const { schemeId, goal, proposal } = each;
      const amountDong = proposal.requestedDong;
      if (goal !== "under_appraisal" && goal !== "appraised_fail") {
        await departmentAppraises(stage, schemeId, { amountDong, on });
        return;
      }
      await officer.does(startAppraisalEndpoint, await stage.scheme(schemeId));
      if (goal === "under_appraisal") return;
      const sheet = await appraisalOf(stage, schemeId, { amountDong, on });
      await officer.does(recordAppraisalEndpoint, {
        ...sheet,
        judgements: {
          ...sheet.judgements,
          merit: { mark: "not_met", comment: "Công suất vượt xa nguyên liệu có trong vùng." },
        },
        conclusion: "fail",
        appraisedDong: 0,
        remark: "Đề nghị lập lại quy mô đầu tư.",
      });
    },
  );
}
