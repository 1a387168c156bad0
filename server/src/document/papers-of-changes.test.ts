import { mkdirSync, writeFileSync } from "node:fs";
import type { DocumentKindId } from "@kc/core/document";
import { afterAll, describe, expect, it } from "vitest";
import { decideAmendment } from "../amendment/decide-amendment.ts";
import { requestAmendment } from "../amendment/request-amendment.ts";
import { adjustPlan } from "../budget/plan-adjust.ts";
import { approveScheme } from "../contract/approve-scheme.ts";
import { stopScheme } from "../scheme/stop-scheme.ts";
import {
  approvePlan,
  bringToDecision,
  makeAllocation,
  makeAppraisedScheme,
  makePlan,
  planOf,
} from "../testing/make-money.ts";
import { makeSchemeAt, versionOf } from "../testing/make-progress.ts";
import { accepted, caoBang, openTestWorld } from "../testing/test-world.ts";
import { drawDocument } from "./draw-document.ts";
import { closePdfRenderer } from "./engine/render-pdf.ts";
import { findDocument } from "./find-document.ts";
import { issueDocument } from "./issue-document.ts";

const world = await openTestWorld("2026-03-02");
afterAll(async () => {
  await closePdfRenderer();
  await world.close();
});
const million = 1_000_000;
const centre = await world.person("centre_officer");
const officer = await world.person("department_officer");
const leader = await world.person("provincial_leader");
/** Where the papers are kept for looking at, when asked for. */
const folder = process.env["KC_TEST_PAPERS"];

/** Issues a paper, draws it, and gives its words. */
async function wordsOf(kind: DocumentKindId, subjectId: string, person = officer): Promise<string> {
  const issued = accepted(await world.run(issueDocument, person, { kind, subjectId }));
  const key = { provinceId: caoBang, documentId: issued.id };
  const files = await drawDocument(world.parts, key);
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${kind}.pdf`, await world.parts.blobs.get(files.pdf));
  }
  const found = accepted(await world.ask(findDocument, person, { documentId: issued.id }));
  const words = JSON.stringify(found.reading);
  expect(words).not.toMatch(/undefined|NaN|\[object/u);
  return words;
}

describe("the papers of a change", () => {
  it("say what stood and what stands: the letter, the decision, the annex", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted", {
      appraisedDong: 200 * million,
      assignedDong: 230 * million,
    });
    const refused = await world.run(issueDocument, centre, {
      kind: "contract_annex",
      subjectId: schemeId,
    });
    expect(refused).toMatchObject({ refusal: { kind: "paper-not-ready", ground: "annex" } });
    const asked = accepted(
      await world.run(requestAmendment, centre, {
        schemeId,
        expectedVersion: await versionOf(world, schemeId),
        askedBy: "establishment",
        reason: "Giá máy tăng",
        change: { kind: "support", supportDong: 220 * million },
      }),
    );
    const letter = await wordsOf("amendment_request", schemeId, centre);
    expect(letter).toContain("200.000.000");
    expect(letter).toContain("220.000.000");
    accepted(
      await world.run(decideAmendment, leader, {
        amendmentId: asked.id,
        expectedVersion: asked.version,
        verdict: "approve",
        decidedOn: world.clock.today(),
        reason: "",
      }),
    );
    expect(await wordsOf("amendment_decision", schemeId)).toContain(
      "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CAO BẰNG",
    );
    expect(await wordsOf("contract_annex", schemeId, centre)).toContain("PHỤ LỤC HỢP ĐỒNG SỐ 01");
  });
});

describe("the papers of a stop", () => {
  it("name the reason and the money to be returned", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress", { advanceDong: 100 * million });
    const head = await world.person("department_head");
    accepted(
      await world.run(stopScheme, head, {
        schemeId,
        expectedVersion: await versionOf(world, schemeId),
        reason: "Cơ sở ngừng sản xuất.",
      }),
    );
    const decision = await wordsOf("stop_decision", schemeId);
    expect(decision).toContain("Cơ sở ngừng sản xuất.");
    expect(decision).toContain("100.000.000");
    const recovery = await wordsOf("recovery_decision", schemeId);
    expect(recovery).toContain("Một trăm triệu đồng");
  });
});

describe("the decision on one scheme", () => {
  it("is drawn where the province decides each, with the number that was entered", async () => {
    const scheme = await makeAppraisedScheme(world, { planYear: 2028 });
    const allocationId = await makeAllocation(world, 240 * million, { year: 2028 });
    const approval = { year: 2028, approval: "list_and_each" } as const;
    const plan = await makePlan(world, allocationId, [{ scheme }], approval);
    accepted(await approvePlan(world, await bringToDecision(world, plan)));
    accepted(
      await world.run(approveScheme, leader, {
        schemeId: scheme.schemeId,
        expectedVersion: await versionOf(world, scheme.schemeId),
        decisionNumber: "512/QĐ-UBND",
        decidedOn: "2026-03-02",
        signatory: "Hoàng Văn Mẫu",
      }),
    );
    const words = await wordsOf("scheme_decision", scheme.schemeId);
    expect(words).toContain("512/QĐ-UBND");
    expect(words).toContain("Hai trăm bốn mươi triệu đồng");
  });
});

describe("the decision that adjusts a plan", () => {
  it("lists what was taken out and what took its place, before and after", async () => {
    const year = { planYear: 2027 } as const;
    const first = await makeAppraisedScheme(world, year);
    const second = await makeAppraisedScheme(world, year);
    const allocationId = await makeAllocation(world, 240 * million, { year: 2027 });
    const drawn = await makePlan(
      world,
      allocationId,
      [{ scheme: first }, { scheme: second, list: "reserve" }],
      { year: 2027 },
    );
    const approved = accepted(await approvePlan(world, await bringToDecision(world, drawn)));
    const { lines } = await planOf(world, drawn.planId);
    const idOf = (list: string) => lines.find((line) => line.list === list)?.id ?? "";
    accepted(
      await world.run(adjustPlan, leader, {
        planId: drawn.planId,
        expectedVersion: approved.version,
        decisionNumber: "300/QĐ-UBND",
        decidedOn: "2026-03-02",
        signatory: "Hoàng Văn Mẫu",
        heading: "chair",
        changes: [
          { kind: "take_out", planLineId: idOf("main"), reason: "Cơ sở xin thôi" },
          {
            kind: "replace_from_reserve",
            planLineId: idOf("reserve"),
            approvedDong: 240 * million,
          },
        ],
      }),
    );
    const words = await wordsOf("plan_adjustment_decision", drawn.planId);
    expect(words).toContain("Đưa ra khỏi kế hoạch");
    expect(words).toContain("Thay thế từ danh mục dự phòng");
    expect(words).toContain("Cơ sở xin thôi");
    expect(words).toContain("300/QĐ-UBND");
  });
});
