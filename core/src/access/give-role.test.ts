import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { giveRole, type RoleWanted } from "./give-role.ts";

const wanted: RoleWanted = {
  role: "centre_officer",
  organisationKind: "centre",
  isForEstablishment: false,
  validFrom: plainDate("2026-03-02"),
  validTo: null,
  hasItAlready: false,
};

describe("giving a role", () => {
  it("is allowed in an organisation the role sits in", () => {
    expect(giveRole(wanted)).toEqual({ ok: true, value: null });
  });

  it("is refused in an organisation the role does not sit in", () => {
    expect(giveRole({ ...wanted, organisationKind: "treasury" })).toMatchObject({
      ok: false,
      refusal: { kind: "role-not-for-organisation", organisationKind: "treasury" },
    });
  });

  it.each(["ministry", "public"] as const)(
    "leaves %s, which reaches beyond the province, to others",
    (role) => {
      expect(giveRole({ ...wanted, role })).toMatchObject({
        ok: false,
        refusal: { kind: "role-not-given-here", role },
      });
    },
  );

  it("needs an organisation for staff and an establishment for its representative", () => {
    const needsPlace = { ok: false, refusal: { kind: "role-needs-place" } };
    expect(giveRole({ ...wanted, organisationKind: null })).toMatchObject(needsPlace);
    const owner = { ...wanted, role: "establishment", organisationKind: null } as const;
    expect(giveRole(owner)).toMatchObject(needsPlace);
    expect(giveRole({ ...owner, isForEstablishment: true })).toMatchObject({ ok: true });
  });

  it("is refused to who holds it already", () => {
    expect(giveRole({ ...wanted, hasItAlready: true })).toMatchObject({
      refusal: { kind: "membership-exists" },
    });
  });

  it("ends after it began: the same day is refused, the next is not", () => {
    expect(giveRole({ ...wanted, validTo: plainDate("2026-03-02") })).toMatchObject({
      refusal: { kind: "membership-days-out-of-order" },
    });
    expect(giveRole({ ...wanted, validTo: plainDate("2026-03-03") })).toMatchObject({ ok: true });
  });
});
