import {
  type Dong,
  dong,
  formatDay,
  formatDongUnit,
  type PlainDate,
  sumDong,
  unreachable,
  yearOf,
} from "../kernel/index.ts";
import type { AmendmentAspect } from "./approvers.ts";

/** The kinds of change that can be asked for (loại điều chỉnh). */
export const amendmentKinds = {
  machines: "Thay đổi máy móc, thiết bị",
  support: "Thay đổi kinh phí hỗ trợ",
  beneficiary: "Thay đổi đơn vị thụ hưởng",
  place: "Thay đổi địa điểm",
  time: "Thay đổi thời gian (gia hạn)",
  implementer: "Thay đổi đơn vị thực hiện",
  force_majeure: "Bất khả kháng",
} as const;
export type AmendmentKind = keyof typeof amendmentKinds;

/** The kinds that change one beneficiary; the others change the scheme as a whole. */
export const kindsOfOneBeneficiary = [
  "machines",
  "support",
  "beneficiary",
  "place",
  "time",
] as const satisfies readonly AmendmentKind[];

/** Whether a change of a kind is of one beneficiary of a group scheme, so that it names whose it is. */
export function isOfOneBeneficiary(kind: AmendmentKind): boolean {
  return kindsOfOneBeneficiary.some((known) => known === kind);
}

/** One machine as a scheme states it. */
export type TermMachine = {
  /** Null for a machine that is new in a change. */
  readonly machineLineId: string | null;
  readonly name: string;
  readonly specification: string;
  readonly origin: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPriceDong: Dong;
  readonly isEligible: boolean;
};

/** What stands in a scheme as a whole, whoever is supported. */
export type WholeTerms = {
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly implementer: { readonly id: string; readonly name: string };
};

/** What stands in a scheme for one beneficiary, and a change may touch. */
export type SchemeTerms = WholeTerms & {
  readonly supportDong: Dong;
  readonly establishment: { readonly id: string; readonly name: string };
  readonly place: { readonly address: string; readonly communeName: string };
  readonly communeCode: string;
  readonly machines: readonly TermMachine[];
};

/** What a change alters: the terms of one beneficiary, or of the whole where a group plan is still to name the first. */
export type StandingTerms = SchemeTerms | WholeTerms;

/** Whether terms are those of a beneficiary. */
export function isOfBeneficiary(terms: StandingTerms): terms is SchemeTerms {
  return "establishment" in terms;
}

/** The terms of whose change it is; throws where nobody is named: `assessChange` refuses such a change before. */
function termsOfOne(terms: StandingTerms): SchemeTerms {
  if (!isOfBeneficiary(terms)) throw new Error("A change of one beneficiary needs whose it is.");
  return terms;
}

/** What a change puts in place of what stands. */
export type AmendmentChange =
  | {
      readonly kind: "machines";
      readonly machines: readonly TermMachine[];
      readonly supportDong: Dong;
    }
  | { readonly kind: "support"; readonly supportDong: Dong }
  | {
      readonly kind: "beneficiary";
      readonly establishment: { readonly id: string; readonly name: string };
      readonly place: { readonly address: string; readonly communeName: string };
      readonly communeCode: string;
      readonly bankAccount: string;
      readonly bankName: string;
    }
  | {
      readonly kind: "place";
      readonly place: { readonly address: string; readonly communeName: string };
      readonly communeCode: string;
    }
  | { readonly kind: "time"; readonly endsOn: PlainDate }
  | {
      readonly kind: "implementer";
      readonly implementer: { readonly id: string; readonly name: string };
    }
  | {
      readonly kind: "force_majeure";
      /** What happened: flood, storm, fire, epidemic. */
      readonly event: string;
      readonly occurredOn: PlainDate;
      /** What of the work is done and can be accepted. */
      readonly completedVolume: string;
    };

