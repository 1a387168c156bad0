import { useParams } from "@tanstack/react-router";

/** A parameter of the address: `useParam("schemeId")` on the page `/schemes/$schemeId`. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`No parameter ${name} in the address of this page`);
  return value;
}
