import type { PaperValues } from "../scheme/PaperFields.tsx";
import { emptyPaper } from "../scheme/PaperFields.tsx";
import type { ChangeInput, ChangeKind, SchemeAmendments, Terms } from "./amendment-types.ts";

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
  /** Of a group scheme: whose change it is. */
  beneficiaryId: string;
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
export function requestValues(found: SchemeAmendments, today: string | null): RequestValues {
  return {
    kind: "",
    beneficiaryId: "",
    askedBy: "implementer",
    reason: "",
    requestedOn: today,
    hasPaper: false,
    paper: emptyPaper,
    establishmentId: null,
    bankAccount: "",
    bankName: "",
    ...standingValues(found.terms[0]),
    organisationId: "",
    event: "",
    occurredOn: null,
    completedVolume: "",
  };
}

/** The fields that begin with what stands for a beneficiary. */
export function standingValues(terms: Terms | undefined) {
  return {
    supportDong: terms?.supportDong ?? null,
    machines: (terms?.machines ?? []).map((machine) => ({ ...machine })),
    address: terms?.address ?? "",
    communeCode: terms?.communeCode ?? null,
    endsOn: terms?.endsOn ?? null,
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
