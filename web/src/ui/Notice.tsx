import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import "./Notice.css";

type NoticeProps = {
  readonly tone?: "info" | "due" | "late" | "done";
  readonly title?: string;
  readonly children: ReactNode;
};

const icons = { info: "info", due: "late", late: "warning", done: "done" } as const;

/** A remark within a page: a norm of the centre that applies, a deadline, what was made up for the demo. */
export function Notice({ tone = "info", title, children }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`}>
      <Icon name={icons[tone]} />
      <div>
        {title !== undefined && <strong>{title} </strong>}
        {children}
      </div>
    </div>
  );
}
