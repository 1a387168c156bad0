import { approveNormEndpoint, type NormRow, rejectNormEndpoint } from "@kc/server/api/norm";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Row } from "../ui/Row.tsx";
import { showToast } from "../ui/toast.ts";

/** What a draft waits for: the second person approves it or turns it down; others read whose it is. */
export function NormApproval({ norm }: { readonly norm: NormRow }) {
  const [asked, setAsked] = useState<"approve" | "reject" | null>(null);
  const approve = useCommand(approveNormEndpoint);
  const reject = useCommand(rejectNormEndpoint);
  const { approval } = norm;
  if (approval === null) return null;
  if (!approval.isYours) return <Notice tone="due">{approval.why}</Notice>;
  const command = asked === "reject" ? reject : approve;
  const confirm = async (reason: string) => {
    const outcome =
      asked === "reject"
        ? await reject.run({ normId: norm.id, reason })
        : await approve.run({ normId: norm.id });
    if (!outcome.ok) return;
    showToast(asked === "reject" ? "Đã không duyệt mức chi." : "Đã duyệt mức chi.");
    setAsked(null);
  };
  return (
    <Row>
      <Button
        look="main"
        onPress={() => {
          setAsked("approve");
        }}
      >
        Duyệt mức chi
      </Button>
      <Button
        onPress={() => {
          setAsked("reject");
        }}
      >
        Không duyệt
      </Button>
      {asked !== null && (
        <ConfirmDialog
          title={asked === "approve" ? "Duyệt mức chi này?" : "Không duyệt mức chi này?"}
          isOpen
          verb={asked === "approve" ? "Duyệt mức chi" : "Không duyệt"}
          look={asked === "approve" ? "main" : "danger"}
          {...(asked === "reject" ? { reasonLabel: "Lý do không duyệt" } : {})}
          isPending={command.isPending}
          {...refusalOf(command)}
          onConfirm={(reason) => void confirm(reason)}
          onClose={() => {
            setAsked(null);
          }}
        >
          <p>
            {norm.label}: {norm.rule}, {norm.citation}. Sau khi duyệt, mức chi không sửa được; muốn
            thay đổi thì nhập mức chi mới.
          </p>
        </ConfirmDialog>
      )}
    </Row>
  );
}
