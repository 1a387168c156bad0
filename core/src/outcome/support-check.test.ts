import { describe, expect, it } from "vitest";
import type { MachineFound } from "../inspection/index.ts";
import { dong, plainDate } from "../kernel/index.ts";
import { outcomeRefusalText } from "./refusal-text.ts";
import {
  closeFinding,
  type ClosedFinding,
  decidePublication,
  type FindingFacts,
  type FindingRefusal,
  parseSupportCheckTerms,
  recordSupportCheck,
  type SupportCheck,
  supportCheckDays,
  type SupportCheckFacts,
  type SupportCheckRefusal,
} from "./support-check.ts";

const terms = parseSupportCheckTerms({
  checks: [6, 12, 24].map((months) => ({ months, noticeDays: 15, withinDays: 30 })),
  findingWithinDays: 30,
  plateText: "Hỗ trợ từ nguồn kinh phí khuyến công",
  basis: "Thực tiễn",
  confidence: "C",
});
const machine: MachineFound = {
  machineLineId: "m1",
  isPresent: true,
  isInUse: true,
  hasPlate: true,
  serialNumber: "MH-0001",
  remark: "",
};
const facts: SupportCheckFacts = {
  acceptedOn: plainDate("2026-09-15"),
  today: plainDate("2027-03-20"),
  terms,
  done: [],
  machines: [{ machineLineId: "m1", name: "Máy đóng gói" }],
};
const check: SupportCheck = {
  months: 6,
  checkedOn: plainDate("2027-03-16"),
  metWith: "Chủ cơ sở",
  machines: [machine],
  otherFinding: "",
};

function refusalOf(
  changed: Partial<SupportCheckFacts>,
  stated: Partial<SupportCheck> = {},
): SupportCheckRefusal | undefined {
  const decision = recordSupportCheck({ ...facts, ...changed }, { ...check, ...stated });
  if (decision.ok) return undefined;
  expect(outcomeRefusalText(decision.refusal)).toMatch(/\.$/);
  return decision.refusal;
}

describe("the days of the checks after support", () => {
  it("opens a check before its day and closes it some days after, as the data say", () => {
    expect(supportCheckDays(plainDate("2026-09-15"), terms)[0]).toEqual({
      months: 6,
      openOn: "2027-02-28",
      dueOn: "2027-04-14",
    });
  });

  it("refuses a check that the data do not know", () => {
    expect(() =>
      parseSupportCheckTerms({ checks: [{ months: 7, noticeDays: 1, withinDays: 1 }] }),
    ).toThrow(RangeError);
  });
});

describe("a check after support", () => {
  it("finds nothing when the machine is there, runs and has its plate", () => {
    expect(recordSupportCheck(facts, check)).toEqual({ ok: true, value: [] });
  });

  it("finds a machine that is gone, to be put right within the days of the data", () => {
    const gone = { ...machine, isPresent: false, isInUse: false, hasPlate: false };
    expect(recordSupportCheck(facts, { ...check, machines: [gone] })).toEqual({
      ok: true,
      value: [{ kind: "machine_absent", text: "Máy đóng gói", dueOn: "2027-04-15" }],
    });
  });

  it("finds a machine that stands still and one without its plate, and keeps what else was found", () => {
    const idle = { ...machine, isInUse: false, hasPlate: false };
    const decision = recordSupportCheck(facts, {
      ...check,
      machines: [idle],
      otherFinding: "Nhà xưởng dột",
    });
    expect(decision.ok && decision.value.map(({ kind }) => kind)).toEqual([
      "machine_idle",
      "plate_missing",
      "other",
    ]);
  });

  it("is refused before acceptance, too early, in the future and a second time", () => {
    expect(refusalOf({ acceptedOn: null })?.kind).toBe("check-before-acceptance");
    expect(refusalOf({}, { checkedOn: plainDate("2027-02-27") })?.kind).toBe("check-too-early");
    expect(refusalOf({}, { checkedOn: plainDate("2027-02-28") })).toBeUndefined();
    expect(refusalOf({}, { checkedOn: plainDate("2027-03-21") })?.kind).toBe("checked-in-future");
    expect(refusalOf({ done: [6] })?.kind).toBe("check-done");
  });

  it("is refused without somebody of the establishment, and with a machine not looked at", () => {
    expect(refusalOf({}, { metWith: " " })?.kind).toBe("check-met-nobody");
    expect(refusalOf({}, { machines: [] })?.kind).toBe("checked-machine-missing");
    expect(refusalOf({}, { machines: [{ ...machine, isPresent: false }] })?.kind).toBe(
      "absent-machine-in-use",
    );
  });
});

const finding: FindingFacts = {
  kind: "machine_absent",
  checkedOn: plainDate("2027-03-16"),
  closedOn: null,
  supportDong: dong(200_000_000),
  today: plainDate("2027-05-01"),
};
const closing: ClosedFinding = {
  how: "recovered",
  closedOn: plainDate("2027-04-10"),
  note: "Cơ sở đã bán máy, nộp trả đủ",
  recoveredDong: dong(200_000_000),
  slipNumber: "GNT-01",
};

function closingRefusal(
  changed: Partial<FindingFacts>,
  stated: Partial<ClosedFinding> = {},
): FindingRefusal["kind"] | undefined {
  const decision = closeFinding({ ...finding, ...changed }, { ...closing, ...stated });
  if (decision.ok) return undefined;
  expect(outcomeRefusalText(decision.refusal)).toMatch(/\.$/);
  return decision.refusal.kind;
}

describe("the closing of a finding", () => {
  it("takes the whole support back with its slip, and not one đồng more", () => {
    expect(closeFinding(finding, closing)).toEqual({ ok: true, value: closing });
    expect(closingRefusal({}, { recoveredDong: dong(200_000_001) })).toBe("recovery-out-of-range");
    expect(closingRefusal({}, { slipNumber: "" })).toBe("recovery-without-slip");
  });

  it("recovers support only for a machine that is gone", () => {
    expect(closingRefusal({ kind: "plate_missing" })).toBe("recovery-not-for-this");
    expect(closingRefusal({ kind: "plate_missing" }, { how: "remedied" })).toBeUndefined();
  });

  it("is made once, after the check, not ahead, with what was done", () => {
    expect(closingRefusal({ closedOn: plainDate("2027-04-01") })).toBe("finding-closed");
    expect(closingRefusal({}, { closedOn: plainDate("2027-03-15") })).toBe(
      "finding-closed-before-check",
    );
    expect(closingRefusal({}, { closedOn: plainDate("2027-05-02") })).toBe(
      "finding-closed-in-future",
    );
    expect(closingRefusal({}, { note: "" })).toBe("finding-without-note");
  });
});

describe("the public list of supported establishments", () => {
  it("withholds one only for a reason", () => {
    expect(decidePublication("publish", "").ok).toBe(true);
    expect(decidePublication("withhold", "Cơ sở đề nghị").ok).toBe(true);
    const refused = decidePublication("withhold", " ");
    expect(refused).toMatchObject({ refusal: { kind: "withheld-without-reason" } });
    if (!refused.ok) expect(outcomeRefusalText(refused.refusal)).toContain("lý do");
  });
});
