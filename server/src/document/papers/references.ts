import type { PaperReference } from "../../../templates/paper-data.ts";
import { findBodyOfKind } from "./body-store.ts";
import type { PaperContext } from "./paper.ts";
import { type findAcceptance, type findContract, findNumberedPaper } from "./record-store.ts";
import type { SchemeFacts } from "./scheme-facts-store.ts";

type Contract = NonNullable<Awaited<ReturnType<typeof findContract>>>;
type Acceptance = NonNullable<Awaited<ReturnType<typeof findAcceptance>>>;

/** The contract as later papers name it. */
export function contractReference({ number, signedOn }: Contract, issuer: string): PaperReference {
  return { typeName: "Hợp đồng", number, issuedOn: signedOn, issuer };
}

/** The acceptance minutes as later papers name them; dots where the clerk has given no number yet. */
export async function acceptanceReference(
  { db }: PaperContext,
  { provinceId, record }: SchemeFacts,
  acceptance: Acceptance,
): Promise<PaperReference> {
  const numbered = await findNumberedPaper(db, provinceId, record.id, "acceptance_minutes");
  const typeName = "Biên bản nghiệm thu cơ sở";
  if (numbered) return { typeName, ...numbered };
  const department = await findBodyOfKind(db, provinceId, "department");
  return { typeName, number: "……", issuedOn: acceptance.heldOn, issuer: department.name };
}
