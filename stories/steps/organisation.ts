import { listOrganisationsEndpoint, updateOrganisationEndpoint } from "@kc/server/api/access";
import type { Stage } from "../stage.ts";

/** The administrator enters what contracts and Treasury papers take from the record of a body; all of it made up. */
const entered = [
  ["centre", { address: "Phường Thục Phán, tỉnh Cao Bằng", budgetCode: "0000001" }],
  ["department", { address: "Phường Thục Phán, tỉnh Cao Bằng", budgetCode: "0000002" }],
] as const;

/** The administrator fills the accounts of the Centre and Sở in the organisation tree. */
export async function bodiesFillTheirAccounts(stage: Stage): Promise<void> {
  const administrator = stage.as("quan-tri");
  for (const [kind, given] of entered) {
    const { rows } = await administrator.asks(listOrganisationsEndpoint, { kind });
    for (const { id, version, phone, paperSymbol, paperPlace, archiveCode } of rows) {
      await administrator.does(updateOrganisationEndpoint, {
        organisationId: id,
        expectedVersion: version,
        phone,
        paperSymbol,
        paperPlace,
        archiveCode,
        taxCode: "0000000000",
        bankAccount: "0000000001",
        bankName: "Kho bạc Nhà nước khu vực VI (minh họa)",
        ...given,
      });
    }
  }
}
