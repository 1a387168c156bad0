import { type ReactNode, useEffect, useRef } from "react";
import { Breadcrumbs } from "./Breadcrumbs.tsx";
import "./Layout.css";
import { takePageFocus } from "./page-focus.ts";

type PageHeaderProps = {
  readonly title: string;
  readonly trail?: readonly { readonly href: string; readonly label: string }[];
  /** Beside the title: a status. */
  readonly badge?: ReactNode;
  readonly lead?: ReactNode;
  /** Buttons at the right, the main one last. */
  readonly actions?: ReactNode;
};

/** The head of every page; it names the window, and its h1 takes the focus when the page is opened. */
export function PageHeader({ title, trail, badge, lead, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Khuyến công`;
    if (takePageFocus()) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <header className="page-header">
      <div className="page-header__words">
        {trail && <Breadcrumbs trail={trail} />}
        <div className="page-header__title">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {badge}
        </div>
        {lead !== undefined && <div className="page-header__lead">{lead}</div>}
      </div>
      {actions !== undefined && <div className="row no-print">{actions}</div>}
    </header>
  );
}
