import type { EndpointInput } from "@kc/server/api/platform";
import type { saveMachinesEndpoint } from "@kc/server/api/scheme";
import type { SchemeView } from "./scheme-tone.ts";

export type QuotationValues = {
  supplier: string;
  quotedOn: string | null;
  validUntil: string | null;
  unitPriceDong: number | null;
  vatBps: number | null;
  includesVat: boolean;
};

/** One machine as it is typed. */
export type MachineValues = {
  name: string;
  specification: string;
  origin: string;
  unit: string;
  quantity: number | null;
  isEligible: boolean;
  isNew: boolean;
  quotations: QuotationValues[];
};
export type MachinesValues = { machines: MachineValues[] };

export function emptyQuotation(): QuotationValues {
  return {
    supplier: "",
    quotedOn: null,
    validUntil: null,
    unitPriceDong: null,
    vatBps: 800,
    includesVat: false,
  };
}

export function emptyMachine(): MachineValues {
  return {
    name: "",
    specification: "",
    origin: "",
    unit: "máy",
    quantity: 1,
    isEligible: true,
    isNew: true,
    quotations: [emptyQuotation()],
  };
}

/** A machine of the dossier as the form takes it. */
export function machineValues(machine: SchemeView["dossier"]["machines"][number]): MachineValues {
  const { name, specification, origin, unit, quantity, isEligible, isNew } = machine;
  return {
    name,
    specification,
    origin,
    unit,
    quantity,
    isEligible,
    isNew,
    quotations: machine.quotations.map((quotation) => ({
      supplier: quotation.supplier,
      quotedOn: quotation.quotedOn,
      validUntil: quotation.validUntil,
      unitPriceDong: quotation.unitPriceDong,
      vatBps: quotation.vatBps,
      includesVat: quotation.includesVat,
    })),
  };
}

/** A machine as the command takes it; a quotation without supplier and price is no quotation. */
export function machineInput(
  machine: MachineValues,
): EndpointInput<typeof saveMachinesEndpoint>["machines"][number] {
  return {
    ...machine,
    quantity: machine.quantity ?? 0,
    quotations: machine.quotations
      .filter(({ supplier, unitPriceDong }) => supplier.trim() !== "" || unitPriceDong !== null)
      .map((quotation) => ({
        ...quotation,
        quotedOn: quotation.quotedOn ?? "",
        unitPriceDong: quotation.unitPriceDong ?? 0,
        vatBps: quotation.vatBps ?? 0,
      })),
  };
}
