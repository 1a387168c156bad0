/**
 * A scheme as it stands after a passed appraisal, written by one command of the tests, so that the tests of money need
 * not play the way there.
 */
import { appraisalCriterionNames } from "@kc/core/appraisal";
import { type BudgetSource, budgetSources } from "@kc/core/budget";
import { assessSupport, selectNorm } from "@kc/core/norm";
import { dong, keysOf, ok, plainDate } from "@kc/core/kernel";
import { schemeCode } from "@kc/core/scheme";
import * as z from "zod/mini";
import { theOrganisation } from "../access/store.ts";
import { endpoint, id } from "../platform/api.ts";
import { type CommandContext, defineCommand, noOwnRefusals } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { keepAssessment } from "../norm/assessment-store.ts";
import { codeOfProvince } from "../norm/store.ts";
import { listApprovedNorms } from "../norm/store.ts";

const Machine = z.object({
  name: z.string(),
  quantity: z.int(),
  unitPriceDong: z.int(),
  isEligible: z.boolean(),
});

/** What a test may say of the scheme; everything else is made up. */
export const insertSchemeEndpoint = endpoint({
  method: "POST",
  path: "/test/schemes",
  summary: "Đề án đã thẩm định cho kiểm thử",
  input: z.object({
    planYear: z.int(),
    source: z.enum(keysOf(budgetSources)),
    communeCode: z.string(),
    establishmentName: z.string(),
    appraisedDong: z.int(),
    technologyLine: z.enum(["single", "line"]),
    machines: z.array(Machine),
    number: z.int(),
    status: z.string(),
    appraiserId: id,
    drafterId: id,
  }),
  output: z.object({
    schemeId: id,
    code: z.string(),
    beneficiaryId: id,
    establishmentId: id,
    machineLineIds: z.array(id),
  }),
});

export const insertScheme = defineCommand({
  name: "test.insert-scheme",
  endpoint: insertSchemeEndpoint,
  permission: "scheme:read",
  refusalText: noOwnRefusals,
  async run(context, input) {
    const establishmentId = await insertEstablishment(context, input);
    const schemeId = newId();
    const code = schemeCode(input.source, input.planYear, input.number);
    await insertSchemeRow(context, { ...input, schemeId, code });
    const beneficiaryId = await insertBeneficiary(context, {
      ...input,
      schemeId,
      establishmentId,
    });
    const machineLineIds = await insertMachines(context, beneficiaryId, input.machines);
    await insertEstimate(context, schemeId, input);
    await insertAppraisal(context, schemeId, input);
    context.about(schemeId);
    return ok({ schemeId, code, beneficiaryId, establishmentId, machineLineIds });
  },
});

type Input = z.output<typeof insertSchemeEndpoint.input>;

async function insertEstablishment(
  { tx, viewer, commandId, today }: CommandContext,
  { communeCode, establishmentName }: Input,
): Promise<string> {
  const establishmentId = newId();
  await tx
    .insertInto("establishment")
    .values({
      province_id: viewer.provinceId,
      id: establishmentId,
      name: establishmentName,
      legal_form: "cooperative",
      tax_code: null,
      representative_name: "Nông Thị Mẫu",
      registered_address: "Xóm Mẫu",
      registered_commune_code: communeCode,
      production_address: "Xóm Mẫu",
      commune_code: communeCode,
      sector_division: "10",
      workers: 12,
      registered_by: "centre",
      registered_on: today,
      command_id: commandId,
    })
    .execute();
  return establishmentId;
}

async function insertSchemeRow(
  { tx, viewer, commandId, today }: CommandContext,
  input: Input & { readonly schemeId: string; readonly code: string },
): Promise<void> {
  const centre = await theOrganisation(tx, viewer.provinceId, "centre");
  await tx
    .insertInto("scheme")
    .values({
      province_id: viewer.provinceId,
      id: input.schemeId,
      code: input.code,
      name: `Ứng dụng máy móc tại ${input.establishmentName}`,
      kind: "machinery",
      source: input.source,
      route: input.source === "national" ? "national" : "local",
      plan_year: input.planYear,
      implementer_id: centre.id,
      status: input.status,
      status_since: today,
      registered_on: today,
      submitted_on: today,
      received_on: today,
      drafter_account_id: input.drafterId,
      requested_dong: String(input.appraisedDong),
      command_id: commandId,
    })
    .execute();
}

