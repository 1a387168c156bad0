import type { ReactNode } from "react";
import { appHref } from "./app-href.ts";

type TextLinkProps = {
  readonly children: ReactNode;
  readonly href: string;
  readonly current?: boolean;
  readonly className?: string;
};

/** A link to a page of the app; `href` is written from the app's root, `/schemes/…`. */
export function TextLink({ children, href, current, className }: TextLinkProps) {
  return (
    <a
      href={appHref(href)}
      className={className}
      aria-current={current === true ? "page" : undefined}
    >
      {children}
    </a>
  );
}
