import { attachmentKindNames, attachmentKinds } from "@kc/core/scheme";
import { evidenceLabel } from "../evidence.ts";
import { rowOf, textsOf } from "./read-json.ts";

/** What stands in a dossier, each kind once: the files, then what is held on paper. */
export function fileLabels(
  files: readonly { readonly evidenceKind: string }[],
  narrative: unknown,
): readonly string[] {
  const onPaper = textsOf(rowOf(narrative)["onPaper"]).flatMap((kind) => {
    const known = attachmentKindNames.find((each) => each === kind);
    return known === undefined ? [] : [attachmentKinds[known]];
  });
  const labels = new Set([
    ...files.map(({ evidenceKind }) => evidenceLabel(evidenceKind)),
    ...onPaper,
  ]);
  return [...labels].map((label) => `${label};`);
}
