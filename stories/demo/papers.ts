/** The papers of the demo: slips that the system numbers without gaps, and papers that the body's clerk numbers. */
import type { DocumentKindId } from "@kc/core/document";
import {
  attachSignedCopyEndpoint,
  issueDocumentEndpoint,
  listPapersEndpoint,
  numberDocumentEndpoint,
  sendDocumentEndpoint,
} from "@kc/server/api/document";
import { findSchemeVisitsEndpoint } from "@kc/server/api/inspection";
import type { Stage } from "../stage.ts";
import { visitIsMade, type VisitStory } from "../steps/supervision.ts";
import { endingIn, type Played } from "./played.ts";

type Issued = { readonly id: string; readonly version: number };

/** A paper is issued from the records of a scheme; gives it as it is then. */
async function paperIsIssued(
  stage: Stage,
  by: string,
  schemeId: string,
  kind: DocumentKindId,
): Promise<Issued> {
  const drafter = stage.as(by);
  const { papers } = await drafter.asks(listPapersEndpoint, { schemeId });
  const paper = papers.find((each) => each.kind === kind && each.state === "ready");
  if (!paper) throw new Error(`${schemeId} has no ${kind} to issue.`);
  return drafter.does(issueDocumentEndpoint, { kind, subjectId: paper.subjectId });
}

/** The Centre's minutes of the first surveys of the year: one register, numbered from 1. */
export async function surveysAreIssued(stage: Stage, played: readonly Played[]): Promise<void> {
  for (const { schemeId } of played.slice(0, 3)) {
    await paperIsIssued(stage, "trung-tam", schemeId, "survey_minutes");
  }
}

/** A visit is made, and its minutes take the next number of the body that made it; gives the ids of its findings. */
export async function visitIsMinuted(
  stage: Stage,
  schemeId: string,
  visit: VisitStory,
): Promise<readonly string[]> {
  const findings = await visitIsMade(stage, schemeId, visit);
  const maker = stage.as(visit.by);
  const { visits } = await maker.asks(findSchemeVisitsEndpoint, { schemeId });
  const made = visits.find(({ visitedOn }) => visitedOn === visit.on);
  await maker.does(issueDocumentEndpoint, {
    kind: "supervision_minutes",
    subjectId: made?.id ?? "",
  });
  return findings;
}

/** A contract is printed with the number that it was signed under. */
export async function contractIsIssued(stage: Stage, played: readonly Played[]): Promise<void> {
  stage.on("2026-03-10");
  const [settled] = endingIn(played, "settled");
  if (settled) {
    await paperIsIssued(stage, "trung-tam", settled.schemeId, "contract_with_beneficiary");
  }
}

/** Sở's minutes of an acceptance, numbered by its clerk and signed; those of another wait for their number. */
export async function acceptancesAreIssued(stage: Stage, played: readonly Played[]): Promise<void> {
  const on = "2026-09-15";
  stage.on(on);
  const [settled] = endingIn(played, "settled");
  if (settled) await acceptanceIsSigned(stage, settled.schemeId, on);
  const [accepted] = endingIn(played, "accepted");
  if (accepted) {
    stage.on("2026-11-13");
    await paperIsIssued(stage, "chuyen-vien-so", accepted.schemeId, "acceptance_minutes");
  }
}

async function acceptanceIsSigned(stage: Stage, schemeId: string, on: string): Promise<void> {
  const minutes = await paperIsIssued(stage, "chuyen-vien-so", schemeId, "acceptance_minutes");
  const clerk = stage.as("van-thu-so");
  const documentId = minutes.id;
  const numbered = await clerk.does(numberDocumentEndpoint, {
    documentId,
    expectedVersion: minutes.version,
    number: "112/BB-SCT",
    numberedOn: on,
    signatory: "Nguyễn Thị Mẫu",
  });
  const drawn = await clerk.downloads(sendDocumentEndpoint, { documentId, form: "pdf" });
  const { sha256, fileName } = await clerk.uploads("bien-ban-nghiem-thu-112.pdf", drawn);
  await clerk.does(attachSignedCopyEndpoint, {
    documentId,
    expectedVersion: numbered.version,
    sha256,
    fileName,
  });
}
