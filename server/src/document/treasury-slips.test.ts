import { mkdirSync, writeFileSync } from "node:fs";
import { type DocumentKindId, documentRefusalText } from "@kc/core/document";
import { afterAll, describe, expect, it } from "vitest";
import { listOrganisations } from "../access/list-organisations.ts";
import { updateOrganisation } from "../access/update-organisation.ts";
import { returnMoney } from "../payment/return-money.ts";
import { makeNationalAtWork, transferOfAgency } from "../testing/make-national.ts";
import { askAdvance, makeSchemeAt } from "../testing/make-progress.ts";
import { accepted, caoBang, openTestWorld } from "../testing/test-world.ts";
import { drawDocument } from "./draw-document.ts";
import { closePdfRenderer } from "./engine/render-pdf.ts";
import { findDocument } from "./find-document.ts";
import { issueDocument } from "./issue-document.ts";
import { listPapers } from "./list-papers.ts";

const world = await openTestWorld("2026-03-02");
afterAll(async () => {
  await closePdfRenderer();
  await world.close();
});
const million = 1_000_000;
const centre = await world.person("centre_officer");
const accountant = await world.person("centre_accountant");
/** Where the papers are kept for looking at, when asked for. */
const folder = process.env["KC_TEST_PAPERS"];

async function wordsOf(kind: DocumentKindId, subjectId: string): Promise<string> {
  const issued = accepted(await world.run(issueDocument, centre, { kind, subjectId }));
  const files = await drawDocument(world.parts, { provinceId: caoBang, documentId: issued.id });
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${kind}.pdf`, await world.parts.blobs.get(files.pdf));
  }
  const found = accepted(await world.ask(findDocument, centre, { documentId: issued.id }));
  const words = JSON.stringify(found.reading);
  expect(words).not.toMatch(/undefined|NaN|\[object/u);
  return words;
}

async function stateOf(schemeId: string, kind: string) {
  const { papers } = accepted(await world.ask(listPapers, centre, { schemeId, stage: "payment" }));
  return papers.find((paper) => paper.kind === kind);
}

/** The administrator enters the Centre's account in the organisation tree. */
async function centreHasAnAccount(): Promise<void> {
  const administrator = await world.person("administrator");
  const tree = await world.ask(listOrganisations, administrator, { kind: "centre" });
  for (const { id, version } of accepted(tree).rows) {
    const account = { bankAccount: "0000000001", bankName: "Kho bạc Mẫu", budgetCode: "0000001" };
    const body = { organisationId: id, expectedVersion: version, ...account };
    accepted(await world.run(updateOrganisation, administrator, body));
  }
}

describe("the slips of the State Treasury", () => {
  it("wait for the account of the Centre, and say who enters it where", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress");
    const asked = accepted(await askAdvance(world, schemeId, 100 * million));
    const issue = { kind: "treasury_withdrawal", subjectId: asked.id } as const;
    const refused = await world.run(issueDocument, centre, issue);
    expect(refused).toMatchObject({
      refusal: { kind: "paper-not-ready", ground: "body-account" },
    });
    const label = "Giấy rút dự toán";
    expect(
      documentRefusalText({ kind: "paper-not-ready", label, ground: "body-account" }),
    ).toContain("Cây tổ chức");
    await centreHasAnAccount();
    const words = await wordsOf("treasury_withdrawal", asked.id);
    for (const part of ["100.000.000", "0000001", "416", "280", "Một trăm triệu đồng"]) {
      expect(words).toContain(part);
    }
    expect(await stateOf(schemeId, "transfer_order")).toBeUndefined();
    expect(await stateOf(schemeId, "treasury_advance_request")).toMatchObject({
      ground: "cleared-advance",
    });
  });

  it("name what went back to the budget, with the number of its slip", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress", { advanceDong: 100 * million });
    accepted(
      await world.run(returnMoney, accountant, {
        schemeId,
        from: "advance",
        amountDong: 40 * million,
        slipNumber: "C2-05a/07",
        returnedOn: world.clock.today(),
        reason: "Thu hồi tạm ứng",
      }),
    );
    const slip = await stateOf(schemeId, "return_slip");
    const words = await wordsOf("return_slip", slip?.subjectId ?? "");
    for (const part of ["C2-05a/07", "40.000.000", "Bốn mươi triệu đồng", "Số dư tạm ứng"]) {
      expect(words).toContain(part);
    }
  });

  it("are a transfer order where the money is the Cục's, with none of the province's codes", async () => {
    const { schemeId } = await makeNationalAtWork(world, 2028);
    accepted(await transferOfAgency(world, schemeId, 100 * million));
    const asked = accepted(await askAdvance(world, schemeId, 100 * million));
    expect(await stateOf(schemeId, "treasury_withdrawal")).toBeUndefined();
    const issue = { kind: "treasury_withdrawal", subjectId: asked.id } as const;
    expect(await world.run(issueDocument, centre, issue)).toMatchObject({
      refusal: { ground: "estimate" },
    });
    const words = await wordsOf("transfer_order", asked.id);
    expect(words).toContain("100.000.000");
    expect(words).not.toContain("416");
    const volumes = await wordsOf("volume_report", schemeId);
    expect(volumes).toContain("480.000.000");
    expect(volumes).toContain("Một trăm triệu đồng");
    expect(volumes).not.toMatch(/undefined|NaN/u);
  });
});
