// Made from the migrated schema by `npm run generate`; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** JSON comes parsed and is written as text. */
export type Json = ColumnType<unknown, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AcceptanceTable {
  province_id: number;
  id: string;
  scheme_id: string;
  beneficiary_id: string;
  accepted_on: string;
  place: string;
  members: Json;
  machines: Json;
  verdict: string;
  accepted_cost_dong: string;
  eligible_cost_dong: string;
  accepted_support_dong: string;
  retest: Json;
  conclusion: string;
  recorded_by: string;
  command_id: string;
}

export interface AccountTable {
  id: string;
  login: string;
  display_name: string;
  password_hash: string | null;
  must_change_password: Generated<boolean>;
  totp_secret: string | null;
  totp_confirmed: Generated<boolean>;
  totp_last_step: string | null;
  status: Generated<string>;
  is_demo: Generated<boolean>;
  failed_sign_ins: Generated<number>;
  blocked_until: Timestamp | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  last_seen_at: Timestamp | null;
  command_id: string | null;
}

export interface AllocationTable {
  province_id: number;
  id: string;
  budget_year: number;
  source: string;
  content: string;
  fund_holder_id: string;
  estimated_dong: Generated<string>;
  assigned_dong: Generated<string>;
  committed_dong: Generated<string>;
  cancelled_dong: Generated<string>;
  carried_over_dong: Generated<string>;
  funding: Generated<string>;
  contract_id: string | null;
  received_dong: Generated<string>;
  drawn_dong: Generated<string>;
  version: Generated<number>;
  command_id: string;
}

export interface AmendmentTable {
  province_id: number;
  id: string;
  version: Generated<number>;
  scheme_id: string;
  beneficiary_id: string | null;
  ordinal: number;
  kind: string;
  approver: string;
  asked_by: string;
  reason: string;
  request_paper: Json | null;
  change: Json;
  fields: Json;
  status: string;
  requested_on: string;
  requested_by: string;
  verified_on: string | null;
  verified_by: string | null;
  verification: Generated<string>;
  decided_on: string | null;
  decided_by: string | null;
  decision_mode: string | null;
  decision_reason: Generated<string>;
  decision_paper: Json | null;
  document_id: string | null;
  needs_annex: Generated<boolean>;
  annex_number: string | null;
  annex_signed_on: string | null;
  command_id: string;
}

export interface AnnualPlanTable {
  province_id: number;
  id: string;
  plan_year: number;
  source: string;
  version: Generated<number>;
  status: string;
  name: string;
  approval: Generated<string>;
  decision_heading: Generated<string>;
  opinion_number: string | null;
  opinion_on: string | null;
  opinion_text: string | null;
  opinion_signatory: string | null;
  submission_number: string | null;
  submitted_on: string | null;
  agency_number: string | null;
  agency_on: string | null;
  agency_signatory: string | null;
  agency_text: string | null;
  decision_number: string | null;
  decided_on: string | null;
  signatory: string | null;
  copy_number: string | null;
  copy_on: string | null;
  command_id: string;
}

export interface AppraisalTable {
  province_id: number;
  id: string;
  scheme_id: string;
  appraised_on: string;
  appraiser_account_id: string;
  criteria: Json;
  verdict: string;
  conclusion: string;
  appraised_dong: string;
  minutes: Json;
  norm_assessment: Json | null;
  command_id: string;
}

export interface AttachmentTable {
  province_id: number;
  id: string;
  subject_kind: string;
  subject_id: string;
  scheme_id: string | null;
  establishment_id: string | null;
  evidence_kind: string;
  file_name: string;
  sha256: Buffer;
  byte_size: string;
  media_type: string;
  is_certified_copy: Generated<boolean>;
  withdrawn_on: string | null;
  withdrawn_reason: string | null;
  attached_on: string;
  attached_by: string;
  organisation_id: string | null;
  note: Generated<string>;
  command_id: string;
}

export interface BeneficiaryTable {
  province_id: number;
  id: string;
  scheme_id: string;
  establishment_id: string | null;
  commune_code: string | null;
  place: Generated<string>;
  planned_count: number | null;
  planned_kind: Generated<string>;
  requested_dong: Generated<string>;
  appraised_dong: string | null;
  approved_dong: string | null;
  accepted_cost_dong: string | null;
  accepted_support_dong: string | null;
  settled_support_dong: string | null;
  technology_line: Generated<string>;
  norm_assessment: Json | null;
  acknowledged_norm_by: string | null;
  commits_rest_of_capital: Generated<boolean>;
  commits_no_other_money: Generated<boolean>;
  bank_account: Generated<string>;
  bank_name: Generated<string>;
  command_id: string;
}

