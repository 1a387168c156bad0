import { randomUUID } from "node:crypto";
import { largestFileBytes } from "@kc/core/document";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../app.ts";
import { createWebServer } from "../platform/web-server.ts";
import { makeEstablishment } from "../testing/make-establishment.ts";
import { sendFile, smallPdf } from "../testing/make-papers.ts";
import { makeDraftedScheme } from "../testing/make-scheme.ts";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { attachFile } from "./attach-file.ts";
import { listAttachments } from "./list-attachments.ts";
import { sendAttachment } from "./send-attachment.ts";
import { withdrawAttachment } from "./withdraw-attachment.ts";

let world: TestWorld;
let scheme: Awaited<ReturnType<typeof makeDraftedScheme>>;

beforeAll(async () => {
  world = await openTestWorld();
  scheme = await makeDraftedScheme(world);
});
afterAll(() => world.close());

function refusalOf(outcome: { readonly ok: boolean; readonly refusal?: unknown }): unknown {
  return outcome.ok ? "accepted" : outcome.refusal;
}

async function sent(words: string, fileName = "bao-gia.pdf") {
  const officer = await world.person("centre_officer");
  const answer = await sendFile(world, officer, fileName, smallPdf(words));
  return accepted(answer) as { readonly sha256: string; readonly fileName: string };
}

async function attach(sha256: string, changes: object = {}) {
  return world.run(attachFile, await world.person("centre_officer"), {
    subjectKind: "scheme",
    subjectId: scheme.schemeId,
    evidenceKind: "quotation",
    sha256,
    fileName: "Ba\u0301o gia\u0301 1.pdf",
    ...changes,
  });
}

