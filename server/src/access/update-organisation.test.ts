import { afterAll, describe, expect, it } from "vitest";
import { findBodyOfKind } from "../document/papers/body-store.ts";
import { issuedPaper } from "../document/papers/bodies.ts";
import { inContext } from "../platform/database.ts";
import { contextOf, type Viewer } from "../platform/viewer.ts";
import { accepted, caoBang, openTestWorld } from "../testing/test-world.ts";
import { listOrganisations } from "./list-organisations.ts";
import { updateOrganisation } from "./update-organisation.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
const administrator = await world.person("administrator");
const onPaper = {
  address: "Số 1, phố Minh Họa, phường Thục Phán",
  phone: "0900 000 000",
  paperSymbol: "SCT",
  paperPlace: "Thục Phán",
  archiveCode: "QLCN-02",
  taxCode: "0000000000",
  bankAccount: "0000000001",
  bankName: "Kho bạc Nhà nước khu vực VI",
  budgetCode: "0000001",
};

async function department() {
  const { rows } = accepted(
    await world.ask(listOrganisations, administrator, { kind: "department" }),
  );
  const [row] = rows;
  if (!row) throw new Error("no department");
  return row;
}

describe("what the papers of a body print of it", () => {
  it("comes from the organisation tree of the province, the communes with their own place", async () => {
    const { rows } = accepted(
      await world.ask(listOrganisations, administrator, { kind: "commune_committee" }),
    );
    const nguyenBinh = rows.find(({ name }) => name === "Ủy ban nhân dân xã Nguyên Bình");
    expect(nguyenBinh).toMatchObject({ paperSymbol: "UBND", paperPlace: "Nguyên Bình" });
    expect(await department()).toMatchObject({ paperSymbol: "SCT", archiveCode: "QLCN" });
  });

  it("is changed by the administrator, and the next paper prints it", async () => {
    const { id, version } = await department();
    accepted(
      await world.run(updateOrganisation, administrator, {
        organisationId: id,
        expectedVersion: version,
        ...onPaper,
      }),
    );
    const body = await inContext(world.parts.db, "read only", contextOf(administrator), (tx) =>
      findBodyOfKind(tx, caoBang, "department"),
    );
    const paper = issuedPaper({
      kind: "submission_letter",
      body,
      signer: { authority: { kind: "own-office", office: "Giám đốc" }, name: null },
      recipients: ["Như trên"],
      today: world.clock.today(),
    });
    expect(paper.paper.symbol).toBe("TTr-SCT");
    expect(paper.body.place).toBe("Thục Phán");
    expect(paper.recipients.archive).toBe("QLCN-02");
  });

  it("shows its account to the administrator, not to everybody who signs in", async () => {
    const seenBy = async (viewer: Viewer) => {
      const { rows } = accepted(await world.ask(listOrganisations, viewer, { kind: "department" }));
      return rows[0]?.bankAccount;
    };
    expect(await seenBy(administrator)).toBe("0000000001");
    expect(await seenBy(await world.person("establishment"))).toBe("");
  });

  it("refuses a form that somebody else has changed meanwhile, and a body of nowhere", async () => {
    const { id, version } = await department();
    const input = { organisationId: id, expectedVersion: version - 1, ...onPaper };
    const stale = await world.run(updateOrganisation, administrator, input);
    expect(stale).toMatchObject({ ok: false, refusal: { kind: "stale" } });
    const unknown = await world.run(updateOrganisation, administrator, {
      ...input,
      organisationId: "019a0000-0000-7000-8000-000000000000",
    });
    expect(unknown).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
  });

  it("is the administrator's alone", async () => {
    const officer = await world.person("department_officer");
    const { id, version } = await department();
    const outcome = await world.run(updateOrganisation, officer, {
      organisationId: id,
      expectedVersion: version,
      ...onPaper,
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "not-permitted" } });
  });
});
