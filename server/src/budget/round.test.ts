import { plainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inContext } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { Viewer } from "../platform/viewer.ts";
import { registerNeed } from "../scheme/register-need.ts";
import { makeEstablishment } from "../testing/make-establishment.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { listWork } from "../worklist/list-work.ts";
import { closePlanRound } from "./round-close.ts";
import { findPlanRound } from "./round-find.ts";
import { findOpenRound } from "./round-find-open.ts";
import { listPlanRounds } from "./round-list.ts";
import { openPlanRound } from "./round-open.ts";
import { registerForPlan } from "./round-register.ts";

const world = await openTestWorld("2026-07-06");
afterAll(() => world.close());
const home = "01273";
const officer = await world.person("department_officer");
const leader = await world.person("commune_leader", { communeCode: home });
const partner = await world.person("other_department");
let roundId = "";

beforeAll(async () => {
  const opened = await world.run(openPlanRound, officer, { planYear: 2027, dueOn: "2026-08-29" });
  roundId = accepted(opened).id;
});

const form = (organisationId: string | null, other: object = {}) => ({
  roundId,
  organisationId: organisationId ?? "",
  tasks: [],
  saysNoNeed: false,
  ...other,
});

async function bodyOf(viewer: Viewer, organisationId: string | null) {
  const { bodies } = accepted(await world.ask(findPlanRound, officer, { roundId }));
  expect(accepted(await world.ask(findPlanRound, viewer, { roundId })).bodies).toHaveLength(1);
  return bodies.find((body) => body.organisationId === organisationId);
}

const verbsOf = async (viewer: Viewer) =>
  accepted(await world.ask(listWork, viewer, {})).rows.map(({ verb }) => verb);