export interface BusinessClockTable {
  only_row: Generated<boolean>;
  today: string;
}

export interface ChainHeadTable {
  province_id: number;
  seq: string;
  hash: Buffer;
}

export interface CommandAttemptTable {
  account_id: string;
  idempotency_key: string;
  command_name: string;
  fingerprint: Buffer;
  command_id: string;
  outcome: Json | null;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface CommandLogTable {
  province_id: number;
  seq: string;
  command_id: string;
  entry: string;
  prev_hash: Buffer;
  hash: Buffer;
  recorded_at: Timestamp;
  name: GeneratedAlways<string>;
  subject_id: GeneratedAlways<string>;
  account_id: GeneratedAlways<string>;
  business_day: GeneratedAlways<string>;
}

export interface CommitmentTable {
  province_id: number;
  id: string;
  allocation_id: string;
  beneficiary_id: string | null;
  plan_line_id: string;
  committed_dong: string;
  advanced_dong: Generated<string>;
  paid_dong: Generated<string>;
  returned_dong: Generated<string>;
  settled_dong: Generated<string>;
  command_id: string;
}

export interface CommuneTable {
  code: string;
  valid_from: string;
  valid_to: string | null;
  province_id: number;
  kind: string;
  name: string;
  full_name: string;
  former_district: Generated<string>;
  name_folded: GeneratedAlways<string>;
}

export interface CommuneSuccessionTable {
  old_code: string;
  old_valid_from: string;
  new_code: string;
  new_valid_from: string;
}

export interface ContractTable {
  province_id: number;
  id: string;
  version: Generated<number>;
  scheme_id: string;
  beneficiary_id: string | null;
  kind: string;
  parent_id: string | null;
  agreement_id: string | null;
  contract_number: string;
  signed_on: string;
  grant_dong: string;
  total_cost_dong: string;
  starts_on: string;
  ends_on: string;
  allows_advance: boolean;
  includes_vat: Generated<boolean>;
  advance_terms: Generated<string>;
  party_a: Json;
  party_b: Json;
  status: Generated<string>;
  liquidated_on: string | null;
  liquidation: Json | null;
  command_id: string;
}

export interface DocumentTable {
  province_id: number;
  id: string;
  version: Generated<number>;
  kind: string;
  direction: string;
  scheme_id: string | null;
  plan_id: string | null;
  programme_id: string | null;
  subject_id: string;
  issuer_id: string | null;
  issuer_name: string;
  title: string;
  template: string | null;
  template_version: string | null;
  data: ColumnType<unknown, string | undefined, string>;
  status: string;
  slip_register: string | null;
  slip_number: number | null;
  official_number: string | null;
  official_on: string | null;
  signatory: string | null;
  docx_sha256: Buffer | null;
  pdf_sha256: Buffer | null;
  final_docx_sha256: Buffer | null;
  final_pdf_sha256: Buffer | null;
  signed_sha256: Buffer | null;
  signed_file_name: string | null;
  content: Generated<string>;
  replaced_by: string | null;
  title_folded: GeneratedAlways<string>;
  is_demo: Generated<boolean>;
  issued_on: string;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  command_id: string;
}

export interface EstablishmentTable {
  province_id: number;
  id: string;
  version: Generated<number>;
  name: string;
  name_folded: GeneratedAlways<string>;
  legal_form: string;
  tax_code: string | null;
  representative_name: string;
  phone: Generated<string>;
  email: Generated<string>;
  registered_address: string;
  registered_commune_code: string;
  production_address: string;
  commune_code: string;
  sector_division: string;
  sector_note: Generated<string>;
  products: Generated<string>;
  founded_on: string | null;
  workers: number | null;
  capital_dong: string | null;
  revenue_dong: string | null;
  traits: Generated<string[]>;
  status: Generated<string>;
  status_since: string | null;
  status_reason: Generated<string>;
  consented_on: string | null;
  registered_by: string;
  is_demo: Generated<boolean>;
  registered_on: string;
  command_id: string;
}

export interface EstablishmentYearTable {
  province_id: number;
  establishment_id: string;
  year: number;
  revenue_dong: string | null;
  workers: number | null;
  export_dong: string | null;
  material_dong: string | null;
  fuel_dong: string | null;
  evidence_grade: string;
  command_id: string;
}

export interface EstimateLineTable {
  province_id: number;
  id: string;
  scheme_id: string;
  position: number;
  content: string;
  year: number;
  total_dong: string;
  support_dong: string;
  beneficiary_dong: string;
  other_dong: string;
  note: Generated<string>;
  command_id: string;
}

export interface FormDraftTable {
  account_id: string;
  draft_key: string;
  version: number;
  content: Json;
  saved_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface GroupPlanTable {
  province_id: number;
  id: string;
  version: Generated<number>;
  scheme_id: string;
  ordinal: number;
  status: string;
  reason: Generated<string>;
  submitted_on: string;
  submitted_by: string;
  decided_on: string | null;
  decided_by: string | null;
  decision_mode: string | null;
  decision_number: Generated<string>;
  decision_signatory: Generated<string>;
  decision_reason: Generated<string>;
  command_id: string;
}

export interface GroupPlanMemberTable {
  province_id: number;
  id: string;
  group_plan_id: string;
  beneficiary_id: string;
  position: number;
  name: string;
  place: string;
  content: string;
  cost_dong: string;
  before_dong: string | null;
  support_dong: string;
  command_id: string;
}

export interface LedgerEntryTable {
  province_id: number;
  id: string;
  kind: string;
  allocation_id: string;
  commitment_id: string | null;
  payment_request_id: string | null;
  amount_dong: string;
  entered_on: string;
  document_number: Generated<string>;
  document_on: string | null;
  note: Generated<string>;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  command_id: string;
}

export interface MachineLineTable {
  province_id: number;
  id: string;
  beneficiary_id: string;
  position: number;
  name: string;
  specification: Generated<string>;
  origin: Generated<string>;
  unit: string;
  quantity: number;
  unit_price_dong: string;
  is_eligible: boolean;
  is_new: Generated<boolean>;
  accepted_quantity: number | null;
  accepted_value_dong: string | null;
  command_id: string;
}

export interface MeetingTable {
  province_id: number;
  id: string;
  kind: string;
  plan_id: string | null;
  held_on: string;
  begins_at_minute: number;
  place: string;
  chaired_by: string;
  invited: Json;
  preparations: ColumnType<unknown, string | undefined, string>;
  called_on: string;
  called_by: string;
  cancelled_on: string | null;
  cancelled_because: Generated<string>;
  command_id: string;
}

export interface MeetingSchemeTable {
  province_id: number;
  meeting_id: string;
  scheme_id: string;
  position: number;
  command_id: string;
}

export interface MembershipTable {
  id: string;
  account_id: string;
  province_id: number | null;
  organisation_id: string | null;
  party_id: string | null;
  role: string;
  position_title: Generated<string>;
  valid_from: string;
  valid_to: string | null;
  command_id: string | null;
}

export interface MilestoneTable {
  province_id: number;
  id: string;
  contract_id: string;
  position: number;
  name: string;
  due_on: string;
  done_on: string | null;
  command_id: string;
}

export interface MoneyReturnTable {
  province_id: number;
  id: string;
  commitment_id: string;
  scheme_id: string;
  kind: string;
  amount_dong: string;
  returned_on: string;
  voucher_number: string;
  reason: string;
  command_id: string;
}

export interface NormTable {
  province_id: number;
  id: string;
  activity: string;
  content: Json;
  in_force_from: string | null;
  in_force_to: string | null;
  status: string;
  confidence: string;
  loaded_by: string;
  loaded_on: string;
  approved_by: string | null;
  approved_on: string | null;
  command_id: string;
}

export interface OrganisationTable {
  province_id: number;
  id: string;
  kind: string;
  name: string;
  short_name: string;
  parent_id: string | null;
  commune_code: string | null;
  budget_code: string | null;
  address: Generated<string>;
  phone: Generated<string>;
  paper_symbol: Generated<string>;
  paper_place: Generated<string>;
  archive_code: Generated<string>;
  tax_code: Generated<string>;
  bank_account: Generated<string>;
  bank_name: Generated<string>;
  version: Generated<number>;
  valid_from: string;
  valid_to: string | null;
  command_id: string;
}

export interface OutcomeMeasureTable {
  province_id: number;
  id: string;
  beneficiary_id: string;
  indicator: string;
  unit: string;
  baseline: string | null;
  expected: string | null;
  measured: string | null;
  measured_on: string | null;
  months_after: Generated<number>;
  evidence_grade: string | null;
  evidence_count: Generated<number>;
  note: Generated<string>;
  recorded_by: string | null;
  recorded_on: string | null;
  verified_by: string | null;
  verified_on: string | null;
  command_id: string;
}

export interface PaymentRequestTable {
  province_id: number;
  id: string;
  version: Generated<number>;
  code: string;
  scheme_id: string;
  contract_id: string;
  beneficiary_id: string;
  commitment_id: string;
  kind: string;
  amount_dong: string;
  clears_advance_dong: Generated<string>;
  status: string;
  note: Generated<string>;
  reason: Generated<string>;
  evidence: ColumnType<unknown, string | undefined, string>;
  warnings: ColumnType<unknown, string | undefined, string>;
  payee: Json;
  made_by: string;
  made_on: string;
  checked_by: string | null;
  checked_on: string | null;
  approved_by: string | null;
  approved_on: string | null;
  confirmed_by: string | null;
  confirmed_on: string | null;
  sent_on: string | null;
  paid_dong: Generated<string>;
  command_id: string;
}

export interface PersonalValueTable {
  province_id: number;
  command_id: string;
  path: string;
  salt: Buffer;
  value: string;
}

export interface PlanEventTable {
  province_id: number;
  id: string;
  plan_id: string;
  action: string;
  from_status: string | null;
  to_status: string;
  happened_on: string;
  acting_mode: string;
  actor_name: string;
  actor_role: string;
  organisation_name: Generated<string>;
  reason: Generated<string>;
  facts: ColumnType<unknown, string | undefined, string>;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  command_id: string;
}

export interface PlanLineTable {
  province_id: number;
  id: string;
  plan_id: string;
  scheme_id: string | null;
  task_name: string | null;
  list: string;
  priority: number;
  priority_facts: ColumnType<unknown, string | undefined, string>;
  priority_reasons: ColumnType<unknown, string | undefined, string>;
  allocation_id: string | null;
  proposed_dong: string;
  opinion_dong: string | null;
  approved_dong: string | null;
  agency_dong: string | null;
  agency_note: Generated<string>;
  outcome: Generated<string>;
  note: Generated<string>;
  command_id: string;
}

export interface PlanRegistrationTable {
  province_id: number;
  id: string;
  round_id: string;
  organisation_id: string;
  commune_code: string | null;
  status: Generated<string>;
  tasks: ColumnType<unknown, string | undefined, string>;
  note: Generated<string>;
  sent_on: string | null;
  mode: string | null;
  letter_number: Generated<string>;
  letter_on: string | null;
  signatory: Generated<string>;
  command_id: string;
}

export interface PlanRoundTable {
  province_id: number;
  id: string;
  version: Generated<number>;
  plan_year: number;
  due_on: string;
  opened_on: string;
  status: Generated<string>;
  is_demo: Generated<boolean>;
  command_id: string;
}

export interface PlannedVisitTable {
  province_id: number;
  id: string;
  scheme_id: string;
  month: string;
  note: Generated<string>;
  planned_by: string;
  visit_id: string | null;
  dropped_on: string | null;
  dropped_because: Generated<string>;
  command_id: string;
}

export interface PostingTable {
  province_id: number;
  entry_id: string;
  account: string;
  amount_dong: string;
}

export interface ProgrammeTable {
  province_id: number;
  id: string;
  code: string;
  name: string;
  first_year: number;
  last_year: number;
}

export interface ProgrammeStatisticTable {
  province_id: number;
  id: string;
  programme_id: string;
  target_code: string;
  indicator: string;
  as_of: string;
  hundredths: string;
  source: string;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  command_id: string;
}

export interface ProgrammeVersionTable {
  province_id: number;
  programme_id: string;
  version: number;
  in_force_from: string;
  decision_number: string;
  structure: Json;
  command_id: string;
}

export interface ProgressReportTable {
  province_id: number;
  id: string;
  scheme_id: string;
  month: string;
  reported_on: string;
  work_value_dong: string;
  total_value_dong: string;
  narrative: string;
  difficulties: Generated<string>;
  due_on: string | null;
  detail: Json | null;
  confirmed_by: string | null;
  confirmed_on: string | null;
  command_id: string;
}

export interface ProvinceTable {
  id: number;
  code: string;
  name: string;
  full_name: string;
  unit_type: string;
}

export interface PublicationChoiceTable {
  province_id: number;
  beneficiary_id: string;
  scheme_id: string;
  is_withheld: boolean;
  reason: Generated<string>;
  decided_on: string;
  decided_by: string;
  command_id: string;
}

export interface QuotationTable {
  province_id: number;
  id: string;
  machine_line_id: string;
  supplier: string;
  quoted_on: string;
  valid_until: string | null;
  unit_price_dong: string;
  vat_bps: number;
  includes_vat: boolean;
  command_id: string;
}

export interface RefusedAttemptTable {
  id: string;
  province_id: number;
  account_id: string | null;
  command_name: string;
  refusal_kind: string;
  request_id: string;
  address: string;
  port: number | null;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface ReportTable {
  province_id: number;
  id: string;
  version: Generated<number>;
  period_id: string;
  organisation_id: string;
  commune_code: string | null;
  reporter_kind: string;
  status: Generated<string>;
  cells: ColumnType<unknown, string | undefined, string>;
  notes: ColumnType<unknown, string | undefined, string>;
  narrative: ColumnType<unknown, string | undefined, string>;
  recorded: ColumnType<unknown, string | undefined, string>;
  corrections: ColumnType<unknown, string | undefined, string>;
  due_on: string | null;
  reminded_on: string | null;
  first_sent_on: string | null;
  sent_on: string | null;
  command_id: string;
}

export interface ReportCommuneMoneyTable {
  province_id: number | null;
  budget_year: number | null;
  source: string | null;
  commune_code: string | null;
  schemes: string | null;
  establishments: string | null;
  committed_dong: string | null;
  advanced_dong: string | null;
  paid_dong: string | null;
  settled_dong: string | null;
  returned_dong: string | null;
}

export interface ReportEditionTable {
  province_id: number;
  id: string;
  period_id: string;
  edition: number;
  data: Json;
  sha256: Buffer;
  locked_on: string;
  locked_by: string;
  reason: Generated<string>;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  command_id: string;
}

export interface ReportEventTable {
  province_id: number;
  id: string;
  period_id: string;
  report_id: string | null;
  organisation_id: string | null;
  action: string;
  happened_on: string;
  actor_name: string;
  actor_role: string;
  reason: Generated<string>;
  facts: ColumnType<unknown, string | undefined, string>;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  command_id: string;
}

export interface ReportPeriodTable {
  province_id: number;
  id: string;
  version: Generated<number>;
  kind: string;
  year: number;
  part: Generated<number>;
  subject: Generated<string>;
  reason: Generated<string>;
  asked_by: Generated<string>;
  paper_number: string | null;
  paper_on: string | null;
  form: Json;
  starts_on: string;
  ends_on: string;
  due_on: string;
  status: Generated<string>;
  edition: Generated<number>;
  summary: ColumnType<unknown, string | undefined, string>;
  opened_on: string;
  is_demo: Generated<boolean>;
  command_id: string;
}

export interface ReportRecordTable {
  province_id: number | null;
  counted: string | null;
  commune_code: string | null;
  money: string | null;
  counted_on: string | null;
  amount: string | null;
  record_kind: string | null;
  record_id: string | null;
  label: string | null;
}

export interface ReportSchemeStatusTable {
  province_id: number | null;
  plan_year: number | null;
  source: string | null;
  status: string | null;
  schemes: string | null;
  requested_dong: string | null;
  approved_dong: string | null;
}

export interface SchemaMigrationTable {
  name: string;
  sha256: Buffer;
  applied_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface SchemeTable {
  province_id: number;
  id: string;
  version: Generated<number>;
  code: string;
  name: string;
  name_folded: GeneratedAlways<string>;
  kind: string;
  shape: Generated<string>;
  source: string;
  route: string;
  plan_year: number;
  programme_id: string | null;
  content_item: string | null;
  implementer_id: string;
  status: string;
  status_since: string;
  registered_on: string;
  submitted_on: string | null;
  received_on: string | null;
  officer_account_id: string | null;
  drafter_account_id: string | null;
  need: Generated<string>;
  need_cost_dong: string | null;
  narrative: ColumnType<unknown, string | undefined, string>;
  starts_on: string | null;
  ends_on: string | null;
  requested_dong: Generated<string>;
  is_demo: Generated<boolean>;
  command_id: string;
}

export interface SchemeCodeCounterTable {
  province_id: number;
  source: string;
  year: number;
  last_number: number;
}

export interface SchemeEventTable {
  province_id: number;
  id: string;
  scheme_id: string;
  action: string;
  from_status: string | null;
  to_status: string;
  happened_on: string;
  acting_mode: string;
  account_id: string;
  actor_name: string;
  actor_role: string;
  organisation_name: Generated<string>;
  reason: Generated<string>;
  facts: ColumnType<unknown, string | undefined, string>;
  document_id: string | null;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  command_id: string;
}

export interface SessionTable {
  token_hash: Buffer;
  account_id: string;
  membership_id: string | null;
  stage: string;
  opened_at: ColumnType<Date, Date | string | undefined, Date | string>;
  last_seen_at: ColumnType<Date, Date | string | undefined, Date | string>;
  address: string;
  user_agent: string;
}

export interface SettingTable {
  province_id: number;
  key: string;
  value: Json;
  command_id: string | null;
}

export interface SettlementTable {
  province_id: number;
  id: string;
  version: Generated<number>;
  scheme_id: string;
  beneficiary_id: string;
  prepared_on: string;
  due_on: string;
  prepared_by: string;
  status: string;
  voucher_cost_dong: string;
  eligible_cost_dong: string;
  settled_support_dong: string;
  to_recover_dong: string;
  retest: Json;
  approved_on: string | null;
  approved_by: string | null;
  document_number: Generated<string>;
  signatory: Generated<string>;
  command_id: string;
}

export interface SignInAttemptTable {
  id: string;
  login: string;
  address: string;
  port: number | null;
  succeeded: boolean;
  reason: string;
  recorded_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface SlipCounterTable {
  province_id: number;
  issuer_id: string;
  kind: string;
  year: number;
  last_number: number;
}

export interface StoredFileTable {
  sha256: Buffer;
  byte_size: string;
  media_type: string;
  stored_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface SupervisionFindingTable {
  province_id: number;
  id: string;
  visit_id: string;
  scheme_id: string;
  position: number;
  item_id: string;
  level: string;
  content: string;
  demand: string;
  answering_party: string;
  first_due_on: string;
  due_on: string;
  status: Generated<string>;
  answered_on: string | null;
  closed_on: string | null;
  command_id: string;
}

export interface SupervisionStepTable {
  province_id: number;
  id: string;
  finding_id: string;
  scheme_id: string;
  step: string;
  done_on: string;
  content: string;
  due_on: string | null;
  done_by: string;
  command_id: string;
}

export interface SupervisionVisitTable {
  province_id: number;
  id: string;
  scheme_id: string;
  beneficiary_id: string;
  kind: string;
  led_by: string;
  visited_on: string;
  place: string;
  reason: Generated<string>;
  met_with: string;
  team: Json;
  items: Json;
  machines: Json;
  note: Generated<string>;
  recorded_by: string;
  command_id: string;
}

export interface SupplementRequestTable {
  province_id: number;
  id: string;
  scheme_id: string;
  field: string;
  reason: string;
  asked_on: string;
  due_on: string;
  answered_on: string | null;
  answer: string | null;
  command_id: string;
}

export interface SupportCheckTable {
  province_id: number;
  id: string;
  scheme_id: string;
  beneficiary_id: string;
  months_after: number;
  checked_on: string;
  met_with: string;
  machines: Json;
  note: Generated<string>;
  recorded_by: string;
  command_id: string;
}

export interface SupportFindingTable {
  province_id: number;
  id: string;
  check_id: string;
  scheme_id: string;
  kind: string;
  content: string;
  due_on: string;
  closing: string | null;
  closed_on: string | null;
  closing_note: Generated<string>;
  recovered_dong: Generated<string>;
  slip_number: Generated<string>;
  closed_by: string | null;
  command_id: string;
}

export interface SurveyTable {
  province_id: number;
  id: string;
  scheme_id: string;
  surveyed_on: string;
  place: string;
  participants: Json;
  findings: string;
  conclusion: string;
  facts: ColumnType<unknown, string | undefined, string>;
  command_id: string;
}

export interface TaskAssignmentTable {
  province_id: number;
  id: string;
  scheme_id: string;
  implementer_id: string;
  document_number: Generated<string>;
  assigned_on: string;
  estimate_dong: string;
  note: Generated<string>;
  command_id: string;
}

export interface TreasuryAnswerTable {
  province_id: number;
  id: string;
  payment_request_id: string;
  answer: string;
  paid_dong: string;
  answered_on: string;
  voucher_number: Generated<string>;
  reason: Generated<string>;
  acting_mode: string;
  command_id: string;
}

export interface UploadedFileTable {
  province_id: number;
  id: string;
  sha256: Buffer;
  account_id: string;
  file_name: string;
  uploaded_at: ColumnType<Date, Date | string | undefined, Date | string>;
  command_id: string;
}

export interface VoucherTable {
  province_id: number;
  id: string;
  settlement_id: string;
  position: number;
  voucher_number: string;
  voucher_on: string;
  content: string;
  supplier: Generated<string>;
  amount_dong: string;
  is_eligible: boolean;
  paid_by: string;
  command_id: string;
}

export interface DB {
  acceptance: AcceptanceTable;
  account: AccountTable;
  allocation: AllocationTable;
  amendment: AmendmentTable;
  annual_plan: AnnualPlanTable;
  appraisal: AppraisalTable;
  attachment: AttachmentTable;
  beneficiary: BeneficiaryTable;
  business_clock: BusinessClockTable;
  chain_head: ChainHeadTable;
  command_attempt: CommandAttemptTable;
  command_log: CommandLogTable;
  commitment: CommitmentTable;
  commune: CommuneTable;
  commune_succession: CommuneSuccessionTable;
  contract: ContractTable;
  document: DocumentTable;
  establishment: EstablishmentTable;
  establishment_year: EstablishmentYearTable;
  estimate_line: EstimateLineTable;
  form_draft: FormDraftTable;
  group_plan: GroupPlanTable;
  group_plan_member: GroupPlanMemberTable;
  ledger_entry: LedgerEntryTable;
  machine_line: MachineLineTable;
  meeting: MeetingTable;
  meeting_scheme: MeetingSchemeTable;
  membership: MembershipTable;
  milestone: MilestoneTable;
  money_return: MoneyReturnTable;
  norm: NormTable;
  organisation: OrganisationTable;
  outcome_measure: OutcomeMeasureTable;
  payment_request: PaymentRequestTable;
  personal_value: PersonalValueTable;
  plan_event: PlanEventTable;
  plan_line: PlanLineTable;
  plan_registration: PlanRegistrationTable;
  plan_round: PlanRoundTable;
  planned_visit: PlannedVisitTable;
  posting: PostingTable;
  programme: ProgrammeTable;
  programme_statistic: ProgrammeStatisticTable;
  programme_version: ProgrammeVersionTable;
  progress_report: ProgressReportTable;
  province: ProvinceTable;
  publication_choice: PublicationChoiceTable;
  quotation: QuotationTable;
  refused_attempt: RefusedAttemptTable;
  report: ReportTable;
  report_commune_money: ReportCommuneMoneyTable;
  report_edition: ReportEditionTable;
  report_event: ReportEventTable;
  report_period: ReportPeriodTable;
  report_record: ReportRecordTable;
  report_scheme_status: ReportSchemeStatusTable;
  schema_migration: SchemaMigrationTable;
  scheme: SchemeTable;
  scheme_code_counter: SchemeCodeCounterTable;
  scheme_event: SchemeEventTable;
  session: SessionTable;
  setting: SettingTable;
  settlement: SettlementTable;
  sign_in_attempt: SignInAttemptTable;
  slip_counter: SlipCounterTable;
  stored_file: StoredFileTable;
  supervision_finding: SupervisionFindingTable;
  supervision_step: SupervisionStepTable;
  supervision_visit: SupervisionVisitTable;
  supplement_request: SupplementRequestTable;
  support_check: SupportCheckTable;
  support_finding: SupportFindingTable;
  survey: SurveyTable;
  task_assignment: TaskAssignmentTable;
  treasury_answer: TreasuryAnswerTable;
  uploaded_file: UploadedFileTable;
  voucher: VoucherTable;
}
