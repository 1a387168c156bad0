import { documentKinds } from "@kc/core/document";
import { issueDocumentEndpoint, type PaperRow } from "@kc/server/api/document";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Row } from "../ui/Row.tsx";
import { showToast } from "../ui/toast.ts";
import { previewHref } from "./document-links.ts";

type IssueDocumentButtonProps = { readonly paper: PaperRow };

/** Issues one paper: what will happen, the preview to look at first, and the reason where one is replaced. */
export function IssueDocumentButton({ paper }: IssueDocumentButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const issue = useCommand(issueDocumentEndpoint);
  const { kind, subjectId, label, document } = paper;
  const hasClerkNumber =
    documentKinds[kind].numberedBy === "body-clerk" && (document?.number ?? null) !== null;
  const close = () => {
    setOpen(false);
    issue.clear();
  };
  const send = async (reason: string) => {
    const outcome = await issue.run({ kind, subjectId, reason });
    if (!outcome.ok) return;
    const { number } = outcome.output;
    showToast(
      number === null ? `Đã phát hành, chờ cấp số: ${label}.` : `Đã phát hành số ${number}.`,
    );
    setOpen(false);
  };
  return (
    <>
      <Button
        size="small"
        onPress={() => {
          setOpen(true);
        }}
      >
        {document === null ? "Phát hành" : "Phát hành lại"}
      </Button>
      <ConfirmDialog
        title={`Phát hành “${label}”?`}
        isOpen={isOpen}
        verb={document === null ? "Phát hành" : "Phát hành bản thay thế"}
        isPending={issue.isPending}
        {...refusalOf(issue)}
        {...(hasClerkNumber ? { reasonLabel: "Lý do thay văn bản đã có số" } : {})}
        onConfirm={(reason) => void send(reason)}
        onClose={close}
      >
        <p>
          Số liệu của văn bản được giữ nguyên từ lúc phát hành. Tệp Word và PDF được tạo một lần,
          không sửa được.
        </p>
        {document !== null && (
          <p>
            Bản {document.number ?? "đang chờ số"} sẽ chuyển sang “Đã thay bằng bản khác” và vẫn
            được giữ.
          </p>
        )}
        <Row>
          <LinkButton
            href={previewHref(kind, subjectId, "pdf")}
            icon="download"
            size="small"
            download
          >
            Xem trước PDF
          </LinkButton>
          <LinkButton
            href={previewHref(kind, subjectId, "docx")}
            icon="download"
            size="small"
            download
          >
            Xem trước Word
          </LinkButton>
        </Row>
      </ConfirmDialog>
    </>
  );
}
