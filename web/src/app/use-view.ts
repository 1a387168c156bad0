import { useRouter, useRouterState } from "@tanstack/react-router";

type ViewValue = string | number;

/**
 * The state of a page that stands in its address: filters, tab, sort, page, day "as at".
 * Values equal to their default are left out of the address; numbers stay numbers.
 */
export function useView<View extends Readonly<Record<string, ViewValue>>>(
  defaults: View,
): [View, (changes: Partial<View>) => void] {
  const router = useRouter();
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const view = readView(defaults, new URLSearchParams(search));
  const setView = (changes: Partial<View>) => {
    const { pathname, search: now } = router.history.location;
    router.history.replace(
      `${pathname}${writeView(defaults, { ...view, ...changes }, new URLSearchParams(now))}`,
    );
  };
  return [view, setView];
}

/** Reads a view from the address; what is missing or no number has its default. */
export function readView<View extends Readonly<Record<string, ViewValue>>>(
  defaults: View,
  search: URLSearchParams,
): View {
  const entries = Object.entries(defaults).map(([name, standard]): [string, ViewValue] => {
    const text = search.get(name);
    if (text === null) return [name, standard];
    if (typeof standard === "string") return [name, text];
    const number = Number(text);
    return [name, Number.isSafeInteger(number) ? number : standard];
  });
  return asView(defaults, Object.fromEntries(entries));
}

/** The query string of a view; parameters of others on the page stay. */
export function writeView(
  defaults: Readonly<Record<string, ViewValue>>,
  view: Readonly<Record<string, ViewValue>>,
  search: URLSearchParams,
): string {
  for (const [name, value] of Object.entries(view)) {
    if (value === defaults[name]) search.delete(name);
    else search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** Every entry has the name and the type of its default. */
function asView<View>(_defaults: View, entries: Record<string, ViewValue>): View {
  return entries as View;
}
