import { dong, type PlainDate } from "@kc/core/kernel";
import { eligibleMachineCost, quotationVerdictText } from "@kc/core/norm";
import {
  attachmentKindNames,
  attachmentKinds,
  dossierFields,
  dossierNoticeText,
  type DossierWarning,
  type MachineLine,
  type MissingItem,
  outcomeMeasureDefinition,
  requiredAttachments,
  type SchemeDraft,
  sumEstimate,
} from "@kc/core/scheme";
import type { Dossier } from "./dossier.ts";
import type { MachineRecord } from "./dossier-store.ts";
import type { Narrative } from "./narrative.ts";

/** One missing thing as it goes over the wire, with the content it belongs to. */
export function showMissing({ field, label, citation }: MissingItem) {
  return { field, label, citation, content: dossierFields[field].content };
}

/** One warning as it goes over the wire, in words. */
export function showWarning({ field, grade, notice }: DossierWarning) {
  const { label, content } = dossierFields[field];
  return {
    field,
    fieldLabel: label,
    content,
    grade,
    kind: notice.kind,
    text: dossierNoticeText(notice),
  };
}

/** Every offer of a machine with whether it is the one support is measured on, or why not. */
function judgeQuotations(
  machine: MachineRecord,
  line: MachineLine,
  terms: { readonly vat: "included" | "excluded"; readonly on: PlainDate },
) {
  const cost = eligibleMachineCost([{ ...line, isEligible: true }], terms);
  const considered = cost.ok
    ? cost.value.lines.flatMap((judged) => judged.considered)
    : "considered" in cost.refusal
      ? cost.refusal.considered
      : [];
  return machine.quotations.map((quotation) => {
    const verdict = considered.find(
      ({ quotation: judged }) => judged.quotationId === quotation.id,
    )?.verdict;
    return {
      ...quotation,
      verdict: verdict === undefined ? null : quotationVerdictText(verdict),
      isChosen: verdict === "chosen",
    };
  });
}

/** The dossier as it goes over the wire. */
export function showDossier(
  dossier: Dossier,
  terms: { readonly vat: "included" | "excluded"; readonly on: PlainDate },
) {
  const { draft, narrative, machines, files } = dossier;
  const { byYear, ...estimateSums } = sumEstimate(draft.estimate);
  return {
    narrative: narrative.texts,
    machines: machines.map((machine, index) => {
      const line = draft.machines[index];
      return {
        ...machine,
        amountDong: dong(machine.unitPriceDong * machine.quantity),
        quotations: line ? judgeQuotations(machine, line, terms) : [],
      };
    }),
    estimate: dossier.estimate,
    estimateSums,
    estimateByYear: [...byYear],
    outcomes: draft.outcomes.map(({ measure, baseline, target }) => {
      const { label, unit } = outcomeMeasureDefinition(measure);
      return { measure, label, unit, baseline, target };
    }),
    papers: showPapers(draft, narrative, files),
  };
}

/** Every paper the dossier asks for or holds: required ones first, each as a file or on paper. */
function showPapers(draft: SchemeDraft, narrative: Narrative, files: Dossier["files"]) {
  const required = requiredAttachments(draft.kind, draft.implementer);
  return attachmentKindNames
    .map((kind) => {
      const asked = required.find((attachment) => attachment.kind === kind);
      return {
        kind,
        label: attachmentKinds[kind],
        isRequired: asked !== undefined,
        citation: asked?.citation ?? null,
        onPaper: narrative.onPaper.includes(kind),
        files: files
          .filter(({ evidenceKind }) => evidenceKind === kind)
          .map(({ id, fileName, attachedOn }) => ({ id, fileName, attachedOn })),
      };
    })
    .sort((first, second) => Number(second.isRequired) - Number(first.isRequired));
}
