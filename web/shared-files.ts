import type { Rolldown } from "vite";

/**
 * The files of the app beside one a page: on a slow line each request costs more than its bytes. What is needed at once
 * is the shell; what pages are made of, the parts (with the addresses of the endpoints); what only forms need, the forms;
 * and of each capability what at least four of its pages, dialogs and tabs share. The rest stays where it is used.
 */
export const sharedFiles: readonly Rolldown.CodeSplittingGroup[] = [
  { name: "shell", tags: ["$initial"], priority: 4 },
  {
    name: "forms",
    test: /\/web\/src\/app\/(?:form|draft)\/|\/node_modules\/(?:react-hook-form|idb)\//,
    minShareCount: 2,
    priority: 3,
  },
  {
    name: "parts",
    test: /\/web\/src\/(?:ui|app)\/|\/core\/src\/kernel\/|\/server\/src\/(?!platform\/)/,
    minShareCount: 2,
    priority: 2,
  },
  { name: sharedFileOf, minShareCount: 4, priority: 1 },
];

/** The words and tables of a capability, or its rules; its forms stay out, since pages that are only read have none. */
function sharedFileOf(id: string): string | null {
  const [, layer, capability, file] = /\/(core|web)\/src\/([a-z]+)\/(.*)/.exec(id) ?? [];
  if (capability === undefined || /Form|Field/.test(file ?? "")) return null;
  return layer === "core" ? `${capability}-rules` : capability;
}
