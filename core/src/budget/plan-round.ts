import type { ActingMode } from "../access/index.ts";
import {
  formatDay,
  ok,
  type PlainDate,
  refuse,
  type Result,
  squeezeSpaces,
  yearOf,
} from "../kernel/index.ts";

/** Where a body's registration for the year's plan (đăng ký kế hoạch năm) stands. */
export const registrationStatusLabels = {
  awaited: "Chưa đăng ký",
  registered: "Đã đăng ký",
  no_need: "Không có nhu cầu",
} as const;
export type RegistrationStatus = keyof typeof registrationStatusLabels;

export const roundStatusLabels = { open: "Đang nhận đăng ký", closed: "Đã kết thúc" } as const;
export type RoundStatus = keyof typeof roundStatusLabels;

export type RoundRefusal =
  | { readonly kind: "round-exists"; readonly planYear: number }
  | { readonly kind: "round-due-past"; readonly today: PlainDate }
  | { readonly kind: "round-due-too-late"; readonly planYear: number }
  | { readonly kind: "round-closed" }
  | { readonly kind: "registration-of-other-body" }
  | { readonly kind: "registration-letter-missing" }
  | { readonly kind: "registration-letter-in-future"; readonly today: PlainDate }
  | { readonly kind: "nothing-to-register" };

/** Decides whether Sở may open the round of a year: none is open yet, its last day is still to come and before the year. */
export function openRound(facts: {
  readonly planYear: number;
  readonly dueOn: PlainDate;
  readonly isOpened: boolean;
  readonly today: PlainDate;
}): Result<PlainDate, RoundRefusal> {
  const { planYear, dueOn, isOpened, today } = facts;
  if (isOpened) return refuse({ kind: "round-exists", planYear });
  if (dueOn < today) return refuse({ kind: "round-due-past", today });
  if (yearOf(dueOn) >= planYear) return refuse({ kind: "round-due-too-late", planYear });
  return ok(dueOn);
}

/** A task (nhiệm vụ) that a body registers by itself; needs of establishments are schemes of their own. */
export type RegisteredTask = { readonly name: string; readonly amountDong: number };

export type RegistrationFacts = {
  readonly roundStatus: RoundStatus;
  /** Whether the person sits in the body that registers. */
  readonly isOwn: boolean;
  /** How the person's role registers: for its own body, or what another registered on paper. */
  readonly mode: ActingMode;
  /** The body's letter; needed where Sở records it for a body that registered on paper. */
  readonly letterNumber: string;
  readonly letterOn: PlainDate | null;
  readonly signatory: string;
  readonly today: PlainDate;
  /** Needs of establishments of its area for the year. */
  readonly needs: number;
  readonly tasks: readonly RegisteredTask[];
  readonly saysNoNeed: boolean;
};

/**
 * Decides what a body's registration is, sent by itself or recorded by Sở from its letter; refuses an empty one that does not
 * say that there is no need.
 */
export function registerForPlan(
  facts: RegistrationFacts,
): Result<Exclude<RegistrationStatus, "awaited">, RoundRefusal> {
  const { roundStatus, isOwn, mode, needs, tasks, saysNoNeed } = facts;
  if (roundStatus === "closed") return refuse({ kind: "round-closed" });
  if (!isOwn && mode === "in_system") return refuse({ kind: "registration-of-other-body" });
  const letter = isOwn ? null : letterFault(facts);
  if (letter) return refuse(letter);
  if (needs > 0 || tasks.length > 0) return ok("registered");
  return saysNoNeed ? ok("no_need") : refuse({ kind: "nothing-to-register" });
}

/** What is wrong with the letter that a registration is recorded from: its number, day and signatory are needed. */
function letterFault(facts: RegistrationFacts): RoundRefusal | null {
  const { letterNumber, letterOn, signatory, today } = facts;
  if (squeezeSpaces(letterNumber) === "" || squeezeSpaces(signatory) === "" || letterOn === null) {
    return { kind: "registration-letter-missing" };
  }
  return letterOn > today ? { kind: "registration-letter-in-future", today } : null;
}

/** Whether a body registered in time, late, or is still awaited, in time or overdue. */
export const registrationPunctualityLabels = {
  on_time: "Đúng hạn",
  late: "Gửi muộn",
  awaited: "Còn hạn",
  overdue: "Quá hạn",
} as const;
export type RegistrationPunctuality = keyof typeof registrationPunctualityLabels;

/** Punctuality by the day first sent; the due day itself is in time. */
export function registrationPunctuality(facts: {
  readonly sentOn: PlainDate | null;
  readonly dueOn: PlainDate;
  readonly today: PlainDate;
}): RegistrationPunctuality {
  const { sentOn, dueOn, today } = facts;
  if (sentOn !== null) return sentOn <= dueOn ? "on_time" : "late";
  return today <= dueOn ? "awaited" : "overdue";
}

/** Vietnamese sentence of a refusal about a round of registration, with what to do. */
export function roundRefusalText(refusal: RoundRefusal): string {
  switch (refusal.kind) {
    case "round-exists":
      return `Đợt đăng ký kế hoạch năm ${String(refusal.planYear)} đã được mở. Mở đợt đó để theo dõi.`;
    case "round-due-past":
      return "Hạn đăng ký phải từ hôm nay trở đi.";
    case "round-due-too-late":
      return `Hạn đăng ký phải trước ngày 01/01/${String(refusal.planYear)}, ngày đầu của năm kế hoạch.`;
    case "round-closed":
      return "Đợt đăng ký đã kết thúc. Cần bổ sung thì gửi văn bản đến Sở Công Thương.";
    case "registration-of-other-body":
      return "Chỉ Sở Công Thương ghi nhận đăng ký của đơn vị khác từ văn bản. Hãy gửi đăng ký của đơn vị mình.";
    case "registration-letter-missing":
      return "Nhập số, ngày và người ký văn bản đăng ký của đơn vị.";
    case "registration-letter-in-future":
      return `Ngày văn bản đăng ký phải từ hôm nay (${formatDay(refusal.today)}) trở về trước.`;
    case "nothing-to-register":
      return "Chưa có nhu cầu của cơ sở, chưa có nhiệm vụ nào. Thêm nhiệm vụ, hoặc đánh dấu “Không có nhu cầu”.";
  }
}
