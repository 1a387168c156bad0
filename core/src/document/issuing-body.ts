/** A body that issues papers (cơ quan ban hành), as its papers name it. The names are data of the organisation tree. */
export type IssuingBody = {
  /** Line above, not bold: `UBND TỈNH CAO BẰNG`, `SỞ CÔNG THƯƠNG`; null for a body without one (UBND tỉnh itself). */
  readonly superior: string | null;
  /** The body in one to three lines as they break on its papers: `["ỦY BAN NHÂN DÂN", "TỈNH CAO BẰNG"]`. */
  readonly nameLines: readonly string[];
  /** The body in running text: `Ủy ban nhân dân tỉnh Cao Bằng`. */
  readonly name: string;
  /** Group in symbols: `UBND`, `SCT`, `TTKC`. */
  readonly abbreviation: string;
  /** Place before the day: `Cao Bằng`. */
  readonly place: string;
};

/** Who decides: the body as a collective, or its head alone. The heading and the signature follow from it. */
export type Decider =
  | { readonly kind: "committee"; readonly territory: string }
  | { readonly kind: "committee-chair"; readonly territory: string }
  | { readonly kind: "body-head"; readonly office: string; readonly body: string };

/**
 * The heading between the subject and the legal bases of a decision: `ỦY BAN NHÂN DÂN TỈNH CAO BẰNG`,
 * `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CAO BẰNG`, `GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH CAO BẰNG`.
 *
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2 and 1.3.
 */
export function preambleHeading(decider: Decider): string {
  switch (decider.kind) {
    case "committee":
      return `Ủy ban nhân dân ${decider.territory}`.toUpperCase();
    case "committee-chair":
      return `Chủ tịch Ủy ban nhân dân ${decider.territory}`.toUpperCase();
    case "body-head":
      return `${decider.office} ${decider.body}`.toUpperCase();
  }
}

/** The decider in running text, as after "của" in "Kèm theo Quyết định số … của …". */
export function deciderName(decider: Decider): string {
  switch (decider.kind) {
    case "committee":
      return `Ủy ban nhân dân ${decider.territory}`;
    case "committee-chair":
      return `Chủ tịch Ủy ban nhân dân ${decider.territory}`;
    case "body-head":
      return `${decider.office} ${decider.body}`;
  }
}
