import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

const contract = /\/server\/src\/(?!platform\/)[a-z]+\/api\.ts$/;

/**
 * Brings of a wire contract (`api.ts`) only what the browser uses: an endpoint's method and path, and lists of names. The
 * contract is loaded here, at build time; its schemas stay with the server, which alone parses. Types are unchanged.
 */
export function wireContracts(): Plugin {
  return {
    name: "kc-wire-contracts",
    enforce: "pre",
    async load(id) {
      if (!contract.test(id)) return null;
      this.addWatchFile(id);
      const exported = (await import(
        `${pathToFileURL(id).href}?${String(Date.now())}`
      )) as Readonly<Record<string, unknown>>;
      return Object.entries(exported)
        .map(([name, value]) => [name, usedPart(value)] as const)
        .filter(([, used]) => used !== undefined)
        .map(([name, used]) => `export const ${name} = ${JSON.stringify(used)};`)
        .join("\n");
    },
  };
}

/** What the browser may use of an exported value; undefined for a schema. */
function usedPart(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null || !("method" in value && "path" in value)) {
    return undefined;
  }
  return {
    method: value.method,
    path: value.path,
    ...("ifMatch" in value ? { ifMatch: value.ifMatch } : {}),
  };
}
