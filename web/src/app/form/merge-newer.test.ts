import { describe, expect, it } from "vitest";
import { mergeNewer } from "./merge-newer.ts";

const base = { name: "Xưởng mộc", workers: 5, traits: ["a"], phone: "" };

describe("a form that was overtaken", () => {
  it("takes the newer value where nothing was typed", () => {
    const newer = { ...base, workers: 7, traits: ["a", "b"] };
    expect(mergeNewer(base, { ...base, phone: "0900" }, newer)).toEqual({
      toTake: ["workers", "traits"],
      clashes: [],
    });
  });

  it("keeps what was typed where both have changed, and names it", () => {
    const typed = { ...base, name: "Xưởng mộc Hai" };
    expect(mergeNewer(base, typed, { ...base, name: "Xưởng mộc Ba" })).toEqual({
      toTake: [],
      clashes: ["name"],
    });
  });

  it("has nothing to say where both have typed the same", () => {
    const same = { ...base, workers: 9 };
    expect(mergeNewer(base, same, same)).toEqual({ toTake: [], clashes: [] });
  });
});
