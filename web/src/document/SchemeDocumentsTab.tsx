import { Stack } from "../ui/Stack.tsx";
import { AttachmentList } from "./AttachmentList.tsx";
import { PapersPanel } from "./PapersPanel.tsx";

type SchemeDocumentsTabProps = { readonly scheme: { readonly id: string } };

/** Everything on paper of a scheme: its papers by step, what other bodies sent, and its attached files. */
export function SchemeDocumentsTab({ scheme: { id } }: SchemeDocumentsTabProps) {
  return (
    <Stack>
      <PapersPanel schemeId={id} />
      <AttachmentList subjectKind="scheme" subjectId={id} />
    </Stack>
  );
}
