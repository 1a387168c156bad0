import type { findProgrammeReconciliationEndpoint } from "@kc/server/api/programme";
import type { EndpointOutput } from "@kc/server/api/platform";

/** One sum of a table, as printed and as worked out again. */
export type Sum = EndpointOutput<typeof findProgrammeReconciliationEndpoint>["sums"][number];

/** The sum of one kind at one place, in one year where it is of a year. */
export function findSum(
  sums: readonly Sum[],
  kind: Sum["kind"],
  where: string,
  year: number | null = null,
): Sum | undefined {
  return sums.find((sum) => sum.kind === kind && sum.where === where && sum.year === year);
}
