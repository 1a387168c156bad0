import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./Button.tsx";
import "./Dialog.css";

type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the main one first. */
  readonly actions?: ReactNode;
  readonly size?: "normal" | "wide";
};

/** A window over the page: Escape closes it, the focus stays inside and goes back after. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = "normal",
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog--${size}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {isOpen && (
        <>
          <div className="dialog__head">
            <h2 id={titleId}>{title}</h2>
            <Button look="quiet" size="small" icon="close" iconOnly onPress={onClose}>
              Đóng
            </Button>
          </div>
          <div className="dialog__body">{children}</div>
          {actions !== undefined && <div className="dialog__actions">{actions}</div>}
        </>
      )}
    </dialog>
  );
}
