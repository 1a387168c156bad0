import type { signContractEndpoint } from "@kc/server/api/contract";
import type { EndpointInput } from "@kc/server/api/platform";
import type { SchemeContract } from "./SchemeContractTab.tsx";

type Draft = SchemeContract["drafts"][number];

/** A contract as it is entered. */
export type ContractValues = {
  contractNumber: string;
  signedOn: string | null;
  startsOn: string | null;
  endsOn: string | null;
  totalCostDong: number | null;
  implementer: Draft["implementer"];
  beneficiary: Draft["beneficiary"];
  milestones: { title: string; dueOn: string | null }[];
  advance: "allowed" | "not-allowed" | "";
  vat: "vat-included" | "vat-excluded" | "";
};

/** What the form begins with: all that the register knows, and a milestone to fill. */
export function contractDefaults(draft: Draft, today: string): ContractValues {
  return {
    contractNumber: "",
    signedOn: today,
    startsOn: today,
    endsOn: null,
    totalCostDong: draft.totalCostDong === 0 ? null : draft.totalCostDong,
    implementer: draft.implementer,
    beneficiary: draft.beneficiary,
    milestones: [
      { title: "Ký hợp đồng mua máy móc, thiết bị", dueOn: null },
      { title: "Lắp đặt, chạy thử", dueOn: null },
      { title: "Nghiệm thu cơ sở", dueOn: null },
    ],
    advance: "allowed",
    vat: "vat-excluded",
  };
}

/** The input of the command; a milestone without title and day is left out. */
export function contractInput(
  values: ContractValues,
  target: { readonly schemeId: string; readonly expectedVersion: number; readonly draft: Draft },
): EndpointInput<typeof signContractEndpoint> {
  const { signedOn, startsOn, endsOn, totalCostDong, milestones, advance, vat, ...rest } = values;
  return {
    ...rest,
    schemeId: target.schemeId,
    expectedVersion: target.expectedVersion,
    beneficiaryId: target.draft.beneficiaryId,
    grantDong: target.draft.grantDong,
    signedOn: signedOn ?? "",
    endsOn: endsOn ?? "",
    ...(startsOn === null ? {} : { startsOn }),
    ...(totalCostDong === null ? {} : { totalCostDong }),
    milestones: milestones
      .filter(({ title, dueOn }) => title.trim() !== "" || dueOn !== null)
      .map(({ title, dueOn }) => ({ title, dueOn: dueOn ?? "" })),
    advance: advance === "not-allowed" ? "not-allowed" : "allowed",
    vat: vat === "vat-included" ? "vat-included" : "vat-excluded",
  };
}
