import { documentName, type LegalDocument } from "../law/index.ts";
import type { DocumentChange } from "./rules/rule.ts";

/**
 * The changes that a list of legal documents knows: which document replaced or amended which, and from when. Where the
 * day of effect is not known the day of issue stands for it; a change without any day is left out.
 */
export function documentChangesOf(documents: readonly LegalDocument[]): readonly DocumentChange[] {
  return documents.flatMap((by) => {
    const on = by.effectiveFrom ?? by.issuedOn;
    if (on === null) return [];
    return [
      ...by.replaces.map((code) => ({ kind: "replaced" as const, code })),
      ...by.amends.map((code) => ({ kind: "amended" as const, code })),
    ].flatMap(({ kind, code }) => {
      const document = documents.find((each) => each.code === code);
      if (document === undefined) return [];
      return [
        {
          kind,
          number: document.number,
          issuedOn: document.issuedOn,
          by: documentName(by),
          byNumber: by.number,
          on,
          confidence: by.confidence,
        },
      ];
    });
  });
}
