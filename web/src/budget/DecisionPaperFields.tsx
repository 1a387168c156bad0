import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { PaperNumberFields, SignatoryField } from "../app/form/PaperFields.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";

/** The decision a plan is approved or adjusted by. */
export type DecisionPaper = {
  decisionNumber: string;
  decidedOn: string | null;
  signatory: string;
  heading: "committee" | "chair" | "";
};

export function emptyPaper(today: string | null): DecisionPaper {
  return { decisionNumber: "", decidedOn: today, signatory: "", heading: "chair" };
}

/** The input of a command from the decision as entered. */
export function paperInput(paper: DecisionPaper) {
  return {
    decisionNumber: paper.decisionNumber,
    decidedOn: paper.decidedOn ?? "",
    signatory: paper.signatory,
    heading: paper.heading === "committee" ? ("committee" as const) : ("chair" as const),
  };
}

/** The form of a decision: its paper, and either a verdict for each line or a change of some. */
export type DecisionValues = DecisionPaper & {
  lines: {
    verdict: "approve" | "reserve" | "not_approve" | "";
    approvedDong: number | null;
    reason: string;
  }[];
  changes: {
    act: "" | "take_out" | "replace_from_reserve" | "add_scheme";
    reason: string;
    approvedDong: number | null;
    allocationId: string;
  }[];
};

type DecisionPaperFieldsProps = { readonly control: Control<DecisionValues> };

/** Number, day, heading and signatory of a decision; they differ between UBND and its Chủ tịch. */
export function DecisionPaperFields({ control }: DecisionPaperFieldsProps) {
  return (
    <>
      <PaperNumberFields
        control={control}
        number={{ name: "decisionNumber", label: "Số quyết định", placeholder: "…/QĐ-UBND" }}
        day={{ name: "decidedOn", label: "Ngày quyết định" }}
      />
      <Bound control={control} name="heading">
        {(field) => (
          <RadioGroup
            {...field}
            label="Thẩm quyền ban hành"
            layout="row"
            choices={[
              { value: "chair", label: "Chủ tịch UBND tỉnh" },
              { value: "committee", label: "UBND tỉnh (TM. Ủy ban nhân dân)" },
            ]}
            required
          />
        )}
      </Bound>
      <SignatoryField control={control} name="signatory" />
    </>
  );
}
