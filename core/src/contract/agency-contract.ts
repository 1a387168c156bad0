import {
  type Dong,
  ok,
  type PlainDate,
  refuse,
  type Result,
  sumDong,
  yearOf,
} from "../kernel/index.ts";
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

/** A scheme that the contract lists. */
export type AgencyScheme = {
  readonly code: string;
  /** Approved for it in the Minister's plan, in đồng. */
  readonly approvedDong: Dong;
  /** The day of the Minister's decision. */
  readonly decidedOn: PlainDate;
  readonly planYear: number;
  readonly implementerId: string;
};

export type AgencyContractFacts = {
  /** One or several; the first is the one that the paper is recorded from. */
  readonly schemes: readonly [AgencyScheme, ...AgencyScheme[]];
  readonly today: PlainDate;
};

export type AgencyContractRefusal =
  | { readonly kind: "agency-number-missing" }
  | {
      readonly kind: "agency-party-incomplete";
      readonly party: "agency" | "implementer";
      readonly missing: readonly ContractPartyField[];
    }
  | { readonly kind: "agency-scheme-twice"; readonly schemeCode: string }
  | {
      readonly kind: "agency-scheme-differs";
      readonly schemeCode: string;
      readonly what: "year" | "implementer";
    }
  | {
      readonly kind: "agency-amount-differs";
      readonly approvedDong: Dong;
      readonly schemeCount: number;
    }
  | { readonly kind: "agency-signed-before-decision"; readonly decidedOn: PlainDate }
  | { readonly kind: "agency-signed-in-future"; readonly today: PlainDate }
  | { readonly kind: "agency-ends-before-signing"; readonly signedOn: PlainDate }
  | { readonly kind: "agency-ends-after-year"; readonly budgetYear: number };

/** What the paper must say of each party: who it is and who signed; of the Centre also where the money goes. */
const askedFields = {
  agency: ["name", "representative", "position"],
  implementer: ["name", "representative", "position", "bankAccount", "bankName"],
} as const satisfies Record<string, readonly ContractPartyField[]>;

/** Whether a contract lists each of its schemes once: one listed twice would bind its money twice. */
export function checkListedOnce(
  schemes: readonly Pick<AgencyScheme, "code">[],
): Result<null, AgencyContractRefusal> {
  const codes = schemes.map(({ code }) => code);
  const schemeCode = codes.find((code, place) => codes.indexOf(code) < place);
  return schemeCode === undefined ? ok(null) : refuse({ kind: "agency-scheme-twice", schemeCode });
}

/**
 * Decides whether a contract with the Cục can be recorded: complete, about schemes of one year and one implementer, for
 * exactly what the Minister approved for all of them, signed after that decision, and ending in its year.
 *
 * Source: TT 36/2013/TT-BCT, Đ.6, Đ.8, Đ.11 k.2 đ.a, Đ.12 k.1, Đ.18 k.1 (“đề án cuối cùng trong hợp đồng”).
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
  const fault = checkSchemes(facts, contract) ?? checkDays(facts, contract);
  return fault ? refuse(fault) : ok(contract);
}

function checkSchemes(
  { schemes }: AgencyContractFacts,
  { amountDong }: AgencyContract,
): AgencyContractRefusal | null {
  const [first] = schemes;
  for (const { code: schemeCode, planYear, implementerId } of schemes) {
    if (planYear !== first.planYear) {
      return { kind: "agency-scheme-differs", schemeCode, what: "year" };
    }
    if (implementerId !== first.implementerId) {
      return { kind: "agency-scheme-differs", schemeCode, what: "implementer" };
    }
  }
  const approvedDong = sumDong(schemes.map((scheme) => scheme.approvedDong));
  return amountDong === approvedDong
    ? null
    : { kind: "agency-amount-differs", approvedDong, schemeCount: schemes.length };
}

function checkDays(
  { schemes, today }: AgencyContractFacts,
  { signedOn, endsOn }: AgencyContract,
): AgencyContractRefusal | null {
  const budgetYear = schemes[0].planYear;
  const later = schemes.find(({ decidedOn }) => signedOn < decidedOn);
  if (later) return { kind: "agency-signed-before-decision", decidedOn: later.decidedOn };
  if (signedOn > today) return { kind: "agency-signed-in-future", today };
  if (endsOn < signedOn) return { kind: "agency-ends-before-signing", signedOn };
  if (yearOf(endsOn) > budgetYear) return { kind: "agency-ends-after-year", budgetYear };
  return null;
}
