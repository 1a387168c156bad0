import type { Brand } from "./brand.ts";

/**
 * Ids are UUIDv7 made by the application; people see codes. Each kind of thing has its own type, so that the id
 * of a contract cannot be given where the id of a scheme is asked for.
 */
export type AccountId = Brand<string, "AccountId">;
export type OrganisationId = Brand<string, "OrganisationId">;
export type PersonId = Brand<string, "PersonId">;
export type RoleAssignmentId = Brand<string, "RoleAssignmentId">;
export type EstablishmentId = Brand<string, "EstablishmentId">;
export type ProductId = Brand<string, "ProductId">;
export type ProgrammeId = Brand<string, "ProgrammeId">;
export type TargetId = Brand<string, "TargetId">;
export type PlanId = Brand<string, "PlanId">;
export type PlanLineId = Brand<string, "PlanLineId">;
export type AllocationId = Brand<string, "AllocationId">;
export type ApprovalActId = Brand<string, "ApprovalActId">;
export type RouteId = Brand<string, "RouteId">;
export type SchemeId = Brand<string, "SchemeId">;
export type BeneficiaryId = Brand<string, "BeneficiaryId">;
export type MachineLineId = Brand<string, "MachineLineId">;
export type QuotationId = Brand<string, "QuotationId">;
export type AppraisalId = Brand<string, "AppraisalId">;
export type CouncilId = Brand<string, "CouncilId">;
export type ContractId = Brand<string, "ContractId">;
export type MilestoneId = Brand<string, "MilestoneId">;
export type PaymentRequestId = Brand<string, "PaymentRequestId">;
export type PostingId = Brand<string, "PostingId">;
export type InspectionId = Brand<string, "InspectionId">;
export type AcceptanceId = Brand<string, "AcceptanceId">;
export type SettlementId = Brand<string, "SettlementId">;
export type OutcomeId = Brand<string, "OutcomeId">;
export type ActivityId = Brand<string, "ActivityId">;
export type ReportId = Brand<string, "ReportId">;
export type NormId = Brand<string, "NormId">;
export type DocumentId = Brand<string, "DocumentId">;
export type FileId = Brand<string, "FileId">;
export type DraftId = Brand<string, "DraftId">;
export type CommandId = Brand<string, "CommandId">;
export type JobId = Brand<string, "JobId">;

/** Whether a text has the form of a UUID, of any version, in lower case. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** Reads an id of the type asked for: `asId<SchemeId>(row.id)`. Throws a RangeError when it is no UUID. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- The caller names the id it reads.
export function asId<Id extends Brand<string, string>>(text: string): Id {
  const id = text.toLowerCase();
  if (!isUuid(id)) throw new RangeError(`Not an id: ${text}`);
  return id as Id;
}

/** The official code of a province as a number (4 is Cao Bằng), first in every key of a province's table. */
export type ProvinceId = Brand<number, "ProvinceId">;

/** Reads a province's number; throws a RangeError outside 1 to 99. */
export function provinceId(value: number): ProvinceId {
  if (!Number.isInteger(value) || value < 1 || value > 99)
    throw new RangeError(`Not a province: ${String(value)}`);
  return value as ProvinceId;
}
