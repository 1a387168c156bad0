import type { ContractItem, Instalment } from "../../../templates/contract-parts.ts";
import {
  type Dong,
  dong,
  formatBps,
  formatDayLong,
  ok,
  shareRoundedDown,
  subtractDong,
} from "@kc/core/kernel";
import { advanceRuleOf } from "@kc/core/payment";
import { schemeKindNames } from "@kc/core/scheme";
import { schemeKindRulesOfLaw } from "../scheme-kind-rules.ts";
import { findBodyOfKind } from "./body-store.ts";
import { issuingBodyOf, paperNumberOf } from "./bodies.ts";
import { keepMonths } from "./commitment-letter.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { findPlan } from "./plan-facts-store.ts";
import { recordedOf } from "./plan-groups.ts";
import { textOf } from "./read-json.ts";
import { findContract, findTaskGroup } from "./record-store.ts";
import {
  findPlanOfScheme,
  findSchemeFacts,
  partyOfContract,
  type SchemeFacts,
} from "./scheme-facts-store.ts";
import { machineCost, splitDong } from "./split-money.ts";
import { planBasis } from "./task-assignment.ts";
import { outcomeSentences } from "./scheme-text.ts";

/** Each side keeps half of them. */
const copies = 6;

/** Contract of the implementer with the beneficiary (hợp đồng hỗ trợ thực hiện đề án). */
export const contractWithBeneficiaryPaper = definePaper({
  kind: "contract_with_beneficiary",
  subject: "beneficiary",
  stage: "task",
  draftedBy: ["centre"],
  async make(context, subjectId) {
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const contract = await findContract(context.db, provinceId, record.id, record.beneficiary_id);
    if (!contract) return notReady("contract_with_beneficiary", "contract");
    const signatory = textOf(contract.partyA, "representative");
    const recorded = recordedOf(contract.number, contract.signedOn, signatory);
    const body = issuingBodyOf(implementer);
    return ok({
      data: {
        paper: paperNumberOf("contract_with_beneficiary", body, context.today, recorded),
        schemeName: record.name,
        place: implementer.name,
        legalBases: await contractBases(context, facts),
        implementer: partyOfContract(contract.partyA, null),
        beneficiary: partyOfContract(contract.partyB, facts.beneficiary.phone),
        items: contractItems(facts, contract.grantDong),
        milestones: contract.milestones.map(({ name, dueOn }) => ({ content: name, dueOn })),
        startsOn: contract.startsOn,
        endsOn: contract.endsOn,
        instalments: instalmentsOf(record.kind, contract),
        outcomes: outcomeSentences(facts).map((sentence) => `${sentence};`),
        keepMonths,
        copies,
      },
      recordId: contract.id,
      schemeId: facts.record.id,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded,
      isDemo: record.is_demo,
    });
  },
});

async function contractBases(
  context: PaperContext,
  facts: SchemeFacts,
): Promise<readonly string[]> {
  const { record, provinceId, implementer } = facts;
  const standing = await findPlanOfScheme(context.db, provinceId, record.id);
  const plan = standing && (await findPlan(context.db, context.provinces, standing.id));
  const task = await findTaskGroup(context.db, provinceId, record.id);
  const department = await findBodyOfKind(context.db, provinceId, "department");
  const territory = implementer.province.fullName;
  return [
    "Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015",
    ...legalBasesFor({
      provinceName: territory,
      planYear: record.plan_year,
      source: record.source,
      on: context.today,
    }),
    ...(plan ? planBasis(plan, territory) : []),
    ...(task === undefined || task.number === null
      ? []
      : [
          `Căn cứ Quyết định số ${task.number} ${formatDayLong(task.assignedOn)} của Giám đốc ${department.name} về việc giao nhiệm vụ thực hiện đề án khuyến công`,
        ]),
  ];
}

/** The machines with the contract's support spread over the eligible ones by their cost. */
function contractItems({ machines }: SchemeFacts, grantDong: Dong): readonly ContractItem[] {
  const shares = splitDong(
    grantDong,
    machines.map((machine) => (machine.isEligible ? machineCost(machine) : dong(0))),
  );
  return machines.map((machine, index) => {
    const totalDong = machineCost(machine);
    const share = shares[index] ?? dong(0);
    return {
      content: [machine.name, machine.specification].filter((part) => part !== "").join(", "),
      unit: machine.unit,
      quantity: machine.quantity,
      totalDong,
      grantDong: share,
      counterpartDong: subtractDong(totalDong, share),
    };
  });
}

/** One payment after acceptance, or before it an advance within the ceiling of the law where the contract allows it. */
function instalmentsOf(
  kindName: string,
  contract: { readonly grantDong: Dong; readonly allowsAdvance: boolean },
): readonly Instalment[] {
  const { grantDong, allowsAdvance } = contract;
  const payment = {
    name: "Thanh toán",
    condition:
      "Biên bản nghiệm thu cơ sở; hợp đồng, hóa đơn, chứng từ mua máy; bảng kê chứng từ toàn bộ chi phí",
  };
  const kind = schemeKindNames.find((known) => known === kindName);
  const rule =
    kind === undefined || !allowsAdvance ? null : advanceRuleOf(schemeKindRulesOfLaw(), kind);
  if (rule === null) return [{ ...payment, amountDong: grantDong }];
  const advanceDong = shareRoundedDown(grantDong, rule.ceilingBps);
  const gate =
    rule.workValueAboveBps === null
      ? "Hồ sơ tạm ứng theo quy định"
      : `Báo cáo tiến độ xác định giá trị khối lượng đã thực hiện trên ${formatBps(rule.workValueAboveBps)} tổng vốn đầu tư`;
  return [
    { name: "Tạm ứng (nếu có), tối đa", condition: gate, amountDong: advanceDong },
    {
      ...payment,
      name: "Thanh toán phần còn lại",
      amountDong: subtractDong(grantDong, advanceDong),
    },
  ];
}
