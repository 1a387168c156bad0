import type { MachineFound } from "@kc/core/inspection";

/** What was found of one machine, as it is ticked on the spot. */
export type MachineFoundValues = {
  presence: "present" | "absent" | "";
  isInUse: boolean;
  hasPlate: boolean;
  serialNumber: string;
  remark: string;
};

export const machineNotLookedAt: MachineFoundValues = {
  presence: "",
  isInUse: false,
  hasPlate: false,
  serialNumber: "",
  remark: "",
};

/** The input of a command; a machine that is not there is neither used nor has its plate. */
export function machinesFoundInput(
  machines: readonly { readonly machineLineId: string }[],
  values: readonly MachineFoundValues[],
): MachineFound[] {
  return machines.map(({ machineLineId }, place) => {
    const found = values[place];
    const isPresent = found?.presence === "present";
    return {
      machineLineId,
      isPresent,
      isInUse: isPresent && found.isInUse,
      hasPlate: isPresent && found.hasPlate,
      serialNumber: found?.serialNumber ?? "",
      remark: found?.remark ?? "",
    };
  });
}
