import type { ReactNode } from "react";
import { appHref } from "./app-href.ts";
import "./Button.css";
import type { ButtonLook } from "./Button.tsx";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./Icon.tsx";

type LinkButtonProps = {
  readonly children: ReactNode;
  /** A page of the app (`/schemes/new`), or an address of the API to download from. */
  readonly href: string;
  readonly look?: ButtonLook;
  readonly size?: "normal" | "small";
  readonly icon?: IconName;
  readonly download?: boolean;
};

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({
  children,
  href,
  look = "plain",
  size,
  icon,
  download,
}: LinkButtonProps) {
  return (
    <a
      className={classNames("button", `button--${look}`, size === "small" && "button--small")}
      href={appHref(href)}
      download={download === true ? "" : undefined}
    >
      {icon && <Icon name={icon} size={18} />}
      {children}
    </a>
  );
}
