import { dong, type PlainDate, sumDong } from "@kc/core/kernel";
import {
  checkPlannedMember,
  doubleFundingText,
  type GroupPlanFacts,
  type PlannedMember,
  supportCeilingOf,
} from "@kc/core/scheme";
import type { KeptAssessment } from "../norm/assessment-store.ts";
import type { Reader } from "../platform/database.ts";
import { type Dossier, readDossier } from "./dossier.ts";
import { findSchemeRecord } from "./dossier-store.ts";
import { findContentOf, findPendingPlanDay, findPlannedRow } from "./group-plan-store.ts";
import { type GroupMember, listGroup } from "./group-store.ts";
import type { LockedScheme } from "./move-store.ts";

/** One beneficiary of the plan as it is written now, with all that is said of it. */
export type StandingMember = PlannedMember & {
  readonly establishmentId: string;
  readonly place: string;
  readonly content: string;
  readonly costDong: GroupMember["requestedDong"];
  /** The norm of the day, with its steps; null where none answers. */
  readonly kept: KeptAssessment | null;
};

export type StandingPlan = {
  /** The row that stands for those not yet named. */
  readonly planned: NonNullable<Awaited<ReturnType<typeof findPlannedRow>>>;
  readonly facts: GroupPlanFacts;
  readonly members: readonly StandingMember[];
};

export type PlanQuestion = {
  readonly provinceId: number;
  readonly scheme: Pick<LockedScheme, "id" | "status">;
  readonly today: PlainDate;
  readonly acknowledgement: "given" | "not-given";
  /** Another support than the one that stands or is asked; 0 takes one out. */
  readonly supports: ReadonlyMap<string, number>;
};

/** The plan of a group scheme as it stands, each beneficiary checked by itself; undefined where all were named before. */
export async function readStandingPlan(
  db: Reader,
  { provinceId, scheme, today, acknowledgement, supports }: PlanQuestion,
): Promise<StandingPlan | undefined> {
  const planned = await findPlannedRow(db, provinceId, scheme.id);
  if (!planned) return undefined;
  const group = await listGroup(db, provinceId, scheme.id);
  const members: StandingMember[] = [];
  for (const member of group) {
    if (member.establishmentId === null) continue;
    const record = await findSchemeRecord(db, [provinceId], scheme.id, today, member.id);
    if (!record) throw new Error("A beneficiary under lock is gone");
    const dossier = await readDossier(db, record, today);
    members.push({
      ...judge(member, dossier, { today, acknowledgement, supports }),
      establishmentId: member.establishmentId,
      place: record.commune_name ?? "",
      ...(await findContentOf(db, provinceId, member.id)),
    });
  }
  const approvedDong = sumDong(group.map((member) => member.approvedDong ?? dong(0)));
  const pendingSince = (await findPendingPlanDay(db, provinceId, scheme.id)) ?? null;
  const facts = {
    status: scheme.status,
    approvedDong,
    members,
    pendingSince,
    acknowledgement,
  };
  return { planned, members, facts };
}

function judge(
  member: GroupMember,
  { draft, eligibility, norm, doubleFunding }: Dossier,
  { today, acknowledgement, supports }: Omit<PlanQuestion, "provinceId" | "scheme">,
) {
  const { id, name, approvedDong, requestedDong, contractNumber } = member;
  const supportDong = dong(supports.get(id) ?? approvedDong ?? requestedDong);
  const kept = norm.kind === "assessed" ? norm.kept : null;
  const fault =
    supportDong === approvedDong || (supportDong === 0 && approvedDong !== null)
      ? null
      : checkPlannedMember({
          draft: { ...draft, requestedSupportDong: supportDong },
          eligibility,
          ceiling: kept && supportCeilingOf(kept.assessment),
          acknowledgement,
          today,
        });
  return {
    beneficiaryId: id,
    name,
    beforeDong: approvedDong,
    supportDong,
    contract: contractNumber === null ? ("none" as const) : ("signed" as const),
    fault,
    fundedTwice:
      supportDong === approvedDong
        ? []
        : doubleFunding
            .filter(({ grade }) => grade === "same-item")
            .map((warning) => doubleFundingText(warning)),
    kept,
  };
}
