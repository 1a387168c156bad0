import { approveSchemeEndpoint } from "@kc/server/api/contract";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { PaperNumberFields, SignatoryField } from "../app/form/PaperFields.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { dayText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { ContractDialogProps } from "./AssignTaskDialog.tsx";

type Values = { decisionNumber: string; decidedOn: string | null; signatory: string };

/** Approves one scheme of an approved plan by a decision of its own. */
export function ApproveSchemeDialog({ schemeId, found, onClose }: ContractDialogProps) {
  const { approvedDong, decidedOn, decisionNumber } = found;
  const mode = found.acts.find(({ act }) => act === "approve_scheme")?.mode ?? "in_system";
  const form = useCommandForm<typeof approveSchemeEndpoint, Values>({
    endpoint: approveSchemeEndpoint,
    defaults: { decisionNumber: "", decidedOn: useToday(), signatory: "" },
    toInput: (values) => ({
      schemeId,
      expectedVersion: found.schemeVersion,
      ...values,
      decidedOn: values.decidedOn ?? "",
    }),
    scan: useStepScan("contract.approve-scheme", schemeId, mode),
    onDone: () => {
      showToast("Đã phê duyệt đề án.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Phê duyệt đề án" isOpen onClose={onClose}>
      <p>
        Kinh phí được phê duyệt trong kế hoạch năm:{" "}
        <strong>
          <Money dong={approvedDong} />
        </strong>
        {decidedOn !== null && (
          <span className="soft">
            {" "}
            (Quyết định {decisionNumber} ngày {dayText(decidedOn)})
          </span>
        )}
        .
      </p>
      <CommandForm form={form} verb="Phê duyệt đề án">
        <PaperNumberFields
          control={control}
          number={{ name: "decisionNumber", label: "Số quyết định", placeholder: "…/QĐ-UBND" }}
          day={{ name: "decidedOn", label: "Ngày quyết định" }}
        />
        <SignatoryField control={control} name="signatory" />
      </CommandForm>
    </Dialog>
  );
}
