import { lazyPart } from "../app/lazy-part.tsx";
import type { AttachmentSubject } from "@kc/core/document";
import {
  type AttachmentRow,
  listAttachmentsEndpoint,
  withdrawAttachmentEndpoint,
} from "@kc/server/api/document";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useCan } from "../app/session.ts";
import { useCommand } from "../app/use-command.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { dayText, sizeText } from "../ui/format.ts";
import { showToast } from "../ui/toast.ts";
import "./document.css";
import { attachmentHref } from "./document-links.ts";

const AttachDialog = lazyPart(async () => (await import("./AttachDialog.tsx")).AttachDialog);

type AttachmentListProps = {
  readonly subjectKind: AttachmentSubject;
  readonly subjectId: string;
  readonly title?: string;
  /** Within the card of its record, of which the page shows several. */
  readonly isPart?: boolean;
};

/** The files attached to a record, with a button to add more: for the page of any record. */
export function AttachmentList(props: AttachmentListProps) {
  const { subjectKind, subjectId, title, isPart = false } = props;
  const [isAdding, setAdding] = useState(false);
  const mayAttach = useCan("document:attach");
  const query = useEndpointQuery(listAttachmentsEndpoint, { subjectKind, subjectId });
  return (
    <Card
      title={title ?? "Tài liệu đính kèm"}
      isPart={isPart}
      aside={
        mayAttach && (
          <Button
            size="small"
            icon="plus"
            onPress={() => {
              setAdding(true);
            }}
          >
            Đính kèm tệp
          </Button>
        )
      }
    >
      <QueryState query={query} what="tài liệu đính kèm">
        {({ rows, evidenceKinds }) => (
          <>
            {rows.length === 0 && <p className="soft">Chưa có tệp nào.</p>}
            <ul className="papers">
              {rows.map((row) => (
                <AttachmentItem key={row.id} attachment={row} />
              ))}
            </ul>
            {isAdding && (
              <AttachDialog
                subjectKind={subjectKind}
                subjectId={subjectId}
                evidenceKinds={evidenceKinds}
                onClose={() => {
                  setAdding(false);
                }}
              />
            )}
          </>
        )}
      </QueryState>
    </Card>
  );
}

function AttachmentItem({ attachment }: { readonly attachment: AttachmentRow }) {
  const { withdrawnOn, withdrawnReason } = attachment;
  const isWithdrawn = withdrawnOn !== null;
  return (
    <li className="papers__row">
      <div className="papers__words">
        <span className="papers__name">{attachment.evidenceLabel}</span>
        <span className="papers__note">
          <a href={attachmentHref(attachment.id)} download>
            {attachment.fileName}
          </a>{" "}
          · {sizeText(attachment.byteSize)}
          {attachment.isCertifiedCopy && " · bản sao hợp lệ"}
        </span>
        <span className="papers__note">
          {attachment.attachedBy}, {dayText(attachment.attachedOn)}
          {attachment.note !== "" && ` · ${attachment.note}`}
        </span>
        {isWithdrawn && (
          <span className="papers__note">
            Đã rút ngày {dayText(withdrawnOn)}: {withdrawnReason}
          </span>
        )}
      </div>
      {attachment.mayWithdraw && <WithdrawButton attachment={attachment} />}
    </li>
  );
}

function WithdrawButton({ attachment }: { readonly attachment: AttachmentRow }) {
  const [isOpen, setOpen] = useState(false);
  const withdraw = useCommand(withdrawAttachmentEndpoint);
  const send = async (reason: string) => {
    const outcome = await withdraw.run({ attachmentId: attachment.id, reason });
    if (!outcome.ok) return;
    showToast("Đã rút tài liệu.");
    setOpen(false);
  };
  return (
    <>
      <Button
        look="quiet"
        size="small"
        onPress={() => {
          setOpen(true);
        }}
      >
        Rút
      </Button>
      <ConfirmDialog
        title="Rút tài liệu?"
        isOpen={isOpen}
        verb="Rút tài liệu"
        look="danger"
        reasonLabel="Lý do rút"
        isPending={withdraw.isPending}
        {...refusalOf(withdraw)}
        onConfirm={(reason) => void send(reason)}
        onClose={() => {
          setOpen(false);
          withdraw.clear();
        }}
      >
        <p>“{attachment.fileName}” không còn tính vào hồ sơ. Tệp và lịch sử vẫn được giữ.</p>
      </ConfirmDialog>
    </>
  );
}
