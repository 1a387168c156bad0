import { ok, refuse } from "@kc/core/kernel";
import { moveScheme, parseSchemeStatus } from "@kc/core/scheme";
import { voucherSources } from "@kc/core/settlement";
import { findSchemeHead, readBeneficiary, type Retest } from "../inspection/store.ts";
import { readMoney, returnableDong } from "../payment/store.ts";
import { dongOf } from "../platform/columns.ts";
import type { Reader } from "../platform/database.ts";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { parseRoute } from "../scheme/move-store.ts";
import { findSchemeSettlementEndpoint } from "./api.ts";
import { isSettlementOpen, settlingMoves } from "./settling-moves.ts";
import { settlementTerm } from "./due-on.ts";
import {
  findLastAcceptedOn,
  findLiquidation,
  findName,
  findSettlement,
  listVouchers,
} from "./store.ts";

export const findSchemeSettlement = defineQuery({
  name: "settlement.find-scheme-settlement",
  endpoint: findSchemeSettlementEndpoint,
  permission: "scheme:read",
  async run({ db, viewer }, { schemeId, beneficiaryId }) {
    const { provinceId, role } = viewer;
    const head = await findSchemeHead(db, provinceId, schemeId);
    if (!head) return refuse({ kind: "not-found", what: "đề án" });
    const status = parseSchemeStatus(head.status);
    const route = parseRoute(head.route);
    const beneficiary = await readBeneficiary(db, provinceId, schemeId, beneficiaryId);
    const lastAcceptedOn = (await findLastAcceptedOn(db, provinceId, schemeId)) ?? null;
    const settlement = beneficiary ? await readSettlement(db, provinceId, beneficiary.id) : null;
    const settling = settlingMoves[route];
    const isOpen =
      (beneficiary?.settledSupportDong ?? null) === null && isSettlementOpen(status, route);
    const term = settlementTerm({ route, planYear: head.plan_year, lastAcceptedOn });
    return ok({
      schemeVersion: head.version,
      status,
      acceptedSupportDong: beneficiary?.acceptedSupportDong ?? null,
      lastAcceptedOn,
      dueOn: term?.dueOn ?? null,
      dueCitation: term?.citation ?? null,
      liquidation: await findLiquidation(db, provinceId, schemeId),
      settlement,
      outstanding:
        settlement && (await outstandingOf(db, provinceId, schemeId, settlement, beneficiary?.id)),
      mayPrepare: isOpen && isPermitted(viewer, "settlement:prepare"),
      mayApprove:
        isOpen &&
        settlement !== null &&
        settling === "settle" &&
        role !== "system" &&
        moveScheme(status, settling, role, route).ok,
      mayRecordAgency:
        isOpen &&
        settlement !== null &&
        settling === "settle_with_agency" &&
        role !== "system" &&
        moveScheme(status, settling, role, route).ok,
      mayLiquidate: role !== "system" && moveScheme(status, "liquidate", role, route).ok,
    });
  },
});

/** What is paid and not settled, against what the settlement allows; what is owed stays owed until it is returned. */
async function outstandingOf(
  db: Reader,
  provinceId: number,
  schemeId: string,
  settlement: { readonly status: string; readonly settledSupportDong: number },
  beneficiaryId?: string,
) {
  const money = await readMoney(db, provinceId, schemeId, beneficiaryId);
  if (!money) return { toReturnDong: 0, toPayDong: 0 };
  const { settledSupportDong, status } = settlement;
  const difference = returnableDong(money) - (status === "approved" ? 0 : settledSupportDong);
  return { toReturnDong: Math.max(0, difference), toPayDong: Math.max(0, -difference) };
}

async function readSettlement(db: Reader, provinceId: number, beneficiaryId: string) {
  const row = await findSettlement(db, provinceId, beneficiaryId, "read");
  if (!row) return null;
  const retest = row.retest as Retest;
  const vouchers = await listVouchers(db, provinceId, row.id);
  const isApproved = row.status === "approved";
  return {
    id: row.id,
    version: row.version,
    status: isApproved ? ("approved" as const) : ("prepared" as const),
    statusLabel: isApproved ? "Đã phê duyệt quyết toán" : "Đã lập, chờ phê duyệt",
    preparedOn: row.prepared_on,
    preparedBy: (await findName(db, row.prepared_by)) ?? "",
    approvedOn: row.approved_on,
    documentNumber: row.document_number,
    signatory: row.signatory,
    approvedBy: await findName(db, row.approved_by),
    voucherCostDong: dongOf(row.voucher_cost_dong),
    eligibleCostDong: dongOf(row.eligible_cost_dong),
    settledSupportDong: dongOf(row.settled_support_dong),
    toRecoverDong: dongOf(row.to_recover_dong),
    maximumDong: retest.maximumDong,
    steps: [...retest.steps],
    vouchers: vouchers.map((voucher) => ({
      ...voucher,
      paidByLabel: voucherSources[voucher.paidBy],
    })),
  };
}
