import { Dialog } from "../ui/Dialog.tsx";
import { RecordList } from "./RecordList.tsx";

type RecordsDialogProps = {
  readonly reportId: string;
  readonly cell: string;
  readonly onClose: () => void;
};

/** The records that a prefilled figure is the sum of. */
export function RecordsDialog({ reportId, cell, onClose }: RecordsDialogProps) {
  return (
    <Dialog
      title={`Bản ghi đứng sau chỉ tiêu ${cell.split(".")[0] ?? cell}`}
      isOpen
      onClose={onClose}
    >
      <RecordList reportId={reportId} cell={cell} />
    </Dialog>
  );
}
