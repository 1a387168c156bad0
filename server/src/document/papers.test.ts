import { mkdirSync, writeFileSync } from "node:fs";
import { checkFile, documentKindIds, documentKinds, type DocumentKindId } from "@kc/core/document";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listMeetings } from "../appraisal/list-meetings.ts";
import { lockPeriod } from "../report/lock-period.ts";
import { recordVisit } from "../inspection/record-visit.ts";
import { openPeriod } from "../report/open-period.ts";
import { makeSettledScheme } from "../testing/make-papers.ts";
import { soundVisit } from "../testing/sound-visit.ts";
import { accepted, caoBang, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { drawDocument } from "./draw-document.ts";
import { closePdfRenderer } from "./engine/render-pdf.ts";
import { findDocument } from "./find-document.ts";
import { issueDocument } from "./issue-document.ts";
import { listPapers } from "./list-papers.ts";
import { allPapers } from "./papers/all-papers.ts";
import { previewDocument } from "./preview-document.ts";

let world: TestWorld;
let made: Awaited<ReturnType<typeof makeSettledScheme>>;
let periodId: string;
let visitId: string;
let meetingId: string;

beforeAll(async () => {
  world = await openTestWorld();
  made = await makeSettledScheme(world);
  const officer = await world.person("department_officer");
  const visit = await soundVisit(world, made.schemeId, officer);
  visitId = accepted(await world.run(recordVisit, officer, visit)).id;
  const { meetings } = accepted(
    await world.ask(listMeetings, officer, { schemeId: made.schemeId }),
  );
  meetingId = meetings[0]?.id ?? "";
  periodId = accepted(
    await world.run(openPeriod, officer, {
      kind: "year",
      year: 2026,
      startsOn: "2025-12-15",
      endsOn: "2026-12-14",
      dueOn: "2026-12-21",
    }),
  ).id;
  const head = await world.person("department_head");
  accepted(await world.run(lockPeriod, head, { periodId, expectedVersion: 1, reason: "Thử" }));
});
afterAll(async () => {
  await closePdfRenderer();
  await world.close();
});

/** Kinds of the routes that no record of the system makes, each with why. */
const withoutRecord: Readonly<Partial<Record<DocumentKindId, string>>> = {
  programme_decision: "a body above the province's Sở decides it; recorded as it came",
  programme_print: "printed from the programme's own page",
  norm_resolution: "the People's Council decides it; recorded as it came",
  management_regulation: "the committee issues it; recorded as it came",
  quotation: "the seller gives it; attached to the dossier",
  acceptance_ministry: "the agency of the ministry accepts; recorded as it came",
};

/** Papers of another turn of events, made in `papers-of-changes.test.ts`. */
const elsewhere: Readonly<Partial<Record<DocumentKindId, string>>> = {
  plan_adjustment_decision: "plan-adjustment",
  ministry_plan_decision: "national-plan",
  scheme_decision: "scheme-decision",
  stop_decision: "stop",
  recovery_decision: "to-recover",
  amendment_request: "amendment",
  amendment_decision: "amendment",
  contract_annex: "annex",
  contract_with_implementer: "upper-contract",
  inspection_minutes: "support-check",
  appraisal_sheet_group: "group",
  group_plan: "group",
  acceptance_whole: "several-places",
  treasury_withdrawal: "body-account",
  treasury_advance_request: "cleared-advance",
  transfer_order: "agency-money",
  return_slip: "money-return",
};
/** Not listed at all: of national money, or of money that went back. */
const notListed = ["contract_with_implementer", "transfer_order", "return_slip"];
const ofThisScheme = allPapers.filter(({ kind }) => elsewhere[kind] === undefined);

/** Where the papers of the test world are kept for looking at, when asked for. */
const folder = process.env["KC_TEST_PAPERS"];

function subjectOf(kind: DocumentKindId): string {
  const paper = allPapers.find((each) => each.kind === kind);
  if (paper?.subject === "plan") return made.planId;
  if (paper?.subject === "report") return periodId;
  if (paper?.subject === "visit") return visitId;
  if (paper?.subject === "meeting") return meetingId;
  return paper?.subject === "payment-request" ? made.requestId : made.schemeId;
}

async function drafter(kind: DocumentKindId) {
  const bodies = allPapers.find((each) => each.kind === kind)?.draftedBy ?? [];
  if (bodies.includes("finance_department")) return world.person("finance_officer");
  if (bodies.includes("centre")) return world.person("centre_officer");
  return bodies.includes("department")
    ? world.person("department_officer")
    : world.person("pc_office");
}

describe("every kind of paper of the routes", () => {
  it("is made from records, or says why it cannot be", () => {
    const made = new Set(allPapers.map(({ kind }) => kind as DocumentKindId));
    const neither = documentKindIds.filter(
      (kind) => !made.has(kind) && withoutRecord[kind] === undefined,
    );
    const both = documentKindIds.filter(
      (kind) => made.has(kind) && withoutRecord[kind] !== undefined,
    );
    expect({ neither, both }).toEqual({ neither: [], both: [] });
  });
});

describe("papers made from the records of a scheme that went the whole way", () => {
  it.each(ofThisScheme.map(({ kind }) => [documentKinds[kind].label, kind] as const))(
    "%s is issued, drawn once as DOCX and PDF, and kept by hash",
    async (_label, kind) => {
      const person = await drafter(kind);
      const issued = accepted(
        await world.run(issueDocument, person, { kind, subjectId: subjectOf(kind) }),
      );
      const key = { provinceId: caoBang, documentId: issued.id };
      const files = await drawDocument(world.parts, key);
      const again = await drawDocument(world.parts, key);
      expect(again).toEqual(files);
      const docx = await world.parts.blobs.get(files.docx);
      const pdf = await world.parts.blobs.get(files.pdf);
      expect(checkFile("a.docx", docx).ok).toBe(true);
      expect(checkFile("a.pdf", pdf).ok).toBe(true);
      if (folder !== undefined) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${folder}/${kind}.pdf`, pdf);
        writeFileSync(`${folder}/${kind}.docx`, docx);
      }
      const found = accepted(await world.ask(findDocument, person, { documentId: issued.id }));
      expect(found.reading.length).toBeGreaterThan(3);
      expect(JSON.stringify(found.reading)).not.toMatch(/undefined|NaN|\[object/u);
      expect(found.files.every(({ sha256 }) => sha256 !== null)).toBe(true);
    },
  );

  it("stand in the list of the scheme by step, each with its number where it has one", async () => {
    const officer = await world.person("centre_officer");
    const { papers } = accepted(await world.ask(listPapers, officer, { schemeId: made.schemeId }));
    const waiting = papers.filter(({ state }) => state === "not-ready");
    expect(waiting.map(({ kind }) => kind).sort()).toEqual(
      Object.keys(elsewhere)
        .filter((kind) => allPapers.find((paper) => paper.kind === kind)?.subject !== "plan")
        .filter((kind) => !notListed.includes(kind))
        .sort(),
    );
    for (const { kind, ground } of waiting) expect(ground).toBe(elsewhere[kind]);
    const numberOf = (kind: string) => papers.find((row) => row.kind === kind)?.document?.number;
    expect(numberOf("task_assignment")).toBe("77/QĐ-SCT");
    expect(numberOf("payment_request")).toBe("01");
    expect(numberOf("liquidation_minutes")).toBe("06/BBTL");
    expect(numberOf("acceptance_minutes")).toBeNull();
    const sheet = papers.find(({ kind }) => kind === "appraisal_sheet");
    expect(sheet).toMatchObject({ mayIssue: false, draftedBy: "Sở Công Thương" });
  });

  it("tell the bodies of the approved list of a plan, at the step of the plan", async () => {
    const officer = await world.person("department_officer");
    const { papers } = accepted(await world.ask(listPapers, officer, { planId: made.planId }));
    expect(papers.find(({ kind }) => kind === "notice")).toMatchObject({
      stage: "plan",
      state: "ready",
      mayIssue: true,
    });
    expect(papers[0]?.kind).toBe("registration_call");
    const issued = accepted(
      await world.run(issueDocument, officer, {
        kind: "notice",
        subjectId: made.planId,
        reason: "",
      }),
    );
    expect(issued.title).toContain("Danh mục đề án, nhiệm vụ khuyến công địa phương");
  });

  it("name the amounts that were decided", async () => {
    const officer = await world.person("centre_officer");
    const { papers } = accepted(await world.ask(listPapers, officer, { schemeId: made.schemeId }));
    const documentId = papers.find(({ kind }) => kind === "settlement_table")?.document?.id ?? "";
    const { reading } = accepted(await world.ask(findDocument, officer, { documentId }));
    expect(JSON.stringify(reading)).toContain("200.000.000");
  });

  it("can be looked at before they are issued, marked as a preview, and nothing is kept", async () => {
    const officer = await world.person("department_officer");
    const answered = await previewDocument.run(world.parts, officer, {
      kind: "plan_decision",
      subjectId: made.planId,
      format: "docx",
    });
    expect(answered).toMatchObject({
      fileName: expect.stringContaining("ban-xem-truoc") as string,
    });
  });
});
