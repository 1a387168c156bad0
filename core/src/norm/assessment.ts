import type { BasisPoints, Dong } from "../kernel/index.ts";
import type { LegalCitation } from "../law/index.ts";
import type { SelectedNorm } from "./select-norm.ts";

/** What must be known to assess support. What a norm does not ask for may be left out. */
export type SupportFacts = {
  readonly selected: SelectedNorm;
  /** Cost of the items that the norm covers, in đồng, VAT as the norm says. */
  readonly eligibleCostDong: Dong;
  /** A single machine (máy móc, cụm máy) or a technology line (dây chuyền công nghệ). */
  readonly technologyLine: "single" | "line";
  readonly units?: number;
  /** The budget or estimate that a share is taken of, in đồng. */
  readonly budgetDong?: Dong;
  readonly area?: "difficult" | "other";
  /** How often the same beneficiary was supported for this activity in the year already. */
  readonly timesThisYear?: number;
  /** Which year of the support it is, 1 for the first. */
  readonly yearOfSupport?: number;
};

export type SupportLimit = "share" | "ceiling" | "cost" | "units" | "budget-share";

/** One step of the calculation, with the place in the law that it follows. */
export type AssessmentStep =
  | { readonly kind: "eligible-cost"; readonly amountDong: Dong; readonly citation: null }
  | {
      readonly kind: "share";
      readonly shareBps: BasisPoints;
      readonly ofDong: Dong;
      readonly amountDong: Dong;
      readonly citation: LegalCitation;
    }
  | {
      readonly kind: "ceiling";
      readonly unit: string | null;
      readonly amountDong: Dong;
      readonly citation: LegalCitation;
    }
  | {
      readonly kind: "technology-line";
      readonly multiplierBps: BasisPoints;
      readonly ofDong: Dong;
      readonly amountDong: Dong;
      readonly citation: LegalCitation;
    }
  | {
      readonly kind: "units";
      readonly units: number;
      readonly unitDong: Dong;
      readonly amountDong: Dong;
      readonly citation: LegalCitation;
    }
  | {
      readonly kind: "budget-share";
      readonly shareBps: BasisPoints;
      readonly ofDong: Dong;
      readonly amountDong: Dong;
      readonly citation: LegalCitation;
    }
  | {
      readonly kind: "maximum";
      readonly limitedBy: SupportLimit;
      readonly amountDong: Dong;
      readonly citation: LegalCitation;
    };

/** Largest support in đồng, what limited it, and every step that led there. */
export type SupportAssessment = {
  readonly maximumDong: Dong;
  readonly limitedBy: SupportLimit;
  readonly steps: readonly AssessmentStep[];
  readonly selected: SelectedNorm;
};

export type MissingFact = "units" | "budget" | "area" | "times-this-year" | "year-of-support";

export type AssessmentRefusal =
  | { readonly kind: "no-eligible-cost" }
  | {
      readonly kind: "norm-without-amount";
      readonly shape: "multiplier-of-norm" | "reference" | "text-pending";
      readonly citation: LegalCitation;
    }
  | {
      readonly kind: "fact-missing";
      readonly fact: MissingFact;
      readonly citation: LegalCitation;
    }
  | { readonly kind: "area-not-supported"; readonly citation: LegalCitation }
  | {
      readonly kind: "too-often-this-year";
      readonly timesThisYear: number;
      readonly maximumTimes: number;
      readonly citation: LegalCitation;
    }
  | {
      readonly kind: "support-years-over";
      readonly yearOfSupport: number;
      readonly years: number;
      readonly citation: LegalCitation;
    };
