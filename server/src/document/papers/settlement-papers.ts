import { type Dong, dong, formatDong, ok, subtractDong, yearOf } from "@kc/core/kernel";
import type { SettlementLine } from "../../../templates/settlement-table/v1/template.ts";
import type { VoucherListData } from "../../../templates/voucher-list/v1/template.ts";
import { findPersonInOffice } from "./body-store.ts";
import { issuingBodyOf } from "./bodies.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { numberOf, rowsOf, textOf } from "./read-json.ts";
import { findMoney } from "./money-store.ts";
import { findAcceptance, findContract, findSettlement } from "./record-store.ts";
import { contractReference } from "./references.ts";
import { findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";
import { machineCost, splitDong } from "./split-money.ts";

type Settlement = NonNullable<Awaited<ReturnType<typeof findSettlement>>>;

/** Table of the settlement (biểu quyết toán, Mẫu 7), by machine, with the test on the accepted cost. */
export const settlementTablePaper = definePaper({
  kind: "settlement_table",
  subject: "beneficiary",
  stage: "settlement",
  draftedBy: ["centre"],
  async make(context, subjectId) {
    const { db } = context;
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { provinceId, implementer } = facts;
    const settlement = await findSettlement(
      db,
      provinceId,
      facts.record.id,
      facts.record.beneficiary_id,
    );
    const contract = await findContract(
      db,
      provinceId,
      facts.record.id,
      facts.record.beneficiary_id,
    );
    const acceptance = await findAcceptance(
      db,
      provinceId,
      facts.record.id,
      facts.record.beneficiary_id,
    );
    if (!settlement || !contract || !acceptance) return notReady("settlement_table", "settlement");
    const money = await findMoney(db, provinceId, facts.record.id, facts.record.beneficiary_id);
    return ok({
      data: {
        ...(await signedBy(context, facts, settlement)),
        contract: contractReference(contract, implementer.name),
        lastAcceptedOn: acceptance.heldOn,
        lines: settlementLines(facts, {
          grantDong: contract.grantDong,
          settledDong: settlement.settledDong,
          paidDong: money.paidDong,
        }),
        retest: retestSentences(settlement),
      },
      recordId: settlement.id,
      schemeId: facts.record.id,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: facts.record.is_demo,
    });
  },
});

/** List of the vouchers of all cost, whoever paid it (bảng kê chứng từ, Mẫu 8b). */
export const voucherListPaper = definePaper({
  kind: "voucher_list",
  subject: "beneficiary",
  stage: "settlement",
  draftedBy: ["centre"],
  async make(context, subjectId) {
    const { db } = context;
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { provinceId, implementer } = facts;
    const settlement = await findSettlement(
      db,
      provinceId,
      facts.record.id,
      facts.record.beneficiary_id,
    );
    const contract = await findContract(
      db,
      provinceId,
      facts.record.id,
      facts.record.beneficiary_id,
    );
    if (!settlement || !contract) return notReady("voucher_list", "settlement");
    return ok({
      data: {
        ...(await signedBy(context, facts, settlement)),
        contract: contractReference(contract, implementer.name),
        groups: voucherGroups(settlement),
      },
      recordId: settlement.id,
      schemeId: facts.record.id,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: facts.record.is_demo,
    });
  },
});

/** List of the vouchers that the support paid (bảng kê chứng từ, Mẫu 8a). */
export const voucherListGrantPaper = definePaper({
  kind: "voucher_list_grant",
  subject: "beneficiary",
  stage: "settlement",
  draftedBy: ["centre"],
  async make(context, subjectId) {
    const made = await voucherListPaper.make(context, subjectId);
    if (!made.ok) {
      return made.refusal.kind === "paper-not-ready"
        ? notReady("voucher_list_grant", "settlement")
        : made;
    }
    const { data } = made.value;
    const groups = data.groups
      .map(({ item, vouchers }) => ({
        item,
        vouchers: vouchers.filter(({ money }) => money.grantDong > 0),
      }))
      .filter(({ vouchers }) => vouchers.length > 0);
    return ok({ ...made.value, data: { ...data, groups } });
  },
});

async function signedBy({ db, today }: PaperContext, facts: SchemeFacts, settlement: Settlement) {
  const { provinceId, implementer, record } = facts;
  const inOffice = (role: "centre_accountant" | "centre_chief_accountant" | "centre_head") =>
    findPersonInOffice(db, provinceId, implementer.id, role, today);
  return {
    body: issuingBodyOf(implementer),
    schemeName: record.name,
    madeOn: settlement.preparedOn,
    year: yearOf(settlement.preparedOn),
    accountant: (await inOffice("centre_accountant"))?.name ?? null,
    chiefAccountant: (await inOffice("centre_chief_accountant"))?.name ?? null,
    head: (await inOffice("centre_head"))?.name ?? null,
  };
}

type SupportSums = {
  readonly grantDong: Dong;
  readonly settledDong: Dong;
  readonly paidDong: Dong;
};

/** Each machine with its part of the support, spread over the eligible ones by their cost. */
function settlementLines({ machines }: SchemeFacts, sums: SupportSums): readonly SettlementLine[] {
  const planned = machines.map((machine) => (machine.isEligible ? machineCost(machine) : dong(0)));
  const accepted = machines.map(({ isEligible, acceptedValueDong }) =>
    isEligible ? (acceptedValueDong ?? dong(0)) : dong(0),
  );
  const granted = splitDong(sums.grantDong, planned);
  const settled = splitDong(sums.settledDong, accepted);
  const paid = splitDong(sums.paidDong, accepted);
  return machines.map((machine, index) => ({
    content: `${machine.name} (${String(machine.quantity).padStart(2, "0")} ${machine.unit.toLowerCase()})`,
    approvedCostDong: machineCost(machine),
    approvedGrantDong: granted[index] ?? dong(0),
    acceptedCostDong: machine.acceptedValueDong ?? dong(0),
    settledGrantDong: settled[index] ?? dong(0),
    paidDong: paid[index] ?? dong(0),
    note: machine.isEligible ? "" : "Vốn đối ứng",
  }));
}

function retestSentences(settlement: Settlement): readonly string[] {
  const steps = rowsOf(settlement.retest["steps"]).map((step) => {
    const citation = textOf(step, "citation");
    const amount = formatDong(dong(numberOf(step, "amountDong")));
    return `${textOf(step, "text")}: ${amount} đồng${citation === "" ? "" : ` (${citation})`};`;
  });
  const returned =
    settlement.toRecoverDong > 0
      ? `; phải nộp trả ${formatDong(settlement.toRecoverDong)} đồng`
      : "";
  return [
    ...steps,
    `Kinh phí được quyết toán: ${formatDong(settlement.settledDong)} đồng${returned}.`,
  ];
}

function voucherGroups({ vouchers }: Settlement): VoucherListData["groups"] {
  const groups = [
    { item: "Chi phí làm căn cứ tính hỗ trợ", isEligible: true },
    { item: "Chi phí khác của đề án", isEligible: false },
  ];
  return groups
    .map(({ item, isEligible }) => ({
      item,
      vouchers: vouchers
        .filter((voucher) => voucher.isEligible === isEligible)
        .map((voucher) => ({
          number: voucher.number,
          issuedOn: voucher.issuedOn,
          content: voucher.content,
          payee: voucher.supplier,
          money: {
            grantDong: voucher.paidBy === "support" ? voucher.amountDong : dong(0),
            counterpartDong: voucher.paidBy === "beneficiary" ? voucher.amountDong : dong(0),
            otherDong: voucher.paidBy === "other" ? voucher.amountDong : dong(0),
          },
          note: "",
        })),
    }))
    .filter((group) => group.vouchers.length > 0);
}

/** What party A still pays, or what party B returns, once the settled support is known. */
export function balanceOf(settledDong: Dong, paidDong: Dong) {
  return {
    stillToPayDong: settledDong > paidDong ? subtractDong(settledDong, paidDong) : dong(0),
    toReturnDong: paidDong > settledDong ? subtractDong(paidDong, settledDong) : dong(0),
  };
}
