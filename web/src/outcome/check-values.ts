import type { findSchemeChecksEndpoint, recordSupportCheckEndpoint } from "@kc/server/api/outcome";
import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";

export type SchemeChecks = EndpointOutput<typeof findSchemeChecksEndpoint>;
export type CheckedBeneficiary = SchemeChecks["beneficiaries"][number];
export type CheckDays = CheckedBeneficiary["days"][number];
export type ShownFinding = CheckedBeneficiary["checks"][number]["findings"][number];
type Input = EndpointInput<typeof recordSupportCheckEndpoint>;

/** What was found of one machine, as it is ticked at the establishment. */
export type MachineValues = {
  presence: "present" | "absent" | "";
  isInUse: boolean;
  hasPlate: boolean;
  serialNumber: string;
  remark: string;
};

export type CheckValues = {
  checkedOn: string | null;
  metWith: string;
  machines: MachineValues[];
  otherFinding: string;
  note: string;
};

export function emptyCheck({ machines }: CheckedBeneficiary, today: string | null): CheckValues {
  return {
    checkedOn: today,
    metWith: "",
    machines: machines.map(() => ({
      presence: "",
      isInUse: false,
      hasPlate: false,
      serialNumber: "",
      remark: "",
    })),
    otherFinding: "",
    note: "",
  };
}

/** The input of the command; a machine that is not there is neither used nor has its plate. */
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
    machines: machines.map(({ machineLineId }, place) => {
      const found = values.machines[place];
      const isPresent = found?.presence === "present";
      return {
        machineLineId,
        isPresent,
        isInUse: isPresent && found.isInUse,
        hasPlate: isPresent && found.hasPlate,
        serialNumber: found?.serialNumber ?? "",
        remark: found?.remark ?? "",
      };
    }),
  };
}

/** The check that can be made now: the first that is open or late. */
export function openCheck({ days }: CheckedBeneficiary): CheckDays | undefined {
  return days.find(({ state }) => state === "open" || state === "late");
}