describe("an upload", () => {
  it("keeps a file by the hash of its content, the same content once", async () => {
    const first = await sent("một");
    const second = await sent("một");
    expect(second.sha256).toBe(first.sha256);
    const content = await world.parts.blobs.get(Buffer.from(first.sha256, "hex"));
    expect(content).toEqual(Buffer.from(smallPdf("một")));
  });

  it("takes a DOCX and an XLSX as a program writes them", async () => {
    const officer = await world.person("centre_officer");
    const file = (path: string) =>
      zipSync({
        "[Content_Types].xml": new Uint8Array(900),
        [path]: new Uint8Array(4000).fill(65),
      });
    expect((await sendFile(world, officer, "a.docx", file("word/document.xml"))).ok).toBe(true);
    expect((await sendFile(world, officer, "a.xlsx", file("xl/workbook.xml"))).ok).toBe(true);
  });

  it.each([
    ["hinh.svg", new TextEncoder().encode("<svg onload='x()'/>"), "file-type-not-taken"],
    ["hinh.png", new TextEncoder().encode("<svg onload='x()'/>"), "file-type-not-taken"],
    ["a.pdf", new TextEncoder().encode("<html><script>x()</script>"), "file-type-not-taken"],
    ["a.pdf", new Uint8Array([0x4d, 0x5a, 0, 0]), "file-type-not-taken"],
    ["a.pdf", new Uint8Array(0), "file-empty"],
    ["a.jpg", smallPdf(), "file-ending-mismatch"],
    [
      "a.docx",
      zipSync({
        "[Content_Types].xml": new Uint8Array(9),
        "word/document.xml": new Uint8Array(30_000_000),
      }),
      "archive-too-large-inside",
    ],
    [
      "a.docx",
      zipSync({
        "[Content_Types].xml": new Uint8Array(9),
        "word/document.xml": new Uint8Array(9),
        "../x": new Uint8Array(9),
      }),
      "archive-escapes",
    ],
  ])(
    "refuses %s that is not what it says, and keeps nothing of it",
    async (name, content, kind) => {
      const officer = await world.person("centre_officer");
      expect(refusalOf(await sendFile(world, officer, name, content))).toMatchObject({ kind });
      const { rows } = await world.parts.db
        .selectFrom("refused_attempt")
        .where("refusal_kind", "=", kind)
        .where("command_name", "=", "document.upload-file")
        .select("id")
        .execute()
        .then((found) => ({ rows: found }));
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  it("is refused to a role that only reads", async () => {
    const outcome = await sendFile(world, await world.person("auditor"), "a.pdf", smallPdf());
    expect(refusalOf(outcome)).toMatchObject({ kind: "not-permitted" });
  });

  it("over HTTP asks for a signed-in person and for the header that no form can send", async () => {
    const server = createWebServer(world.parts, routes, () => undefined);
    const origin = new URL(world.parts.config.publicUrl).origin;
    const post = async (headers: Record<string, string>, size = 10) => {
      const request = new Request(`${origin}/api/v1/files?fileName=a.pdf`, {
        method: "POST",
        headers: { "Idempotency-Key": randomUUID(), ...headers },
        body: new Uint8Array(size),
      });
      return server.fetch(request);
    };
    expect((await post({})).status).toBe(403);
    const anonymous = await post({ "X-KC-Request": "1" }, largestFileBytes + 1000);
    expect(anonymous.status).toBe(401);
  });
});

describe("a file of a record", () => {
  it("is attached with its name composed, listed with its kind, and sent as it was", async () => {
    const file = await sent("báo giá máy sấy");
    const { id } = accepted(await attach(file.sha256, { isCertifiedCopy: true }));
    const officer = await world.person("centre_officer");
    const { rows, evidenceKinds } = accepted(
      await world.ask(listAttachments, officer, {
        subjectKind: "scheme",
        subjectId: scheme.schemeId,
      }),
    );
    const row = rows.find((each) => each.id === id);
    expect(row).toMatchObject({
      fileName: "Báo giá 1.pdf",
      evidenceLabel: "Báo giá hoặc chứng thư thẩm định giá",
      isCertifiedCopy: true,
      mayWithdraw: true,
    });
    expect(evidenceKinds.map((kind) => kind.id)).toContain("machine-purchase-contract");
    const answered = await sendAttachment.run(world.parts, officer, { attachmentId: id });
    expect("content" in answered && Buffer.from(answered.content)).toEqual(
      Buffer.from(smallPdf("báo giá máy sấy")),
    );
  });

  it("is refused when another person sent it: a known hash opens nothing", async () => {
    const file = await sent("của người khác");
    const commune = await world.person("commune_officer", { communeCode: "01273" });
    const outcome = await world.run(attachFile, commune, {
      subjectKind: "scheme",
      subjectId: scheme.schemeId,
      evidenceKind: "quotation",
      sha256: file.sha256,
      fileName: "a.pdf",
    });
    expect(refusalOf(outcome)).toMatchObject({ kind: "file-not-uploaded" });
  });

  it("is refused with a kind that nobody knows, and on a record that the person does not see", async () => {
    const { sha256 } = await sent("ba");
    expect(refusalOf(await attach(sha256, { evidenceKind: "selfie" }))).toMatchObject({
      kind: "evidence-kind-unknown",
    });
    const subjectId = "00000000-0000-7000-8000-00000000ffff";
    for (const subjectKind of ["scheme", "plan", "contract", "settlement", "establishment"]) {
      expect(refusalOf(await attach(sha256, { subjectKind, subjectId }))).toMatchObject({
        kind: "not-found",
      });
    }
  });

  it("is not found by another commune or establishment, neither listed nor sent", async () => {
    const { sha256 } = await sent("bốn");
    const { id } = accepted(await attach(sha256));
    const elsewhere = await world.person("commune_officer", { communeCode: "01288" });
    const stranger = await world.person("establishment", {
      partyId: await makeEstablishment(world, { name: "Người ngoài" }),
    });
    const own = await world.person("establishment", { partyId: scheme.establishmentId });
    for (const viewer of [elsewhere, stranger]) {
      expect(await sendAttachment.run(world.parts, viewer, { attachmentId: id })).toMatchObject({
        refusal: { kind: "not-found" },
      });
      const listed = await world.ask(listAttachments, viewer, {
        subjectKind: "scheme",
        subjectId: scheme.schemeId,
      });
      expect(refusalOf(listed)).toMatchObject({ kind: "not-found" });
    }
    expect("content" in (await sendAttachment.run(world.parts, own, { attachmentId: id }))).toBe(
      true,
    );
  });

  it("is withdrawn with a reason by the side that attached it, once, and stays to be read", async () => {
    const { sha256 } = await sent("năm");
    const { id } = accepted(await attach(sha256));
    const withdraw = async (viewer: Parameters<typeof world.run>[1]) =>
      world.run(withdrawAttachment, viewer, { attachmentId: id, reason: "Đính nhầm tệp" });
    const department = await world.person("department_officer");
    expect(refusalOf(await withdraw(department))).toMatchObject({ kind: "not-your-attachment" });
    const colleague = await world.person("centre_officer", { another: "dong-nghiep" });
    accepted(await withdraw(colleague));
    expect(refusalOf(await withdraw(colleague))).toMatchObject({ kind: "withdrawn-already" });
    const answered = await sendAttachment.run(world.parts, colleague, { attachmentId: id });
    expect("content" in answered).toBe(true);
    const missing = await world.run(withdrawAttachment, department, {
      attachmentId: "00000000-0000-7000-8000-00000000ffff",
      reason: "x",
    });
    expect(refusalOf(missing)).toMatchObject({ kind: "not-found" });
  });
});
