import {
  checkClosing,
  checkMachinesFound,
  type ClosingFacts,
  type ClosingRefusal,
  type MachineFound,
  type MachinesFoundRefusal,
} from "../inspection/index.ts";
import {
  addDays,
  type Dong,
  ok,
  type PlainDate,
  readInteger,
  readList,
  readOneOf,
  readRecord,
  readText,
  refuse,
  type Result,
} from "../kernel/index.ts";
import { type Confidence, confidences } from "../law/index.ts";
import { addMonths } from "./months.ts";
import { type OutcomeCheckMonths, outcomeCheckMonths } from "./record-outcome.ts";

/** When a check after support is due: it is announced before its day, and has some days after it. */
export type SupportCheckTerm = {
  readonly months: OutcomeCheckMonths;
  readonly noticeDays: number;
  readonly withinDays: number;
};

/** The terms of the checks after support, as data with how sure they are. */
export type SupportCheckTerms = {
  readonly checks: readonly SupportCheckTerm[];
  /** Days from the check to the day by which a finding is to be put right. */
  readonly findingWithinDays: number;
  readonly plateText: string;
  readonly basis: string;
  readonly confidence: Confidence;
};

/** Reads `data/law/support-checks.json`; throws a RangeError where it is not in form. */
export function parseSupportCheckTerms(json: unknown): SupportCheckTerms {
  const record = readRecord(json, "support-checks");
  return {
    checks: readList(record["checks"], "support-checks.checks", (item, where) => {
      const row = readRecord(item, where);
      const months = readInteger(row["months"], `${where}.months`);
      const known = outcomeCheckMonths.find((month) => month === months);
      if (known === undefined) throw new RangeError(`${where}.months is no check`);
      return {
        months: known,
        noticeDays: readInteger(row["noticeDays"], `${where}.noticeDays`),
        withinDays: readInteger(row["withinDays"], `${where}.withinDays`),
      };
    }),
    findingWithinDays: readInteger(record["findingWithinDays"], "support-checks.findingWithinDays"),
    plateText: readText(record["plateText"], "support-checks.plateText"),
    basis: readText(record["basis"], "support-checks.basis"),
    confidence: readOneOf(record["confidence"], "support-checks.confidence", confidences),
  };
}

/** A check after support with the days that belong to it. */
export type SupportCheckDays = {
  readonly months: OutcomeCheckMonths;
  /** From this day it may be made. */
  readonly openOn: PlainDate;
  /** Its last day. */
  readonly dueOn: PlainDate;
};

/** The days of each check, counted from acceptance. */
export function supportCheckDays(
  acceptedOn: PlainDate,
  { checks }: SupportCheckTerms,
): readonly SupportCheckDays[] {
  return checks.map(({ months, noticeDays, withinDays }) => {
    const day = addMonths(acceptedOn, months);
    return { months, openOn: addDays(day, -noticeDays), dueOn: addDays(day, withinDays) };
  });
}

export const findingKinds = {
  machine_absent: "Không còn máy tại cơ sở",
  machine_idle: "Máy không được sử dụng",
  plate_missing: "Không có biển “hỗ trợ từ nguồn khuyến công”",
  other: "Phát hiện khác",
} as const;
export type FindingKind = keyof typeof findingKinds;

/** What is not as it should be, with the way out of it. */
export type Finding = {
  readonly kind: FindingKind;
  readonly text: string;
  readonly dueOn: PlainDate;
};

/** How a finding is put right: a machine that is gone is brought back, or its support is recovered. */
export const findingRemedies: Readonly<Record<FindingKind, string>> = {
  machine_absent: "Đưa máy trở lại sản xuất, hoặc thu hồi kinh phí hỗ trợ nộp ngân sách.",
  machine_idle: "Đưa máy vào sử dụng, hoặc giải trình lý do và thời hạn.",
  plate_missing: "Gắn lại biển và gửi ảnh.",
  other: "Khắc phục và báo cáo kết quả.",
};

export type SupportCheck = {
  readonly months: OutcomeCheckMonths;
  readonly checkedOn: PlainDate;
  readonly metWith: string;
  readonly machines: readonly MachineFound[];
  /** What else was found, in the words of who checked. */
  readonly otherFinding: string;
};

export type SupportCheckFacts = {
  readonly acceptedOn: PlainDate | null;
  readonly today: PlainDate;
  readonly terms: SupportCheckTerms;
  readonly done: readonly OutcomeCheckMonths[];
  readonly machines: readonly { readonly machineLineId: string; readonly name: string }[];
};

