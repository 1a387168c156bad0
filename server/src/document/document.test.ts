import { inContext } from "../platform/database.ts";
import { contextOf, systemViewer } from "../platform/viewer.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeEstablishment } from "../testing/make-establishment.ts";
import { makeSchemeBeforeDecision, sendFile, smallPdf } from "../testing/make-papers.ts";
import { makeAppraisedScheme, makeNeed } from "../testing/make-scheme.ts";
import { accepted, caoBang, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { attachSignedCopy } from "./attach-signed-copy.ts";
import { checkSlipRegisters } from "./document-check-store.ts";
import { closePdfRenderer } from "./engine/render-pdf.ts";
import { findDocument } from "./find-document.ts";
import { issueDocument } from "./issue-document.ts";
import { listDocuments } from "./list-documents.ts";
import { numberDocument } from "./number-document.ts";
import { previewDocument } from "./preview-document.ts";
import { recordIncoming } from "./record-incoming.ts";
import { sendDocument } from "./send-document.ts";
import { drawDocument } from "./draw-document.ts";

let world: TestWorld;
let made: Awaited<ReturnType<typeof makeSchemeBeforeDecision>>;

beforeAll(async () => {
  world = await openTestWorld();
  made = await makeSchemeBeforeDecision(world);
});
afterAll(async () => {
  await closePdfRenderer();
  await world.close();
});

function refusalOf(outcome: { readonly ok: boolean; readonly refusal?: unknown }): unknown {
  return outcome.ok ? "accepted" : outcome.refusal;
}

async function issueLetter(reason = "") {
  const officer = await world.person("department_officer");
  return world.run(issueDocument, officer, {
    kind: "submission_letter",
    subjectId: made.planId,
    reason,
  });
}

async function giveNumber(
  document: { readonly id: string; readonly version: number },
  number: string,
  numberedOn: string = world.clock.today(),
) {
  return world.run(numberDocument, await world.person("clerk"), {
    documentId: document.id,
    expectedVersion: document.version,
    number,
    numberedOn,
    signatory: "Nguyễn Văn Mẫu",
  });
}

async function textOf(documentId: string): Promise<string> {
  const officer = await world.person("department_officer");
  const { reading } = accepted(await world.ask(findDocument, officer, { documentId }));
  return JSON.stringify(reading);
}

describe("issuing", () => {
  it("is refused while the ground of the paper is not there, and says which", async () => {
    const officer = await world.person("centre_officer");
    const kind = "contract_with_beneficiary" as const;
    const outcome = await world.run(issueDocument, officer, { kind, subjectId: made.schemeId });
    expect(refusalOf(outcome)).toMatchObject({ kind: "paper-not-ready", ground: "contract" });
  });

  it("is refused to a body that does not draft the paper", async () => {
    const officer = await world.person("centre_officer");
    const kind = "plan_decision" as const;
    const outcome = await world.run(issueDocument, officer, { kind, subjectId: made.planId });
    expect(refusalOf(outcome)).toMatchObject({
      kind: "paper-of-other-body",
      bodies: ["department", "provincial_committee"],
    });
  });

  it("is refused for a kind that has no template, and for a record nobody sees", async () => {
    const officer = await world.person("department_officer");
    const quotation = await world.run(issueDocument, officer, {
      kind: "quotation",
      subjectId: made.schemeId,
    });
    expect(refusalOf(quotation)).toMatchObject({ kind: "no-template" });
    const nowhere = await world.run(issueDocument, officer, {
      kind: "plan_decision",
      subjectId: "00000000-0000-7000-8000-00000000ffff",
    });
    expect(refusalOf(nowhere)).toMatchObject({ kind: "not-found" });
  });

  it("is refused to a role without the right", async () => {
    const outcome = await world.run(issueDocument, await world.person("auditor"), {
      kind: "plan_decision",
      subjectId: made.planId,
    });
    expect(refusalOf(outcome)).toMatchObject({ kind: "not-permitted" });
  });

  it("replaces a paper that waits for its number, and a numbered one only with a reason", async () => {
    const first = accepted(await issueLetter());
    const second = accepted(await issueLetter());
    const officer = await world.person("department_officer");
    const old = accepted(await world.ask(findDocument, officer, { documentId: first.id }));
    expect(old).toMatchObject({ status: "replaced", replacedBy: second.id });
    accepted(await giveNumber(second, "7/TTr-SCT"));
    expect(refusalOf(await issueLetter())).toMatchObject({
      kind: "issued-already",
      number: "07/TTr-SCT",
    });
    const third = accepted(await issueLetter("Sai danh mục kèm theo"));
    accepted(await giveNumber(third, "7/TTr-SCT"));
  });
});

describe("the number of the clerk", () => {
  it("is entered once, in form, never in the future, never twice in the body's year", async () => {
    const decision = accepted(
      await world.run(issueDocument, await world.person("pc_office"), {
        kind: "plan_decision",
        subjectId: made.planId,
      }),
    );
    const refused = async (number: string, on?: string) =>
      refusalOf(await giveNumber(decision, number, on));
    expect(await refused("415")).toMatchObject({ kind: "number-not-in-form" });
    expect(await refused("415/TB-UBND")).toMatchObject({ kind: "number-of-other-type" });
    expect(await refused("415/QĐ-UBND", "2026-03-03")).toMatchObject({
      kind: "numbered-in-future",
    });
    const stale = { id: decision.id, version: 9 };
    expect(refusalOf(await giveNumber(stale, "415/QĐ-UBND"))).toMatchObject({ kind: "stale" });
    const numbered = accepted(await giveNumber(decision, "415/QĐ-UBND"));
    expect(numbered.number).toBe("415/QĐ-UBND");
    expect(refusalOf(await giveNumber(numbered, "416/QĐ-UBND"))).toMatchObject({
      kind: "already-numbered",
    });
  });

  it("is refused when another paper of the body has it in that year", async () => {
    const officer = await world.person("department_officer");
    const kind = "appraisal_minutes" as const;
    const other = await makeAppraisedScheme(world, {
      establishmentId: await makeEstablishment(world, { name: "Cơ sở thứ hai" }),
    });
    const issueOf = async (subjectId: string) =>
      accepted(await world.run(issueDocument, officer, { kind, subjectId }));
    accepted(await giveNumber(await issueOf(made.schemeId), "3/BB-SCT"));
    const second = await issueOf(other.schemeId);
    expect(refusalOf(await giveNumber(second, "03/BB-SCT"))).toMatchObject({
      kind: "number-taken",
      number: "03/BB-SCT",
    });
    accepted(await giveNumber(second, "04/BB-SCT"));
    const { rows } = accepted(await world.ask(listDocuments, officer, { q: "04/bb-sct" }));
    expect(rows.map(({ number }) => number)).toEqual(["04/BB-SCT"]);
  });

  it("draws a second version with the number and keeps the first as it was", async () => {
    const letter = accepted(await issueLetter("Bản cuối"));
    const key = { provinceId: caoBang, documentId: letter.id };
    const before = await drawDocument(world.parts, key);
    expect(await textOf(letter.id)).not.toContain("21/TTr-SCT");
    accepted(await giveNumber(letter, "21/TTr-SCT"));
    const after = await drawDocument(world.parts, key);
    expect(after.pdf.equals(before.pdf)).toBe(false);
    expect(await textOf(letter.id)).toContain("21/TTr-SCT");
    expect(await textOf(letter.id)).toContain("Nguyễn Văn Mẫu");
    const kept = await sendDocument.run(world.parts, await world.person("clerk"), {
      documentId: letter.id,
      form: "issued-pdf",
    });
    expect("content" in kept && Buffer.from(kept.content)).toEqual(
      await world.parts.blobs.get(before.pdf),
    );
  });
});

describe("internal slips", () => {
  it("get numbers without gaps when twenty are issued at once", async () => {
    const officer = await world.person("centre_officer");
    const needs = [];
    for (let index = 0; index < 20; index += 1) {
      const name = `Hợp tác xã số ${String(index)}`;
      needs.push(
        await makeNeed(world, { establishmentId: await makeEstablishment(world, { name }) }),
      );
    }
    const kind = "need_registration" as const;
    const issued = await Promise.all(
      needs.map(({ schemeId }) => world.run(issueDocument, officer, { kind, subjectId: schemeId })),
    );
    const numbers = issued.map((outcome) => Number(accepted(outcome).number)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    const context = contextOf(systemViewer(caoBang));
    const found = await inContext(world.parts.db, "read only", context, (tx) =>
      checkSlipRegisters(tx, caoBang),
    );
    expect(found.faults).toEqual([]);
  });

  it("take no number of the clerk", async () => {
    const officer = await world.person("centre_officer");
    const kind = "scheme_narrative" as const;
    const slip = accepted(
      await world.run(issueDocument, officer, { kind, subjectId: made.schemeId }),
    );
    expect(refusalOf(await giveNumber(slip, "01/ĐA-TTKC"))).toMatchObject({
      kind: "numbered-here",
    });
  });
});

describe("the signed copy", () => {
  it("is a scan that the person sent, after the number, once", async () => {
    const clerk = await world.person("clerk");
    const letter = accepted(await issueLetter("Để ký"));
    const scan = smallPdf("bản ký tờ trình");
    const sent = accepted(await sendFile(world, clerk, "to-trinh.pdf", scan)) as {
      sha256: string;
    };
    const attach = (version: number, sha256 = sent.sha256) =>
      world.run(attachSignedCopy, clerk, {
        documentId: letter.id,
        expectedVersion: version,
        sha256,
        fileName: "to-trinh.pdf",
      });
    expect(refusalOf(await attach(1))).toMatchObject({ kind: "signed-before-number" });
    const numbered = accepted(await giveNumber(letter, "33/TTr-SCT"));
    expect(refusalOf(await attach(2, "0".repeat(64)))).toMatchObject({ kind: "file-not-uploaded" });
    const signed = accepted(await attach(numbered.version));
    expect(refusalOf(await attach(signed.version))).toMatchObject({ kind: "signed-copy-there" });
    const answered = await sendDocument.run(world.parts, clerk, {
      documentId: letter.id,
      form: "signed",
    });
    expect("content" in answered && Buffer.from(answered.content)).toEqual(Buffer.from(scan));
  });
});

describe("a paper of another body", () => {
  const opinion = {
    kind: "opinion_letter",
    issuerName: "Sở Tài chính tỉnh Cao Bằng",
    number: "88/STC-TCHCSN",
    documentOn: "2026-03-01",
    signatory: "Nguyễn Thị Mẫu",
    title: "Tham gia ý kiến kế hoạch khuyến công 2026",
    content: "Thống nhất.",
  } as const;

  it("is recorded once with its number, day, signatory and contents", async () => {
    const clerk = await world.person("clerk");
    const recorded = accepted(
      await world.run(recordIncoming, clerk, { ...opinion, planId: made.planId }),
    );
    const found = accepted(await world.ask(findDocument, clerk, { documentId: recorded.id }));
    expect(found).toMatchObject({
      direction: "incoming",
      status: "recorded",
      content: "Thống nhất.",
    });
    const again = await world.run(recordIncoming, clerk, {
      ...opinion,
      issuerName: "sở tài chính tỉnh cao bằng",
    });
    expect(refusalOf(again)).toMatchObject({ kind: "recorded-already" });
  });

  it("is refused from the future, for a scheme nobody sees, and with a file that was not sent", async () => {
    const clerk = await world.person("clerk");
    const record = async (changes: object) =>
      refusalOf(
        await world.run(recordIncoming, clerk, { ...opinion, number: "89/STC", ...changes }),
      );
    expect(await record({ documentOn: "2026-03-03" })).toMatchObject({
      kind: "recorded-in-future",
    });
    const nowhere = "00000000-0000-7000-8000-00000000ffff";
    expect(await record({ schemeId: nowhere })).toMatchObject({ kind: "not-found" });
    expect(await record({ planId: nowhere })).toMatchObject({ kind: "not-found" });
    const scan = { sha256: "a".repeat(64), fileName: "a.pdf" };
    expect(await record({ scan })).toMatchObject({ kind: "file-not-uploaded" });
  });
});

describe("what is issued stays", () => {
  it("refuses any change of a file or number by the database itself", async () => {
    const letter = accepted(await issueLetter("Để thử sửa"));
    await drawDocument(world.parts, { provinceId: caoBang, documentId: letter.id });
    accepted(await giveNumber(letter, "44/TTr-SCT"));
    const other = accepted(
      await sendFile(world, await world.person("clerk"), "khac.pdf", smallPdf("khác")),
    ) as { sha256: string };
    const context = contextOf(systemViewer(caoBang));
    const change = (values: object) =>
      inContext(world.parts.db, "read write", context, (tx) =>
        tx.updateTable("document").set(values).where("id", "=", letter.id).execute(),
      );
    const hash = Buffer.from(other.sha256, "hex");
    await expect(change({ pdf_sha256: hash })).rejects.toThrow(/final/u);
    await expect(change({ docx_sha256: hash })).rejects.toThrow(/final/u);
    await expect(change({ official_number: "45/TTr-SCT" })).rejects.toThrow(/final/u);
    await expect(change({ data: "{}" })).rejects.toThrow(/permission denied/u);
    await expect(change({ title: "Khác" })).rejects.toThrow(/permission denied/u);
    const remove = inContext(world.parts.db, "read write", context, (tx) =>
      tx.deleteFrom("document").where("id", "=", letter.id).execute(),
    );
    await expect(remove).rejects.toThrow(/permission denied/u);
  });
});

describe("who sees a paper", () => {
  it("hides a scheme's papers from another commune and another establishment", async () => {
    const officer = await world.person("centre_officer");
    const issued = accepted(
      await world.run(issueDocument, officer, {
        kind: "need_registration",
        subjectId: made.schemeId,
      }),
    );
    const own = await world.person("establishment", { partyId: made.establishmentId });
    const elsewhere = await world.person("commune_officer", { communeCode: "01288" });
    const stranger = await world.person("establishment", {
      partyId: await makeEstablishment(world, { name: "Người ngoài" }),
    });
    const input = { documentId: issued.id };
    expect((await world.ask(findDocument, own, input)).ok).toBe(true);
    for (const viewer of [elsewhere, stranger]) {
      expect(refusalOf(await world.ask(findDocument, viewer, input))).toMatchObject({
        kind: "not-found",
      });
      expect(await sendDocument.run(world.parts, viewer, { ...input, form: "pdf" })).toMatchObject({
        refusal: { kind: "not-found" },
      });
      const preview = { kind: "need_registration", subjectId: made.schemeId, format: "docx" };
      expect(await previewDocument.run(world.parts, viewer, preview)).toMatchObject({
        refusal: { kind: "not-found" },
      });
      const { rows } = accepted(await world.ask(listDocuments, viewer, {}));
      expect(rows.map(({ id }) => id)).not.toContain(issued.id);
    }
  });

  it("finds papers by words without diacritics, by kind, and those that wait for a number", async () => {
    const officer = await world.person("department_officer");
    const ask = async (filter: object) =>
      accepted(await world.ask(listDocuments, officer, { pageSize: "200", ...filter })).rows;
    const waiting = await ask({ waiting: "number" });
    expect(waiting.every(({ status }) => status === "issued")).toBe(true);
    const byWords = await ask({ q: "ke hoach khuyen cong" });
    expect(byWords.length).toBeGreaterThan(0);
    const letters = await ask({ kind: "submission_letter" });
    expect(letters.every(({ kind }) => kind === "submission_letter")).toBe(true);
    const incoming = await ask({ direction: "incoming", year: "2026" });
    expect(incoming.every(({ direction }) => direction === "incoming")).toBe(true);
  });
});
