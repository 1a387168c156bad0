import { formatCount, plainDate } from "@kc/core/kernel";
import { listRounds } from "../budget/round-store.ts";
import { type Asked, type Waiting } from "./store.ts";

const nameOf = (year: number) => `Đợt đăng ký kế hoạch năm ${String(year)}`;

/** The rounds in which the viewer's own body has not registered. */
export async function registrationsAwaited({ db, viewer }: Asked): Promise<readonly Waiting[]> {
  if (viewer.organisationId === null) return [];
  const rows = await db
    .selectFrom("plan_registration as g")
    .innerJoin("plan_round as r", (join) =>
      join.onRef("r.province_id", "=", "g.province_id").onRef("r.id", "=", "g.round_id"),
    )
    .where("g.province_id", "=", viewer.provinceId)
    .where("g.organisation_id", "=", viewer.organisationId)
    .where("g.status", "=", "awaited")
    .where("r.status", "=", "open")
    .select(["r.id", "r.plan_year", "r.opened_on", "r.due_on"])
    .orderBy("r.due_on")
    .execute();
  return rows.map((row) => ({
    subjectId: row.id,
    label: nameOf(row.plan_year),
    detail: "Gửi Sở Công Thương",
    since: plainDate(row.opened_on),
    base: null,
    dueOn: plainDate(row.due_on),
  }));
}

/** Open rounds in which all have registered, or whose due day has passed. */
export async function roundsToClose({ db, viewer, today }: Asked): Promise<readonly Waiting[]> {
  const rounds = await listRounds(db, viewer.provinceId);
  return rounds
    .filter(
      ({ status, bodies, sent, dueOn }) => status === "open" && (bodies === sent || dueOn < today),
    )
    .map(({ id, planYear, bodies, sent, dueOn }) => ({
      subjectId: id,
      label: nameOf(planYear),
      detail: `${formatCount(sent)}/${formatCount(bodies)} đơn vị đã đăng ký`,
      since: dueOn,
      base: null,
      dueOn: null,
    }));
}
