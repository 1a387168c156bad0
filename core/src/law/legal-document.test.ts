import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import {
  amendmentsOf,
  documentForceOn,
  documentName,
  documentOf,
  parseLegalDocuments,
} from "./index.ts";

const file = new URL("../../../data/law/documents.json", import.meta.url);
const documents = parseLegalDocuments(JSON.parse(readFileSync(file, "utf8")));

function forceOn(code: string, on: string): string {
  const document = documents.find((candidate) => candidate.code === code);
  return document ? documentForceOn(document, plainDate(on)) : "missing";
}

describe("the legal documents", () => {
  it("have unique codes and name only documents of the list as amended or replaced", () => {
    const codes = documents.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const named = documents.flatMap(({ amends, replaces }) => [...amends, ...replaces]);
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it("replace the joint circular on money on 11/5/2018", () => {
    expect(forceOn("ttlt-26-2014", "2018-05-10")).toBe("in-force");
    expect(forceOn("ttlt-26-2014", "2018-05-11")).toBe("expired");
    expect(forceOn("tt-28-2018", "2018-05-10")).toBe("not-yet");
    expect(forceOn("tt-28-2018", "2018-05-11")).toBe("in-force");
  });

  it("say when the day of effect is not known", () => {
    expect(forceOn("nq-07-2025-cao-bang", "2026-01-01")).toBe("unknown");
  });

  it("are found from a citation, with what amended them", () => {
    const decree = documentOf(documents, {
      kind: "decree",
      document: "45/2012/NĐ-CP",
      article: "4",
    });
    expect(decree && documentName(decree)).toBe("Nghị định số 45/2012/NĐ-CP");
    expect(amendmentsOf(documents, "nd-45-2012").map(({ code }) => code)).toEqual(["nd-235-2025"]);
  });

  it("cannot be read from a row without a number", () => {
    expect(() => parseLegalDocuments([{ code: "x", kind: "decree" }])).toThrow("number");
  });
});
