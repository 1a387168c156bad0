import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import {
  openRound,
  registerForPlan,
  registrationPunctuality,
  type RoundRefusal,
  roundRefusalText,
} from "./plan-round.ts";

const today = plainDate("2026-07-01");
const dueOn = plainDate("2026-08-29");

describe("a round of registration", () => {
  it("is opened once a year, with a last day from today to before the year", () => {
    const facts = { planYear: 2027, dueOn, isOpened: false, today };
    expect(openRound(facts)).toEqual({ ok: true, value: dueOn });
    expect(openRound({ ...facts, dueOn: today })).toMatchObject({ ok: true });
    expect(openRound({ ...facts, isOpened: true })).toMatchObject({
      refusal: { kind: "round-exists" },
    });
    expect(openRound({ ...facts, dueOn: plainDate("2026-06-30") })).toMatchObject({
      refusal: { kind: "round-due-past" },
    });
    expect(openRound({ ...facts, dueOn: plainDate("2026-12-31") })).toMatchObject({ ok: true });
    expect(openRound({ ...facts, dueOn: plainDate("2027-01-01") })).toMatchObject({
      refusal: { kind: "round-due-too-late" },
    });
  });
});

describe("a body's registration", () => {
  const facts = {
    roundStatus: "open",
    isOwn: true,
    mode: "in_system",
    letterNumber: "",
    letterOn: null,
    signatory: "",
    today,
    needs: 2,
    tasks: [],
    saysNoNeed: false,
  } as const;
  const task = { name: "Lớp đào tạo nghề", amountDong: 90_000_000 };

  it("is one of needs or of tasks", () => {
    expect(registerForPlan(facts)).toEqual({ ok: true, value: "registered" });
    expect(registerForPlan({ ...facts, needs: 0, tasks: [task] })).toEqual({
      ok: true,
      value: "registered",
    });
  });

  it("says in words that there is no need, and is refused when it says nothing", () => {
    expect(registerForPlan({ ...facts, needs: 0, saysNoNeed: true })).toEqual({
      ok: true,
      value: "no_need",
    });
    expect(registerForPlan({ ...facts, needs: 0 })).toMatchObject({
      refusal: { kind: "nothing-to-register" },
    });
  });

  it("is recorded for another body only from its letter, and not after the round ended", () => {
    const other = { ...facts, isOwn: false, mode: "by_document" } as const;
    expect(registerForPlan(other)).toMatchObject({
      refusal: { kind: "registration-letter-missing" },
    });
    const letter = { letterNumber: "12/UBND-KT", letterOn: today, signatory: "Nông Văn Mẫu" };
    expect(registerForPlan({ ...other, ...letter })).toMatchObject({ ok: true });
    for (const lacking of [{ letterNumber: " " }, { letterOn: null }, { signatory: "" }]) {
      expect(registerForPlan({ ...other, ...letter, ...lacking })).toMatchObject({
        refusal: { kind: "registration-letter-missing" },
      });
    }
    expect(
      registerForPlan({ ...other, ...letter, letterOn: plainDate("2099-01-01") }),
    ).toMatchObject({ refusal: { kind: "registration-letter-in-future" } });
    expect(registerForPlan({ ...other, ...letter, mode: "in_system" })).toMatchObject({
      refusal: { kind: "registration-of-other-body" },
    });
    expect(registerForPlan({ ...facts, roundStatus: "closed" })).toMatchObject({
      refusal: { kind: "round-closed" },
    });
  });

  it("is in time on the due day itself", () => {
    const of = (sentOn: string | null, day: string) =>
      registrationPunctuality({
        sentOn: sentOn === null ? null : plainDate(sentOn),
        dueOn,
        today: plainDate(day),
      });
    expect(of("2026-08-29", "2026-09-10")).toBe("on_time");
    expect(of("2026-08-30", "2026-09-10")).toBe("late");
    expect(of(null, "2026-08-29")).toBe("awaited");
    expect(of(null, "2026-08-30")).toBe("overdue");
  });
});

it("says each refusal in Vietnamese", () => {
  const refusals: readonly RoundRefusal[] = [
    { kind: "round-exists", planYear: 2027 },
    { kind: "round-due-past", today },
    { kind: "round-due-too-late", planYear: 2027 },
    { kind: "round-closed" },
    { kind: "registration-letter-missing" },
    { kind: "registration-letter-in-future", today },
    { kind: "nothing-to-register" },
  ];
  expect(new Set(refusals.map(roundRefusalText)).size).toBe(refusals.length);
});
