import { type ExpectedOutcome, outcomeMeasureDefinition } from "@kc/core/scheme";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { Row } from "./store.ts";

export type NewMachine = {
  readonly name: string;
  readonly specification: string;
  readonly origin: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPriceDong: number;
  readonly isEligible: boolean;
  readonly isNew: boolean;
  readonly quotations: readonly {
    readonly supplier: string;
    readonly quotedOn: string;
    readonly validUntil: string | null;
    readonly unitPriceDong: number;
    readonly vatBps: number;
    readonly includesVat: boolean;
  }[];
};

/** Replaces the machines of a draft with their quotations, as a whole. */
export async function replaceMachines(
  tx: Tx,
  { provinceId, commandId }: Row,
  beneficiaryId: string,
  machines: readonly NewMachine[],
): Promise<void> {
  await tx
    .deleteFrom("machine_line")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .execute();
  if (machines.length === 0) return;
  const lines = machines.map((machine, position) => ({ ...machine, id: newId(), position }));
  await tx
    .insertInto("machine_line")
    .values(
      lines.map((line) => ({
        province_id: provinceId,
        id: line.id,
        beneficiary_id: beneficiaryId,
        position: line.position,
        name: line.name,
        specification: line.specification,
        origin: line.origin,
        unit: line.unit,
        quantity: line.quantity,
        unit_price_dong: String(line.unitPriceDong),
        is_eligible: line.isEligible,
        is_new: line.isNew,
        command_id: commandId,
      })),
    )
    .execute();
  const quotations = lines.flatMap((line) =>
    line.quotations.map((quotation) => ({
      province_id: provinceId,
      id: newId(),
      machine_line_id: line.id,
      supplier: quotation.supplier,
      quoted_on: quotation.quotedOn,
      valid_until: quotation.validUntil,
      unit_price_dong: String(quotation.unitPriceDong),
      vat_bps: quotation.vatBps,
      includes_vat: quotation.includesVat,
      command_id: commandId,
    })),
  );
  if (quotations.length > 0) await tx.insertInto("quotation").values(quotations).execute();
}

/** Replaces the estimate of a draft, as a whole; the total is the sum of its sources. */
export async function replaceEstimate(
  tx: Tx,
  { provinceId, commandId }: Row,
  schemeId: string,
  lines: readonly {
    readonly content: string;
    readonly budgetYear: number;
    readonly supportDong: number;
    readonly beneficiaryDong: number;
    readonly otherDong: number;
    readonly note: string;
  }[],
): Promise<void> {
  await tx
    .deleteFrom("estimate_line")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .execute();
  if (lines.length === 0) return;
  await tx
    .insertInto("estimate_line")
    .values(
      lines.map((line, position) => ({
        province_id: provinceId,
        id: newId(),
        scheme_id: schemeId,
        position,
        content: line.content,
        year: line.budgetYear,
        total_dong: String(line.supportDong + line.beneficiaryDong + line.otherDong),
        support_dong: String(line.supportDong),
        beneficiary_dong: String(line.beneficiaryDong),
        other_dong: String(line.otherDong),
        note: line.note,
        command_id: commandId,
      })),
    )
    .execute();
}

/** Replaces what a draft expects of its outcomes, as a whole. */
export async function replaceOutcomes(
  tx: Tx,
  { provinceId, commandId }: Row,
  beneficiaryId: string,
  outcomes: readonly ExpectedOutcome[],
): Promise<void> {
  await tx
    .deleteFrom("outcome_measure")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .where("months_after", "=", 0)
    .execute();
  if (outcomes.length === 0) return;
  await tx
    .insertInto("outcome_measure")
    .values(
      outcomes.map(({ measure, baseline, target }) => ({
        province_id: provinceId,
        id: newId(),
        beneficiary_id: beneficiaryId,
        indicator: measure,
        unit: outcomeMeasureDefinition(measure).unit,
        baseline: String(baseline),
        expected: String(target),
        command_id: commandId,
      })),
    )
    .execute();
}
