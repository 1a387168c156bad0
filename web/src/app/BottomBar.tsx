import { appHref } from "../ui/app-href.ts";
import { Icon } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";
import { isCurrentEntry, type NavigationEntry } from "./navigation.ts";

type BottomBarProps = { readonly entries: readonly NavigationEntry[]; readonly path: string };

/** On a phone: the four entries that matter for the role, the others behind "Thêm". */
export function BottomBar({ entries, path }: BottomBarProps) {
  const others = entries.slice(4);
  return (
    <nav className="bottom" aria-label="Chính, ở chân trang">
      <ul>
        {entries.slice(0, 4).map((entry) => (
          <li key={entry.href}>
            <a
              href={appHref(entry.href)}
              aria-current={isCurrentEntry(entry, path) ? "page" : undefined}
            >
              <Icon name={entry.icon} />
              {entry.short}
            </a>
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <Menu
              label="mục khác"
              button={
                <>
                  <Icon name="more" /> Thêm
                </>
              }
            >
              {others.map((entry) => (
                <a key={entry.href} className="menu__item" href={appHref(entry.href)}>
                  <Icon name={entry.icon} /> {entry.label}
                </a>
              ))}
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}
