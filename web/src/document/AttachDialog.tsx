import type { AttachmentSubject } from "@kc/core/document";
import { attachFileEndpoint } from "@kc/server/api/document";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { ComboBox } from "../ui/ComboBox.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { RefusalText } from "../ui/RefusalText.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { UploadField } from "./UploadField.tsx";
import { useUploads } from "./use-uploads.ts";

type AttachDialogProps = {
  readonly subjectKind: AttachmentSubject;
  readonly subjectId: string;
  readonly evidenceKinds: readonly { readonly id: string; readonly label: string }[];
  readonly onClose: () => void;
};

/** Files for a record: what they are, then the files themselves; each is attached when all are kept. */
export function AttachDialog({
  subjectKind,
  subjectId,
  evidenceKinds,
  onClose,
}: AttachDialogProps) {
  const uploads = useUploads();
  const attach = useCommand(attachFileEndpoint);
  const [evidenceKind, setEvidenceKind] = useState<string | null>(null);
  const [isCertifiedCopy, setCertifiedCopy] = useState(false);
  const [note, setNote] = useState("");
  const blockedBecause = whyBlocked(evidenceKind, uploads);
  const send = async () => {
    if (evidenceKind === null) return;
    const about = { subjectKind, subjectId, evidenceKind, isCertifiedCopy, note };
    for (const { sha256, fileName } of uploads.kept) {
      const outcome = await attach.run({ ...about, sha256, fileName });
      if (!outcome.ok) return;
    }
    showToast(`Đã đính kèm ${String(uploads.kept.length)} tệp.`);
    onClose();
  };
  return (
    <Dialog
      title="Đính kèm tệp"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            look="main"
            isPending={attach.isPending}
            blockedBecause={blockedBecause}
            onPress={() => void send()}
          >
            Đính kèm
          </Button>
          <Button onPress={onClose}>Không, quay lại</Button>
        </>
      }
    >
      <Stack>
        <RefusalText {...refusalOf(attach)} />
        <ComboBox
          name="evidenceKind"
          label="Loại tài liệu"
          required
          value={evidenceKind}
          choices={evidenceKinds.map(({ id, label }) => ({ value: id, label }))}
          onChange={setEvidenceKind}
        />
        <UploadField name="files" label="Tệp" uploads={uploads} many required />
        <CheckboxField
          name="isCertifiedCopy"
          label="Là bản sao hợp lệ (công chứng, chứng thực)"
          value={isCertifiedCopy}
          onChange={setCertifiedCopy}
        />
        <TextField name="note" label="Ghi chú" value={note} onChange={setNote} maxLength={300} />
      </Stack>
    </Dialog>
  );
}

function whyBlocked(
  evidenceKind: string | null,
  { picked, kept }: ReturnType<typeof useUploads>,
): string | undefined {
  if (evidenceKind === null) return "Chọn loại tài liệu trước.";
  if (picked.some(({ state }) => state.kind === "sending")) return "Chờ tải tệp lên xong.";
  return kept.length === 0 ? "Chọn ít nhất một tệp." : undefined;
}
