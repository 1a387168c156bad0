import { agencyTransfers, heldOf } from "@kc/core/contract";
import { type Dong, sumDong } from "@kc/core/kernel";
import {
  moveScheme,
  type SchemeRoute,
  type SchemeStatus,
  schemeStatusLabel,
} from "@kc/core/scheme";
import { theOrganisation } from "../access/store.ts";
import { yearTerm } from "../budget/term-store.ts";
import type { Reader } from "../platform/database.ts";
import { isPermitted, type Viewer } from "../platform/viewer.ts";
import {
  findAgencyContract,
  listAgencyTransfers,
  listAgreementSchemes,
  listSchemesToContract,
} from "./agency-store.ts";
import { parseContractStatus } from "./find-store.ts";
import type { ContractPartyInput } from "./api.ts";
import { partyFrom } from "./party-from.ts";

type SchemeHead = {
  readonly id: string;
  readonly status: SchemeStatus;
  readonly route: SchemeRoute;
  readonly planYear: number;
};

/** Statuses from which the contract with the Cục can be liquidated. */
const settledStatuses: readonly SchemeStatus[] = ["settled", "post_monitoring"];

/** The contract of the Cục with the Centre as the viewer may see it, with its money; null where there is none. */
export async function showAgency(db: Reader, viewer: Viewer, scheme: SchemeHead) {
  const { provinceId } = viewer;
  const found = await findAgencyContract(db, provinceId, scheme.id);
  if (!found) return null;
  const { partyA, partyB, allocationId, agreementId, settledDong, ...contract } = found;
  const schemes = await listAgreementSchemes(db, provinceId, agreementId);
  const seesParties = isPermitted(viewer, "contract:read");
  const transfers = seesParties ? await listAgencyTransfers(db, provinceId, allocationId) : [];
  const isInForce = contract.status === "in_force";
  return {
    ...contract,
    status: parseContractStatus(contract.status),
    settledDong,
    agency: seesParties ? partyFrom(partyA) : null,
    implementer: seesParties ? partyFrom(partyB) : null,
    heldDong: heldOf(found),
    schemes: schemes.map(({ contractId: _, status, drawnDong, ...listed }) => ({
      ...listed,
      statusLabel: schemeStatusLabel(status),
      heldDong: heldOf({ receivedDong: listed.receivedDong, drawnDong }),
    })),
    transfers: transfers.map((transfer) => ({
      ...transfer,
      kindLabel: agencyTransfers[transfer.kind],
    })),
    settleBy: yearTerm("liquidation", scheme.planYear),
    mayTransfer: isInForce && isPermitted(viewer, "payment:record-receipt"),
    mayLiquidate:
      isInForce &&
      settledStatuses.includes(scheme.status) &&
      isPermitted(viewer, "liquidation:record"),
  };
}

/** What the form of the contract with the Cục knows already; null when it is not the viewer's next act. */
export async function draftAgency(
  db: Reader,
  viewer: Viewer,
  scheme: SchemeHead & { readonly implementerId: string; readonly party: ContractPartyInput },
  approved: readonly Dong[],
) {
  const { role, provinceId } = viewer;
  if (role === "system") return null;
  if (!moveScheme(scheme.status, "sign_agency_contract", role, scheme.route).ok) return null;
  const agency = await theOrganisation(db, provinceId, "ministry");
  return {
    amountDong: sumDong(approved),
    agency: { ...partyFrom({}), name: agency.name },
    implementer: scheme.party,
    others: await listSchemesToContract(db, provinceId, scheme),
  };
}
