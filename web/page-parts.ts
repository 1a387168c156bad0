/** What the build knows of a module; the part of it that is needed here. */
type Modules = {
  readonly getModuleInfo: (
    id: string,
  ) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
};

/** What only forms need; lists filter by a select field, so that one stands with the parts of pages. */
const formParts =
  /\/app\/(?:form|draft)\/|\/ui\/(?:(?!Select|FieldFrame)\w*Field\w*|field-problems|ErrorSummary|SaveState|TextArea|RadioGroup|FormSection|use-typed-value|group-digits|shape-day)\.|\/react-hook-form\//;

/**
 * The shared file that a module goes into: `forms`, or `parts` of pages; null for what the shell needs at once, which
 * stays with it. On a slow line each request costs more than the bytes that it brings.
 */
export function sharedFileOf(id: string, modules: Modules): string | null {
  if (isOfShell(id, modules, new Set())) return null;
  return formParts.test(id) ? "forms" : "parts";
}

/** Whether the entry needs a module before it runs: it is reached without any `import()`. */
function isOfShell(id: string, modules: Modules, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = modules.getModuleInfo(id);
  if (!info) return false;
  return info.isEntry || info.importers.some((each) => isOfShell(each, modules, seen));
}
