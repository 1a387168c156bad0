import { type Dong, ok, type PlainDate, refuse, type Result, yearOf } from "../kernel/index.ts";
import {
  type ContractParty,
  type ContractPartyField,
  missingPartyFields,
} from "./sign-contract.ts";

/** The contract of the Cục with the Centre (hợp đồng thực hiện đề án khuyến công quốc gia), as its paper says. */
export type AgencyContract = {
  readonly contractNumber: string;
  readonly signedOn: PlainDate;
  readonly endsOn: PlainDate;
  /** The national support that the Cục is to pay, in đồng. */
  readonly amountDong: Dong;
  readonly agency: ContractParty;
  readonly implementer: ContractParty;
  /** What the contract says about advances, in its own words. */
  readonly advanceTerms: string;
};

export type AgencyContractFacts = {
  /** Approved in the Minister's plan, in đồng. */
  readonly approvedDong: Dong;
  readonly decidedOn: PlainDate;
  readonly budgetYear: number;
  readonly today: PlainDate;
};

export type AgencyContractRefusal =
  | { readonly kind: "agency-number-missing" }
  | {
      readonly kind: "agency-party-incomplete";
      readonly party: "agency" | "implementer";
      readonly missing: readonly ContractPartyField[];
    }
  | { readonly kind: "agency-amount-differs"; readonly approvedDong: Dong }
  | { readonly kind: "agency-signed-before-decision"; readonly decidedOn: PlainDate }
  | { readonly kind: "agency-signed-in-future"; readonly today: PlainDate }
  | { readonly kind: "agency-ends-before-signing"; readonly signedOn: PlainDate }
  | { readonly kind: "agency-ends-after-year"; readonly budgetYear: number };

/** What the paper must say of each party: who it is and who signed; of the Centre also where the money goes. */
const askedFields = {
  agency: ["name", "representative", "position"],
  implementer: ["name", "representative", "position", "bankAccount", "bankName"],
} as const satisfies Record<string, readonly ContractPartyField[]>;

/**
 * Decides whether a contract with the Cục can be recorded: complete, for exactly what the Minister's plan approved,
 * signed after that decision, and ending in its year.
 *
 * Source: TT 36/2013/TT-BCT, Đ.6, Đ.8, Đ.11 k.2 đ.a, Đ.12 k.1.
 */
export function recordAgencyContract(
  facts: AgencyContractFacts,
  contract: AgencyContract,
): Result<AgencyContract, AgencyContractRefusal> {
  if (contract.contractNumber.trim() === "") return refuse({ kind: "agency-number-missing" });
  for (const party of ["agency", "implementer"] as const) {
    const missing = missingPartyFields(contract[party], askedFields[party]);
    if (missing.length > 0) return refuse({ kind: "agency-party-incomplete", party, missing });
  }
  if (contract.amountDong !== facts.approvedDong) {
    return refuse({ kind: "agency-amount-differs", approvedDong: facts.approvedDong });
  }
  const fault = checkDays(facts, contract);
  return fault ? refuse(fault) : ok(contract);
}

function checkDays(
  facts: AgencyContractFacts,
  { signedOn, endsOn }: AgencyContract,
): AgencyContractRefusal | null {
  const { decidedOn, today, budgetYear } = facts;
  if (signedOn < decidedOn) return { kind: "agency-signed-before-decision", decidedOn };
  if (signedOn > today) return { kind: "agency-signed-in-future", today };
  if (endsOn < signedOn) return { kind: "agency-ends-before-signing", signedOn };
  if (yearOf(endsOn) > budgetYear) return { kind: "agency-ends-after-year", budgetYear };
  return null;
}
