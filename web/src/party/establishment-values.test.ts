import { describe, expect, it } from "vitest";
import { emptyValues, inputOf, withTrait } from "./establishment-values.ts";

describe("the form of an establishment", () => {
  it("registers it where it produces unless another place was given", () => {
    const values = { ...emptyValues, productionAddress: "Tổ 1", communeCode: "01273" };
    expect(inputOf(values)).toMatchObject({
      registeredAddress: "Tổ 1",
      registeredCommuneCode: "01273",
    });
    const apart = { ...values, isSamePlace: false, registeredAddress: "Số 5" };
    expect(inputOf({ ...apart, registeredCommuneCode: "01288" })).toMatchObject({
      registeredAddress: "Số 5",
      registeredCommuneCode: "01288",
    });
  });

  it("says that a tax code is not known where none was typed", () => {
    expect(inputOf({ ...emptyValues, taxCode: "  " }).taxCode).toBeNull();
  });

  it("keeps one of the traits that exclude one another", () => {
    const group = ["difficult_area", "not_difficult_area"] as const;
    const first = withTrait(["woman_owned"], group, "difficult_area");
    expect(withTrait(first, group, "not_difficult_area")).toEqual([
      "woman_owned",
      "not_difficult_area",
    ]);
    expect(withTrait(first, group, null)).toEqual(["woman_owned"]);
  });
});
