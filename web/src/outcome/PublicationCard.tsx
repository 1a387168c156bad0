import { decidePublicationEndpoint } from "@kc/server/api/outcome";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { dayText } from "../ui/format.ts";
import { Stack } from "../ui/Stack.tsx";
import { showToast } from "../ui/toast.ts";
import type { CheckedBeneficiary } from "./check-values.ts";

type PublicationCardProps = {
  readonly schemeId: string;
  readonly beneficiary: CheckedBeneficiary;
  readonly mayDecide: boolean;
};

/** Whether the establishment stands on the public list, and the switch for it. */
export function PublicationCard({ schemeId, beneficiary, mayDecide }: PublicationCardProps) {
  const [isAsking, setAsking] = useState(false);
  const command = useCommand(decidePublicationEndpoint);
  const { isWithheld, reason, decidedBy, decidedOn } = beneficiary.publication;
  const decide = async (words: string) => {
    const choice = isWithheld ? ("publish" as const) : ("withhold" as const);
    const about = { schemeId, beneficiaryId: beneficiary.id };
    const outcome = await command.run({ ...about, choice, reason: words });
    if (!outcome.ok) return;
    showToast(isWithheld ? "Đã công khai trở lại." : "Đã ngừng công khai.");
    setAsking(false);
  };
  const verb = isWithheld ? "Công khai trở lại" : "Không công khai";
  return (
    <Card title="Danh sách công khai">
      <Stack>
        <p>
          {isWithheld
            ? `Không công khai: ${reason}${decidedOn === null ? "" : ` (${decidedBy ?? ""}, ${dayText(decidedOn)})`}.`
            : "Cổng thông tin công khai tên cơ sở, xã phường, đề án, năm và kinh phí hỗ trợ khi đã thanh toán."}{" "}
          <a href="/co-so-duoc-ho-tro">Xem danh sách công khai</a>
        </p>
        {mayDecide && (
          <div>
            <Button
              size="small"
              onPress={() => {
                setAsking(true);
              }}
            >
              {verb}
            </Button>
          </div>
        )}
      </Stack>
      <ConfirmDialog
        title={`${verb} ${beneficiary.name}?`}
        isOpen={isAsking}
        verb={verb}
        {...(isWithheld ? {} : { reasonLabel: "Lý do không công khai" })}
        isPending={command.isPending}
        {...refusalOf(command)}
        onConfirm={(words) => void decide(words)}
        onClose={() => {
          setAsking(false);
          command.clear();
        }}
      >
        <p>
          {isWithheld
            ? "Cơ sở này hiện trở lại trên danh sách cơ sở được hỗ trợ."
            : "Cơ sở này không hiện trên danh sách cơ sở được hỗ trợ và trong dữ liệu mở."}
        </p>
      </ConfirmDialog>
    </Card>
  );
}
