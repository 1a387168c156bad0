import type { OrganisationKind } from "@kc/core/access";
import type { AcceptanceVerdict, MemberDuty } from "@kc/core/inspection";
import type {
  findSchemeAcceptanceEndpoint,
  recordAcceptanceEndpoint,
} from "@kc/server/api/inspection";
import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import { chosen } from "../app/form/chosen.ts";

export type SchemeAcceptance = EndpointOutput<typeof findSchemeAcceptanceEndpoint>;
export type ContractedMachine = SchemeAcceptance["machines"][number];
type Input = EndpointInput<typeof recordAcceptanceEndpoint>;

export type MemberValues = {
  personName: string;
  position: string;
  organisation: string;
  from: OrganisationKind | "";
  duty: MemberDuty | "";
};

/** What is entered of the acceptance minutes. */
export type AcceptanceValues = {
  heldOn: string | null;
  place: string;
  members: MemberValues[];
  machines: {
    acceptedQuantity: number | null;
    acceptedCostDong: number | null;
    serialNumbers: string;
    remark: string;
  }[];
  verdict: AcceptanceVerdict | "";
  conclusion: string;
};

export const nobody: MemberValues = {
  personName: "",
  position: "",
  organisation: "",
  from: "",
  duty: "member",
};

/** The seats that are usual in a team, still without names. */
const usualSeats: readonly Pick<MemberValues, "organisation" | "from" | "duty">[] = [
  { organisation: "Sở Công Thương", from: "department", duty: "chair" },
  { organisation: "UBND cấp xã", from: "commune_committee", duty: "member" },
  { organisation: "Sở Tài chính", from: "finance_department", duty: "member" },
  { organisation: "Trung tâm KC&XTTM", from: "centre", duty: "witness" },
];

/** A form with the machines as contracted and the usual seats. */
export function emptyAcceptance(
  machines: readonly ContractedMachine[],
  today: string | null,
): AcceptanceValues {
  return {
    heldOn: today,
    place: "",
    members: usualSeats.map((seat) => ({ ...nobody, ...seat })),
    machines: machines.map(({ quantity }) => ({
      acceptedQuantity: quantity,
      acceptedCostDong: null,
      serialNumbers: "",
      remark: "",
    })),
    verdict: "",
    conclusion: "",
  };
}

/** The input of the command; a seat without a name was not taken. */
export function inputOf(
  { schemeId, acceptance }: { readonly schemeId: string; readonly acceptance: SchemeAcceptance },
  values: AcceptanceValues,
): Input {
  const { heldOn, place, members, machines, verdict, conclusion } = values;
  return {
    schemeId,
    expectedVersion: acceptance.schemeVersion,
    heldOn: heldOn ?? "",
    place,
    conclusion,
    verdict: chosen(verdict),
    members: members.map(({ from, duty, ...member }) => ({
      ...member,
      from: chosen(from),
      duty: chosen(duty),
    })),
    machines: acceptance.machines.map(({ machineLineId }, index) => ({
      machineLineId,
      acceptedQuantity: machines[index]?.acceptedQuantity ?? 0,
      acceptedCostDong: machines[index]?.acceptedCostDong ?? 0,
      serialNumbers: machines[index]?.serialNumbers ?? "",
      remark: machines[index]?.remark ?? "",
    })),
  };
}

/** What was entered so far as accepted cost, and the part of it that the norm supports, in đồng. */
export function costsOf(
  machines: readonly ContractedMachine[],
  values: AcceptanceValues["machines"],
): { readonly totalDong: number; readonly eligibleDong: number } {
  let [totalDong, eligibleDong] = [0, 0];
  machines.forEach(({ isEligible }, index) => {
    const cost = values[index]?.acceptedCostDong ?? 0;
    totalDong += cost;
    if (isEligible) eligibleDong += cost;
  });
  return { totalDong, eligibleDong };
}
