import { describe, expect, it } from "vitest";
import { citationOf, dossierFieldNames } from "./dossier.ts";

describe("the dossier of a scheme", () => {
  it.each(dossierFieldNames)("has an article for every field: %s", (field) => {
    expect(citationOf(field)).toMatch(/Đ\.\d/);
  });

  it("asks for the two commitments by the circular on money", () => {
    expect(citationOf("commitmentRestOfCapital")).toContain("Đ.7 k.3");
    expect(citationOf("commitmentNoOtherMoney")).toContain("Đ.7 k.4");
  });
});
