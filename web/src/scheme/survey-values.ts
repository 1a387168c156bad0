import type { Member } from "./MembersField.tsx";
import type { SchemeView } from "./scheme-tone.ts";

export type SurveyFigure = {
  readonly label: string;
  readonly unit: string;
  readonly lastYear: string;
  readonly thisYear: string;
  readonly evidence: string;
};

/** The minutes of a survey as they are typed. */
export type SurveyValues = {
  surveyedOn: string | null;
  place: string;
  participants: Member[];
  figures: SurveyFigure[];
  machinesInPlace: string;
  findings: string;
  conclusion: "fit" | "not_fit" | "more_facts_needed" | "";
  /** One a line. */
  conditions: string;
};

const askedFigures: readonly (readonly [string, string])[] = [
  ["Doanh thu", "triệu đồng"],
  ["Lao động thường xuyên", "người"],
  ["Sản lượng", ""],
];

/** An empty form: today, the place of production, the figures a survey asks for. */
export function emptySurvey(today: string | null, { beneficiary }: SchemeView): SurveyValues {
  return {
    surveyedOn: today,
    place: `${beneficiary.productionAddress}, ${beneficiary.communeName}`,
    participants: [{ name: "", office: "", role: "" }],
    figures: askedFigures.map(([label, unit]) => ({
      label,
      unit,
      lastYear: "",
      thisYear: "",
      evidence: "",
    })),
    machinesInPlace: "",
    findings: "",
    conclusion: "",
    conditions: "",
  };
}
