const deepestForm = 32;

/**
 * Whether every text in it can be kept, the database taking neither the null character nor half a surrogate pair, and no
 * list lies so deep that walking it would end the stack.
 */
export function isWellFormed(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !value.includes("\0") && value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return (
    depth < deepestForm &&
    Object.entries(value).every(
      ([name, each]) => isWellFormed(name) && isWellFormed(each, depth + 1),
    )
  );
}
