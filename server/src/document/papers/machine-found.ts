import { type JsonRow, textOf } from "./read-json.ts";

/** What was found of a machine on the spot, as minutes state it. */
export function machineFound(
  machine: { readonly id: string; readonly name: string },
  found: readonly JsonRow[],
) {
  const row = found.find((each) => textOf(each, "machineLineId") === machine.id) ?? {};
  const answer = (key: string) => (row[key] === true ? ("yes" as const) : ("no" as const));
  const serial = textOf(row, "serialNumber");
  return {
    name: machine.name,
    present: answer("isPresent"),
    inUse: answer("isInUse"),
    plate: answer("hasPlate"),
    remark: [serial === "" ? "" : `Số máy: ${serial}`, textOf(row, "remark")]
      .filter((part) => part !== "")
      .join("\n"),
  };
}
