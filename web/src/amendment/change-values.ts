import type { PaperValues } from "../scheme/PaperFields.tsx";
import { emptyPaper } from "../scheme/PaperFields.tsx";
import type { ChangeInput, ChangeKind, SchemeAmendments } from "./amendment-types.ts";

export type MachineValues = {
  machineLineId: string | null;
  name: string;
  specification: string;
  origin: string;
  unit: string;
  quantity: number | null;
  unitPriceDong: number | null;
  isEligible: boolean;
};

/** A request as it is typed: the fields of every kind, of which the chosen kind is sent. */
export type RequestValues = {
  kind: ChangeKind | "";
  askedBy: "establishment" | "implementer" | "department" | "";
  reason: string;
  requestedOn: string | null;
  hasPaper: boolean;
  paper: PaperValues;
  supportDong: number | null;
  machines: MachineValues[];
  establishmentId: string | null;
  bankAccount: string;
  bankName: string;
  address: string;
  communeCode: string | null;
  endsOn: string | null;
  organisationId: string;
  event: string;
  occurredOn: string | null;
  completedVolume: string;
};

/** A request begins with what stands. */
export function requestValues({ terms }: SchemeAmendments, today: string | null): RequestValues {
  return {
    kind: "",
    askedBy: "implementer",
    reason: "",
    requestedOn: today,
    hasPaper: false,
    paper: emptyPaper,
    supportDong: terms.supportDong,
    machines: terms.machines.map((machine) => ({ ...machine })),
    establishmentId: null,
    bankAccount: "",
    bankName: "",
    address: terms.address,
    communeCode: terms.communeCode,
    endsOn: terms.endsOn,
    organisationId: "",
    event: "",
    occurredOn: null,
    completedVolume: "",
  };
}

export function emptyMachine(): MachineValues {
  return {
    machineLineId: null,
    name: "",
    specification: "",
    origin: "",
    unit: "máy",
    quantity: 1,
    unitPriceDong: null,
    isEligible: true,
  };
}

/** What the command takes of a request. */
export function changeInput(values: RequestValues): ChangeInput {
  const supportDong = values.supportDong ?? 0;
  switch (values.kind) {
    case "machines":
      return {
        kind: "machines",
        supportDong,
        machines: values.machines.map((machine) => ({
          ...machine,
          quantity: machine.quantity ?? 0,
          unitPriceDong: machine.unitPriceDong ?? 0,
        })),
      };
    case "beneficiary": {
      const { bankAccount, bankName } = values;
      const establishmentId = values.establishmentId ?? "";
      return { kind: "beneficiary", establishmentId, bankAccount, bankName };
    }
    case "place":
      return { kind: "place", address: values.address, communeCode: values.communeCode ?? "" };
    case "time":
      return { kind: "time", endsOn: values.endsOn ?? "" };
    case "implementer":
      return { kind: "implementer", organisationId: values.organisationId };
    case "force_majeure": {
      const { event, completedVolume } = values;
      return {
        kind: "force_majeure",
        event,
        occurredOn: values.occurredOn ?? "",
        completedVolume,
      };
    }
    case "support":
    case "":
      return { kind: "support", supportDong };
  }
}
