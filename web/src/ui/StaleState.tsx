import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { DataSheet } from "./DataSheet.tsx";
import { Dialog } from "./Dialog.tsx";

type StaleDifference = {
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
};

type StaleStateProps = {
  readonly isOpen: boolean;
  /** Who changed it and when, as a sentence. */
  readonly changedBy?: string | undefined;
  readonly differences: readonly StaleDifference[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
};

/** Somebody changed the record meanwhile: both versions side by side, and the choice. Nothing typed is lost. */
export function StaleState(props: StaleStateProps) {
  return (
    <Dialog
      title="Dữ liệu vừa được người khác sửa"
      size="wide"
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={
        <>
          <Button look="main" onPress={props.onKeepMine}>
            Giữ phần tôi nhập
          </Button>
          <Button onPress={props.onTakeTheirs}>Lấy bản mới</Button>
          <Button look="quiet" onPress={props.onClose}>
            Xem lại đã
          </Button>
        </>
      }
    >
      <p>
        {props.changedBy ?? "Bản ghi đã có phiên bản mới hơn bản bạn đang sửa."} Chưa có gì bị ghi
        đè.
      </p>
      {props.differences.length > 0 && (
        <DataSheet
          caption="Khác nhau ở"
          heads={["Mục", "Bạn nhập", "Bản mới"]}
          rows={props.differences.map(({ label, mine, theirs }) => ({
            key: label,
            cells: [label, mine, theirs],
          }))}
        />
      )}
    </Dialog>
  );
}
