import { appHref } from "../ui/app-href.ts";
import { Icon } from "../ui/Icon.tsx";
import { isCurrentEntry, type NavigationEntry } from "./navigation.ts";
import { useWorkCount } from "./work-count.ts";

type NavigationProps = { readonly entries: readonly NavigationEntry[]; readonly path: string };

/** The menu at the left, at most eight entries. */
export function SideNavigation({ entries, path }: NavigationProps) {
  const waiting = useWorkCount();
  return (
    <nav className="side" aria-label="Chính">
      <ul>
        {entries.map((entry) => (
          <li key={entry.href}>
            <a
              href={appHref(entry.href)}
              aria-current={isCurrentEntry(entry, path) ? "page" : undefined}
            >
              <Icon name={entry.icon} />
              <span>{entry.label}</span>
              {entry.href === "/" && waiting !== null && waiting > 0 && (
                <span className="side__count">
                  {waiting}
                  <span className="visually-hidden"> việc đang chờ</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
