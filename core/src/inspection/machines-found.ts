/** What was found of one machine on the spot: there, running, and with the plate that says who paid. */
export type MachineFound = {
  readonly machineLineId: string;
  readonly isPresent: boolean;
  readonly isInUse: boolean;
  readonly hasPlate: boolean;
  readonly serialNumber: string;
  readonly remark: string;
};

export type MachinesFoundRefusal =
  | { readonly kind: "checked-machine-missing"; readonly name: string }
  | { readonly kind: "absent-machine-in-use"; readonly name: string };

/** What is wrong with a list of machines looked at; null when each machine of the dossier is stated once and agrees with itself. */
export function checkMachinesFound(
  known: readonly { readonly machineLineId: string; readonly name: string }[],
  machines: readonly MachineFound[],
): MachinesFoundRefusal | null {
  for (const { machineLineId, name } of known) {
    const [one, another] = machines.filter((machine) => machine.machineLineId === machineLineId);
    if (!one || another) return { kind: "checked-machine-missing", name };
    if (!one.isPresent && (one.isInUse || one.hasPlate)) {
      return { kind: "absent-machine-in-use", name };
    }
  }
  return null;
}