/** One field of a scheme with what stands and what is to stand. */
export type FieldChange = {
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

const nothing = "–";

/** Every field that a change alters, before and after, as a person reads it; what stays the same is left out. */
export function fieldChanges(
  change: AmendmentChange,
  terms: StandingTerms,
): readonly FieldChange[] {
  return listFields(change, terms).filter(({ before, after }) => before !== after);
}

function listFields(change: AmendmentChange, terms: StandingTerms): readonly FieldChange[] {
  switch (change.kind) {
    case "machines":
    case "support":
    case "beneficiary":
    case "place":
      return fieldsOfOne(change, termsOfOne(terms));
    case "time":
      return [
        {
          label: "Ngày hoàn thành",
          before: dayText(terms.endsOn),
          after: formatDay(change.endsOn),
        },
      ];
    case "implementer":
      return [
        {
          label: "Đơn vị thực hiện",
          before: terms.implementer.name,
          after: change.implementer.name,
        },
      ];
    case "force_majeure":
      return [
        {
          label: "Khối lượng thực hiện",
          before: "Theo hợp đồng, đề án được duyệt",
          after: change.completedVolume,
        },
        {
          label: "Sự kiện bất khả kháng",
          before: nothing,
          after: `${change.event} (${formatDay(change.occurredOn)})`,
        },
      ];
    default:
      return unreachable(change);
  }
}

function fieldsOfOne(
  change: Extract<AmendmentChange, { kind: "machines" | "support" | "beneficiary" | "place" }>,
  terms: SchemeTerms,
): readonly FieldChange[] {
  switch (change.kind) {
    case "machines":
      return [
        ...machineChanges(terms.machines, change.machines),
        {
          label: "Tổng giá trị máy móc, thiết bị",
          before: formatDongUnit(machinesCost(terms.machines)),
          after: formatDongUnit(machinesCost(change.machines)),
        },
        supportField(terms, change.supportDong),
      ];
    case "support":
      return [supportField(terms, change.supportDong)];
    case "beneficiary":
      return [
        {
          label: "Đơn vị thụ hưởng",
          before: terms.establishment.name,
          after: change.establishment.name,
        },
        placeField(terms, change.place),
      ];
    case "place":
      return [placeField(terms, change.place)];
    default:
      return unreachable(change);
  }
}

function supportField({ supportDong }: SchemeTerms, after: Dong): FieldChange {
  return {
    label: "Kinh phí hỗ trợ",
    before: formatDongUnit(supportDong),
    after: formatDongUnit(after),
  };
}

function placeField({ place }: SchemeTerms, after: SchemeTerms["place"]): FieldChange {
  return { label: "Địa điểm thực hiện", before: placeText(place), after: placeText(after) };
}

function placeText({ address, communeName }: SchemeTerms["place"]): string {
  return [address, communeName].filter((part) => part !== "").join(", ");
}

function dayText(day: PlainDate | null): string {
  return day === null ? nothing : formatDay(day);
}

/** Each machine that is changed, added or taken out. */
function machineChanges(
  before: readonly TermMachine[],
  after: readonly TermMachine[],
): readonly FieldChange[] {
  const kept = before.map((machine, index) => ({
    label: `Máy ${String(index + 1)}`,
    before: machineText(machine),
    after: machineText(
      after.find(({ machineLineId }) => machineLineId === machine.machineLineId) ?? null,
    ),
  }));
  const added = after.filter(({ machineLineId }) => machineLineId === null);
  return [
    ...kept,
    ...added.map((machine, index) => ({
      label: `Máy ${String(before.length + index + 1)}`,
      before: nothing,
      after: machineText(machine),
    })),
  ];
}

function machineText(machine: TermMachine | null): string {
  if (machine === null) return "bỏ";
  const { name, specification, origin, unit, quantity, unitPriceDong, isEligible } = machine;
  const facts = [specification, origin].filter((part) => part !== "").join(", ");
  return [
    `${name}${facts === "" ? "" : ` (${facts})`}`,
    `${String(quantity)} ${unit} × ${formatDongUnit(unitPriceDong)}`,
    ...(isEligible ? [] : ["không thuộc phần hỗ trợ"]),
  ].join("; ");
}

/** What machines cost by their stated prices, in đồng. */
export function machinesCost(machines: readonly TermMachine[]): Dong {
  return sumDong(machines.map(({ unitPriceDong, quantity }) => dong(unitPriceDong * quantity)));
}

/** What of a scheme a change touches, by which the approver is found; a later end passes the plan's year or not. */
export function aspectsOf(
  change: AmendmentChange,
  terms: StandingTerms,
  planYear: number,
): readonly AmendmentAspect[] {
  switch (change.kind) {
    case "machines":
      return ["content", ...supportAspects(change.supportDong, termsOfOne(terms))];
    case "support":
      return supportAspects(change.supportDong, termsOfOne(terms));
    case "time":
      return [yearOf(change.endsOn) > planYear ? "time_next_year" : "time_in_year"];
    case "beneficiary":
    case "place":
    case "implementer":
    case "force_majeure":
      return [change.kind];
    default:
      return unreachable(change);
  }
}

function supportAspects(after: Dong, { supportDong }: SchemeTerms): readonly AmendmentAspect[] {
  if (after === supportDong) return [];
  return [after > supportDong ? "support_up" : "support_down"];
}

/** The support after a change, in đồng; null where the change leaves it as it is. */
export function changeSupport(change: AmendmentChange): Dong | null {
  return change.kind === "machines" || change.kind === "support" ? change.supportDong : null;
}

/** The eligible cost of the machines after a change, by their stated prices; null where they stay, in đồng. */
export function eligibleAfter(change: AmendmentChange): Dong | null {
  if (change.kind !== "machines") return null;
  return machinesCost(change.machines.filter(({ isEligible }) => isEligible));
}