describe("the round of registration for a year's plan", () => {
  it("asks every commune, the Centre and each department, once a year", async () => {
    const { rows, proposed } = accepted(await world.ask(listPlanRounds, officer, {}));
    expect(rows).toMatchObject([{ planYear: 2027, dueOn: "2026-08-29", bodies: 58, sent: 0 }]);
    expect(proposed).toEqual({
      planYear: 2027,
      dueOn: "2026-08-29",
      citation: "QĐ 470/QĐ-UBND, phần V.4.a",
      confidenceLabel: "Suy luận",
      isPractice: true,
    });
    expect(
      await world.run(openPlanRound, officer, { planYear: 2027, dueOn: "2026-09-01" }),
    ).toMatchObject({ refusal: { kind: "round-exists" } });
    expect(await verbsOf(leader)).toContain("Gửi đăng ký kế hoạch năm");
  });

  it("tells an establishment until when its need is in time", async () => {
    const maker = await world.person("establishment");
    expect(accepted(await world.ask(findOpenRound, maker, {})).round).toEqual({
      planYear: 2027,
      dueOn: "2026-08-29",
    });
  });

  it("takes a commune's registration with the needs of its establishments", async () => {
    expect(await world.run(registerForPlan, leader, form(leader.organisationId))).toMatchObject({
      refusal: { kind: "nothing-to-register" },
    });
    const establishmentId = await makeEstablishment(world, { communeCode: home });
    accepted(
      await world.run(registerNeed, await world.person("centre_officer"), {
        establishmentId,
        kind: "machinery",
        planYear: 2027,
        source: "local_province",
        name: "",
        need: "Máy sấy",
        needCostDong: 400_000_000,
        requestedDong: 150_000_000,
      }),
    );
    accepted(await world.run(registerForPlan, leader, form(leader.organisationId)));
    expect(await bodyOf(leader, leader.organisationId)).toMatchObject({
      status: "registered",
      mode: "in_system",
      punctuality: "on_time",
      needs: { count: 1, requestedDong: 150_000_000 },
    });
    expect(await verbsOf(leader)).not.toContain("Gửi đăng ký kế hoạch năm");
  });

  it("takes tasks of a department, and the last sending counts", async () => {
    const own = partner.organisationId;
    const task = { name: "Lớp đào tạo nghề", amountDong: 90_000_000 };
    accepted(await world.run(registerForPlan, partner, form(own, { tasks: [task] })));
    expect(await bodyOf(partner, own)).toMatchObject({ tasksDong: 90_000_000, tasks: [task] });
    accepted(await world.run(registerForPlan, partner, form(own, { saysNoNeed: true })));
    world.clock.set(plainDate("2026-08-31"));
    accepted(await world.run(registerForPlan, partner, form(own, { saysNoNeed: true })));
    expect(await bodyOf(partner, own)).toMatchObject({
      status: "no_need",
      tasks: [],
      punctuality: "on_time",
    });
    world.clock.set(plainDate("2026-07-06"));
  });

  it("is recorded by Sở from the letter of a body on paper, and late when the letter is", async () => {
    const { bodies } = accepted(await world.ask(findPlanRound, officer, { roundId }));
    const awaited = bodies.find(({ status }) => status === "awaited");
    const recorded = form(awaited?.organisationId ?? "", { saysNoNeed: true });
    expect(await world.run(registerForPlan, officer, recorded)).toMatchObject({
      refusal: { kind: "registration-letter-missing" },
    });
    const letter = {
      letterNumber: "45/UBND-KT",
      letterOn: "2026-09-03",
      signatory: "Nông Văn Mẫu",
    };
    expect(await world.run(registerForPlan, officer, { ...recorded, ...letter })).toMatchObject({
      refusal: { kind: "registration-letter-in-future" },
    });
    world.clock.set(plainDate("2026-09-05"));
    accepted(await world.run(registerForPlan, officer, { ...recorded, ...letter }));
    world.clock.set(plainDate("2026-07-06"));
    const after = accepted(await world.ask(findPlanRound, officer, { roundId }));
    expect(after.bodies.find(({ id }) => id === awaited?.id)).toMatchObject({
      mode: "by_document",
      punctuality: "late",
      letterNumber: "45/UBND-KT",
    });
  });

  it("keeps a body's registration from every other body", async () => {
    expect(
      await world.run(registerForPlan, partner, form(leader.organisationId, { saysNoNeed: true })),
    ).toMatchObject({ refusal: { kind: "not-found" } });
    const head = await world.person("centre_head");
    const letter = { letterNumber: "1/UBND", letterOn: "2026-07-01", signatory: "Nông Văn Mẫu" };
    expect(
      await world.run(registerForPlan, head, form(leader.organisationId, letter)),
    ).toMatchObject({ refusal: { kind: "registration-of-other-body" } });
    const seen = (viewer: Viewer) =>
      inContext(world.parts.db, "read only", viewer, async (tx) => {
        const { rows } = await sql<{ rounds: number; registrations: number }>`select
          (select count(*) from plan_round)::int as rounds,
          (select count(*) from plan_registration)::int as registrations`.execute(tx);
        return rows[0];
      });
    expect(await seen(officer)).toEqual({ rounds: 1, registrations: 58 });
    expect(await seen(leader)).toEqual({ rounds: 1, registrations: 1 });
    expect(await seen(await world.person("establishment"))).toEqual({
      rounds: 1,
      registrations: 0,
    });
  });

  it("waits for Sở to end it after its last day, and takes nothing afterwards", async () => {
    expect(await verbsOf(officer)).not.toContain("Đôn đốc, kết thúc đợt đăng ký kế hoạch");
    world.clock.set("2026-08-30" as never);
    expect(await verbsOf(officer)).toContain("Đôn đốc, kết thúc đợt đăng ký kế hoạch");
    const close = { roundId, expectedVersion: 1 };
    expect(
      await world.run(closePlanRound, officer, { ...close, expectedVersion: 9 }),
    ).toMatchObject({ refusal: { kind: "stale" } });
    accepted(await world.run(closePlanRound, officer, close));
    expect(await world.run(registerForPlan, leader, form(leader.organisationId))).toMatchObject({
      refusal: { kind: "round-closed" },
    });
  });

  it("tells an officer who opens it while another does that it is open", async () => {
    const other = await world.person("department_officer", { another: "hai" });
    const { racing } = await inContext(world.parts.db, "read write", officer, async (tx) => {
      await sql`insert into plan_round (province_id, id, plan_year, due_on, opened_on, command_id)
        select province_id, ${newId()}::uuid, 2028, '2027-08-27', opened_on, command_id
        from plan_round`.execute(tx);
      const answer = world.run(openPlanRound, other, { planYear: 2028, dueOn: "2027-08-27" });
      await expect.poll(countWaiting).toBe(1);
      return { racing: answer };
    });
    expect(await racing).toMatchObject({ refusal: { kind: "round-exists" } });
  });
});

/** How many transactions wait for what another holds. */
async function countWaiting(): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting
    from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    world.parts.db,
  );
  return rows[0]?.waiting ?? 0;
}
