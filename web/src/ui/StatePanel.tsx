import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import "./StatePanel.css";

type StatePanelProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly tone?: "plain" | "late" | "due";
  readonly requestId?: string | undefined;
};

/** What a page says when it has no figures to show: the common shape of the empty, error and refused states. */
export function StatePanel({
  icon,
  title,
  children,
  actions,
  tone = "plain",
  requestId,
}: StatePanelProps) {
  return (
    <div className={`state state--${tone}`} role={tone === "late" ? "alert" : undefined}>
      <Icon name={icon} size={28} />
      <div className="state__text">
        <h2>{title}</h2>
        {children !== undefined && <div className="state__more">{children}</div>}
        {actions !== undefined && <div className="state__actions">{actions}</div>}
        {requestId !== undefined && <p className="state__code">Mã hỗ trợ: {requestId}</p>}
      </div>
    </div>
  );
}
