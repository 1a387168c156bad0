import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSettledScheme } from "../testing/make-papers.ts";
import { search } from "../search/search.ts";
import { makeEstablishment } from "../testing/make-establishment.ts";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { issueDocument } from "./issue-document.ts";
import { listDocuments } from "./list-documents.ts";
import { listRegister } from "./list-register.ts";
import { listTemplates } from "./list-templates.ts";
import { numberDocument } from "./number-document.ts";
import { recordIncoming } from "./record-incoming.ts";
import { sendSample } from "./send-sample.ts";

let world: TestWorld;
let made: Awaited<ReturnType<typeof makeSettledScheme>>;

beforeAll(async () => {
  world = await openTestWorld("2026-03-02");
  made = await makeSettledScheme(world);
});
afterAll(() => world.close());

async function issue(kind: "appraisal_minutes" | "need_registration" | "scheme_narrative") {
  const role = kind === "appraisal_minutes" ? "department_officer" : "centre_officer";
  const person = await world.person(role);
  return accepted(await world.run(issueDocument, person, { kind, subjectId: made.schemeId }));
}

describe("the register of papers that a body issued", () => {
  it("holds what its clerk numbered, in the order of day and number, and nothing that waits", async () => {
    const officer = await world.person("department_officer");
    const clerk = await world.person("clerk");
    const minutes = await issue("appraisal_minutes");
    const before = accepted(await world.ask(listRegister, clerk, {}));
    expect(before.rows.map(({ documentId }) => documentId)).not.toContain(minutes.id);
    accepted(
      await world.run(numberDocument, clerk, {
        documentId: minutes.id,
        expectedVersion: minutes.version,
        number: "09/BB-SCT",
        numberedOn: world.clock.today(),
        signatory: "Nguyễn Văn Mẫu",
      }),
    );
    const { rows, body, year, faults } = accepted(await world.ask(listRegister, officer, {}));
    expect(year).toBe(2026);
    expect(faults).toEqual([]);
    expect(body?.name).toBe("Sở Công Thương tỉnh Cao Bằng");
    const row = rows.find(({ documentId }) => documentId === minutes.id);
    expect(row).toMatchObject({ number: "09/BB-SCT", signatory: "Nguyễn Văn Mẫu" });
    expect(rows.map(({ order }) => order)).toEqual(rows.map((_, index) => index + 1));
    const years = rows.map(({ numberedOn }) => numberedOn.slice(0, 4));
    expect(new Set(years)).toEqual(new Set(["2026"]));
    const other = accepted(await world.ask(listRegister, officer, { year: 2025 }));
    expect(other.rows).toEqual([]);
  });

  it("is another for each body", async () => {
    const centre = await world.person("centre_officer");
    const { rows, body } = accepted(await world.ask(listRegister, centre, {}));
    expect(body?.name).toContain("Trung tâm");
    expect(rows.every(({ issuerName }) => issuerName === body?.name)).toBe(true);
  });
});

describe("the register of internal slips", () => {
  it("has every number once, from 1, and says so", async () => {
    await issue("need_registration");
    await issue("scheme_narrative");
    await issue("need_registration");
    const centre = await world.person("centre_officer");
    const { rows, faults } = accepted(
      await world.ask(listRegister, centre, { register: "internal" }),
    );
    expect(faults).toEqual([]);
    expect(rows.filter(({ isReplaced }) => isReplaced)).toHaveLength(1);
    expect(rows.length).toBeGreaterThanOrEqual(3);
  });
});

describe("the register of papers that came", () => {
  it("holds them in the order they were recorded, with who sent them", async () => {
    const clerk = await world.person("clerk");
    accepted(
      await world.run(recordIncoming, clerk, {
        kind: "opinion_letter",
        issuerName: "Sở Nông nghiệp và Môi trường",
        number: "77/STC-KH",
        documentOn: world.clock.today(),
        signatory: "Lý Văn Mẫu",
        title: "V/v tham gia ý kiến về xử lý nước thải làng nghề",
        content: "",
        schemeId: made.schemeId,
      }),
    );
    const { rows } = accepted(await world.ask(listRegister, clerk, { register: "incoming" }));
    expect(rows.at(-1)).toMatchObject({
      number: "77/STC-KH",
      issuerName: "Sở Nông nghiệp và Môi trường",
    });
  });
});

describe("the search of papers", () => {
  it.each(["77/stc", "xu ly nuoc thai lang nghe", "So Nong nghiep"])(
    "finds by number, title and issuer, without diacritics: %s",
    async (q) => {
      const officer = await world.person("department_officer");
      const { documents } = accepted(await world.ask(search, officer, { q }));
      expect(documents[0]?.subtitle).toContain("77/STC-KH");
      const list = accepted(await world.ask(listDocuments, officer, { q }));
      expect(list.rows[0]?.number).toBe("77/STC-KH");
    },
  );

  it("shows a commune and an establishment only papers of their own schemes and of plans", async () => {
    const establishmentId = await makeEstablishment(world, { name: "Cơ sở Khác" });
    const commune = await world.person("commune_officer", { communeCode: "01501" });
    const party = await world.person("establishment", { partyId: establishmentId });
    for (const viewer of [commune, party]) {
      const { documents } = accepted(await world.ask(search, viewer, { q: "nuoc thai" }));
      expect(documents).toEqual([]);
    }
    const owner = await world.person("establishment", { partyId: made.establishmentId });
    const { documents } = accepted(await world.ask(search, owner, { q: "nuoc thai" }));
    expect(documents).toHaveLength(1);
  });

  it("takes a wildcard as a letter", async () => {
    const officer = await world.person("department_officer");
    const { documents } = accepted(await world.ask(search, officer, { q: "%" }));
    expect(documents).toEqual([]);
  });
});

describe("the forms with made-up data", () => {
  it("are listed with their origin, and drawn", async () => {
    const clerk = await world.person("clerk");
    const { rows } = accepted(await world.ask(listTemplates, clerk, {}));
    expect(rows.length).toBeGreaterThan(40);
    const sheet = rows.find(({ kind }) => kind === "acceptance_minutes");
    expect(sheet).toMatchObject({ form: "Mẫu số 5a", isFromOriginalForm: false });
    const [sample = ""] = sheet?.samples ?? [];
    const file = await sendSample.run(world.parts, clerk, {
      kind: "acceptance_minutes",
      sample,
      format: "docx",
    });
    expect(file).toMatchObject({ fileName: "mau-acceptance-minutes-v1.docx" });
    const missing = await sendSample.run(world.parts, clerk, {
      kind: "acceptance_minutes",
      sample: "toString",
    });
    expect(missing).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
  });
});
