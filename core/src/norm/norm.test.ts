import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { normStatusOn, parseNorms, vatTreatmentOf } from "./index.ts";

const file = new URL("../../../data/norms/norms.json", import.meta.url);
const norms = parseNorms(JSON.parse(readFileSync(file, "utf8")));

function statusOn(code: string, on: string): string | undefined {
  const norm = norms.find((candidate) => candidate.code === code);
  return norm && normStatusOn(norm, plainDate(on));
}

describe("the status of a norm on a day", () => {
  it("begins on its first day and ends on the day it no longer holds", () => {
    expect(statusOn("ttlt26-4", "2014-04-07")).toBe("not_yet");
    expect(statusOn("ttlt26-4", "2014-04-08")).toBe("in_force");
    expect(statusOn("ttlt26-4", "2018-05-10")).toBe("in_force");
    expect(statusOn("ttlt26-4", "2018-05-11")).toBe("expired");
  });

  it("is unknown where the day is not known, and pending where the text is not", () => {
    expect(statusOn("hai-duong-2", "2026-01-01")).toBe("unknown");
    expect(statusOn("cao-bang-1", "2026-01-01")).toBe("text_pending");
  });

  it("leaves VAT out where the norm is silent", () => {
    const [norm] = norms;
    expect(norm && vatTreatmentOf(norm)).toBe("excluded");
    expect(norm && vatTreatmentOf({ ...norm, vat: "included" })).toBe("included");
  });
});
