/**
 * The page of the app that shows what a figure of the API opens: `/allocations?year=2026` is the page `/budget?year=2026`.
 * Lists that have no page of their own keep their address.
 */
export function pageOf(opens: string): string {
  const [path = "", query] = opens.split("?");
  const page = pages.find(({ api }) => api.test(path));
  const target = page ? path.replace(page.api, page.page) : path;
  return query === undefined ? target : `${target}?${query}`;
}

const pages: readonly { readonly api: RegExp; readonly page: string }[] = [
  { api: /^\/allocations$/, page: "/budget" },
  { api: /^\/programmes\/([^/]+)\/results$/, page: "/programmes/$1" },
];
