import { strFromU8, unzipSync } from "fflate";

/** The texts of a ZIP by the name of their file. */
export function unpackZip(content: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(content));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}
