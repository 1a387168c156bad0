import type { findSchemeChecksEndpoint, recordSupportCheckEndpoint } from "@kc/server/api/outcome";
import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";

import {
  type MachineFoundValues,
  machineNotLookedAt,
  machinesFoundInput,
} from "../inspection/machine-found-values.ts";

export type SchemeChecks = EndpointOutput<typeof findSchemeChecksEndpoint>;
export type CheckedBeneficiary = SchemeChecks["beneficiaries"][number];
export type CheckDays = CheckedBeneficiary["days"][number];
export type ShownFinding = CheckedBeneficiary["checks"][number]["findings"][number];
type Input = EndpointInput<typeof recordSupportCheckEndpoint>;

export type CheckValues = {
  checkedOn: string | null;
  metWith: string;
  machines: MachineFoundValues[];
  otherFinding: string;
  note: string;
};

export function emptyCheck({ machines }: CheckedBeneficiary, today: string | null): CheckValues {
  return {
    checkedOn: today,
    metWith: "",
    machines: machines.map(() => ({ ...machineNotLookedAt })),
    otherFinding: "",
    note: "",
  };
}

/** The input of the command. */
export function checkInput(
  about: { readonly schemeId: string; readonly monthsAfter: Input["monthsAfter"] },
  { id, machines }: CheckedBeneficiary,
  values: CheckValues,
): Input {
  return {
    ...about,
    beneficiaryId: id,
    checkedOn: values.checkedOn ?? "",
    metWith: values.metWith,
    otherFinding: values.otherFinding,
    note: values.note,
    machines: machinesFoundInput(machines, values.machines),
  };
}

/** The check that can be made now: the first that is open or late. */
export function openCheck({ days }: CheckedBeneficiary): CheckDays | undefined {
  return days.find(({ state }) => state === "open" || state === "late");
}
