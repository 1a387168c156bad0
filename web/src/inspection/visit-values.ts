import type { OrganisationKind } from "@kc/core/access";
import type {
  AnsweringParty,
  FindingLevel,
  ItemAnswer,
  VisitDuty,
  VisitKind,
} from "@kc/core/inspection";
import { otherItem, usualSeatsOf } from "@kc/core/inspection";
import { addDays, isPlainDate } from "@kc/core/kernel";
import type { findSchemeVisitsEndpoint, recordVisitEndpoint } from "@kc/server/api/inspection";
import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import { chosen } from "../app/form/chosen.ts";
import {
  type MachineFoundValues,
  machineNotLookedAt,
  machinesFoundInput,
} from "./machine-found-values.ts";

export type SchemeVisits = EndpointOutput<typeof findSchemeVisitsEndpoint>;
export type ShownVisit = SchemeVisits["visits"][number];
export type ShownVisitFinding = ShownVisit["findings"][number];
export type VisitedBeneficiary = SchemeVisits["beneficiaries"][number];
type Input = EndpointInput<typeof recordVisitEndpoint>;

export type VisitMemberValues = {
  personName: string;
  position: string;
  organisation: string;
  from: OrganisationKind | "";
  duty: VisitDuty;
};

export type FindingValues = {
  level: FindingLevel | "";
  content: string;
  demand: string;
  answeredBy: AnsweringParty | "";
  dueOn: string | null;
};

/** The minutes of a visit as they are typed on the spot. */
export type VisitValues = {
  kind: VisitKind;
  visitedOn: string | null;
  place: string;
  reason: string;
  metWith: string;
  team: VisitMemberValues[];
  items: { answer: ItemAnswer | ""; remark: string; finding: FindingValues }[];
  machines: MachineFoundValues[];
  others: FindingValues[];
  note: string;
};

/** A new member of the team, still without a name. */
export const nobodyYet: VisitMemberValues = {
  personName: "",
  position: "",
  organisation: "",
  from: "",
  duty: "member",
};

/** A finding with the day by which it is usually to be answered. */
export function emptyFinding(
  { answerWithinDays, ledBy, implementer }: SchemeVisits,
  visitedOn: string | null,
): FindingValues {
  return {
    level: "",
    content: "",
    demand: "",
    answeredBy: ledBy === implementer ? "establishment" : "",
    dueOn:
      visitedOn !== null && isPlainDate(visitedOn) ? addDays(visitedOn, answerWithinDays) : null,
  };
}

/** An empty form: today, the place of production, the list and the machines to look at, the viewer as leader. */
export function emptyVisit(
  found: SchemeVisits,
  { place, machines }: VisitedBeneficiary,
  viewer: { readonly name: string; readonly position: string; readonly organisation: string },
  today: string | null,
): VisitValues {
  const { ledBy } = found;
  return {
    kind: "regular",
    visitedOn: today,
    place,
    reason: "",
    metWith: "",
    team: [
      {
        ...nobodyYet,
        personName: viewer.name,
        position: viewer.position,
        organisation: viewer.organisation,
        from: ledBy ?? "",
        duty: "leader",
      },
      ...(ledBy === null ? [] : usualSeatsOf(ledBy).map((seat) => ({ ...nobodyYet, ...seat }))),
    ],
    items: found.items.map(() => ({
      answer: "",
      remark: "",
      finding: emptyFinding(found, today),
    })),
    machines: machines.map(() => ({ ...machineNotLookedAt })),
    others: [],
    note: "",
  };
}

/** The input of the command: seats without a name are left out; each item not met brings its finding. */
export function visitInput(
  schemeId: string,
  found: SchemeVisits,
  { id, machines }: VisitedBeneficiary,
  values: VisitValues,
): Input {
  const findings = [
    ...found.items.flatMap((item, place) => {
      const answered = values.items[place];
      return answered?.answer === "not_met" ? [findingInput(item.id, answered.finding)] : [];
    }),
    ...values.others.map((finding) => findingInput(otherItem, finding)),
  ];
  return {
    schemeId,
    beneficiaryId: id,
    kind: values.kind,
    visitedOn: values.visitedOn ?? "",
    place: values.place,
    reason: values.kind === "ad_hoc" ? values.reason : "",
    metWith: values.metWith,
    team: values.team
      .filter(({ personName }) => personName.trim() !== "")
      .map((member) => ({
        ...member,
        from: chosen(member.from),
      })),
    items: found.items.flatMap((item, place) => {
      const answered = values.items[place];
      return answered && answered.answer !== ""
        ? [{ itemId: item.id, answer: answered.answer, remark: answered.remark }]
        : [];
    }),
    machines: machinesFoundInput(machines, values.machines),
    findings,
    note: values.note,
  };
}

function findingInput(itemId: string, finding: FindingValues): Input["findings"][number] {
  return {
    itemId,
    level: chosen(finding.level),
    content: finding.content,
    demand: finding.demand,
    answeredBy: chosen(finding.answeredBy),
    dueOn: finding.dueOn ?? "",
  };
}