export type SupportCheckRefusal =
  | { readonly kind: "check-before-acceptance" }
  | {
      readonly kind: "check-too-early";
      readonly months: OutcomeCheckMonths;
      readonly openOn: PlainDate;
    }
  | { readonly kind: "checked-in-future"; readonly today: PlainDate }
  | { readonly kind: "check-done"; readonly months: OutcomeCheckMonths }
  | { readonly kind: "check-met-nobody" }
  | MachinesFoundRefusal;

/**
 * Decides the record of a check after support (kiểm tra sau hỗ trợ): in its time, once, with somebody of the establishment, every
 * machine looked at. Gives what is not as it should be, each with the day by which it is to be put right.
 */
export function recordSupportCheck(
  facts: SupportCheckFacts,
  check: SupportCheck,
): Result<readonly Finding[], SupportCheckRefusal> {
  const fault = checkTime(facts, check) ?? checkMachinesFound(facts.machines, check.machines);
  if (fault) return refuse(fault);
  const dueOn = addDays(check.checkedOn, facts.terms.findingWithinDays);
  const ofMachines = facts.machines.flatMap(({ machineLineId, name }) => {
    const found = check.machines.find((machine) => machine.machineLineId === machineLineId);
    return found ? faultsOf(found).map((kind) => ({ kind, text: name, dueOn })) : [];
  });
  const other = check.otherFinding.trim();
  return ok(other === "" ? ofMachines : [...ofMachines, { kind: "other", text: other, dueOn }]);
}

function checkTime(facts: SupportCheckFacts, check: SupportCheck): SupportCheckRefusal | null {
  const { acceptedOn, today, terms, done } = facts;
  const { months, checkedOn, metWith } = check;
  if (acceptedOn === null) return { kind: "check-before-acceptance" };
  if (done.includes(months)) return { kind: "check-done", months };
  const days = supportCheckDays(acceptedOn, terms).find((each) => each.months === months);
  if (days && checkedOn < days.openOn) {
    return { kind: "check-too-early", months, openOn: days.openOn };
  }
  if (checkedOn > today) return { kind: "checked-in-future", today };
  return metWith.trim() === "" ? { kind: "check-met-nobody" } : null;
}

function faultsOf({ isPresent, isInUse, hasPlate }: MachineFound): readonly FindingKind[] {
  if (!isPresent) return ["machine_absent"];
  return [
    ...(isInUse ? [] : (["machine_idle"] as const)),
    ...(hasPlate ? [] : (["plate_missing"] as const)),
  ];
}

export const findingClosings = {
  remedied: "Đã khắc phục",
  recovered: "Đã thu hồi kinh phí hỗ trợ",
} as const;
export type FindingClosing = keyof typeof findingClosings;

export type ClosedFinding = {
  readonly how: FindingClosing;
  readonly closedOn: PlainDate;
  readonly note: string;
  /** 0 unless support was recovered. */
  readonly recoveredDong: Dong;
  readonly slipNumber: string;
};

export type FindingFacts = ClosingFacts & {
  readonly kind: FindingKind;
  /** The support that stands for the beneficiary: the most that can be recovered. */
  readonly supportDong: Dong;
};

export type FindingRefusal =
  | ClosingRefusal
  | { readonly kind: "recovery-not-for-this" }
  | { readonly kind: "recovery-without-slip" }
  | { readonly kind: "recovery-out-of-range"; readonly supportDong: Dong };

/** Decides the closing of a finding: once, after the check, with what was done; support that came back has its slip and amount. */
export function closeFinding(
  facts: FindingFacts,
  closing: ClosedFinding,
): Result<ClosedFinding, FindingRefusal> {
  const { kind, supportDong } = facts;
  const fault = checkClosing(facts, closing);
  if (fault) return refuse(fault);
  if (closing.how === "remedied") return ok(closing);
  if (kind !== "machine_absent") return refuse({ kind: "recovery-not-for-this" });
  if (closing.slipNumber.trim() === "") return refuse({ kind: "recovery-without-slip" });
  if (closing.recoveredDong <= 0 || closing.recoveredDong > supportDong) {
    return refuse({ kind: "recovery-out-of-range", supportDong });
  }
  return ok(closing);
}

export type PublicationRefusal = { readonly kind: "withheld-without-reason" };

/**
 * Decides whether a supported establishment stands on the public list (công khai cơ sở được hỗ trợ): it does unless it is withheld
 * for a reason that is kept.
 */
export function decidePublication(
  choice: "publish" | "withhold",
  reason: string,
): Result<
  { readonly choice: "publish" | "withhold"; readonly reason: string },
  PublicationRefusal
> {
  const words = reason.trim();
  if (choice === "withhold" && words === "") return refuse({ kind: "withheld-without-reason" });
  return ok({ choice, reason: words });
}
