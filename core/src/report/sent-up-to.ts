import type { ReportForm } from "./form.ts";

/**
 * The bodies above Sở that get a consolidated report: those of the form for a period by rule; who asked, for what is asked
 * once (`askedBy`, empty for a period by rule).
 *
 * Source: QĐ 2036/QĐ-UBND, VIII.
 */
export function sentUpTo(
  { form, askedBy }: { readonly form: ReportForm; readonly askedBy: string },
  committeeName: string,
): readonly string[] {
  if (askedBy !== "") return [askedBy];
  return form.sentUp.recipients.map((recipient) =>
    recipient.kind === "named" ? recipient.name : committeeName,
  );
}
