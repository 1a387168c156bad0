/**
 * The address of a page of the app as the browser needs it: `/schemes/1` becomes `/app/schemes/1`.
 * Addresses of the API, of other sites and of places on the same page stay as they are.
 */
export function appHref(path: string): string {
  if (!path.startsWith("/") || path.startsWith("/api/")) return path;
  const base = import.meta.env.BASE_URL;
  return path.startsWith(base) ? path : `${base}${path.slice(1)}`;
}
