/** The keys of a table, typed: `Object.keys` for objects that are closed records. */
export function keysOf<Table extends object>(table: Table): readonly (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[];
}
