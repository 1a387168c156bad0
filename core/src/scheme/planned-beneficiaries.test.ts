import { describe, expect, it } from "vitest";
import { dong } from "../kernel/index.ts";
import {
  ceilingOfPlanned,
  maximumOfPlanned,
  costOfOnePlanned,
  findMissing,
  findMissingOfMember,
  planBeneficiaries,
  submitScheme,
} from "./index.ts";
import { draft, facts } from "./submission.fixture.ts";

const planned = { count: 3, kind: "cơ sở chế biến chè" };
/** A group scheme of which nobody is named: no machines, no commitments, no outcomes, no place. */
const open = {
  ...draft,
  planned,
  beneficiaryName: "",
  place: "",
  machines: [],
  outcomes: [],
  commitsRestOfCapital: false,
  commitsNoOtherMoney: false,
  attachments: [],
};

describe("a group scheme that names its beneficiaries after approval", () => {
  it("is for at least two, of a stated kind", () => {
    expect(planBeneficiaries({ ...planned, count: 2 }).ok).toBe(true);
    expect(planBeneficiaries({ ...planned, count: 1 })).toMatchObject({
      refusal: { kind: "planned-too-few", least: 2 },
    });
    expect(planBeneficiaries({ ...planned, kind: " " })).toMatchObject({
      refusal: { kind: "planned-without-kind" },
    });
  });

  it("is submitted without place, machines, commitments and outcomes of anybody", () => {
    expect(findMissing(open)).toEqual([]);
    expect(submitScheme({ ...facts, draft: open }).ok).toBe(true);
    expect(findMissing({ ...open, estimate: [] }).map(({ field }) => field)).toEqual(["estimate"]);
  });

  it("is submitted with nobody's eligibility known: each is judged when a group plan names it", () => {
    const eligibility = { verdict: "unknown", reasons: [] } as const;
    expect(submitScheme({ ...facts, eligibility, draft: open }).ok).toBe(true);
    expect(submitScheme({ ...facts, eligibility })).toMatchObject({
      refusal: { kind: "eligibility-unknown" },
    });
  });

  it("may ask as many times the ceiling of one as it is for", () => {
    const ofOne = { maximumDong: dong(100), citation: "", mustAcknowledge: [] };
    expect(ceilingOfPlanned(ofOne, planned).maximumDong).toBe(300);
    expect(ceilingOfPlanned(ofOne, null).maximumDong).toBe(100);
    expect(maximumOfPlanned(dong(100), planned)).toBe(300);
    expect(costOfOnePlanned(dong(1_000), planned)).toBe(333);
  });

  it("asks one that is named for its own part only", () => {
    const member = { ...draft, narrative: { ...draft.narrative, necessity: "" }, machines: [] };
    expect(findMissingOfMember(member).map(({ field }) => field)).toEqual(["machines"]);
  });
});
