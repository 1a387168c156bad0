import { type Role, roleNames } from "@kc/core/access";
import { plainDate } from "@kc/core/kernel";
import type { SchemeStatus } from "@kc/core/scheme";
import { afterAll, describe, expect, it } from "vitest";
import { insertScheme } from "../testing/insert-scheme.ts";
import { makeAppraisedScheme, twoMachines } from "../testing/make-money.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { countWork } from "./count-work.ts";
import { findFigures } from "./find-figures.ts";
import { stateOn } from "./find-work.ts";
import { listWork } from "./list-work.ts";
import { deadlines } from "./law-data.ts";
import { queues } from "./queues.ts";

const world = await openTestWorld("2026-03-10");
afterAll(() => world.close());
const drafter = await world.person("centre_officer");

let number = 500;
async function schemeAt(status: SchemeStatus, communeCode = "01273") {
  number += 1;
  return accepted(
    await world.run(insertScheme, drafter, {
      planYear: 2026,
      source: "local_province",
      communeCode,
      establishmentName: `Hộ Chờ ${String(number)}`,
      appraisedDong: 100_000_000,
      technologyLine: "single",
      machines: [...twoMachines],
      number,
      status,
      appraiserId: drafter.accountId,
      drafterId: drafter.accountId,
    }),
  );
}

const signedIn = roleNames.filter((role) => role !== "public");

async function workOf(role: Role, options: { communeCode?: string; partyId?: string } = {}) {
  const isOfCommune = role === "commune_officer" || role === "commune_leader";
  const place = isOfCommune ? { communeCode: "01273", ...options } : options;
  return accepted(await world.ask(listWork, await world.person(role, place), {}));
}

/** Who has what to do about a scheme at each status: by hand, so that the table is checked and not only read. */
const expected: Partial<Record<SchemeStatus, Partial<Record<Role, string>>>> = {
  need_registered: { commune_leader: "Xác nhận nhu cầu", centre_officer: "Khảo sát thực tế" },
  commune_confirmed: { centre_officer: "Khảo sát thực tế" },
  surveyed: { centre_officer: "Lập hồ sơ đề án" },
  draft: { centre_officer: "Hoàn thiện, nộp hồ sơ", centre_head: "Hoàn thiện, nộp hồ sơ" },
  submitted: { department_officer: "Tiếp nhận hồ sơ" },
  supplement_requested: { centre_officer: "Bổ sung hồ sơ", centre_head: "Bổ sung hồ sơ" },
  received: { department_officer: "Thẩm định" },
  under_appraisal: { department_officer: "Thẩm định" },
  appraised_pass: { department_officer: "Đưa vào kế hoạch năm" },
  appraised_fail: { centre_officer: "Hoàn thiện lại hồ sơ" },
  in_plan: { department_head: "Giao nhiệm vụ, giao dự toán" },
  task_assigned: { centre_officer: "Soạn hợp đồng", centre_head: "Ký hợp đồng" },
  in_progress: { centre_officer: "Báo cáo tiến độ tháng" },
  ready_for_acceptance: { department_officer: "Nghiệm thu", council_member: "Nghiệm thu" },
  not_accepted: { centre_officer: "Khắc phục sau nghiệm thu không đạt" },
  paid: {
    centre_officer: "Thanh lý hợp đồng",
    centre_head: "Thanh lý hợp đồng",
    centre_accountant: "Lập quyết toán",
    centre_chief_accountant: "Lập quyết toán",
  },
  settled: { centre_officer: "Chuyển sang theo dõi sau hỗ trợ" },
  withdrawn: {},
  closed: {},
};

