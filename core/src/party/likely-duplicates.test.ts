import { describe, expect, it } from "vitest";
import { asId, type EstablishmentId } from "../kernel/index.ts";
import {
  type DuplicateFacts,
  duplicateText,
  establishmentNameKey,
  likelyDuplicates,
  phoneKey,
} from "./index.ts";

const phone = `09${"0".repeat(8)}`;
const registered = {
  establishmentId: asId<EstablishmentId>("00000000-0000-7000-8000-000000000001"),
  name: "Hợp tác xã Miến dong Phia Đén",
  taxCode: "0100109106",
  phone,
  communeKey: "01273@2025-07-01",
};
const stranger: DuplicateFacts = {
  name: "Cơ sở rèn Phúc Sen",
  taxCode: null,
  phone: null,
  communeKey: "01288@2025-07-01",
};

function found(more: Partial<DuplicateFacts>) {
  return likelyDuplicates({ ...stranger, ...more }, [registered])[0];
}

describe("an establishment registered twice", () => {
  it("is certain by the same tax code, however it is written", () => {
    expect(found({ taxCode: " 0100 109106 " })).toMatchObject({
      certainty: "certain",
      matches: ["tax-code"],
    });
  });

  it("is possible by the head office's code of a branch", () => {
    expect(found({ taxCode: "0100109106-001" })).toMatchObject({
      certainty: "possible",
      matches: ["branch-of-tax-code"],
    });
  });

  it("is likely by the same name in the same commune, marks and legal words aside", () => {
    const { communeKey } = registered;
    for (const name of [
      "HTX MIẾN DONG PHIA ĐÉN",
      "htx mien dong phia den",
      "Cơ sở miến dong Phia Đén",
    ]) {
      expect(found({ name, communeKey })).toMatchObject({
        certainty: "likely",
        matches: ["name-and-commune"],
      });
    }
    expect(found({ name: registered.name })).toBeUndefined();
  });

  it("is possible by the same telephone, with +84 or 0 and with dots", () => {
    expect(found({ phone: `+84 9${"0".repeat(4)}.${"0".repeat(4)}` })).toMatchObject({
      certainty: "possible",
      matches: ["phone"],
    });
  });

  it("is not claimed of strangers, nor by missing codes and telephones", () => {
    expect(found({})).toBeUndefined();
    const empty = { ...registered, taxCode: null, phone: null };
    expect(likelyDuplicates(stranger, [empty])).toEqual([]);
  });

  it("does not take two people's codes that begin alike for a branch", () => {
    const person = { ...registered, taxCode: `0100109106${"0".repeat(2)}` };
    const other = { ...stranger, taxCode: `0100109106${"1".repeat(2)}` };
    expect(likelyDuplicates(other, [person])).toEqual([]);
  });

  it("comes with the surest first, and says why", () => {
    const certain = {
      ...registered,
      establishmentId: asId<EstablishmentId>("00000000-0000-7000-8000-000000000002"),
      phone: null,
    };
    const byPhone = { ...registered, taxCode: null };
    const all = likelyDuplicates({ ...stranger, taxCode: "0100109106", phone }, [byPhone, certain]);
    expect(all.map(({ certainty }) => certainty)).toEqual(["certain", "possible"]);
    expect(all.map(duplicateText)[0]).toBe("Có thể đã đăng ký: trùng mã số thuế.");
  });
});

describe("keys of comparison", () => {
  it("keep a name that is nothing but legal words", () => {
    expect(establishmentNameKey("Cơ sở sản xuất")).not.toBe("");
    expect(establishmentNameKey("Công ty TNHH MTV “Đức Hòa”")).toBe("duc hoa");
    expect(establishmentNameKey("Công ty cổ phần Đức Hoà")).toBe("duc hoa");
  });

  it("ignore telephones that are too short", () => {
    expect(phoneKey("113")).toBeNull();
    expect(phoneKey(null)).toBeNull();
  });
});
