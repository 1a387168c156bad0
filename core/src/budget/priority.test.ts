import { describe, expect, it } from "vitest";
import { orderByPriority, type PriorityCandidate } from "./index.ts";

function candidate(id: string, change: Partial<PriorityCandidate> = {}): PriorityCandidate {
  return {
    id,
    title: `Đề án ${id}`,
    areas: [],
    sectors: [],
    isPilot: false,
    finishedSchemes: 0,
    isCleanerProduction: false,
    ...change,
  };
}

function order(...candidates: readonly PriorityCandidate[]): readonly string[] {
  return orderByPriority(candidates).map(({ id }) => id);
}

describe("the order of a year's proposals", () => {
  it("takes the area first, then the sector", () => {
    expect(
      order(
        candidate("export", { sectors: ["export"] }),
        candidate("difficult", { areas: ["difficult"] }),
        candidate("highland", { areas: ["new_rural", "highland_border_ethnic"] }),
        candidate("poor", { areas: ["poor"] }),
        candidate("plain"),
      ),
    ).toEqual(["highland", "poor", "difficult", "export", "plain"]);
  });

  it("takes the sectors of điểm b before those of điểm a", () => {
    expect(
      order(
        candidate("mechanics", { sectors: ["mechanics"] }),
        candidate("typical", { sectors: ["typical_product"] }),
      ),
    ).toEqual(["typical", "mechanics"]);
  });

  it("takes among equals the pilot scheme, then the more experienced, then the first given", () => {
    expect(
      order(
        candidate("first"),
        candidate("second"),
        candidate("experienced", { finishedSchemes: 3 }),
        candidate("pilot", { isPilot: true }),
      ),
    ).toEqual(["pilot", "experienced", "first", "second"]);
  });

  it("leaves cleaner production to judgement, at the end, and says so", () => {
    const ranked = orderByPriority([
      candidate("clean", { isCleanerProduction: true, areas: ["poor"] }),
      candidate("plain"),
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(["plain", "clean"]);
    expect(ranked[1]?.reasons).toEqual([
      expect.objectContaining({ citation: "TT 46/2012/TT-BCT, Đ.6 k.3 đ.b" }),
    ]);
  });

  it("explains each place with its article", () => {
    const [ranked] = orderByPriority([
      candidate("a", {
        areas: ["difficult", "poor"],
        sectors: ["mechanics", "local_material"],
        isPilot: true,
        finishedSchemes: 2,
      }),
    ]);
    expect(ranked).toMatchObject({ place: 1 });
    expect(ranked?.reasons.map(({ label }) => label)).toEqual([
      "Địa bàn ưu tiên: Địa bàn nghèo",
      "Ngành nghề ưu tiên: Trên 50% giá trị nguyên liệu, vật liệu lấy tại tỉnh",
      "Ngành nghề ưu tiên: Cơ khí",
      "Đề án điểm",
      "Đơn vị thực hiện đã hoàn thành 2 đề án",
    ]);
  });
});