describe("what waits", () => {
  it.each(Object.keys(expected) as SchemeStatus[])(
    "at “%s” waits for those whose step it is, and for nobody else",
    async (status) => {
      const { schemeId } = await schemeAt(status);
      const found: Partial<Record<Role, string>> = {};
      for (const role of signedIn) {
        const own = (await workOf(role)).rows.filter(({ subjectId }) => subjectId === schemeId);
        const [first] = own;
        if (first) found[role] = first.verb;
        expect(own.every(({ link }) => link === `/schemes/${schemeId}`)).toBe(true);
      }
      expect(found).toEqual(expected[status]);
    },
  );

  it("waits for a commune only about its own ground", async () => {
    const { schemeId } = await schemeAt("need_registered", "01279");
    const own = await workOf("commune_leader");
    expect(own.rows.map(({ subjectId }) => subjectId)).not.toContain(schemeId);
    const theirs = await workOf("commune_leader", { communeCode: "01279" });
    expect(theirs.rows.map(({ subjectId }) => subjectId)).toContain(schemeId);
  });

  it("waits for an establishment only about itself, and shows what others have to do", async () => {
    const mine = await schemeAt("submitted");
    await schemeAt("submitted");
    const own = await workOf("establishment", { partyId: mine.establishmentId });
    expect(own.rows.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ["give-year", mine.establishmentId],
    ]);
    expect(own.others).toMatchObject([
      {
        schemeId: mine.schemeId,
        statusLabel: "Đã nộp hồ sơ",
        next: "Tiếp nhận hồ sơ",
        who: "Chuyên viên Sở",
      },
    ]);
  });

  it("is counted as it is listed", async () => {
    const officer = await world.person("centre_officer");
    const { rows } = accepted(await world.ask(listWork, officer, {}));
    const count = accepted(await world.ask(countWork, officer, {}));
    expect(count.total).toBe(rows.length);
    expect(count.late).toBe(rows.filter(({ state }) => state === "late").length);
  });
});

describe("the last day", () => {
  it("of a month's progress is the 24th, since the law says before the 25th", async () => {
    const { schemeId } = await schemeAt("contracted");
    const dueOn = async () =>
      (await workOf("centre_officer")).rows.find(
        ({ kind, subjectId }) => kind === "report-progress" && subjectId === schemeId,
      );
    expect(await dueOn()).toMatchObject({ dueOn: "2026-03-24", state: "later" });
    world.clock.set(plainDate("2026-03-24"));
    expect(await dueOn()).toMatchObject({ state: "today" });
    world.clock.set(plainDate("2026-03-25"));
    expect(await dueOn()).toMatchObject({ state: "late" });
    world.clock.set(plainDate("2026-03-10"));
  });

  it("of a liquidation is 22/01 of the next year, with its article", async () => {
    const { schemeId } = await schemeAt("paid");
    const row = (await workOf("centre_head")).rows.find((work) => work.subjectId === schemeId);
    expect(row).toMatchObject({ dueOn: "2027-01-22" });
    expect(row?.dueBecause).toMatch(/TT 36\/2013\/TT-BCT/);
  });

  it.each([
    ["2026-03-09", "late"],
    ["2026-03-10", "today"],
    ["2026-03-11", "week"],
    ["2026-03-17", "week"],
    ["2026-03-18", "later"],
  ])("on %s is %s, seen on 10/3", (dueOn, state) => {
    expect(stateOn(plainDate(dueOn), plainDate("2026-03-10"))).toBe(state);
  });

  it("rests on a legal term that exists", () => {
    for (const { deadline } of queues)
      if (deadline !== undefined) expect(deadlines.has(deadline)).toBe(true);
  });

  it("comes first where it comes soonest", async () => {
    const { rows } = await workOf("centre_officer");
    const days = rows.map(({ dueOn }) => dueOn ?? "9999-12-31");
    expect(days).toEqual([...days].sort());
  });
});

describe("the figures of a home page", () => {
  it("count what the viewer sees, and money only for who reads the budget", async () => {
    await makeAppraisedScheme(world);
    const officer = await world.person("department_officer");
    const figures = accepted(await world.ask(findFigures, officer, {}));
    expect(figures.stages?.find(({ stage }) => stage === "appraisal")?.count).toBeGreaterThan(0);
    expect(figures.money).toMatchObject({ paidDong: 0 });
    const commune = await world.person("commune_officer", { communeCode: "01285" });
    const own = accepted(await world.ask(findFigures, commune, {}));
    expect(own).toMatchObject({ establishments: { active: 0 }, money: null });
  });

  it("answer every role", async () => {
    for (const role of signedIn)
      expect(await world.ask(findFigures, await world.person(role), {})).toMatchObject({
        ok: true,
      });
  });
});
