import {
  chooseMembershipEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
} from "@kc/server/api/account";
import { useState } from "react";
import { appHref } from "../ui/app-href.ts";
import { Icon } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";
import { showToast } from "../ui/toast.ts";
import { forgetSession } from "./kept-session.ts";
import { useCommand } from "./use-command.ts";
import type { Session } from "./session.ts";
import { readTheme, setTheme, type Theme } from "./theme.ts";

const themes: readonly { readonly theme: Theme; readonly label: string }[] = [
  { theme: "system", label: "Theo máy" },
  { theme: "light", label: "Sáng" },
  { theme: "dark", label: "Tối" },
];

/** Who works here in which role; the other roles, the theme, the password and the way out. */
export function AccountMenu({ session }: { readonly session: Session }) {
  const { account, membership, memberships } = session;
  const others = memberships.filter((each) => each.id !== membership.id);
  return (
    <Menu
      label="(tài khoản)"
      button={
        <>
          <span className="account__mark" aria-hidden="true">
            {initialsOf(account.displayName)}
          </span>
          <span className="account__words">
            <span className="account__name">{account.displayName}</span>
            <span className="account__role">{membership.roleLabel}</span>
          </span>
          <Icon name="down" size={14} />
        </>
      }
    >
      <p className="menu__title">
        {membership.roleLabel}, {membership.organisationName}
      </p>
      {others.length > 0 && <RoleSwitch others={others} />}
      <hr />
      <ThemeSwitch />
      <hr />
      <a className="menu__item" href={appHref("/account")}>
        <Icon name="lock" /> Đổi mật khẩu
      </a>
      <SignOutItems />
    </Menu>
  );
}

function RoleSwitch({ others }: { readonly others: Session["memberships"] }) {
  const choose = useCommand(chooseMembershipEndpoint);
  const switchTo = async (membershipId: string) => {
    const outcome = await choose.run({ membershipId });
    if (outcome.ok) location.assign(appHref("/"));
    else showToast(outcome.error.message, "late");
  };
  return (
    <>
      <hr />
      <p className="menu__title">Chuyển vai trò</p>
      {others.map((each) => (
        <button
          key={each.id}
          type="button"
          className="menu__item"
          onClick={() => void switchTo(each.id)}
        >
          <Icon name="switch" />
          <span>
            {each.roleLabel}
            <small>{each.organisationName}</small>
          </span>
        </button>
      ))}
    </>
  );
}

function ThemeSwitch() {
  const [chosen, setChosen] = useState(readTheme);
  return (
    <fieldset className="theme-switch">
      <legend className="menu__title">Giao diện</legend>
      {themes.map(({ theme, label }) => (
        <label key={theme}>
          <input
            type="radio"
            name="theme"
            checked={chosen === theme}
            onChange={() => {
              setTheme(theme);
              setChosen(theme);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function SignOutItems() {
  const signOut = useCommand(signOutEndpoint);
  const signOutEverywhere = useCommand(signOutEverywhereEndpoint);
  const leave = async (command: {
    run: (input: Record<string, never>) => Promise<{ ok: boolean }>;
  }) => {
    const outcome = await command.run({});
    if (outcome.ok) {
      forgetSession();
      location.assign(appHref("/sign-in"));
      return;
    }
    showToast("Chưa đăng xuất được. Kiểm tra mạng rồi thử lại.", "late");
  };
  return (
    <>
      <button type="button" className="menu__item" onClick={() => void leave(signOut)}>
        <Icon name="signout" /> Đăng xuất
      </button>
      <button type="button" className="menu__item" onClick={() => void leave(signOutEverywhere)}>
        <Icon name="signout" />
        <span>
          Đăng xuất mọi thiết bị<small>khi nghi có người khác dùng tài khoản</small>
        </span>
      </button>
    </>
  );
}

/** The given name and the family name of a Vietnamese name: "Nông Thị Lan" is NL. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.charAt(0) ?? "";
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : "";
  return `${first}${last}`.toUpperCase();
}
