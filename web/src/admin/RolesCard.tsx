import { lazyPart } from "../app/lazy-part.tsx";
import { endMembershipEndpoint } from "@kc/server/api/access";
import { useState } from "react";
import { PermissionGate } from "../app/PermissionGate.tsx";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Day } from "../ui/Day.tsx";
import { showToast } from "../ui/toast.ts";
import { useCan } from "../app/session.ts";
import type { Account } from "./account-badge.ts";

const RoleDialog = lazyPart(async () => (await import("./RoleDialog.tsx")).RoleDialog);

type Role = Account["roles"][number];

/** The roles of an account, current and past; one more is given here, and one is ended. */
export function RolesCard({ account }: { readonly account: Account }) {
  const [isOpen, setIsOpen] = useState(false);
  const [ending, setEnding] = useState<Role | null>(null);
  const mayAssign = useCan("account:assign-role") && !account.isOwn;
  return (
    <Card
      title="Vai trò"
      aside={
        !account.isOwn && (
          <PermissionGate permission="account:assign-role">
            <Button
              size="small"
              onPress={() => {
                setIsOpen(true);
              }}
            >
              Thêm vai trò
            </Button>
          </PermissionGate>
        )
      }
    >
      <DataSheet
        caption="Vai trò của tài khoản"
        captionHidden
        heads={["Vai trò", "Nơi làm việc", "Chức danh", "Từ ngày", "Đến ngày", "Thao tác"]}
        rows={account.roles.map((role) => ({
          key: role.id,
          cells: [
            role.roleLabel,
            role.place,
            role.positionTitle === "" ? "–" : role.positionTitle,
            <Day key="from" day={role.validFrom} />,
            <Day key="to" day={role.validTo} />,
            role.isCurrent && mayAssign ? (
              <Button
                key="end"
                size="small"
                look="quiet"
                onPress={() => {
                  setEnding(role);
                }}
              >
                Kết thúc
              </Button>
            ) : (
              "–"
            ),
          ],
        }))}
      />
      {isOpen && (
        <RoleDialog
          accountId={account.id}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
      {ending && (
        <EndRoleDialog
          role={ending}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </Card>
  );
}

type EndRoleDialogProps = { readonly role: Role; readonly onClose: () => void };

function EndRoleDialog({ role, onClose }: EndRoleDialogProps) {
  const command = useCommand(endMembershipEndpoint);
  const confirm = async (reason: string) => {
    const outcome = await command.run({ membershipId: role.id, reason });
    if (!outcome.ok) return;
    showToast("Đã kết thúc vai trò.");
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Kết thúc vai trò ${role.roleLabel}`}
      verb="Kết thúc vai trò"
      look="danger"
      reasonLabel="Lý do"
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      {`Người này thôi vai trò ${role.roleLabel} tại ${role.place}; mọi phiên đang mở bị đóng.`}
    </ConfirmDialog>
  );
}
