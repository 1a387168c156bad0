import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Notice } from "../ui/Notice.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import type { MachineValues } from "./machine-values.ts";
import { readPastedMachines } from "./paste-machines.ts";

type PasteMachinesDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onPaste: (machines: readonly MachineValues[]) => void;
};

/** Machines pasted from a spreadsheet, with how each row was understood before it is taken. */
export function PasteMachinesDialog({ isOpen, onClose, onPaste }: PasteMachinesDialogProps) {
  const [text, setText] = useState("");
  const { machines, faults } = readPastedMachines(text);
  return (
    <Dialog
      title="Dán danh sách máy từ bảng tính"
      size="wide"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button
            look="main"
            blockedBecause={machines.length === 0 ? "Chưa đọc được dòng nào." : undefined}
            onPress={() => {
              onPaste(machines);
              setText("");
            }}
          >
            {`Thêm ${String(machines.length)} máy`}
          </Button>
          <Button onPress={onClose}>Không, quay lại</Button>
        </>
      }
    >
      <TextArea
        name="pasted"
        label="Các dòng chép từ bảng tính"
        hint="Các cột theo thứ tự: tên, thông số, đơn vị, số lượng, đơn giá, nhà cung cấp, ngày báo giá."
        value={text}
        onChange={setText}
        rows={8}
      />
      {faults.length > 0 && (
        <Notice tone="due" title="Chưa hiểu:">
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Dialog>
  );
}
