import { type OutsideStepName, outsideSteps } from "@kc/core/document";
import { attachFileEndpoint } from "@kc/server/api/document";
import type { StepScan } from "../app/form/use-command-form.ts";
import { useCommand } from "../app/use-command.ts";
import { showToast } from "../ui/toast.ts";
import { UploadField } from "./UploadField.tsx";
import { useUploads } from "./use-uploads.ts";

/** The steps whose scan hangs on a record with a page of its own. */
type ScannedStep = {
  [Name in OutsideStepName]: (typeof outsideSteps)[Name]["record"] extends "register"
    ? never
    : Name;
}[OutsideStepName];

/**
 * The scan of the paper that a step is recorded from: picked in the dialog of the step, attached to its record as soon as the
 * step is done. None where the person does the step in the system.
 */
export function useStepScan(
  step: ScannedStep,
  subjectId: string,
  mode: "in_system" | "by_document" = "by_document",
): StepScan | undefined {
  const uploads = useUploads("one");
  const attach = useCommand(attachFileEndpoint);
  if (mode === "in_system") return undefined;
  const { record, evidence } = outsideSteps[step];
  return {
    field: <UploadField name="scan" label="Bản quét văn bản" uploads={uploads} onlyScans />,
    blockedBecause: uploads.picked.some(({ state }) => state.kind === "sending")
      ? "Chờ tải tệp lên xong."
      : undefined,
    keep: async () => {
      const [file] = uploads.kept;
      if (file === undefined) return;
      const { sha256, fileName } = file;
      const about = { subjectKind: record, subjectId, evidenceKind: evidence };
      const outcome = await attach.run({ ...about, sha256, fileName });
      if (!outcome.ok) {
        const text = "Chưa đính kèm được bản quét của bước vừa ghi nhận. Đính kèm lại ở hồ sơ.";
        showToast(text, "due");
      }
    },
  };
}
