import { describe, expect, it } from "vitest";
import { parseRole, roleDefinition, roleMaySitIn, roleNames } from "./index.ts";

describe("roles", () => {
  it("asks a second factor of every member of staff and of nobody else", () => {
    const others = roleNames.filter((role) => !roleDefinition(role).isStaff);
    expect(others).toEqual(["establishment", "public"]);
  });

  it("gives a role only to an organisation it sits in", () => {
    expect(roleMaySitIn("centre_head", "centre")).toBe(true);
    expect(roleMaySitIn("centre_head", "department")).toBe(false);
    expect(roleMaySitIn("public", "platform")).toBe(false);
  });

  it("reads a role back and throws for one it does not know", () => {
    expect(parseRole("treasury")).toBe("treasury");
    expect(() => parseRole("king")).toThrow(RangeError);
  });

  it("shows an establishment only its own records, and the ministry all provinces", () => {
    expect(roleDefinition("establishment").reach).toBe("party");
    expect(roleDefinition("commune_officer").reach).toBe("commune");
    expect(roleDefinition("ministry").reach).toBe("nation");
  });
});
