import type { OrganisationKind } from "../access/index.ts";
import type { SupervisingBody } from "./record-visit.ts";

/** A seat of the team of a visit, still without a name. */
type VisitSeat = { readonly organisation: string; readonly from: OrganisationKind };

const seats = {
  department: [
    { organisation: "Sở Tài chính", from: "finance_department" },
    { organisation: "Trung tâm", from: "centre" },
    { organisation: "UBND cấp xã", from: "commune_committee" },
  ],
  centre: [{ organisation: "UBND cấp xã", from: "commune_committee" }],
  commune_committee: [],
} as const satisfies Record<SupervisingBody, readonly VisitSeat[]>;

/**
 * The seats that are proposed beside the leader of a visit: Sở goes with Sở Tài chính.
 *
 * Source: TTLT 26/2014/TTLT-BTC-BCT, Đ.9 k.1; the other seats are practice.
 */
export function usualSeatsOf(ledBy: SupervisingBody): readonly VisitSeat[] {
  return seats[ledBy];
}
