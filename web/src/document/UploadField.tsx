import { largestFileBytes } from "@kc/core/document";
import { FileField } from "../ui/FileField.tsx";
import { acceptedFiles, acceptedFilesText } from "./upload-file.ts";
import type { Uploads } from "./use-uploads.ts";

type UploadFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly uploads: Uploads;
  readonly many?: boolean;
  readonly required?: boolean;
  /** Only scans: PDF or a picture. */
  readonly onlyScans?: boolean;
};

/** Files to send: button or drag and drop; what must not be sent is said before. */
export function UploadField(props: UploadFieldProps) {
  const { uploads, onlyScans = false } = props;
  return (
    <FileField
      name={props.name}
      label={props.label}
      accept={onlyScans ? ".pdf,.jpg,.jpeg,.png" : acceptedFiles}
      acceptText={onlyScans ? "PDF, JPG hoặc PNG" : acceptedFilesText}
      largestBytes={largestFileBytes}
      many={props.many ?? false}
      required={props.required ?? false}
      hint="Không gửi văn bản mật (tuyệt mật, tối mật, mật) lên hệ thống này."
      value={uploads.picked}
      onPick={uploads.pick}
      onRemove={uploads.remove}
      onResume={uploads.resume}
    />
  );
}
