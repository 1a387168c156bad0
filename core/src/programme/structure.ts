import type { Dong, MoneyUnit, PlainDate } from "../kernel/index.ts";

/** Where khuyến công money comes from: khuyến công địa phương or khuyến công quốc gia. */
export type FundingSource = "local" | "national";

/** A five-year programme (chương trình, kế hoạch khuyến công) exactly as its decision says it. */
export type ProgrammeStructure = {
  /** Stable name in addresses and commands: `cao-bang-2021-2025`. */
  readonly code: string;
  /** What the text calls itself: "Chương trình", "Kế hoạch khuyến công". */
  readonly ownName: string;
  readonly title: string;
  /** Official code of the province (mã tỉnh), two digits. */
  readonly provinceCode: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly decision: ProgrammeDecision;
  readonly legalBases: readonly LegalBasis[];
  readonly viewpoints: readonly Passage[];
  readonly generalObjectives: readonly Passage[];
  readonly specificObjectives: readonly Passage[];
  readonly scope: readonly Passage[];
  readonly targets: readonly Target[];
  readonly contents: readonly ContentGroup[];
  readonly solutions: readonly Passage[];
  readonly funding: readonly Passage[];
  readonly statedTotals: readonly StatedTotal[];
  readonly budgetTable: BudgetTable | null;
  readonly quantityTable: QuantityTable | null;
  readonly tasksByBody: readonly BodyTasks[];
  readonly planningDuties: readonly PlanningDuty[];
  readonly reportingDuties: readonly ReportingDuty[];
  readonly reports: readonly Passage[];
  readonly amendments: readonly Passage[];
  /** What could not be read of a form that nobody has reviewed; empty for every reviewed programme. */
  readonly unread: readonly UnreadPart[];
};

/** A place of the JSON form, `budgetTable.sections.0.rows`, and what is wrong there. */
export type UnreadPart = { readonly where: string; readonly fault: string };

/** The decision that approves the programme, with heading and signature as the legal form asks. */
export type ProgrammeDecision = {
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly effectiveOn: PlainDate;
  readonly issuer: string;
  readonly subject: string;
  readonly proposedBy: string;
  readonly signature: {
    /** TM. for the collective body, KT. for a deputy in place of the chairman. Source: NĐ 30/2020/NĐ-CP, Phụ lục I. */
    readonly form: "TM." | "KT.";
    readonly lines: readonly string[];
    readonly signatory: string;
  };
  readonly articles: readonly Passage[];
  readonly recipients: readonly string[];
};

/** A piece of text as printed, without its number or dash; `ordinal` is the dash or paragraph within the clause. */
export type Passage = {
  readonly clause: string;
  readonly ordinal: number | null;
  readonly text: string;
};

/** A legal document cited as ground (căn cứ); a law is cited without number. */
export type LegalBasis = {
  readonly clause: string;
  readonly kind: string;
  readonly number: string | null;
  readonly issuedOn: PlainDate;
  readonly issuer: string;
  readonly asPrinted: string;
};

/** A group of contents (nhóm nội dung) with its items. */
export type ContentGroup = {
  readonly code: string;
  readonly clause: string;
  readonly title: string;
  readonly items: readonly ContentItem[];
};

/** One item of content; its quantities are the targets that name its code. */
export type ContentItem = Passage & { readonly code: string };

export type TargetOperator = ">=" | ">" | "=" | "range" | "qualitative";

/** How much is promised. Values are exact: whole numbers, percentages to the hundredth. */
export type TargetAmount =
  | {
      readonly operator: ">=" | ">" | "=";
      readonly value: number;
      /** Original spelling: "04", "1.000", "20%". */
      readonly printed: string;
    }
  | {
      readonly operator: "range";
      readonly from: number;
      readonly to: number;
      readonly printed: readonly [string, string];
    }
  | { readonly operator: "qualitative" };

/** For how long, or for each of what, the amount is meant. */
export type TargetPeriod = "whole" | "per-year" | { readonly per: string };

/** A target (chỉ tiêu): one quantity, or one aim without a number, with the clause it comes from. */
export type Target = {
  readonly code: string;
  readonly label: string;
  readonly amount: TargetAmount;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly clause: string;
  /** The text that states it, letter for letter. */
  readonly wording: string;
  /** The words that carry the operator, as printed: ít nhất, trên, hơn, khoảng, dự kiến. */
  readonly operatorWords: string | null;
  /** Other places of the same text that state the same quantity again. */
  readonly alsoIn: readonly Restatement[];
  readonly contentItemCode: string | null;
  /** The target of which this one is a part: 32 = 4 + 19 + 2 + 3 + 4. */
  readonly parentTargetCode: string | null;
  readonly period: TargetPeriod;
  readonly stated: "objective" | "content";
  /** What is counted; two targets with a subject in common may count the same thing. */
  readonly subjects: readonly string[];
  /** The noun phrase that names what is counted, as printed. */
  readonly phrase: string;
  readonly step: LadderStep | null;
  /** What a percentage is compared with, as printed; null when the text does not say. */
  readonly baseline: string | null;
  /** Source of the figure or means of verification, as printed. */
  readonly verification: string | null;
  /** Lines of the quantity table that carry it: `local/machinery`. */
  readonly tableLines: readonly string[];
  readonly measure: TargetMeasure;
  readonly note: string | null;
};

