import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { loadReferenceData } from "../reference-data.ts";
import type { EndpointInput } from "../platform/api.ts";
import type { loadNormEndpoint } from "./api.ts";
import { approveNorm } from "./approve-norm.ts";
import { assessNorm } from "./assess-norm.ts";
import { listNorms } from "./list-norms.ts";
import { loadNorm } from "./load-norm.ts";
import { rejectNorm } from "./reject-norm.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld("2026-03-02");
});
afterAll(() => world.close());

const ownNorm: EndpointInput<typeof loadNormEndpoint> = {
  activity: "machinery_tech_transfer",
  label: "Ứng dụng máy móc, thiết bị tiên tiến",
  unit: "cơ sở",
  rule: { kind: "capped-share", shareBps: 4000, ceilingDong: 250_000_000 },
  technologyLineMultiplierBps: null,
  vat: "excluded",
  conditions: [],
  citation: { kind: "resolution", document: "07/2025/NQ-HĐND", article: "3" },
  validFrom: "2026-01-01",
  validTo: null,
  confidence: "A",
  source: "Bản chính",
  note: "",
};

describe("the register of norms", () => {
  it("holds the national norms and says that the province's own is not there yet", async () => {
    const officer = await world.person("department_officer");
    const { rows, hasOwnNorms } = accepted(
      await world.ask(listNorms, officer, { activity: "machinery_tech_transfer" }),
    );
    expect(hasOwnNorms).toBe(false);
    expect(rows.map(({ id, standing }) => [id, standing])).toEqual([
      ["cao-bang-1", "text_pending"],
      ["tt28-5", "in_force"],
    ]);
    expect(rows[1]).toMatchObject({ confidence: "B", citation: "TT 28/2018/TT-BTC, Đ.8 k.4" });
  });

  it("shows the norm that held on an earlier day, and those of other provinces for comparison", async () => {
    const officer = await world.person("department_officer");
    const then = accepted(
      await world.ask(listNorms, officer, {
        activity: "machinery_tech_transfer",
        on: "2017-05-01",
      }),
    );
    expect(then.rows.find(({ standing }) => standing === "in_force")?.id).toBe("ttlt26-4");
    const all = accepted(
      await world.ask(listNorms, officer, { activity: "machinery_tech_transfer", use: "all" }),
    );
    expect(all.rows.find(({ id }) => id === "dong-thap-4")?.use).toBe("comparison");
  });

  it("is loaded once, however often the reference data is loaded", async () => {
    const count = () => world.parts.db.selectFrom("norm").select("id").execute();
    const before = await count();
    await loadReferenceData(world.urls.ownerUrl);
    expect(await count()).toHaveLength(before.length);
    expect(before.length).toBeGreaterThan(60);
  });
});

describe("what-if", () => {
  const asked = { costDong: "400000000", activity: "machinery_tech_transfer" } as const;

  it("gives half of the cost, by the national ceiling that stands in for the province's norm", async () => {
    const officer = await world.person("centre_officer");
    const { assessment } = accepted(await world.ask(assessNorm, officer, asked));
    expect(assessment).toMatchObject({
      maximumDong: 200_000_000,
      isFallback: true,
      limitedBy: "tỷ lệ hỗ trợ",
    });
    expect(assessment?.steps.at(-1)?.citation).toBe("TT 28/2018/TT-BTC, Đ.8 k.4");
    expect(assessment?.mustAcknowledge.join(" ")).toContain("07/2025/NQ-HĐND");
  });

  it("raises the ceiling for a technology line, and keeps the older norm for an older day", async () => {
    const officer = await world.person("centre_officer");
    const dear = { ...asked, costDong: "2000000000" } as const;
    const line = accepted(
      await world.ask(assessNorm, officer, { ...dear, technologyLine: "line" }),
    );
    expect(line.assessment?.maximumDong).toBe(450_000_000);
    const old = accepted(await world.ask(assessNorm, officer, { ...dear, on: "2017-05-01" }));
    expect(old.assessment?.maximumDong).toBe(200_000_000);
  });

  it("says why there is no amount", async () => {
    const officer = await world.person("centre_officer");
    const answer = accepted(await world.ask(assessNorm, officer, { ...asked, on: "2010-01-01" }));
    expect(answer.assessment).toBeNull();
    expect(answer.why).toContain("01/01/2010");
  });
});

describe("a norm of the province", () => {
  it("is applied only after a second person has approved it, and then before the national one", async () => {
    const officer = await world.person("department_officer");
    const head = await world.person("department_head");
    const { id } = accepted(await world.run(loadNorm, officer, ownNorm));
    const asked = { costDong: "400000000" } as const;
    const before = accepted(await world.ask(assessNorm, officer, asked));
    expect(before.assessment?.isFallback).toBe(true);
    const waiting = accepted(await world.ask(listNorms, head, { activity: ownNorm.activity }));
    expect(waiting.rows.find((row) => row.id === id)?.approval).toEqual({
      isYours: true,
      why: null,
    });

    accepted(await world.run(approveNorm, head, { normId: id }));
    const after = accepted(await world.ask(assessNorm, officer, asked));
    expect(after.assessment).toMatchObject({
      normId: id,
      maximumDong: 160_000_000,
      isFallback: false,
      mustAcknowledge: [],
    });
    expect(await world.run(approveNorm, head, { normId: id })).toMatchObject({
      refusal: { kind: "norm-not-draft" },
    });
  });

  it("is refused where another starts on the same day, and may be turned down", async () => {
    const officer = await world.person("department_officer");
    const head = await world.person("department_head");
    const { id } = accepted(
      await world.run(loadNorm, officer, { ...ownNorm, label: "Nhập lần hai" }),
    );
    expect(id).toMatch(/-2$/u);
    expect(await world.run(approveNorm, head, { normId: id })).toMatchObject({
      refusal: { kind: "norm-starts-with-another" },
    });
    accepted(await world.run(rejectNorm, head, { normId: id, reason: "Nhập trùng" }));
    expect(await world.run(approveNorm, head, { normId: id })).toMatchObject({
      refusal: { kind: "norm-not-draft", status: "rejected" },
    });
  });

  it("cannot be approved by who loaded it, nor loaded by who may not", async () => {
    const officer = await world.person("department_officer");
    const { id } = accepted(
      await world.run(loadNorm, officer, { ...ownNorm, validFrom: "2026-06-01" }),
    );
    const sameAsHead = { ...(await world.person("department_head")), accountId: officer.accountId };
    expect(await world.run(approveNorm, sameAsHead, { normId: id })).toMatchObject({
      refusal: { kind: "same-person" },
    });
    expect(await world.run(loadNorm, await world.person("centre_officer"), ownNorm)).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
    expect(
      await world.run(approveNorm, await world.person("department_head"), { normId: "khong-co" }),
    ).toMatchObject({ refusal: { kind: "not-found" } });
  });
});
