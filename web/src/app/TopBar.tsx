import { appHref } from "../ui/app-href.ts";
import { Icon } from "../ui/Icon.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import { Brand } from "./Brand.tsx";
import { GlobalSearch } from "./GlobalSearch.tsx";
import type { NavigationEntry } from "./navigation.ts";
import type { Session } from "./session.ts";
import { useWorkCount } from "./work-count.ts";

type TopBarProps = { readonly session: Session; readonly entries: readonly NavigationEntry[] };

/** Product and province, search for everything, work that waits, account. */
export function TopBar({ session, entries }: TopBarProps) {
  const waiting = useWorkCount();
  return (
    <header className="top">
      <a className="top__brand" href={appHref("/")}>
        <Brand provinceName={session.membership.provinceName} />
      </a>
      <GlobalSearch entries={entries} />
      <div className="top__right">
        {waiting !== null && (
          <a className="top__work" href={appHref("/")}>
            <Icon name="worklist" />
            <span className="top__work-count">{waiting}</span>
            <span className="visually-hidden">việc đang chờ</span>
          </a>
        )}
        <AccountMenu session={session} />
      </div>
    </header>
  );
}
