import { type MouseEvent, type ReactNode, useId } from "react";
import "./Button.css";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./Icon.tsx";

export type ButtonLook = "main" | "plain" | "quiet" | "danger";

export type ButtonProps = {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly size?: "normal" | "small";
  readonly type?: "button" | "submit";
  readonly icon?: IconName;
  /** Shows the icon alone; the children become its name. */
  readonly iconOnly?: boolean;
  readonly wide?: boolean;
  readonly isPending?: boolean;
  /** Why it cannot be pressed now: shown under it. Without a reason a button is never disabled. */
  readonly blockedBecause?: string | undefined;
  readonly onPress?: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly form?: string;
};

/** A button; its words are a verb. While pending it stays in place and takes no second press. */
export function Button(props: ButtonProps) {
  const { children, look = "plain", size = "normal", blockedBecause, isPending = false } = props;
  const reasonId = useId();
  const isBlocked = blockedBecause !== undefined || isPending;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBlocked) event.preventDefault();
    else props.onPress?.(event);
  };
  return (
    <>
      <button
        type={props.type ?? "button"}
        className={classNames(
          "button",
          `button--${look}`,
          size === "small" && "button--small",
          props.iconOnly && "button--icon",
          props.wide && "button--wide",
        )}
        aria-disabled={isBlocked || undefined}
        aria-busy={isPending || undefined}
        aria-describedby={blockedBecause === undefined ? undefined : reasonId}
        aria-expanded={props.expanded}
        aria-pressed={props.pressed}
        form={props.form}
        onClick={press}
      >
        {isPending ? (
          <span className="button__busy" />
        ) : (
          props.icon && <Icon name={props.icon} size={18} />
        )}
        {props.iconOnly ? <span className="visually-hidden">{children}</span> : children}
      </button>
      {blockedBecause !== undefined && (
        <span className="button-reason" id={reasonId}>
          {blockedBecause}
        </span>
      )}
    </>
  );
}
