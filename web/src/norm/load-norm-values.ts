import type { NormActivity } from "@kc/core/norm";
import type { Confidence, LegalDocumentKind } from "@kc/core/law";
import type { loadNormEndpoint } from "@kc/server/api/norm";
import type { EndpointInput } from "@kc/server/api/platform";

export type RuleKind = "capped-share" | "ceiling" | "share" | "per-unit";

/** A norm as it is typed. */
export type LoadNormValues = {
  activity: NormActivity | "";
  label: string;
  unit: string;
  ruleKind: RuleKind | "";
  shareBps: number | null;
  ceilingDong: number | null;
  maximumUnits: number | null;
  technologyLineMultiplierBps: number | null;
  vat: "included" | "excluded" | "unstated" | "";
  conditions: string;
  documentKind: LegalDocumentKind | "";
  document: string;
  article: string;
  clause: string;
  point: string;
  validFrom: string | null;
  validTo: string | null;
  confidence: Confidence | "";
  source: string;
  note: string;
};

export const emptyNorm: LoadNormValues = {
  activity: "machinery_tech_transfer",
  label: "",
  unit: "cơ sở",
  ruleKind: "capped-share",
  shareBps: null,
  ceilingDong: null,
  maximumUnits: null,
  technologyLineMultiplierBps: null,
  vat: "unstated",
  conditions: "",
  documentKind: "resolution",
  document: "",
  article: "",
  clause: "",
  point: "",
  validFrom: null,
  validTo: null,
  confidence: "A",
  source: "",
  note: "",
};

type Input = EndpointInput<typeof loadNormEndpoint>;

/** The norm as the command takes it. */
export function loadNormInput(values: LoadNormValues): Input {
  const { article, clause, point } = values;
  return {
    activity: values.activity === "" ? "all" : values.activity,
    label: values.label,
    unit: values.unit.trim() === "" ? null : values.unit,
    rule: ruleOf(values),
    technologyLineMultiplierBps: values.technologyLineMultiplierBps,
    vat: values.vat === "" ? "unstated" : values.vat,
    conditions: values.conditions.split("\n").filter((line) => line.trim() !== ""),
    citation: {
      kind: values.documentKind === "" ? "resolution" : values.documentKind,
      document: values.document,
      ...(article.trim() === "" ? {} : { article }),
      ...(clause.trim() === "" ? {} : { clause }),
      ...(point.trim() === "" ? {} : { point }),
    },
    validFrom: values.validFrom ?? "",
    validTo: values.validTo,
    confidence: values.confidence === "" ? "U" : values.confidence,
    source: values.source,
    note: values.note,
  };
}

function ruleOf({ ruleKind, shareBps, ceilingDong, maximumUnits }: LoadNormValues): Input["rule"] {
  switch (ruleKind) {
    case "ceiling":
      return { kind: "ceiling", ceilingDong: ceilingDong ?? 0 };
    case "share":
      return { kind: "share", shareBps: shareBps ?? 0 };
    case "per-unit":
      return { kind: "per-unit", unitDong: ceilingDong ?? 0, maximumUnits };
    case "capped-share":
    case "":
      return { kind: "capped-share", shareBps: shareBps ?? 0, ceilingDong: ceilingDong ?? 0 };
  }
}