export type Restatement = {
  readonly clause: string;
  readonly printed: string;
  readonly wording: string;
};

export type AdministrativeLevel = "commune" | "province" | "region" | "nation";

/** A level of something that each level takes from the one below: products voted, rounds of voting. */
export type LadderStep = { readonly ladder: string; readonly level: AdministrativeLevel };

/** How the system computes the result of a target. */
export type TargetMeasure =
  | {
      /** Beneficiaries accepted: each establishment once (cơ sở), or every time (lượt). */
      readonly kind: "beneficiaries-accepted";
      readonly schemeKinds: readonly string[];
      readonly count: "establishments" | "turns";
    }
  | { readonly kind: "schemes-accepted"; readonly schemeKinds: readonly string[] }
  | {
      readonly kind: "outcome";
      readonly indicator: string;
      readonly aggregate: "sum" | "average";
    }
  | { readonly kind: "entered-statistic"; readonly indicator: string }
  | { readonly kind: "product-titles"; readonly level: AdministrativeLevel }
  | { readonly kind: "product-entries"; readonly level: AdministrativeLevel }
  | {
      readonly kind: "selection-rounds";
      readonly level: AdministrativeLevel;
      readonly role: "organised" | "joined";
    }
  | { readonly kind: "fairs"; readonly role: "organised" | "joined" }
  | { readonly kind: "fair-participations" }
  | { readonly kind: "activities"; readonly activity: string }
  | {
      readonly kind: "participants";
      readonly activity: string;
      readonly per: "whole" | "each";
    }
  | { readonly kind: "narrative" };

/** A total of money stated in a sentence; `source` null means all sources together. */
export type StatedTotal = {
  readonly clause: string;
  readonly source: FundingSource | null;
  readonly printed: string;
  readonly amountDong: Dong;
  readonly wording: string;
};

/** A cell of money as printed; blank cells have no amount, and blank is not zero. */
export type MoneyCell = { readonly printed: string; readonly amountDong: Dong | null };

/** A cell of a quantity as printed; blank cells have no quantity. */
export type QuantityCell = { readonly printed: string; readonly quantity: number | null };

type TableFrame = {
  readonly clause: string;
  readonly title: string;
  readonly itemHeading: string;
  readonly totalHeading: string;
  readonly years: readonly number[];
};

type TableRow = {
  /** The number in the first column (TT). */
  readonly number: string;
  readonly code: string;
  readonly item: string;
  readonly contentItemCodes: readonly string[];
  /** The activity by which the norm tables (mức chi) name it; null where no norm is per unit. */
  readonly normActivity: string | null;
};

type TableSection<Row> = {
  readonly number: string;
  readonly source: FundingSource;
  readonly label: string;
  readonly rows: readonly Row[];
};

/** Money by source × item × year as printed. Cells stand in the order of `years`. */
export type BudgetTable = TableFrame & {
  readonly unitPrinted: string | null;
  readonly unit: MoneyUnit;
  readonly unitReason: string;
  readonly sections: readonly BudgetSection[];
  readonly grand: MoneyRow & { readonly number: string; readonly label: string };
};

export type MoneyRow = { readonly cells: readonly MoneyCell[]; readonly total: MoneyCell };
export type BudgetRow = TableRow & MoneyRow;
export type BudgetSection = TableSection<BudgetRow> & MoneyRow;

/** Quantities by source × item × year as printed, each row in its own unit (ĐVT). */
export type QuantityTable = TableFrame & {
  readonly unitHeading: string;
  readonly sections: readonly QuantitySection[];
};

export type QuantityRow = TableRow & {
  readonly unit: string;
  readonly cells: readonly QuantityCell[];
  readonly total: QuantityCell;
};
export type QuantitySection = TableSection<QuantityRow>;

/** What the text gives one body (tổ chức thực hiện). */
export type BodyTasks = {
  readonly clause: string;
  readonly body: string;
  readonly tasks: readonly Passage[];
};

/** Who makes the yearly plan or estimate for whom, and by when if the text says so. */
export type PlanningDuty = {
  readonly clause: string;
  readonly by: string;
  readonly to: string;
  readonly due: YearlyDue | null;
  readonly wording: string;
};

/** "trước ngày 30/8 của năm trước năm kế hoạch" is month 8, day 30, the year before, that day excluded. */
export type YearlyDue = {
  readonly month: number;
  readonly day: number;
  readonly year: "before" | "same";
  readonly bound: "before" | "on";
};

export type ReportingPeriod = "half-year" | "year" | "as-regulated" | "ad-hoc";

export type ReportingDuty = {
  readonly clause: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly periods: readonly ReportingPeriod[];
  readonly wording: string;
};
