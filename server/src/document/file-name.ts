import { foldVietnamese } from "@kc/core/kernel";

/** The name a paper is saved under, plain letters only: `470-qd-ubnd-quyet-dinh-phe-duyet.pdf`. */
export function paperFileName(
  { number, title }: { readonly number: string | null; readonly title: string },
  ending: string,
): string {
  const words = foldVietnamese(`${number ?? ""} ${title}`).replaceAll(/[^a-z0-9]+/gu, "-");
  return `${words.replaceAll(/^-+|-+$/gu, "").slice(0, 90)}.${ending}`;
}
