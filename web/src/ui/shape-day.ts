/** Puts the slashes of dd/mm/yyyy while digits are typed at the end; leaves any other way of writing alone. */
export function shapeDay(before: string, after: string): string {
  const isAppended = after.length === before.length + 1 && after.startsWith(before);
  const isWhole = /^\d{8}$/.test(after);
  if (!isAppended && !isWhole) return after;
  const digits = after.replaceAll("/", "");
  if (!/^\d{3,8}$/.test(digits)) return after;
  if (!isWhole && !/^(\d{3}|\d{2}\/\d{3})$/.test(after)) return after;
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  return parts.filter((part) => part !== "").join("/");
}
