import { attachSignedCopyEndpoint } from "@kc/server/api/document";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { RefusalText } from "../ui/RefusalText.tsx";
import { Stack } from "../ui/Stack.tsx";
import { showToast } from "../ui/toast.ts";
import { UploadField } from "./UploadField.tsx";
import { useUploads } from "./use-uploads.ts";

type SignedCopyDialogProps = {
  readonly document: { readonly id: string; readonly version: number; readonly title: string };
  readonly onClose: () => void;
};

/** The scan of the signed paper, attached once. */
export function SignedCopyDialog({ document, onClose }: SignedCopyDialogProps) {
  const uploads = useUploads("one");
  const attach = useCommand(attachSignedCopyEndpoint);
  const [file] = uploads.kept;
  const send = async () => {
    if (!file) return;
    const { sha256, fileName } = file;
    const { id: documentId, version: expectedVersion } = document;
    const outcome = await attach.run({ documentId, expectedVersion, sha256, fileName });
    if (!outcome.ok) return;
    showToast("Đã đính kèm bản ký.");
    onClose();
  };
  return (
    <Dialog
      title="Đính kèm bản ký"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            look="main"
            isPending={attach.isPending}
            blockedBecause={file ? undefined : "Chọn tệp quét bản ký trước."}
            onPress={() => void send()}
          >
            Đính kèm bản ký
          </Button>
          <Button onPress={onClose}>Không, quay lại</Button>
        </>
      }
    >
      <Stack>
        <p>{document.title}</p>
        <RefusalText {...refusalOf(attach)} />
        <UploadField
          name="scan"
          label="Bản quét có chữ ký, dấu"
          uploads={uploads}
          required
          onlyScans
        />
        <p className="soft">Bản ký đã đính kèm không thay được.</p>
      </Stack>
    </Dialog>
  );
}
