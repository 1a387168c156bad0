import { ok, refuse, type Result, squeezeSpaces } from "../kernel/index.ts";
import { type Indicator, type ReporterKind, type ReportForm } from "./form.ts";

/** A figure that Sở asks for once, in its own words. */
export type AskedFigure = {
  readonly label: string;
  readonly unit: string;
  readonly measure: Indicator["measure"];
};

export type AdHocRefusal =
  | { readonly kind: "nothing-asked" }
  | { readonly kind: "nobody-asked" }
  | { readonly kind: "asked-unknown"; readonly indicator: string }
  | { readonly kind: "body-without-figures"; readonly kinds: readonly ReporterKind[] };

/** The most figures that are asked for at once in Sở's own words: the name of a cell has two digits. */
export const mostAskedFigures = 20;

const ownGroup = { code: "Q", label: "Số liệu theo yêu cầu" };

/**
 * The form of a report that is asked for once (báo cáo đột xuất): the named indicators with what they are computed
 * from, and the figures in Sở's own words, which every body fills. Refused where nothing or nobody is asked, or a body
 * would get an empty form.
 *
 * Source: QĐ 2036/QĐ-UBND, VIII.
 */
export function askAdHoc(
  form: ReportForm,
  asked: {
    readonly indicators: readonly string[];
    readonly figures: readonly AskedFigure[];
    readonly bodies: readonly ReporterKind[];
  },
): Result<ReportForm, AdHocRefusal> {
  const { indicators, figures, bodies } = asked;
  const byCode = new Map(form.indicators.map((indicator) => [indicator.code, indicator]));
  const unknown = indicators.find((code) => !byCode.has(code));
  if (unknown !== undefined) return refuse({ kind: "asked-unknown", indicator: unknown });
  if (indicators.length + figures.length === 0) return refuse({ kind: "nothing-asked" });
  if (bodies.length === 0) return refuse({ kind: "nobody-asked" });
  const whole = new Set(
    indicators.flatMap((code) => [code, ...neededFor(byCode.get(code), byCode)]),
  );
  const chosen = form.indicators.filter(({ code }) => whole.has(code));
  const empty = [...new Set(bodies)].filter(
    (kind) => figures.length === 0 && !chosen.some(({ filledBy }) => filledBy === kind),
  );
  if (empty.length > 0) return refuse({ kind: "body-without-figures", kinds: empty });
  return ok({
    ...form,
    title: "Báo cáo đột xuất",
    groups: [
      ...form.groups.filter(({ code }) => chosen.some(({ group }) => group === code)),
      ...(figures.length === 0 ? [] : [ownGroup]),
    ],
    indicators: [...chosen, ...figures.map((figure, index) => askedIndicator(form, figure, index))],
    narratives: [
      { code: "overview", label: "Nội dung báo cáo", help: "Giải trình số liệu, nếu cần." },
    ],
  });
}

/** The parts of a sum and the weight of an average: without them the figure could not be made. */
function neededFor(
  indicator: Indicator | undefined,
  byCode: ReadonlyMap<string, Indicator>,
): readonly string[] {
  const parts = indicator?.sumOf ?? [];
  const weights = [indicator, ...parts.map((code) => byCode.get(code))].flatMap((one) =>
    one?.consolidation.kind === "average" && one.consolidation.weight !== null
      ? [one.consolidation.weight]
      : [],
  );
  return [...parts, ...weights];
}

function askedIndicator(form: ReportForm, figure: AskedFigure, index: number): Indicator {
  return {
    code: `${ownGroup.code}${String(index + 1)}`,
    group: ownGroup.code,
    label: squeezeSpaces(figure.label),
    unit: squeezeSpaces(figure.unit),
    measure: figure.measure,
    columns: ["all"],
    filledBy: "every_body",
    consolidation: figure.measure === "share" ? { kind: "average", weight: null } : { kind: "sum" },
    sumOf: null,
    records: null,
    help: "",
    citation: form.citation,
    confidence: "C",
  };
}
