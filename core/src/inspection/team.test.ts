import { describe, expect, it } from "vitest";
import { type AcceptanceMember, type AcceptanceTeamRule, checkTeam } from "./team.ts";

const rule: AcceptanceTeamRule = {
  chairFrom: "department",
  mustInclude: ["centre", "commune_committee"],
  minimumMembers: 3,
  citation: "TT 36/2013/TT-BCT, Đ.21",
};

function member(
  personName: string,
  from: AcceptanceMember["from"],
  duty: AcceptanceMember["duty"] = "member",
): AcceptanceMember {
  return { personName, from, duty, position: "Chuyên viên", organisation: from };
}

const chair = member("An", "department", "chair");
const centre = member("Bình", "centre", "secretary");
const commune = member("Chi", "commune_committee");

describe("an acceptance team", () => {
  it("stands with its chair from the Sở and the bodies the rule names", () => {
    expect(checkTeam([chair, centre, commune], rule)).toBeNull();
  });

  it("has one chair, from the right body", () => {
    expect(checkTeam([centre, commune], rule)).toEqual({ kind: "chair-missing" });
    const second = member("Dũng", "department", "chair");
    expect(checkTeam([chair, second, centre, commune], rule)).toEqual({
      kind: "chair-not-one",
      count: 2,
    });
    expect(checkTeam([{ ...chair, from: "centre" }, centre, commune], rule)).toEqual({
      kind: "chair-from-wrong-body",
      chairFrom: "department",
    });
  });

  it("misses no body", () => {
    expect(checkTeam([chair, centre], rule)).toMatchObject({
      kind: "body-missing",
      bodies: ["commune_committee"],
    });
  });

  it("counts no witness as a member", () => {
    const witness = member("Hà", "establishment", "witness");
    expect(
      checkTeam([chair, centre, commune, witness], { ...rule, minimumMembers: 4 }),
    ).toMatchObject({ kind: "too-few-members", count: 3, minimumMembers: 4 });
  });

  it("names everybody, and nobody twice", () => {
    expect(checkTeam([chair, { ...centre, personName: " " }, commune], rule)).toEqual({
      kind: "member-without-name",
      row: 2,
    });
    expect(checkTeam([chair, centre, { ...centre, personName: "BÌNH" }, commune], rule)).toEqual({
      kind: "member-twice",
      personName: "BÌNH",
    });
  });
});
