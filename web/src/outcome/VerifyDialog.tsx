import { evidenceGrades } from "@kc/core/outcome";
import { verifyOutcomesEndpoint } from "@kc/server/api/outcome";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { countText, dayText } from "../ui/format.ts";
import { showToast } from "../ui/toast.ts";
import type { BeneficiaryOutcomes } from "./SchemeOutcomeTab.tsx";

type VerifyDialogProps = {
  readonly schemeId: string;
  readonly beneficiary: BeneficiaryOutcomes;
  readonly onClose: () => void;
};

/** Sở verifies results on the spot: each is chosen with its figure in sight. */
export function VerifyDialog({ schemeId, beneficiary, onClose }: VerifyDialogProps) {
  const open = openResults(beneficiary);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isNoneChosen, setNoneChosen] = useState(false);
  const command = useCommand(verifyOutcomesEndpoint);
  const confirm = async (note: string) => {
    const outcome = await command.run({ schemeId, outcomeIds: [...chosen], note });
    if (!outcome.ok) return;
    showToast(`Đã xác minh ${String(outcome.output.verified)} kết quả.`);
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Xác minh kết quả: ${beneficiary.name}`}
      verb="Xác minh kết quả"
      reasonLabel="Cách kiểm tra, tài liệu đã xem"
      isPending={command.isPending}
      {...(isNoneChosen
        ? { refusal: "Chọn ít nhất một kết quả đã kiểm tra." }
        : refusalOf(command))}
      onConfirm={(note) => {
        setNoneChosen(chosen.size === 0);
        if (chosen.size > 0) void confirm(note);
      }}
      onClose={onClose}
    >
      {open.map(({ id, label, hint }) => (
        <CheckboxField
          key={id}
          name={`outcome.${id}`}
          label={label}
          hint={hint}
          value={chosen.has(id)}
          onChange={(isChosen) => {
            setChosen(
              new Set(isChosen ? [...chosen, id] : [...chosen].filter((other) => other !== id)),
            );
          }}
        />
      ))}
    </ConfirmDialog>
  );
}

function openResults({ measures }: BeneficiaryOutcomes) {
  return measures.flatMap(({ label, unit, results }) =>
    results
      .filter(({ grade }) => grade !== "verified")
      .map(({ id, value, monthsAfter, measuredOn, grade, evidenceCount }) => ({
        id,
        label: `${label}: ${countText(value)} ${unit}`,
        hint: `sau ${String(monthsAfter)} tháng, đo ngày ${dayText(measuredOn)}; ${evidenceGrades[grade].toLowerCase()}, ${countText(evidenceCount)} tài liệu`,
      })),
  );
}