async function insertBeneficiary(
  context: CommandContext,
  input: Input & { readonly schemeId: string; readonly establishmentId: string },
): Promise<string> {
  const { tx, viewer, commandId } = context;
  const beneficiaryId = newId();
  await tx
    .insertInto("beneficiary")
    .values({
      province_id: viewer.provinceId,
      id: beneficiaryId,
      scheme_id: input.schemeId,
      establishment_id: input.establishmentId,
      commune_code: input.communeCode,
      requested_dong: String(input.appraisedDong),
      appraised_dong: String(input.appraisedDong),
      technology_line: input.technologyLine,
      norm_assessment: await assess(context, input),
      command_id: commandId,
    })
    .execute();
  return beneficiaryId;
}

async function assess({ tx, viewer }: CommandContext, input: Input): Promise<string> {
  const eligibleCostDong = dong(
    input.machines
      .filter(({ isEligible }) => isEligible)
      .reduce((sum, { quantity, unitPriceDong }) => sum + quantity * unitPriceDong, 0),
  );
  const on = plainDate("2026-01-15");
  const activity = "machinery_tech_transfer";
  const selected = selectNorm(await listApprovedNorms(tx, activity), {
    activity,
    source: sideOf(input.source),
    provinceCode: codeOfProvince(viewer.provinceId),
    on,
  });
  if (!selected.ok) throw new Error(selected.refusal.kind);
  const { technologyLine } = input;
  const facts = { selected: selected.value, eligibleCostDong, technologyLine };
  const assessment = assessSupport(facts);
  if (!assessment.ok) throw new Error(assessment.refusal.kind);
  return keepAssessment({ on, assessment: assessment.value, eligibleCostDong, technologyLine });
}

function sideOf(source: BudgetSource): "national" | "local" {
  return source === "national" ? "national" : "local";
}

async function insertMachines(
  { tx, viewer, commandId }: CommandContext,
  beneficiaryId: string,
  machines: Input["machines"],
): Promise<string[]> {
  const rows = machines.map((machine, index) => ({
    province_id: viewer.provinceId,
    id: newId(),
    beneficiary_id: beneficiaryId,
    position: index + 1,
    name: machine.name,
    unit: "máy",
    quantity: machine.quantity,
    unit_price_dong: String(machine.unitPriceDong),
    is_eligible: machine.isEligible,
    command_id: commandId,
  }));
  await tx.insertInto("machine_line").values(rows).execute();
  return rows.map(({ id }) => id);
}

async function insertEstimate(
  { tx, viewer, commandId }: CommandContext,
  schemeId: string,
  { machines, appraisedDong, planYear }: Input,
): Promise<void> {
  const total = machines.reduce((sum, each) => sum + each.quantity * each.unitPriceDong, 0);
  await tx
    .insertInto("estimate_line")
    .values({
      province_id: viewer.provinceId,
      id: newId(),
      scheme_id: schemeId,
      position: 1,
      content: "Mua máy móc, thiết bị",
      year: planYear,
      total_dong: String(total),
      support_dong: String(appraisedDong),
      beneficiary_dong: String(total - appraisedDong),
      other_dong: "0",
      command_id: commandId,
    })
    .execute();
}

async function insertAppraisal(
  { tx, viewer, commandId, today }: CommandContext,
  schemeId: string,
  { appraisedDong, appraiserId }: Input,
): Promise<void> {
  await tx
    .insertInto("appraisal")
    .values({
      province_id: viewer.provinceId,
      id: newId(),
      scheme_id: schemeId,
      appraised_on: today,
      appraiser_account_id: appraiserId,
      criteria: JSON.stringify(
        Object.fromEntries(
          appraisalCriterionNames.map((name) => [name, { mark: "met", comment: "" }]),
        ),
      ),
      verdict: "pass",
      conclusion: "Đạt",
      appraised_dong: String(appraisedDong),
      minutes: "{}",
      command_id: commandId,
    })
    .execute();
}
