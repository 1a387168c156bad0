import { changeStatusEndpoint } from "@kc/server/api/party";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { Row } from "../ui/Row.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { Establishment } from "./EstablishmentRecord.tsx";

type Change = {
  readonly status: "active" | "paused" | "dissolved";
  readonly verb: string;
  readonly done: string;
  readonly says: string;
};

const changes: Readonly<Record<"active" | "paused" | "dissolved", Change>> = {
  paused: {
    status: "paused",
    verb: "Ghi tạm ngừng",
    done: "Đã ghi cơ sở tạm ngừng.",
    says: "Cơ sở tạm ngừng không đăng ký nhu cầu mới; đề án đang làm vẫn tiếp tục.",
  },
  active: {
    status: "active",
    verb: "Ghi hoạt động lại",
    done: "Đã ghi cơ sở hoạt động lại.",
    says: "Cơ sở trở lại danh sách đang hoạt động.",
  },
  dissolved: {
    status: "dissolved",
    verb: "Ghi giải thể",
    done: "Đã ghi cơ sở giải thể.",
    says: "Sau khi ghi giải thể, hồ sơ cơ sở không sửa được nữa. Lịch sử hỗ trợ vẫn được giữ.",
  },
};

/** Pauses, resumes or ends an establishment, each with its reason. */
export function StatusActions({ establishment }: { readonly establishment: Establishment }) {
  const [asked, setAsked] = useState<Change | null>(null);
  const command = useCommand(changeStatusEndpoint);
  const since = useToday() ?? establishment.registeredOn;
  const confirm = async (change: Change, reason: string) => {
    const { id: establishmentId, version: expectedVersion } = establishment;
    const { status } = change;
    const input = { establishmentId, expectedVersion, status, since, reason };
    const outcome = await command.run(input);
    if (!outcome.ok) return;
    setAsked(null);
    showToast(change.done);
  };
  const other = establishment.status === "active" ? changes.paused : changes.active;
  return (
    <Card title="Tình trạng hoạt động">
      <Row>
        {[other, changes.dissolved].map((change) => (
          <Button
            key={change.status}
            size="small"
            onPress={() => {
              command.clear();
              setAsked(change);
            }}
          >
            {change.verb}
          </Button>
        ))}
      </Row>
      {asked && (
        <ConfirmDialog
          isOpen
          title={`${asked.verb}: ${establishment.name}`}
          verb={asked.verb}
          look={asked.status === "dissolved" ? "danger" : "main"}
          reasonLabel="Lý do"
          isPending={command.isPending}
          {...refusalOf(command)}
          onConfirm={(reason) => void confirm(asked, reason)}
          onClose={() => {
            setAsked(null);
          }}
        >
          {asked.says}
        </ConfirmDialog>
      )}
    </Card>
  );
}
