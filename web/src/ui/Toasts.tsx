import { Icon } from "./Icon.tsx";
import { closeToast, useToasts } from "./toast.ts";
import "./Toasts.css";

const icons = { done: "done", due: "late", late: "warning" } as const;

/** The live region of the app: short messages, read aloud when they come. Stands once, in the shell. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={`toast toast--${toast.tone}`}>
          <Icon name={icons[toast.tone]} />
          <p>{toast.text}</p>
          <button
            type="button"
            onClick={() => {
              closeToast(toast.id);
            }}
          >
            <Icon name="close" size={16} label="Đóng thông báo" />
          </button>
        </div>
      ))}
    </div>
  );
}
