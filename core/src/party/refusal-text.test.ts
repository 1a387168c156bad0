import { describe, expect, it } from "vitest";
import { asId, dong, type EstablishmentId, plainDate } from "../kernel/index.ts";
import { duplicateText, partyRefusalText } from "./index.ts";

describe("sentences about establishments", () => {
  it("give the figure that is wrong", () => {
    expect(
      partyRefusalText({ kind: "founded-in-future", foundedOn: plainDate("2027-01-05") }),
    ).toBe("Ngày thành lập 05/01/2027 sau ngày hôm nay.");
    expect(
      partyRefusalText({ kind: "capital-negative", capitalDong: dong(-1_000) }).replaceAll(
        "\u00a0",
        " ",
      ),
    ).toBe("Nguồn vốn -1.000 đ không được âm.");
  });

  it("name everything in which two records agree", () => {
    expect(
      duplicateText({
        establishmentId: asId<EstablishmentId>("00000000-0000-7000-8000-000000000001"),
        matches: ["branch-of-tax-code", "name-and-commune", "phone"],
        certainty: "likely",
      }),
    ).toBe(
      "Có thể đã đăng ký: trùng mười số đầu của mã số thuế (trụ sở, chi nhánh), tên và xã, phường, số điện thoại.",
    );
  });
});
