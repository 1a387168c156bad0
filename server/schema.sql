-- The migrated schema, for review with every change. Made by `npm run generate`.

table acceptance -- Nghiệm thu cơ sở (Mẫu 5a): who took part, what was accepted, and the support re-tested on it.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  beneficiary_id uuid not null
  accepted_on date not null
  place text not null
  members jsonb not null
  machines jsonb not null
  verdict text not null
  accepted_cost_dong bigint not null
  eligible_cost_dong bigint not null
  accepted_support_dong bigint not null
  retest jsonb not null
  conclusion text not null
  recorded_by uuid not null
  command_id uuid not null
  constraint acceptance_money_not_negative CHECK (((accepted_cost_dong >= 0) AND ((eligible_cost_dong >= 0) AND (eligible_cost_dong <= accepted_cost_dong)) AND (accepted_support_dong >= 0)))
  constraint acceptance_pkey PRIMARY KEY (province_id, id)
  constraint acceptance_province_id_beneficiary_id_fkey FOREIGN KEY (province_id, beneficiary_id) REFERENCES beneficiary(province_id, id)
  constraint acceptance_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint acceptance_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint acceptance_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  constraint acceptance_verdict_known CHECK ((verdict = ANY (ARRAY['passed'::text, 'partial'::text, 'failed'::text])))
  CREATE INDEX acceptance_scheme ON public.acceptance USING btree (province_id, scheme_id)
  policy acceptance_counted for select using (true)
  policy acceptance_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table account -- Who signs in: one person, one account.
  id uuid not null
  login text not null
  display_name text not null
  password_hash text
  must_change_password boolean not null default false
  totp_secret text
  totp_confirmed boolean not null default false
  totp_last_step bigint
  status text not null default 'active'::text
  is_demo boolean not null default false
  failed_sign_ins integer not null default 0
  blocked_until timestamp with time zone
  created_at timestamp with time zone not null default now()
  last_seen_at timestamp with time zone
  command_id uuid -- The command that made or last changed it; null for the accounts of the installation and of the demo.
  constraint account_login_form CHECK (((login = lower(login)) AND (login ~ '^[a-z0-9._@+-]{3,120}$'::text)))
  constraint account_pkey PRIMARY KEY (id)
  constraint account_status_known CHECK ((status = ANY (ARRAY['active'::text, 'locked'::text, 'disabled'::text])))
  CREATE UNIQUE INDEX account_login ON public.account USING btree (login)
  kc_app may insert
  kc_app may select
  kc_app may update

table allocation -- Dự toán theo nguồn, năm, nội dung, đơn vị: estimated, assigned, and committed to schemes; never committed beyond what is assigned.
  province_id smallint not null
  id uuid not null
  budget_year smallint not null
  source text not null
  content text not null
  fund_holder_id uuid not null
  estimated_dong bigint not null default 0
  assigned_dong bigint not null default 0
  committed_dong bigint not null default 0
  cancelled_dong bigint not null default 0 -- Of the remainder, what was cancelled at the year's end (hủy dự toán); carried_over_dong is what went to the next year.
  carried_over_dong bigint not null default 0
  funding text not null default 'estimate'::text -- estimate: assigned by the province. contract: the value of a contract of the Cục with the Centre, which is no estimate of the province.
  contract_id uuid
  received_dong bigint not null default 0 -- Of a contract with the Cục: what it transferred and was not given back; drawn_dong of it was advanced or paid to beneficiaries.
  drawn_dong bigint not null default 0
  version integer not null default 1
  command_id uuid not null
  constraint allocation_contract_is_national CHECK ((((funding = 'contract'::text) = (source = 'national'::text)) AND ((funding = 'contract'::text) = (contract_id IS NOT NULL))))
  constraint allocation_estimate_not_negative CHECK ((estimated_dong >= 0))
  constraint allocation_funding_known CHECK ((funding = ANY (ARRAY['estimate'::text, 'contract'::text])))
  constraint allocation_never_drawn_beyond_received CHECK (((drawn_dong >= 0) AND (drawn_dong <= received_dong) AND (received_dong <= assigned_dong) AND ((funding = 'contract'::text) OR (received_dong = 0))))
  constraint allocation_never_overcommitted CHECK (((committed_dong >= 0) AND (cancelled_dong >= 0) AND (carried_over_dong >= 0) AND (((committed_dong + cancelled_dong) + carried_over_dong) <= assigned_dong)))
  constraint allocation_pkey PRIMARY KEY (province_id, id)
  constraint allocation_province_id_budget_year_source_content_fund_hold_key UNIQUE (province_id, budget_year, source, content, fund_holder_id)
  constraint allocation_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint allocation_province_id_contract_id_fkey FOREIGN KEY (province_id, contract_id) REFERENCES contract(province_id, id)
  constraint allocation_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint allocation_province_id_fund_holder_id_fkey FOREIGN KEY (province_id, fund_holder_id) REFERENCES organisation(province_id, id)
  policy allocation_of_province for all using (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND (( SELECT app_reach() AS app_reach) <> 'party'::text))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (assigned_dong, cancelled_dong, carried_over_dong, command_id, committed_dong, drawn_dong, estimated_dong, received_dong, version)

table amendment -- Đề nghị điều chỉnh, bổ sung of an approved scheme: before and after, who decides, and how it was decided.
  province_id smallint not null
  id uuid not null
  version integer not null default 1
  scheme_id uuid not null
  beneficiary_id uuid -- Of a group scheme: whose change it is; null when it is of the scheme as a whole.
  ordinal smallint not null
  kind text not null
  approver text not null
  asked_by text not null
  reason text not null
  request_paper jsonb
  change jsonb not null -- What is to stand, by the kind of change; fields holds each altered field before and after, as people read it.
  fields jsonb not null
  status text not null
  requested_on date not null
  requested_by uuid not null
  verified_on date
  verified_by uuid
  verification text not null default ''::text
  decided_on date
  decided_by uuid
  decision_mode text
  decision_reason text not null default ''::text
  decision_paper jsonb
  document_id uuid
  needs_annex boolean not null default false -- Whether the approved change waits for its annex to the contract (phụ lục hợp đồng).
  annex_number text
  annex_signed_on date
  command_id uuid not null
  constraint amendment_annex_of_approved CHECK (((annex_number IS NULL) OR (needs_annex AND (status = 'approved'::text))))
  constraint amendment_annex_whole CHECK (((annex_number IS NULL) = (annex_signed_on IS NULL)))
  constraint amendment_approver_known CHECK ((approver = ANY (ARRAY['department'::text, 'province'::text, 'agency'::text, 'minister'::text])))
  constraint amendment_asker_known CHECK ((asked_by = ANY (ARRAY['establishment'::text, 'implementer'::text, 'department'::text])))
  constraint amendment_decided_after_request CHECK ((decided_on >= requested_on))
  constraint amendment_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id)
  constraint amendment_decided_whole CHECK ((((status = ANY (ARRAY['approved'::text, 'refused'::text])) = (decided_on IS NOT NULL)) AND ((decided_on IS NULL) = (decided_by IS NULL))))
  constraint amendment_kind_known CHECK ((kind = ANY (ARRAY['machines'::text, 'support'::text, 'beneficiary'::text, 'place'::text, 'time'::text, 'implementer'::text, 'force_majeure'::text])))
  constraint amendment_pkey PRIMARY KEY (province_id, id)
  constraint amendment_province_id_beneficiary_id_fkey FOREIGN KEY (province_id, beneficiary_id) REFERENCES beneficiary(province_id, id)
  constraint amendment_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint amendment_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint amendment_province_id_scheme_id_ordinal_key UNIQUE (province_id, scheme_id, ordinal)
  constraint amendment_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES account(id)
  constraint amendment_status_known CHECK ((status = ANY (ARRAY['requested'::text, 'verified'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])))
  constraint amendment_verified_by_fkey FOREIGN KEY (verified_by) REFERENCES account(id)
  CREATE UNIQUE INDEX amendment_open_once ON public.amendment USING btree (province_id, scheme_id) WHERE (status = ANY (ARRAY['requested'::text, 'verified'::text]))
  CREATE INDEX amendment_scheme ON public.amendment USING btree (province_id, scheme_id)
  policy amendment_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (annex_number, annex_signed_on, command_id, decided_by, decided_on, decision_mode, decision_paper, decision_reason, document_id, needs_annex, status, verification, verified_by, verified_on, version)

table annual_plan -- Kế hoạch khuyến công năm of one source, with its list of schemes and tasks.
  province_id smallint not null
  id uuid not null
  plan_year smallint not null
  source text not null
  version integer not null default 1
  status text not null
  name text not null
  approval text not null default 'list'::text -- Whether the decision on the plan approves its schemes, or each then has a decision of its own.
  decision_heading text not null default 'chair'::text -- Whether UBND (TM.) or its Chủ tịch (KT.) issues the decision: heading and signature differ.
  opinion_number text
  opinion_on date
  opinion_text text
  opinion_signatory text
  submission_number text
  submitted_on date
  agency_number text -- The letter of the Cục with its appraisal of a national list (kết quả thẩm định).
  agency_on date
  agency_signatory text
  agency_text text
  decision_number text
  decided_on date
  signatory text
  copy_number text -- The letter that sent a copy of the Minister's decision to UBND tỉnh.
  copy_on date
  command_id uuid not null
  constraint annual_plan_approval_known CHECK ((approval = ANY (ARRAY['list'::text, 'list_and_each'::text])))
  constraint annual_plan_heading_known CHECK ((decision_heading = ANY (ARRAY['committee'::text, 'chair'::text, 'minister'::text])))
  constraint annual_plan_pkey PRIMARY KEY (province_id, id)
  constraint annual_plan_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint annual_plan_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint annual_plan_province_id_plan_year_source_key UNIQUE (province_id, plan_year, source)
  policy annual_plan_of_province for all using (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND (( SELECT app_reach() AS app_reach) <> 'party'::text))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update

table appraisal -- Thẩm định cấp cơ sở by Sở: the five criteria of TT 36/2013 Đ.9, the sheet and the minutes.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  appraised_on date not null
  appraiser_account_id uuid not null
  criteria jsonb not null
  verdict text not null
  conclusion text not null
  appraised_dong bigint not null
  minutes jsonb not null
  norm_assessment jsonb -- The norm and its steps as they were on the day of the appraisal.
  command_id uuid not null
  constraint appraisal_appraiser_account_id_fkey FOREIGN KEY (appraiser_account_id) REFERENCES account(id)
  constraint appraisal_money_not_negative CHECK ((appraised_dong >= 0))
  constraint appraisal_pkey PRIMARY KEY (province_id, id)
  constraint appraisal_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint appraisal_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint appraisal_verdict_known CHECK ((verdict = ANY (ARRAY['pass'::text, 'fail'::text])))
  CREATE INDEX appraisal_scheme ON public.appraisal USING btree (province_id, scheme_id)
  policy appraisal_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table attachment -- Tài liệu đính kèm: what a file is, of which record, seen by whom sees that record.
  province_id smallint not null
  id uuid not null
  subject_kind text not null
  subject_id uuid not null
  scheme_id uuid
  establishment_id uuid
  evidence_kind text not null
  file_name text not null
  sha256 bytea not null
  byte_size bigint not null
  media_type text not null
  is_certified_copy boolean not null default false
  withdrawn_on date
  withdrawn_reason text
  attached_on date not null
  attached_by uuid not null
  organisation_id uuid
  note text not null default ''::text
  command_id uuid not null
  constraint attachment_attached_by_fkey FOREIGN KEY (attached_by) REFERENCES account(id)
  constraint attachment_pkey PRIMARY KEY (province_id, id)
  constraint attachment_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint attachment_province_id_establishment_id_fkey FOREIGN KEY (province_id, establishment_id) REFERENCES establishment(province_id, id)
  constraint attachment_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint attachment_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint attachment_sha256_fkey FOREIGN KEY (sha256) REFERENCES stored_file(sha256)
  constraint attachment_withdrawn_with_reason CHECK (((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)))
  CREATE INDEX attachment_scheme ON public.attachment USING btree (province_id, scheme_id)
  CREATE INDEX attachment_subject ON public.attachment USING btree (province_id, subject_id)
  policy attachment_of_viewer for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR ((scheme_id IS NOT NULL) AND (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[]))) OR ((establishment_id IS NOT NULL) AND app_sees_establishment(province_id, establishment_id)))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (command_id, withdrawn_on, withdrawn_reason)

table beneficiary -- Đơn vị thụ hưởng of a scheme: what it asks, and what was appraised, approved, accepted and settled for it.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  establishment_id uuid
  commune_code text -- Commune of the place of production when the scheme was registered: the commune's scope rests on it.
  place text not null default ''::text -- Address of the place where the support is used, of one beneficiary of a group, once a change moved it; else that of its production.
  planned_count smallint -- Of the one row that stands for those whom a group plan (Mẫu 11) is still to name: how many. It holds the support not yet given to anybody.
  planned_kind text not null default ''::text -- What kind of establishments a group scheme is for, while they are not named.
  requested_dong bigint not null default 0
  appraised_dong bigint
  approved_dong bigint
  accepted_cost_dong bigint
  accepted_support_dong bigint
  settled_support_dong bigint
  technology_line text not null default 'single'::text
  norm_assessment jsonb
  acknowledged_norm_by uuid
  commits_rest_of_capital boolean not null default false
  commits_no_other_money boolean not null default false
  bank_account text not null default ''::text
  bank_name text not null default ''::text
  command_id uuid not null
  constraint beneficiary_money_not_negative CHECK (((requested_dong >= 0) AND (appraised_dong >= 0) AND (approved_dong >= 0) AND (accepted_support_dong >= 0) AND (settled_support_dong >= 0)))
  constraint beneficiary_money_shrinks CHECK (((approved_dong <= appraised_dong) AND (accepted_support_dong <= approved_dong) AND (settled_support_dong <= accepted_support_dong)))
  constraint beneficiary_named_or_planned CHECK ((((establishment_id IS NULL) = (planned_count IS NOT NULL)) AND ((establishment_id IS NULL) = (commune_code IS NULL))))
  constraint beneficiary_pkey PRIMARY KEY (province_id, id)
  constraint beneficiary_planned_several CHECK ((planned_count >= 2))
  constraint beneficiary_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint beneficiary_province_id_establishment_id_fkey FOREIGN KEY (province_id, establishment_id) REFERENCES establishment(province_id, id)
  constraint beneficiary_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  CREATE INDEX beneficiary_commune ON public.beneficiary USING btree (province_id, commune_code)
  CREATE INDEX beneficiary_establishment ON public.beneficiary USING btree (province_id, establishment_id)
  CREATE INDEX beneficiary_scheme ON public.beneficiary USING btree (province_id, scheme_id)
  policy beneficiary_of_viewer for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND ((commune_code = ( SELECT app_commune_seen() AS app_commune_seen)) OR (establishment_id = ( SELECT app_party_seen() AS app_party_seen)))))) with check (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND ((commune_code = ( SELECT app_commune_seen() AS app_commune_seen)) OR (establishment_id = ( SELECT app_party_seen() AS app_party_seen))))))
  policy beneficiary_searched for select using (true)
  kc_app may delete
  kc_app may insert
  kc_app may select
  kc_app may update

table business_clock -- The business day of a demo or test; no row means the real day.
  only_row boolean not null default true
  today date not null
  constraint business_clock_only_row_check CHECK (only_row)
  constraint business_clock_pkey PRIMARY KEY (only_row)
  kc_app may select

table chain_head -- Last link of each province's audit chain; 0 is the national chain.
  province_id smallint not null
  seq bigint not null
  hash bytea not null
  constraint chain_head_pkey PRIMARY KEY (province_id)
  kc_app may insert
  kc_app may select
  kc_app may update

table command_attempt -- One row per idempotency key: a repeat gets the first outcome, the same key with another request is refused.
  account_id uuid not null
  idempotency_key text not null
  command_name text not null
  fingerprint bytea not null
  command_id uuid not null
  outcome jsonb
  recorded_at timestamp with time zone not null default now()
  constraint command_attempt_key_length CHECK (((length(idempotency_key) >= 8) AND (length(idempotency_key) <= 255)))
  constraint command_attempt_pkey PRIMARY KEY (account_id, idempotency_key)
  kc_app may insert
  kc_app may select
  kc_app may update

table command_log -- Nhật ký: who did what, as what, when. Insert only; each row holds the hash of the one before it.
  province_id smallint not null
  seq bigint not null
  command_id uuid not null
  entry text not null -- Canonical JSON, exactly the text that was hashed.
  prev_hash bytea not null
  hash bytea not null
  recorded_at timestamp with time zone not null
  name text generated always as ((entry)::jsonb ->> 'name'::text)
  subject_id text generated always as ((entry)::jsonb ->> 'subjectId'::text)
  account_id text generated always as ((entry)::jsonb ->> 'accountId'::text)
  business_day text generated always as ((entry)::jsonb ->> 'businessDay'::text)
  constraint command_log_pkey PRIMARY KEY (province_id, command_id)
  constraint command_log_province_id_seq_key UNIQUE (province_id, seq)
  CREATE INDEX command_log_subject ON public.command_log USING btree (province_id, subject_id, seq)
  policy command_log_appended for insert with check (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) OR (province_id = 0)))
  policy command_log_seen for select using (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) OR (province_id = 0)))
  kc_app may insert
  kc_app may select

table commitment -- Đã bố trí cho đề án: what one beneficiary has of one allocation, and where that money stands.
  province_id smallint not null
  id uuid not null
  allocation_id uuid not null
  beneficiary_id uuid
  plan_line_id uuid not null
  committed_dong bigint not null -- All that was bound for the beneficiary and not released; advanced, paid, returned and settled are parts of it.
  advanced_dong bigint not null default 0
  paid_dong bigint not null default 0
  returned_dong bigint not null default 0
  settled_dong bigint not null default 0
  command_id uuid not null
  constraint commitment_never_overdrawn CHECK (((advanced_dong >= 0) AND (paid_dong >= 0) AND (returned_dong >= 0) AND (settled_dong >= 0) AND (committed_dong >= 0) AND ((((advanced_dong + paid_dong) + returned_dong) + settled_dong) <= committed_dong)))
  constraint commitment_pkey PRIMARY KEY (province_id, id)
  constraint commitment_province_id_allocation_id_fkey FOREIGN KEY (province_id, allocation_id) REFERENCES allocation(province_id, id)
  constraint commitment_province_id_beneficiary_id_allocation_id_key UNIQUE (province_id, beneficiary_id, allocation_id)
  constraint commitment_province_id_beneficiary_id_fkey FOREIGN KEY (province_id, beneficiary_id) REFERENCES beneficiary(province_id, id)
  constraint commitment_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint commitment_province_id_plan_line_id_fkey FOREIGN KEY (province_id, plan_line_id) REFERENCES plan_line(province_id, id)
  CREATE INDEX commitment_allocation ON public.commitment USING btree (province_id, allocation_id)
  CREATE INDEX commitment_beneficiary ON public.commitment USING btree (province_id, beneficiary_id)
  policy commitment_of_beneficiary for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_beneficiary(province_id, beneficiary_id))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (advanced_dong, command_id, committed_dong, paid_dong, returned_dong, settled_dong)

table commune -- Xã, phường, đặc khu (and thị trấn before 01/7/2025), each with the days it existed.
  code text not null
  valid_from date not null
  valid_to date
  province_id smallint not null
  kind text not null
  name text not null
  full_name text not null
  former_district text not null default ''::text
  name_folded text generated always as fold_vietnamese(full_name)
  constraint commune_code_form CHECK ((code ~ '^[0-9]{5}$'::text))
  constraint commune_pkey PRIMARY KEY (code, valid_from)
  constraint commune_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint commune_validity CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
  CREATE INDEX commune_province ON public.commune USING btree (province_id, valid_from)
  kc_app may select

table commune_succession -- Which old unit became part of which new one.
  old_code text not null
  old_valid_from date not null
  new_code text not null
  new_valid_from date not null
  constraint commune_succession_new_code_new_valid_from_fkey FOREIGN KEY (new_code, new_valid_from) REFERENCES commune(code, valid_from)
  constraint commune_succession_old_code_old_valid_from_fkey FOREIGN KEY (old_code, old_valid_from) REFERENCES commune(code, valid_from)
  constraint commune_succession_pkey PRIMARY KEY (old_code, old_valid_from, new_code, new_valid_from)
  kc_app may select

table contract -- Hợp đồng: Centre with establishment, and above it Cục or Sở with the Centre.
  province_id smallint not null
  id uuid not null
  version integer not null default 1
  scheme_id uuid not null
  beneficiary_id uuid
  kind text not null
  parent_id uuid
  agreement_id uuid -- The paper of the Cục: one paper may list several schemes, with a row and money of its own for each (TT 36/2013/TT-BCT, Đ.18 k.1).
  contract_number text not null
  signed_on date not null
  grant_dong bigint not null
  total_cost_dong bigint not null
  starts_on date not null
  ends_on date not null
  allows_advance boolean not null
  includes_vat boolean not null default true
  advance_terms text not null default ''::text -- Điều khoản tạm ứng of a contract with the Cục, in its own words.
  party_a jsonb not null
  party_b jsonb not null
  status text not null default 'in_force'::text
  liquidated_on date
  liquidation jsonb
  command_id uuid not null
  constraint contract_days_in_order CHECK (((ends_on >= starts_on) AND (starts_on >= signed_on)))
  constraint contract_grant_positive CHECK (((grant_dong > 0) AND (total_cost_dong >= grant_dong)))
  constraint contract_kind_known CHECK ((kind = ANY (ARRAY['with_implementer'::text, 'with_beneficiary'::text])))
  constraint contract_of_agreement CHECK (((kind = 'with_implementer'::text) = (agreement_id IS NOT NULL)))
  constraint contract_of_beneficiary CHECK (((kind = 'with_beneficiary'::text) = (beneficiary_id IS NOT NULL)))
  constraint contract_pkey PRIMARY KEY (province_id, id)
  constraint contract_province_id_beneficiary_id_fkey FOREIGN KEY (province_id, beneficiary_id) REFERENCES beneficiary(province_id, id)
  constraint contract_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint contract_province_id_parent_id_fkey FOREIGN KEY (province_id, parent_id) REFERENCES contract(province_id, id)
  constraint contract_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint contract_status_known CHECK ((status = ANY (ARRAY['in_force'::text, 'liquidated'::text, 'ended'::text])))
  CREATE INDEX contract_scheme ON public.contract USING btree (province_id, scheme_id)
  CREATE UNIQUE INDEX contract_with_implementer ON public.contract USING btree (province_id, scheme_id) WHERE ((kind = 'with_implementer'::text) AND (status <> 'ended'::text))
  policy contract_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (command_id, ends_on, grant_dong, liquidated_on, liquidation, party_b, status, total_cost_dong, version)

table document -- Văn bản: issued here (files kept with hash, template version and data, never generated again) or recorded from another body.
  province_id smallint not null
  id uuid not null
  version integer not null default 1
  kind text not null
  direction text not null
  scheme_id uuid
  plan_id uuid
  programme_id uuid
  subject_id uuid not null -- The record the paper is of: the scheme, the plan, the appraisal, the contract, the payment request.
  issuer_id uuid
  issuer_name text not null
  title text not null
  template text
  template_version text
  data jsonb not null default '{}'::jsonb -- What the template was filled with, frozen when the paper was issued.
  status text not null
  slip_register text -- Register of internal slips it is numbered in, without gaps, by issuer and year.
  slip_number integer
  official_number text
  official_on date
  signatory text
  docx_sha256 bytea -- The paper as issued, drawn once. Where the clerk numbers it later, final_docx_sha256 is the same paper with its number, drawn once too; both stay.
  pdf_sha256 bytea
  final_docx_sha256 bytea
  final_pdf_sha256 bytea
  signed_sha256 bytea
  signed_file_name text
  content text not null default ''::text -- What a recorded paper says, in the words of who recorded it.
  replaced_by uuid
  title_folded text generated always as fold_vietnamese(((((title || ' '::text) || COALESCE(official_number, ''::text)) || ' '::text) || issuer_name))
  is_demo boolean not null default app_demo()
  issued_on date not null
  recorded_at timestamp with time zone not null default now()
  command_id uuid not null
  constraint document_direction_known CHECK ((direction = ANY (ARRAY['issued'::text, 'incoming'::text])))
  constraint document_docx_sha256_fkey FOREIGN KEY (docx_sha256) REFERENCES stored_file(sha256)
  constraint document_files_together CHECK ((((docx_sha256 IS NULL) = (pdf_sha256 IS NULL)) AND ((final_docx_sha256 IS NULL) = (final_pdf_sha256 IS NULL))))
  constraint document_final_docx_sha256_fkey FOREIGN KEY (final_docx_sha256) REFERENCES stored_file(sha256)
  constraint document_final_has_number CHECK (((final_pdf_sha256 IS NULL) OR (official_number IS NOT NULL)))
  constraint document_final_pdf_sha256_fkey FOREIGN KEY (final_pdf_sha256) REFERENCES stored_file(sha256)
  constraint document_number_and_day CHECK (((official_number IS NULL) = (official_on IS NULL)))
  constraint document_pdf_sha256_fkey FOREIGN KEY (pdf_sha256) REFERENCES stored_file(sha256)
  constraint document_pkey PRIMARY KEY (province_id, id)
  constraint document_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint document_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint document_province_id_issuer_id_fkey FOREIGN KEY (province_id, issuer_id) REFERENCES organisation(province_id, id)
  constraint document_province_id_plan_id_fkey FOREIGN KEY (province_id, plan_id) REFERENCES annual_plan(province_id, id)
  constraint document_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint document_replaced_by_another CHECK (((status = 'replaced'::text) = (replaced_by IS NOT NULL)))
  constraint document_signed_has_name CHECK (((signed_sha256 IS NULL) = (signed_file_name IS NULL)))
  constraint document_signed_sha256_fkey FOREIGN KEY (signed_sha256) REFERENCES stored_file(sha256)
  constraint document_slip_whole CHECK ((((slip_register IS NULL) = (slip_number IS NULL)) AND (slip_number > 0)))
  constraint document_status_known CHECK ((status = ANY (ARRAY['issued'::text, 'numbered'::text, 'signed'::text, 'recorded'::text, 'replaced'::text])))
  CREATE UNIQUE INDEX document_in_force_once ON public.document USING btree (province_id, subject_id, kind) WHERE ((direction = 'issued'::text) AND (status <> 'replaced'::text))
  CREATE INDEX document_incoming_number ON public.document USING btree (province_id, official_number) WHERE (direction = 'incoming'::text)
  CREATE UNIQUE INDEX document_number_once ON public.document USING btree (province_id, issuer_id, official_number, EXTRACT(year FROM official_on)) WHERE ((direction = 'issued'::text) AND (official_number IS NOT NULL) AND (slip_number IS NULL) AND (status <> 'replaced'::text))
  CREATE INDEX document_plan ON public.document USING btree (province_id, plan_id)
  CREATE INDEX document_recent ON public.document USING btree (province_id, issued_on DESC, id)
  CREATE INDEX document_scheme ON public.document USING btree (province_id, scheme_id)
  CREATE UNIQUE INDEX document_slip_once ON public.document USING btree (province_id, issuer_id, slip_register, slip_number, EXTRACT(year FROM issued_on)) WHERE (slip_number IS NOT NULL)
  CREATE INDEX document_subject ON public.document USING btree (province_id, subject_id, kind)
  CREATE INDEX document_title_trigram ON public.document USING gin (title_folded gin_trgm_ops)
  policy document_of_viewer for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR ((scheme_id IS NOT NULL) AND (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[]))) OR ((plan_id IS NOT NULL) AND (( SELECT app_reach() AS app_reach) = ANY (ARRAY['commune'::text, 'organisation'::text])) AND (province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[]))) OR ((issuer_id = ( SELECT app_organisation() AS app_organisation)) AND (( SELECT app_reach() AS app_reach) = ANY (ARRAY['commune'::text, 'organisation'::text])) AND (province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[]))))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  policy document_searched for select using (true)
  CREATE TRIGGER document_final BEFORE UPDATE ON public.document FOR EACH ROW EXECUTE FUNCTION keep_document_final()
  kc_app may insert
  kc_app may select
  kc_app may update (command_id, docx_sha256, final_docx_sha256, final_pdf_sha256, official_number, official_on, pdf_sha256, replaced_by, signatory, signed_file_name, signed_sha256, status, version)

table establishment -- Cơ sở công nghiệp nông thôn: identity, addresses, sector and size as last declared.
  province_id smallint not null
  id uuid not null
  version integer not null default 1
  name text not null
  name_folded text generated always as fold_vietnamese(name)
  legal_form text not null
  tax_code text
  representative_name text not null
  phone text not null default ''::text
  email text not null default ''::text
  registered_address text not null
  registered_commune_code text not null
  production_address text not null
  commune_code text not null -- Commune of the place of production: eligibility and the commune's scope rest on it.
  sector_division text not null
  sector_note text not null default ''::text
  products text not null default ''::text
  founded_on date
  workers integer
  capital_dong bigint
  revenue_dong bigint
  traits text[] not null default '{}'::text[] -- Traits the law asks for: craft village, owner a woman, ethnic minority, fired-clay bricks, minerals…
  status text not null default 'active'::text
  status_since date
  status_reason text not null default ''::text
  consented_on date -- The day its representative agreed to the use of personal data, when signing up; null where an office registered it.
  registered_by text not null
  is_demo boolean not null default app_demo()
  registered_on date not null
  command_id uuid not null
  constraint establishment_money_not_negative CHECK (((capital_dong >= 0) AND (revenue_dong >= 0)))
  constraint establishment_pkey PRIMARY KEY (province_id, id)
  constraint establishment_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint establishment_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint establishment_status_known CHECK ((status = ANY (ARRAY['active'::text, 'paused'::text, 'dissolved'::text])))
  constraint establishment_workers_not_negative CHECK ((workers >= 0))
  CREATE INDEX establishment_commune ON public.establishment USING btree (province_id, commune_code)
  CREATE INDEX establishment_name_trigram ON public.establishment USING gin (name_folded gin_trgm_ops)
  CREATE INDEX establishment_phone_digits ON public.establishment USING btree (province_id, digits_of(phone)) WHERE (phone <> ''::text)
  CREATE INDEX establishment_tax_code ON public.establishment USING btree (province_id, tax_code)
  CREATE INDEX establishment_tax_digits ON public.establishment USING btree (province_id, "left"(digits_of(tax_code), 10))
  policy establishment_of_viewer for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND ((commune_code = ( SELECT app_commune_seen() AS app_commune_seen)) OR (id = ( SELECT app_party_seen() AS app_party_seen)))))) with check (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND ((commune_code = ( SELECT app_commune_seen() AS app_commune_seen)) OR (id = ( SELECT app_party_seen() AS app_party_seen))))))
  policy establishment_searched for select using (true)
  kc_app may insert
  kc_app may select
  kc_app may update

table establishment_year -- Yearly figures of an establishment, with how well they are evidenced.
  province_id smallint not null
  establishment_id uuid not null
  year smallint not null
  revenue_dong bigint
  workers integer
  export_dong bigint
  material_dong bigint
  fuel_dong bigint
  evidence_grade text not null
  command_id uuid not null
  constraint establishment_year_grade_known CHECK ((evidence_grade = ANY (ARRAY['claimed'::text, 'evidenced'::text, 'verified'::text])))
  constraint establishment_year_not_negative CHECK (((revenue_dong >= 0) AND (workers >= 0) AND (export_dong >= 0) AND (material_dong >= 0) AND (fuel_dong >= 0)))
  constraint establishment_year_pkey PRIMARY KEY (province_id, establishment_id, year)
  constraint establishment_year_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint establishment_year_province_id_establishment_id_fkey FOREIGN KEY (province_id, establishment_id) REFERENCES establishment(province_id, id)
  policy establishment_year_of_viewer for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_establishment(province_id, establishment_id))) with check (app_sees_establishment(province_id, establishment_id))
  kc_app may insert
  kc_app may select
  kc_app may update

table estimate_line -- Dự toán kinh phí (Mẫu số 1 TT 36/2013): total = khuyến công + beneficiary + other.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  position smallint not null
  content text not null
  year smallint not null
  total_dong bigint not null
  support_dong bigint not null
  beneficiary_dong bigint not null
  other_dong bigint not null
  note text not null default ''::text
  command_id uuid not null
  constraint estimate_line_adds_up CHECK ((total_dong = ((support_dong + beneficiary_dong) + other_dong)))
  constraint estimate_line_not_negative CHECK (((support_dong >= 0) AND (beneficiary_dong >= 0) AND (other_dong >= 0)))
  constraint estimate_line_pkey PRIMARY KEY (province_id, id)
  constraint estimate_line_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint estimate_line_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  CREATE INDEX estimate_line_scheme ON public.estimate_line USING btree (province_id, scheme_id)
  policy estimate_line_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may delete
  kc_app may insert
  kc_app may select

table form_draft -- Unfinished forms; submitting makes the real rows.
  account_id uuid not null
  draft_key text not null
  version integer not null
  content jsonb not null
  saved_at timestamp with time zone not null default now()
  constraint form_draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint form_draft_key_length CHECK (((length(draft_key) >= 1) AND (length(draft_key) <= 200)))
  constraint form_draft_pkey PRIMARY KEY (account_id, draft_key)
  policy form_draft_own for all using ((account_id = ( SELECT app_account() AS app_account))) with check ((account_id = ( SELECT app_account() AS app_account)))
  kc_app may delete
  kc_app may insert
  kc_app may select
  kc_app may update

table group_plan -- Kế hoạch thực hiện đề án nhóm (Mẫu số 11): each version that the implementer submitted, and how Sở Công Thương decided.
  province_id smallint not null
  id uuid not null
  version integer not null default 1
  scheme_id uuid not null
  ordinal smallint not null
  status text not null
  reason text not null default ''::text
  submitted_on date not null
  submitted_by uuid not null
  decided_on date
  decided_by uuid
  decision_mode text
  decision_number text not null default ''::text
  decision_signatory text not null default ''::text
  decision_reason text not null default ''::text
  command_id uuid not null
  constraint group_plan_approved_by_number CHECK (((status <> 'approved'::text) OR (decision_number <> ''::text)))
  constraint group_plan_decided_after_submission CHECK ((decided_on >= submitted_on))
  constraint group_plan_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id)
  constraint group_plan_decided_whole CHECK ((((status = 'submitted'::text) = (decided_on IS NULL)) AND ((decided_on IS NULL) = (decided_by IS NULL))))
  constraint group_plan_pkey PRIMARY KEY (province_id, id)
  constraint group_plan_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint group_plan_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint group_plan_province_id_scheme_id_ordinal_key UNIQUE (province_id, scheme_id, ordinal)
  constraint group_plan_status_known CHECK ((status = ANY (ARRAY['submitted'::text, 'approved'::text, 'returned'::text])))
  constraint group_plan_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES account(id)
  CREATE UNIQUE INDEX group_plan_open_once ON public.group_plan USING btree (province_id, scheme_id) WHERE (status = 'submitted'::text)
  policy group_plan_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (command_id, decided_by, decided_on, decision_mode, decision_number, decision_reason, decision_signatory, status, version)

table group_plan_member -- One beneficiary of a version of a group plan with its machines, cost and support as they stood on submission. Insert only.
  province_id smallint not null
  id uuid not null
  group_plan_id uuid not null
  beneficiary_id uuid not null -- No foreign key: one who was in a plan sent back and was then taken out is no beneficiary any more.
  position smallint not null
  name text not null
  place text not null
  content text not null
  cost_dong bigint not null
  before_dong bigint -- Its support in the version in force before, in đồng; null when it joins by this one.
  support_dong bigint not null -- Its support by this version, in đồng; 0 when it leaves.
  command_id uuid not null
  constraint group_plan_member_money_not_negative CHECK (((support_dong >= 0) AND (before_dong >= 0) AND (cost_dong >= 0)))
  constraint group_plan_member_pkey PRIMARY KEY (province_id, id)
  constraint group_plan_member_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint group_plan_member_province_id_group_plan_id_beneficiary_id_key UNIQUE (province_id, group_plan_id, beneficiary_id)
  constraint group_plan_member_province_id_group_plan_id_fkey FOREIGN KEY (province_id, group_plan_id) REFERENCES group_plan(province_id, id)
  policy group_plan_member_of_beneficiary for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_beneficiary(province_id, beneficiary_id))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table ledger_entry -- Bút toán of the ledger: one amount leaves one account for another. Insert only.
  province_id smallint not null
  id uuid not null
  kind text not null
  allocation_id uuid not null
  commitment_id uuid
  payment_request_id uuid
  amount_dong bigint not null
  entered_on date not null
  document_number text not null default ''::text -- Number of the paper it rests on: decision, voucher, return slip.
  document_on date
  note text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  command_id uuid not null
  constraint ledger_entry_pkey PRIMARY KEY (province_id, id)
  constraint ledger_entry_positive CHECK ((amount_dong > 0))
  constraint ledger_entry_province_id_allocation_id_fkey FOREIGN KEY (province_id, allocation_id) REFERENCES allocation(province_id, id)
  constraint ledger_entry_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint ledger_entry_province_id_commitment_id_fkey FOREIGN KEY (province_id, commitment_id) REFERENCES commitment(province_id, id)
  constraint ledger_entry_province_id_payment_request_id_fkey FOREIGN KEY (province_id, payment_request_id) REFERENCES payment_request(province_id, id)
  CREATE INDEX ledger_entry_allocation ON public.ledger_entry USING btree (province_id, allocation_id)
  CREATE INDEX ledger_entry_commitment ON public.ledger_entry USING btree (province_id, commitment_id)
  policy ledger_entry_of_viewer for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_commitment(province_id, commitment_id))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table machine_line -- Machines of a beneficiary: what is to be bought, and what was accepted.
  province_id smallint not null
  id uuid not null
  beneficiary_id uuid not null
  position smallint not null
  name text not null
  specification text not null default ''::text
  origin text not null default ''::text
  unit text not null
  quantity integer not null
  unit_price_dong bigint not null
  is_eligible boolean not null
  is_new boolean not null default true
  accepted_quantity integer
  accepted_value_dong bigint
  command_id uuid not null
  constraint machine_line_accepted_within CHECK (((accepted_quantity >= 0) AND (accepted_quantity <= quantity)))
  constraint machine_line_pkey PRIMARY KEY (province_id, id)
  constraint machine_line_price_not_negative CHECK ((unit_price_dong >= 0))
  constraint machine_line_province_id_beneficiary_id_fkey FOREIGN KEY (province_id, beneficiary_id) REFERENCES beneficiary(province_id, id)
  constraint machine_line_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint machine_line_quantity_positive CHECK ((quantity > 0))
  CREATE INDEX machine_line_beneficiary ON public.machine_line USING btree (province_id, beneficiary_id)
  policy machine_line_of_beneficiary for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_beneficiary(province_id, beneficiary_id))) with check (app_sees_beneficiary(province_id, beneficiary_id))
  kc_app may delete
  kc_app may insert
  kc_app may select
  kc_app may update

table meeting -- Cuộc họp that Sở calls: of the council of appraisal, of the acceptance team, about the list of a plan; the invitation (giấy mời) is drawn from it. What was said stands in the minutes of the appraisal or the acceptance.
  province_id smallint not null
  id uuid not null
  kind text not null
  plan_id uuid
  held_on date not null
  begins_at_minute smallint not null -- Minutes after midnight.
  place text not null
  chaired_by text not null
  invited jsonb not null
  preparations jsonb not null default '[]'::jsonb
  called_on date not null
  called_by uuid not null
  cancelled_on date
  cancelled_because text not null default ''::text
  command_id uuid not null
  constraint meeting_begins_within_day CHECK (((begins_at_minute >= 0) AND (begins_at_minute <= 1439)))
  constraint meeting_called_by_fkey FOREIGN KEY (called_by) REFERENCES account(id)
  constraint meeting_cancelled_with_reason CHECK (((cancelled_on IS NULL) = (cancelled_because = ''::text)))
  constraint meeting_invites_somebody CHECK ((jsonb_array_length(invited) > 0))
  constraint meeting_kind_known CHECK ((kind = ANY (ARRAY['appraisal'::text, 'acceptance'::text, 'plan'::text])))
  constraint meeting_of_plan CHECK (((kind = 'plan'::text) = (plan_id IS NOT NULL)))
  constraint meeting_pkey PRIMARY KEY (province_id, id)
  constraint meeting_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint meeting_province_id_plan_id_fkey FOREIGN KEY (province_id, plan_id) REFERENCES annual_plan(province_id, id)
  CREATE INDEX meeting_plan ON public.meeting USING btree (province_id, plan_id) WHERE (plan_id IS NOT NULL)
  policy meeting_of_viewer for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (EXISTS ( SELECT 1
   FROM meeting_scheme m
  WHERE ((m.province_id = meeting.province_id) AND (m.meeting_id = meeting.id)))))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (cancelled_because, cancelled_on, command_id)

table meeting_scheme -- The schemes that a meeting is about, in the order in which they are taken. Insert only.
  province_id smallint not null
  meeting_id uuid not null
  scheme_id uuid not null
  position smallint not null
  command_id uuid not null
  constraint meeting_scheme_pkey PRIMARY KEY (province_id, meeting_id, scheme_id)
  constraint meeting_scheme_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint meeting_scheme_province_id_meeting_id_fkey FOREIGN KEY (province_id, meeting_id) REFERENCES meeting(province_id, id)
  constraint meeting_scheme_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  CREATE INDEX meeting_scheme_scheme ON public.meeting_scheme USING btree (province_id, scheme_id)
  policy meeting_scheme_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table membership -- In which organisation (or for which establishment) an account acts, and as what (vai trò).
  id uuid not null
  account_id uuid not null
  province_id smallint
  organisation_id uuid
  party_id uuid
  role text not null
  position_title text not null default ''::text
  valid_from date not null
  valid_to date
  command_id uuid
  constraint membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint membership_pkey PRIMARY KEY (id)
  constraint membership_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint membership_province_id_organisation_id_fkey FOREIGN KEY (province_id, organisation_id) REFERENCES organisation(province_id, id)
  constraint membership_province_id_party_id_fkey FOREIGN KEY (province_id, party_id) REFERENCES establishment(province_id, id)
  constraint membership_validity CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
  CREATE INDEX membership_account ON public.membership USING btree (account_id)
  CREATE INDEX membership_party ON public.membership USING btree (province_id, party_id)
  kc_app may insert
  kc_app may select
  kc_app may update

table milestone -- Mốc thực hiện of a contract, with its due day.
  province_id smallint not null
  id uuid not null
  contract_id uuid not null
  position smallint not null
  name text not null
  due_on date not null
  done_on date
  command_id uuid not null
  constraint milestone_pkey PRIMARY KEY (province_id, id)
  constraint milestone_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint milestone_province_id_contract_id_fkey FOREIGN KEY (province_id, contract_id) REFERENCES contract(province_id, id)
  policy milestone_of_contract for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_contract(province_id, contract_id))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (command_id, done_on, due_on)

table money_return -- Thu hồi tạm ứng, nộp trả ngân sách. Insert only.
  province_id smallint not null
  id uuid not null
  commitment_id uuid not null
  scheme_id uuid not null
  kind text not null
  amount_dong bigint not null
  returned_on date not null
  voucher_number text not null
  reason text not null
  command_id uuid not null
  constraint money_return_kind_known CHECK ((kind = ANY (ARRAY['return_advance'::text, 'return_paid'::text, 'return_settled'::text])))
  constraint money_return_pkey PRIMARY KEY (province_id, id)
  constraint money_return_positive CHECK ((amount_dong > 0))
  constraint money_return_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint money_return_province_id_commitment_id_fkey FOREIGN KEY (province_id, commitment_id) REFERENCES commitment(province_id, id)
  constraint money_return_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  policy money_return_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table norm -- Mức chi, mức hỗ trợ: province 0 is national. What was loaded stays as it is; only its approval is written.
  province_id smallint not null
  id text not null
  activity text not null
  content jsonb not null -- The norm as core reads it: rule, citation, validity, confidence mark.
  in_force_from date
  in_force_to date
  status text not null
  confidence text not null
  loaded_by uuid not null
  loaded_on date not null
  approved_by uuid
  approved_on date
  command_id uuid not null
  constraint norm_approved_by_somebody CHECK (((status <> 'in_force'::text) OR (approved_by IS NOT NULL) OR (loaded_by = '00000000-0000-7000-8000-000000000001'::uuid)))
  constraint norm_confidence_known CHECK ((confidence = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'U'::text])))
  constraint norm_four_eyes CHECK (((approved_by IS NULL) OR (approved_by <> loaded_by) OR (province_id = 0)))
  constraint norm_pkey PRIMARY KEY (province_id, id)
  constraint norm_status_known CHECK ((status = ANY (ARRAY['draft'::text, 'in_force'::text, 'rejected'::text])))
  CREATE INDEX norm_activity ON public.norm USING btree (activity, province_id)
  policy norm_decided for update using ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[]))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  policy norm_loaded for insert with check (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) OR ((app_provinces() IS NULL) AND (province_id = 0))))
  policy norm_seen for select using (((status = 'in_force'::text) OR (province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[]))))
  kc_app may insert
  kc_app may select
  kc_app may update (approved_by, approved_on, command_id, status)

table organisation -- Agencies (cơ quan, đơn vị) and their tree: data, so that every province has its own.
  province_id smallint not null
  id uuid not null
  kind text not null
  name text not null
  short_name text not null
  parent_id uuid
  commune_code text
  budget_code text -- Mã đơn vị quan hệ ngân sách, as its Treasury papers carry it.
  address text not null default ''::text
  phone text not null default ''::text
  paper_symbol text not null default ''::text -- How the body stands in the symbols of its papers: SCT in 12/TTr-SCT; empty for a body whose papers are not made here.
  paper_place text not null default ''::text -- Địa danh before the day on its papers; empty for the name of the province.
  archive_code text not null default ''::text -- Drafting unit after "Lưu: VT" on its papers.
  tax_code text not null default ''::text
  bank_account text not null default ''::text -- The account that its contracts and Treasury papers name; bank_name is where it is kept.
  bank_name text not null default ''::text
  version integer not null default 1
  valid_from date not null
  valid_to date
  command_id uuid not null
  constraint organisation_commune_has_code CHECK (((kind = 'commune_committee'::text) = (commune_code IS NOT NULL)))
  constraint organisation_pkey PRIMARY KEY (province_id, id)
  constraint organisation_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint organisation_province_id_parent_id_fkey FOREIGN KEY (province_id, parent_id) REFERENCES organisation(province_id, id)
  constraint organisation_validity CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
  CREATE INDEX organisation_kind ON public.organisation USING btree (province_id, kind)
  policy organisation_added for insert with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  policy organisation_changed for update using ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[]))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  policy organisation_seen for select using (true)
  kc_app may insert
  kc_app may select
  kc_app may update

table outcome_measure -- Kết quả: baseline, expectation (months_after 0) and what was measured 6, 12, 24 months after acceptance.
  province_id smallint not null
  id uuid not null
  beneficiary_id uuid not null
  indicator text not null
  unit text not null
  baseline numeric
  expected numeric
  measured numeric
  measured_on date
  months_after smallint not null default 0
  evidence_grade text
  evidence_count smallint not null default 0
  note text not null default ''::text
  recorded_by uuid
  recorded_on date
  verified_by uuid
  verified_on date
  command_id uuid not null
  constraint outcome_measure_grade_known CHECK ((evidence_grade = ANY (ARRAY['claimed'::text, 'evidenced'::text, 'verified'::text])))
  constraint outcome_measure_grade_with_value CHECK (((measured IS NULL) = (evidence_grade IS NULL)))
  constraint outcome_measure_pkey PRIMARY KEY (province_id, id)
  constraint outcome_measure_province_id_beneficiary_id_fkey FOREIGN KEY (province_id, beneficiary_id) REFERENCES beneficiary(province_id, id)
  constraint outcome_measure_province_id_beneficiary_id_indicator_months_key UNIQUE (province_id, beneficiary_id, indicator, months_after)
  constraint outcome_measure_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint outcome_measure_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  constraint outcome_measure_verified_by_fkey FOREIGN KEY (verified_by) REFERENCES account(id)
  policy outcome_measure_counted for select using (true)
  policy outcome_measure_of_beneficiary for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_beneficiary(province_id, beneficiary_id))) with check (app_sees_beneficiary(province_id, beneficiary_id))
  kc_app may delete
  kc_app may insert
  kc_app may select
  kc_app may update

table payment_request -- Đề nghị tạm ứng, thanh toán: made, checked and approved by three people, then answered by the Treasury.
  province_id smallint not null
  id uuid not null
  version integer not null default 1
  code text not null
  scheme_id uuid not null
  contract_id uuid not null
  beneficiary_id uuid not null
  commitment_id uuid not null
  kind text not null
  amount_dong bigint not null
  clears_advance_dong bigint not null default 0
  status text not null
  note text not null default ''::text
  reason text not null default ''::text
  evidence jsonb not null default '[]'::jsonb
  warnings jsonb not null default '[]'::jsonb
  payee jsonb not null
  made_by uuid not null
  made_on date not null
  checked_by uuid
  checked_on date
  approved_by uuid
  approved_on date
  confirmed_by uuid
  confirmed_on date
  sent_on date
  paid_dong bigint not null default 0
  command_id uuid not null
  constraint payment_request_amount CHECK (((amount_dong >= 0) AND ((amount_dong + clears_advance_dong) > 0) AND (clears_advance_dong >= 0)))
  constraint payment_request_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES account(id)
  constraint payment_request_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES account(id)
  constraint payment_request_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES account(id)
  constraint payment_request_kind_known CHECK ((kind = ANY (ARRAY['advance'::text, 'payment'::text])))
  constraint payment_request_made_by_fkey FOREIGN KEY (made_by) REFERENCES account(id)
  constraint payment_request_paid_within CHECK (((paid_dong >= 0) AND (paid_dong <= amount_dong)))
  constraint payment_request_pkey PRIMARY KEY (province_id, id)
  constraint payment_request_province_id_beneficiary_id_fkey FOREIGN KEY (province_id, beneficiary_id) REFERENCES beneficiary(province_id, id)
  constraint payment_request_province_id_code_key UNIQUE (province_id, code)
  constraint payment_request_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint payment_request_province_id_commitment_id_fkey FOREIGN KEY (province_id, commitment_id) REFERENCES commitment(province_id, id)
  constraint payment_request_province_id_contract_id_fkey FOREIGN KEY (province_id, contract_id) REFERENCES contract(province_id, id)
  constraint payment_request_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint payment_request_three_people CHECK ((((checked_by IS NULL) OR (checked_by <> made_by)) AND ((approved_by IS NULL) OR ((approved_by <> made_by) AND (approved_by <> checked_by)))))
  CREATE INDEX payment_request_scheme ON public.payment_request USING btree (province_id, scheme_id)
  CREATE INDEX payment_request_status ON public.payment_request USING btree (province_id, status)
  policy payment_request_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (amount_dong, approved_by, approved_on, checked_by, checked_on, clears_advance_dong, command_id, confirmed_by, confirmed_on, evidence, made_by, made_on, note, paid_dong, payee, reason, sent_on, status, version, warnings)

table personal_value -- Personal data of commands; the chain holds only their salted hash, so that erasing here breaks nothing.
  province_id smallint not null
  command_id uuid not null
  path text not null
  salt bytea not null
  value text not null
  constraint personal_value_pkey PRIMARY KEY (province_id, command_id, path)
  constraint personal_value_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  policy personal_value_of_province for all using (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) OR (province_id = 0))) with check (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) OR (province_id = 0)))
  kc_app may insert
  kc_app may select

table plan_event -- Lịch sử kế hoạch năm. Insert only.
  province_id smallint not null
  id uuid not null
  plan_id uuid not null
  action text not null
  from_status text
  to_status text not null
  happened_on date not null
  acting_mode text not null
  actor_name text not null
  actor_role text not null
  organisation_name text not null default ''::text
  reason text not null default ''::text
  facts jsonb not null default '{}'::jsonb
  recorded_at timestamp with time zone not null default now()
  command_id uuid not null
  constraint plan_event_pkey PRIMARY KEY (province_id, id)
  constraint plan_event_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint plan_event_province_id_plan_id_fkey FOREIGN KEY (province_id, plan_id) REFERENCES annual_plan(province_id, id)
  policy plan_event_of_province for all using (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND (( SELECT app_reach() AS app_reach) <> 'party'::text))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table plan_line -- Danh mục đề án, nhiệm vụ of a plan: main list and reserve list.
  province_id smallint not null
  id uuid not null
  plan_id uuid not null
  scheme_id uuid
  task_name text
  list text not null
  priority integer not null
  priority_facts jsonb not null default '{}'::jsonb -- Priority areas and sectors as stated by the officer; the order of TT 46/2012 Đ.6 is computed from them.
  priority_reasons jsonb not null default '[]'::jsonb
  allocation_id uuid
  proposed_dong bigint not null
  opinion_dong bigint -- What Sở Tài chính gives for the line in its opinion; null where it names no amount.
  approved_dong bigint
  agency_dong bigint -- What the Cục agreed to in its appraisal; null before its answer.
  agency_note text not null default ''::text
  outcome text not null default 'listed'::text
  note text not null default ''::text
  command_id uuid not null
  constraint plan_line_is_scheme_or_task CHECK (((scheme_id IS NULL) <> (task_name IS NULL)))
  constraint plan_line_list_known CHECK ((list = ANY (ARRAY['main'::text, 'reserve'::text])))
  constraint plan_line_money_not_negative CHECK (((proposed_dong >= 0) AND (opinion_dong >= 0) AND (approved_dong >= 0) AND (agency_dong >= 0)))
  constraint plan_line_outcome_known CHECK ((outcome = ANY (ARRAY['listed'::text, 'approved'::text, 'reserved'::text, 'not_approved'::text, 'withdrawn'::text])))
  constraint plan_line_pkey PRIMARY KEY (province_id, id)
  constraint plan_line_province_id_allocation_id_fkey FOREIGN KEY (province_id, allocation_id) REFERENCES allocation(province_id, id)
  constraint plan_line_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint plan_line_province_id_plan_id_fkey FOREIGN KEY (province_id, plan_id) REFERENCES annual_plan(province_id, id)
  constraint plan_line_province_id_plan_id_scheme_id_key UNIQUE (province_id, plan_id, scheme_id)
  constraint plan_line_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  policy plan_line_of_province for all using (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND (( SELECT app_reach() AS app_reach) <> 'party'::text))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may delete
  kc_app may insert
  kc_app may select
  kc_app may update

table plan_registration -- Đăng ký kế hoạch of one body in a round: its own tasks; the needs of establishments are schemes.
  province_id smallint not null
  id uuid not null
  round_id uuid not null
  organisation_id uuid not null
  commune_code text
  status text not null default 'awaited'::text
  tasks jsonb not null default '[]'::jsonb -- Nhiệm vụ the body registers: name and amount.
  note text not null default ''::text
  sent_on date
  mode text -- in_system: the body sent it; by_document: Sở recorded it from the body's letter.
  letter_number text not null default ''::text
  letter_on date
  signatory text not null default ''::text
  command_id uuid not null
  constraint plan_registration_mode_known CHECK ((mode = ANY (ARRAY['in_system'::text, 'by_document'::text])))
  constraint plan_registration_pkey PRIMARY KEY (province_id, id)
  constraint plan_registration_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint plan_registration_province_id_organisation_id_fkey FOREIGN KEY (province_id, organisation_id) REFERENCES organisation(province_id, id)
  constraint plan_registration_province_id_round_id_fkey FOREIGN KEY (province_id, round_id) REFERENCES plan_round(province_id, id)
  constraint plan_registration_province_id_round_id_organisation_id_key UNIQUE (province_id, round_id, organisation_id)
  constraint plan_registration_sent_has_day CHECK ((((status = 'awaited'::text) = (sent_on IS NULL)) AND ((sent_on IS NULL) = (mode IS NULL))))
  constraint plan_registration_status_known CHECK ((status = ANY (ARRAY['awaited'::text, 'registered'::text, 'no_need'::text])))
  CREATE INDEX plan_registration_organisation ON public.plan_registration USING btree (province_id, organisation_id, round_id)
  policy plan_registration_of_body for all using (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND ((( SELECT app_reach() AS app_reach) = ANY (ARRAY['nation'::text, 'province'::text])) OR ((( SELECT app_reach() AS app_reach) = ANY (ARRAY['organisation'::text, 'commune'::text])) AND (organisation_id = ( SELECT app_organisation() AS app_organisation)))))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (command_id, letter_number, letter_on, mode, note, sent_on, signatory, status, tasks)

table plan_round -- Đợt đăng ký kế hoạch of a year: until when bodies register, and whether it is still open.
  province_id smallint not null
  id uuid not null
  version integer not null default 1
  plan_year smallint not null
  due_on date not null
  opened_on date not null
  status text not null default 'open'::text
  is_demo boolean not null default app_demo()
  command_id uuid not null
  constraint plan_round_days_in_order CHECK ((due_on >= opened_on))
  constraint plan_round_pkey PRIMARY KEY (province_id, id)
  constraint plan_round_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint plan_round_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint plan_round_province_id_plan_year_key UNIQUE (province_id, plan_year)
  constraint plan_round_status_known CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))
  policy plan_round_of_province for all using (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND (( SELECT app_reach() AS app_reach) <> 'public'::text))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (command_id, due_on, status, version)

table planned_visit -- Kế hoạch kiểm tra năm of Sở: a regular visit of a scheme in a month; made (visit_id) or dropped with its reason.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  month date not null
  note text not null default ''::text
  planned_by uuid not null
  visit_id uuid
  dropped_on date
  dropped_because text not null default ''::text
  command_id uuid not null
  constraint planned_visit_dropped_with_reason CHECK (((dropped_on IS NULL) = (dropped_because = ''::text)))
  constraint planned_visit_first_of_month CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint planned_visit_made_or_dropped CHECK (((visit_id IS NULL) OR (dropped_on IS NULL)))
  constraint planned_visit_pkey PRIMARY KEY (province_id, id)
  constraint planned_visit_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES account(id)
  constraint planned_visit_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint planned_visit_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint planned_visit_province_id_visit_id_fkey FOREIGN KEY (province_id, visit_id) REFERENCES supervision_visit(province_id, id)
  CREATE INDEX planned_visit_month ON public.planned_visit USING btree (province_id, month)
  CREATE UNIQUE INDEX planned_visit_once ON public.planned_visit USING btree (province_id, scheme_id, month) WHERE (dropped_on IS NULL)
  policy planned_visit_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (command_id, dropped_because, dropped_on, visit_id)

table posting -- The two sides of an entry; their sum is zero. Insert only.
  province_id smallint not null
  entry_id uuid not null
  account text not null
  amount_dong bigint not null
  constraint posting_not_zero CHECK ((amount_dong <> 0))
  constraint posting_pkey PRIMARY KEY (province_id, entry_id, account)
  constraint posting_province_id_entry_id_fkey FOREIGN KEY (province_id, entry_id) REFERENCES ledger_entry(province_id, id)
  policy posting_of_entry for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_ledger_entry(province_id, entry_id))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  CREATE CONSTRAINT TRIGGER posting_balances AFTER INSERT ON public.posting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_entry_balances()
  kc_app may insert
  kc_app may select

table programme -- Chương trình, kế hoạch khuyến công giai đoạn.
  province_id smallint not null
  id uuid not null
  code text not null
  name text not null
  first_year smallint not null
  last_year smallint not null
  constraint programme_pkey PRIMARY KEY (province_id, id)
  constraint programme_province_id_code_key UNIQUE (province_id, code)
  constraint programme_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint programme_years CHECK ((last_year >= first_year))
  policy programme_of_province for all using ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[]))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table programme_statistic -- Results that are statistics of the province, entered with their source, not computed from schemes. Insert only: of two of one day the later recorded holds.
  province_id smallint not null
  id uuid not null
  programme_id uuid not null
  target_code text not null
  indicator text not null
  as_of date not null
  hundredths bigint not null
  source text not null
  recorded_at timestamp with time zone not null default now()
  command_id uuid not null
  constraint programme_statistic_has_source CHECK ((source <> ''::text))
  constraint programme_statistic_not_negative CHECK ((hundredths >= 0))
  constraint programme_statistic_pkey PRIMARY KEY (province_id, id)
  constraint programme_statistic_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint programme_statistic_province_id_programme_id_fkey FOREIGN KEY (province_id, programme_id) REFERENCES programme(province_id, id)
  CREATE INDEX programme_statistic_programme ON public.programme_statistic USING btree (province_id, programme_id, target_code, as_of)
  policy programme_statistic_of_province for all using ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[]))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table programme_version -- What a decision adopted, whole: objectives, targets, contents, tables, duties. Never changed, only followed.
  province_id smallint not null
  programme_id uuid not null
  version integer not null
  in_force_from date not null
  decision_number text not null
  structure jsonb not null
  command_id uuid not null
  constraint programme_version_pkey PRIMARY KEY (province_id, programme_id, version)
  constraint programme_version_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint programme_version_province_id_programme_id_fkey FOREIGN KEY (province_id, programme_id) REFERENCES programme(province_id, id)
  policy programme_version_of_province for all using ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[]))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table progress_report -- Báo cáo tiến độ tháng: value of work done against the whole investment.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  month date not null
  reported_on date not null
  work_value_dong bigint not null
  total_value_dong bigint not null
  narrative text not null
  difficulties text not null default ''::text
  due_on date
  detail jsonb -- Volumes, spending by source and the next month's work, as Mẫu 3a and 3b ask; null in a plain report.
  confirmed_by uuid
  confirmed_on date
  command_id uuid not null
  constraint progress_report_month_first_day CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint progress_report_pkey PRIMARY KEY (province_id, id)
  constraint progress_report_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint progress_report_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint progress_report_province_id_scheme_id_month_key UNIQUE (province_id, scheme_id, month)
  constraint progress_report_value_within CHECK (((work_value_dong >= 0) AND (total_value_dong >= 0)))
  policy progress_report_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (command_id, confirmed_by, confirmed_on)

table province -- The 34 provinces (tỉnh, thành phố) by official code: the tenants.
  id smallint not null
  code text not null
  name text not null
  full_name text not null
  unit_type text not null
  constraint province_code_form CHECK (((code ~ '^[0-9]{2}$'::text) AND ((code)::smallint = id)))
  constraint province_code_key UNIQUE (code)
  constraint province_pkey PRIMARY KEY (id)
  kc_app may select

table publication_choice -- Whether a supported establishment stands on the public list; one without a row does.
  province_id smallint not null
  beneficiary_id uuid not null
  scheme_id uuid not null
  is_withheld boolean not null
  reason text not null default ''::text
  decided_on date not null
  decided_by uuid not null
  command_id uuid not null
  constraint publication_choice_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id)
  constraint publication_choice_pkey PRIMARY KEY (province_id, beneficiary_id)
  constraint publication_choice_province_id_beneficiary_id_fkey FOREIGN KEY (province_id, beneficiary_id) REFERENCES beneficiary(province_id, id)
  constraint publication_choice_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint publication_choice_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint publication_choice_withheld_with_reason CHECK (((NOT is_withheld) OR (reason <> ''::text)))
  policy publication_choice_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (command_id, decided_by, decided_on, is_withheld, reason)

table quotation -- Báo giá, chứng thư thẩm định giá of a machine.
  province_id smallint not null
  id uuid not null
  machine_line_id uuid not null
  supplier text not null
  quoted_on date not null
  valid_until date
  unit_price_dong bigint not null
  vat_bps integer not null
  includes_vat boolean not null
  command_id uuid not null
  constraint quotation_days_in_order CHECK (((valid_until IS NULL) OR (valid_until >= quoted_on)))
  constraint quotation_pkey PRIMARY KEY (province_id, id)
  constraint quotation_price_positive CHECK ((unit_price_dong > 0))
  constraint quotation_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint quotation_province_id_machine_line_id_fkey FOREIGN KEY (province_id, machine_line_id) REFERENCES machine_line(province_id, id) ON DELETE CASCADE
  CREATE INDEX quotation_machine ON public.quotation USING btree (province_id, machine_line_id)
  policy quotation_of_machine for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_machine_line(province_id, machine_line_id))) with check (app_sees_machine_line(province_id, machine_line_id))
  kc_app may delete
  kc_app may insert
  kc_app may select

table refused_attempt -- Security log: what was tried and refused, written apart from the rolled-back transaction.
  id uuid not null
  province_id smallint not null
  account_id uuid
  command_name text not null
  refusal_kind text not null
  request_id text not null
  address text not null
  port integer
  recorded_at timestamp with time zone not null default now()
  constraint refused_attempt_pkey PRIMARY KEY (id)
  CREATE INDEX refused_attempt_recorded ON public.refused_attempt USING btree (recorded_at DESC)
  kc_app may insert
  kc_app may select

table report -- Báo cáo of one body in one period: its figures by cell, its words, and how often Sở asked to correct it.
  province_id smallint not null
  id uuid not null
  version integer not null default 1
  period_id uuid not null
  organisation_id uuid not null
  commune_code text
  reporter_kind text not null
  status text not null default 'not_started'::text
  cells jsonb not null default '{}'::jsonb
  notes jsonb not null default '{}'::jsonb
  narrative jsonb not null default '{}'::jsonb
  recorded jsonb not null default '{}'::jsonb -- What the system's own records said of each prefilled cell when the report was sent.
  corrections jsonb not null default '[]'::jsonb -- What Sở asked to correct last: indicator and reason.
  due_on date -- The later day that Sở gave this body (gia hạn); null where the day of the period holds.
  reminded_on date
  first_sent_on date
  sent_on date
  command_id uuid not null
  constraint report_pkey PRIMARY KEY (province_id, id)
  constraint report_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint report_province_id_organisation_id_fkey FOREIGN KEY (province_id, organisation_id) REFERENCES organisation(province_id, id)
  constraint report_province_id_period_id_fkey FOREIGN KEY (province_id, period_id) REFERENCES report_period(province_id, id)
  constraint report_province_id_period_id_organisation_id_key UNIQUE (province_id, period_id, organisation_id)
  constraint report_reporter_known CHECK ((reporter_kind = ANY (ARRAY['commune_committee'::text, 'centre'::text, 'other_department'::text])))
  constraint report_sent_has_day CHECK ((((status = ANY (ARRAY['not_started'::text, 'drafting'::text])) = (first_sent_on IS NULL)) AND ((first_sent_on IS NULL) = (sent_on IS NULL))))
  constraint report_status_known CHECK ((status = ANY (ARRAY['not_started'::text, 'drafting'::text, 'submitted'::text, 'returned'::text, 'resubmitted'::text])))
  CREATE INDEX report_organisation ON public.report USING btree (province_id, organisation_id, period_id)
  policy report_of_body for all using (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND ((( SELECT app_reach() AS app_reach) = ANY (ARRAY['nation'::text, 'province'::text])) OR ((( SELECT app_reach() AS app_reach) = ANY (ARRAY['organisation'::text, 'commune'::text])) AND (organisation_id = ( SELECT app_organisation() AS app_organisation)))))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  CREATE TRIGGER report_locked BEFORE DELETE OR UPDATE ON public.report FOR EACH ROW EXECUTE FUNCTION keep_locked_report()
  kc_app may insert
  kc_app may select
  kc_app may update (cells, command_id, corrections, due_on, first_sent_on, narrative, notes, recorded, reminded_on, sent_on, status, version)

view report_commune_money -- Kinh phí theo xã, phường: what is committed, advanced, paid and settled for beneficiaries of each commune.
  province_id smallint
  budget_year smallint
  source text
  commune_code text
  schemes bigint
  establishments bigint
  committed_dong numeric
  advanced_dong numeric
  paid_dong numeric
  settled_dong numeric
  returned_dong numeric
  kc_app may select

table report_edition -- Bản chốt số liệu: everything a period held when it was locked, with the hash of it. Insert only.
  province_id smallint not null
  id uuid not null
  period_id uuid not null
  edition integer not null
  data jsonb not null
  sha256 bytea not null
  locked_on date not null
  locked_by text not null
  reason text not null default ''::text -- Why it was locked although bodies had not reported.
  recorded_at timestamp with time zone not null default now()
  command_id uuid not null
  constraint report_edition_pkey PRIMARY KEY (province_id, id)
  constraint report_edition_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint report_edition_province_id_period_id_edition_key UNIQUE (province_id, period_id, edition)
  constraint report_edition_province_id_period_id_fkey FOREIGN KEY (province_id, period_id) REFERENCES report_period(province_id, id)
  policy report_edition_of_province for all using ((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[]))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table report_event -- Quá trình of a period and of each report: opened, sent, returned with reasons, locked, opened again. Insert only.
  province_id smallint not null
  id uuid not null
  period_id uuid not null
  report_id uuid
  organisation_id uuid
  action text not null
  happened_on date not null
  actor_name text not null
  actor_role text not null
  reason text not null default ''::text
  facts jsonb not null default '{}'::jsonb
  recorded_at timestamp with time zone not null default now()
  command_id uuid not null
  constraint report_event_pkey PRIMARY KEY (province_id, id)
  constraint report_event_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint report_event_province_id_period_id_fkey FOREIGN KEY (province_id, period_id) REFERENCES report_period(province_id, id)
  constraint report_event_province_id_report_id_fkey FOREIGN KEY (province_id, report_id) REFERENCES report(province_id, id)
  CREATE INDEX report_event_period ON public.report_event USING btree (province_id, period_id, recorded_at)
  policy report_event_of_body for all using (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND ((( SELECT app_reach() AS app_reach) = ANY (ARRAY['nation'::text, 'province'::text])) OR ((( SELECT app_reach() AS app_reach) = ANY (ARRAY['organisation'::text, 'commune'::text])) AND ((organisation_id IS NULL) OR (organisation_id = ( SELECT app_organisation() AS app_organisation))))))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table report_period -- Kỳ báo cáo 6 tháng, năm, quý, or asked for once (đột xuất): its days, its form as it was when the period was opened, and whether its figures are locked.
  province_id smallint not null
  id uuid not null
  version integer not null default 1
  kind text not null
  year smallint not null
  part smallint not null default 0 -- The quarter; 0 where the kind has one period a year.
  subject text not null default ''::text
  reason text not null default ''::text -- Why a report is asked for once, with the paper that asks for it where there is one.
  asked_by text not null default ''::text -- The body that asks for a report once, to which the consolidated report goes; empty for a period by rule.
  paper_number text
  paper_on date
  form jsonb not null -- The form with its indicators, kept whole: a later version of the form changes no period that was opened.
  starts_on date not null
  ends_on date not null
  due_on date not null
  status text not null default 'open'::text
  edition integer not null default 0 -- How often the figures were locked; the editions are in report_edition.
  summary jsonb not null default '{}'::jsonb -- What Sở writes in words into the consolidated report.
  opened_on date not null
  is_demo boolean not null default app_demo()
  command_id uuid not null
  constraint report_period_ad_hoc_says_why CHECK ((((kind = 'ad_hoc'::text) = (subject <> ''::text)) AND ((kind = 'ad_hoc'::text) = (reason <> ''::text)) AND ((kind = 'ad_hoc'::text) = (asked_by <> ''::text))))
  constraint report_period_days_in_order CHECK (((starts_on < ends_on) AND (ends_on < due_on)))
  constraint report_period_kind_known CHECK ((kind = ANY (ARRAY['half_year'::text, 'year'::text, 'quarter'::text, 'ad_hoc'::text])))
  constraint report_period_locked_has_edition CHECK (((status = 'open'::text) OR (edition > 0)))
  constraint report_period_paper_whole CHECK (((paper_number IS NULL) = (paper_on IS NULL)))
  constraint report_period_part_of_kind CHECK ((((kind = 'quarter'::text) AND ((part >= 1) AND (part <= 4))) OR ((kind <> 'quarter'::text) AND (part = 0))))
  constraint report_period_pkey PRIMARY KEY (province_id, id)
  constraint report_period_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint report_period_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint report_period_status_known CHECK ((status = ANY (ARRAY['open'::text, 'locked'::text])))
  CREATE UNIQUE INDEX report_period_once ON public.report_period USING btree (province_id, kind, year, part) WHERE (kind <> 'ad_hoc'::text)
  policy report_period_of_province for all using (((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) AND (( SELECT app_reach() AS app_reach) = ANY (ARRAY['nation'::text, 'province'::text, 'organisation'::text, 'commune'::text])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  CREATE TRIGGER report_period_locked BEFORE DELETE OR UPDATE ON public.report_period FOR EACH ROW EXECUTE FUNCTION keep_locked_period()
  kc_app may insert
  kc_app may select
  kc_app may update (command_id, due_on, edition, status, summary, version)

view report_record -- Bản ghi đứng sau số liệu điền sẵn của báo cáo định kỳ: a prefilled figure is the sum of these rows.
  province_id smallint
  counted text
  commune_code text
  money text
  counted_on date
  amount bigint
  record_kind text
  record_id uuid
  label text
  kc_app may select

view report_scheme_status -- Đề án theo năm, nguồn và trạng thái.
  province_id smallint
  plan_year smallint
  source text
  status text
  schemes bigint
  requested_dong numeric
  approved_dong numeric
  kc_app may select

table schema_migration -- Which migrations this database has, and the hash of each.
  name text not null
  sha256 bytea not null
  applied_at timestamp with time zone not null default now()
  constraint schema_migration_pkey PRIMARY KEY (name)
  kc_app may select

table scheme -- Đề án khuyến công: from the registered need to the closed dossier.
  province_id smallint not null
  id uuid not null
  version integer not null default 1
  code text not null
  name text not null
  name_folded text generated always as fold_vietnamese(((code || ' '::text) || name))
  kind text not null
  shape text not null default 'single'::text
  source text not null
  route text not null
  plan_year smallint not null
  programme_id uuid
  content_item text
  implementer_id uuid not null
  status text not null
  status_since date not null
  registered_on date not null
  submitted_on date
  received_on date
  officer_account_id uuid
  drafter_account_id uuid
  need text not null default ''::text
  need_cost_dong bigint -- What the machines would cost, as said when the need was registered.
  narrative jsonb not null default '{}'::jsonb -- The prose of the eight contents, the partner, the place, and the papers held on paper.
  starts_on date
  ends_on date
  requested_dong bigint not null default 0
  is_demo boolean not null default app_demo()
  command_id uuid not null
  constraint scheme_days_in_order CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on)))
  constraint scheme_drafter_account_id_fkey FOREIGN KEY (drafter_account_id) REFERENCES account(id)
  constraint scheme_money_not_negative CHECK (((requested_dong >= 0) AND (need_cost_dong >= 0)))
  constraint scheme_officer_account_id_fkey FOREIGN KEY (officer_account_id) REFERENCES account(id)
  constraint scheme_pkey PRIMARY KEY (province_id, id)
  constraint scheme_province_id_code_key UNIQUE (province_id, code)
  constraint scheme_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint scheme_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  constraint scheme_province_id_implementer_id_fkey FOREIGN KEY (province_id, implementer_id) REFERENCES organisation(province_id, id)
  constraint scheme_province_id_programme_id_fkey FOREIGN KEY (province_id, programme_id) REFERENCES programme(province_id, id)
  constraint scheme_shape_known CHECK ((shape = ANY (ARRAY['single'::text, 'group'::text, 'point'::text])))
  constraint scheme_source_known CHECK ((source = ANY (ARRAY['local_province'::text, 'local_commune'::text, 'national'::text])))
  CREATE INDEX scheme_code_of_nation ON public.scheme USING btree (code, id DESC)
  CREATE INDEX scheme_latest ON public.scheme USING btree (province_id, status_since DESC, id DESC)
  CREATE INDEX scheme_latest_of_nation ON public.scheme USING btree (status_since DESC, id DESC)
  CREATE INDEX scheme_name_trigram ON public.scheme USING gin (name_folded gin_trgm_ops)
  CREATE INDEX scheme_status ON public.scheme USING btree (province_id, status, id)
  CREATE INDEX scheme_year ON public.scheme USING btree (province_id, plan_year, source, id)
  policy scheme_changed for update using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[]))))
  policy scheme_registered for insert with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  policy scheme_searched for select using (true)
  policy scheme_seen for select using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[]))))
  kc_app may insert
  kc_app may select
  kc_app may update

table scheme_code_counter -- Last number given to a scheme's code, per province, source and year.
  province_id smallint not null
  source text not null
  year smallint not null
  last_number integer not null
  constraint scheme_code_counter_pkey PRIMARY KEY (province_id, source, year)
  constraint scheme_code_counter_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  policy scheme_code_counter_of_province for all using ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[]))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update

table scheme_event -- Lịch sử đề án: each move, who made it, in which role, with which document. Insert only.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  action text not null
  from_status text
  to_status text not null
  happened_on date not null
  acting_mode text not null
  account_id uuid not null
  actor_name text not null
  actor_role text not null
  organisation_name text not null default ''::text
  reason text not null default ''::text
  facts jsonb not null default '{}'::jsonb
  document_id uuid
  recorded_at timestamp with time zone not null default now()
  command_id uuid not null
  constraint scheme_event_mode_known CHECK ((acting_mode = ANY (ARRAY['in_system'::text, 'by_document'::text])))
  constraint scheme_event_pkey PRIMARY KEY (province_id, id)
  constraint scheme_event_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint scheme_event_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  CREATE INDEX scheme_event_scheme ON public.scheme_event USING btree (province_id, scheme_id, happened_on, id)
  policy scheme_event_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table session -- Signed-in browsers: opaque tokens, kept only as their hash.
  token_hash bytea not null
  account_id uuid not null
  membership_id uuid
  stage text not null
  opened_at timestamp with time zone not null default now()
  last_seen_at timestamp with time zone not null default now()
  address text not null
  user_agent text not null
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint session_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES membership(id)
  constraint session_pkey PRIMARY KEY (token_hash)
  constraint session_stage_known CHECK ((stage = ANY (ARRAY['totp'::text, 'enrol-totp'::text, 'change-password'::text, 'signed-in'::text])))
  CREATE INDEX session_account ON public.session USING btree (account_id)
  kc_app may delete
  kc_app may insert
  kc_app may select
  kc_app may update

table setting -- Configuration of a province (0: of the installation).
  province_id smallint not null
  key text not null
  value jsonb not null
  command_id uuid
  constraint setting_pkey PRIMARY KEY (province_id, key)
  kc_app may insert
  kc_app may select
  kc_app may update

table settlement -- Quyết toán (Mẫu 7): the percentage re-tested on vouchered cost; what is to be recovered.
  province_id smallint not null
  id uuid not null
  version integer not null default 1
  scheme_id uuid not null
  beneficiary_id uuid not null
  prepared_on date not null
  due_on date not null
  prepared_by uuid not null
  status text not null
  voucher_cost_dong bigint not null
  eligible_cost_dong bigint not null
  settled_support_dong bigint not null
  to_recover_dong bigint not null
  retest jsonb not null
  approved_on date
  approved_by uuid
  document_number text not null default ''::text -- The paper of the Cục by which a national settlement stands; empty where Sở approves it here.
  signatory text not null default ''::text
  command_id uuid not null
  constraint settlement_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES account(id)
  constraint settlement_money_not_negative CHECK (((voucher_cost_dong >= 0) AND (eligible_cost_dong >= 0) AND (settled_support_dong >= 0) AND (to_recover_dong >= 0)))
  constraint settlement_pkey PRIMARY KEY (province_id, id)
  constraint settlement_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES account(id)
  constraint settlement_province_id_beneficiary_id_fkey FOREIGN KEY (province_id, beneficiary_id) REFERENCES beneficiary(province_id, id)
  constraint settlement_province_id_beneficiary_id_key UNIQUE (province_id, beneficiary_id)
  constraint settlement_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint settlement_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint settlement_status_known CHECK ((status = ANY (ARRAY['prepared'::text, 'approved'::text])))
  policy settlement_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update

table sign_in_attempt -- Every try to sign in, for back-off by account and by address and for the security log.
  id uuid not null
  login text not null
  address text not null
  port integer
  succeeded boolean not null
  reason text not null
  recorded_at timestamp with time zone not null default now()
  constraint sign_in_attempt_pkey PRIMARY KEY (id)
  CREATE INDEX sign_in_attempt_address ON public.sign_in_attempt USING btree (address, recorded_at DESC)
  CREATE INDEX sign_in_attempt_login ON public.sign_in_attempt USING btree (login, recorded_at DESC)
  kc_app may insert
  kc_app may select

table slip_counter -- Last number of an internal slip (phiếu nội bộ): given without gaps.
  province_id smallint not null
  issuer_id uuid not null
  kind text not null
  year smallint not null
  last_number integer not null
  constraint slip_counter_pkey PRIMARY KEY (province_id, issuer_id, kind, year)
  constraint slip_counter_province_id_fkey FOREIGN KEY (province_id) REFERENCES province(id)
  policy slip_counter_of_province for all using ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[]))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update

table stored_file -- Content in the blob store, addressed by hash.
  sha256 bytea not null
  byte_size bigint not null
  media_type text not null
  stored_at timestamp with time zone not null default now()
  constraint stored_file_pkey PRIMARY KEY (sha256)
  kc_app may insert
  kc_app may select

table supervision_finding -- Phát hiện, kiến nghị of a visit: who has to answer and by when; open until the body that found it closes it.
  province_id smallint not null
  id uuid not null
  visit_id uuid not null
  scheme_id uuid not null
  position smallint not null
  item_id text not null
  level text not null
  content text not null
  demand text not null
  answering_party text not null
  first_due_on date not null -- The last day as the minutes state it; due_on is later where an answer was asked for again.
  due_on date not null
  status text not null default 'open'::text
  answered_on date
  closed_on date
  command_id uuid not null
  constraint supervision_finding_closed_after_answer CHECK ((((status = 'closed'::text) = (closed_on IS NOT NULL)) AND ((status = 'open'::text) OR (answered_on IS NOT NULL))))
  constraint supervision_finding_level_known CHECK ((level = ANY (ARRAY['minor'::text, 'major'::text, 'serious'::text])))
  constraint supervision_finding_party_known CHECK ((answering_party = ANY (ARRAY['implementer'::text, 'establishment'::text])))
  constraint supervision_finding_pkey PRIMARY KEY (province_id, id)
  constraint supervision_finding_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint supervision_finding_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint supervision_finding_province_id_visit_id_fkey FOREIGN KEY (province_id, visit_id) REFERENCES supervision_visit(province_id, id)
  constraint supervision_finding_province_id_visit_id_position_key UNIQUE (province_id, visit_id, "position")
  constraint supervision_finding_status_known CHECK ((status = ANY (ARRAY['open'::text, 'answered'::text, 'closed'::text])))
  CREATE INDEX supervision_finding_scheme ON public.supervision_finding USING btree (province_id, scheme_id)
  CREATE INDEX supervision_finding_waiting ON public.supervision_finding USING btree (province_id, status, due_on) WHERE (closed_on IS NULL)
  policy supervision_finding_of_visit for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_supervision_visit(province_id, visit_id))) with check (app_sees_supervision_visit(province_id, visit_id))
  kc_app may insert
  kc_app may select
  kc_app may update (answered_on, closed_on, command_id, due_on, status)

table supervision_step -- How a finding was followed up: answered, asked for again with a new day, closed. Insert only.
  province_id smallint not null
  id uuid not null
  finding_id uuid not null
  scheme_id uuid not null
  step text not null
  done_on date not null
  content text not null
  due_on date
  done_by uuid not null
  command_id uuid not null
  constraint supervision_step_done_by_fkey FOREIGN KEY (done_by) REFERENCES account(id)
  constraint supervision_step_known CHECK ((step = ANY (ARRAY['answer'::text, 'ask_again'::text, 'close'::text])))
  constraint supervision_step_new_day CHECK (((step = 'ask_again'::text) = (due_on IS NOT NULL)))
  constraint supervision_step_pkey PRIMARY KEY (province_id, id)
  constraint supervision_step_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint supervision_step_province_id_finding_id_fkey FOREIGN KEY (province_id, finding_id) REFERENCES supervision_finding(province_id, id)
  constraint supervision_step_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  CREATE INDEX supervision_step_finding ON public.supervision_step USING btree (province_id, finding_id)
  policy supervision_step_of_finding for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_supervision_finding(province_id, finding_id))) with check (app_sees_supervision_finding(province_id, finding_id))
  kc_app may insert
  kc_app may select

table supervision_visit -- Kiểm tra, giám sát while a scheme is carried out (TTLT 26/2014 Đ.9): who went, where, each item and machine looked at. Insert only.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  beneficiary_id uuid not null
  kind text not null
  led_by text not null
  visited_on date not null
  place text not null
  reason text not null default ''::text
  met_with text not null
  team jsonb not null
  items jsonb not null
  machines jsonb not null
  note text not null default ''::text
  recorded_by uuid not null
  command_id uuid not null
  constraint supervision_visit_body_known CHECK ((led_by = ANY (ARRAY['department'::text, 'centre'::text, 'commune_committee'::text])))
  constraint supervision_visit_kind_known CHECK ((kind = ANY (ARRAY['regular'::text, 'ad_hoc'::text])))
  constraint supervision_visit_met_somebody CHECK ((met_with <> ''::text))
  constraint supervision_visit_pkey PRIMARY KEY (province_id, id)
  constraint supervision_visit_province_id_beneficiary_id_fkey FOREIGN KEY (province_id, beneficiary_id) REFERENCES beneficiary(province_id, id)
  constraint supervision_visit_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint supervision_visit_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint supervision_visit_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  constraint supervision_visit_says_why CHECK (((kind = 'regular'::text) OR (reason <> ''::text)))
  CREATE INDEX supervision_visit_day ON public.supervision_visit USING btree (province_id, visited_on)
  CREATE INDEX supervision_visit_scheme ON public.supervision_visit USING btree (province_id, scheme_id)
  policy supervision_visit_of_beneficiary for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_beneficiary(province_id, beneficiary_id))) with check (app_sees_beneficiary(province_id, beneficiary_id))
  policy supervision_visit_searched for select using (true)
  kc_app may insert
  kc_app may select

table supplement_request -- Yêu cầu bổ sung hồ sơ: one row per field of the dossier, with the reason.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  field text not null
  reason text not null
  asked_on date not null
  due_on date not null
  answered_on date
  answer text
  command_id uuid not null
  constraint supplement_request_answered_with_text CHECK (((answered_on IS NULL) = (answer IS NULL)))
  constraint supplement_request_days_in_order CHECK (((due_on > asked_on) AND (answered_on >= asked_on)))
  constraint supplement_request_pkey PRIMARY KEY (province_id, id)
  constraint supplement_request_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint supplement_request_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  CREATE INDEX supplement_request_scheme ON public.supplement_request USING btree (province_id, scheme_id)
  policy supplement_request_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update

table support_check -- Kiểm tra sau hỗ trợ 6, 12, 24 months after acceptance: who was met, each machine there, in use, with its plate. Insert only.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  beneficiary_id uuid not null
  months_after smallint not null
  checked_on date not null
  met_with text not null
  machines jsonb not null
  note text not null default ''::text
  recorded_by uuid not null
  command_id uuid not null
  constraint support_check_met_somebody CHECK ((met_with <> ''::text))
  constraint support_check_months_known CHECK ((months_after = ANY (ARRAY[6, 12, 24])))
  constraint support_check_pkey PRIMARY KEY (province_id, id)
  constraint support_check_province_id_beneficiary_id_fkey FOREIGN KEY (province_id, beneficiary_id) REFERENCES beneficiary(province_id, id)
  constraint support_check_province_id_beneficiary_id_months_after_key UNIQUE (province_id, beneficiary_id, months_after)
  constraint support_check_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint support_check_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint support_check_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
  CREATE INDEX support_check_scheme ON public.support_check USING btree (province_id, scheme_id)
  policy support_check_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table support_finding -- Phát hiện of a check after support, followed up until it is remedied or the support is recovered.
  province_id smallint not null
  id uuid not null
  check_id uuid not null
  scheme_id uuid not null
  kind text not null
  content text not null
  due_on date not null
  closing text
  closed_on date
  closing_note text not null default ''::text
  recovered_dong bigint not null default 0
  slip_number text not null default ''::text
  closed_by uuid
  command_id uuid not null
  constraint support_finding_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES account(id)
  constraint support_finding_closed_whole CHECK ((((closing IS NULL) = (closed_on IS NULL)) AND ((closing IS NULL) = (closed_by IS NULL))))
  constraint support_finding_closing_known CHECK ((closing = ANY (ARRAY['remedied'::text, 'recovered'::text])))
  constraint support_finding_kind_known CHECK ((kind = ANY (ARRAY['machine_absent'::text, 'machine_idle'::text, 'plate_missing'::text, 'other'::text])))
  constraint support_finding_pkey PRIMARY KEY (province_id, id)
  constraint support_finding_province_id_check_id_fkey FOREIGN KEY (province_id, check_id) REFERENCES support_check(province_id, id)
  constraint support_finding_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint support_finding_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint support_finding_recovered_with_slip CHECK ((((COALESCE(closing, ''::text) = 'recovered'::text) = (recovered_dong > 0)) AND ((recovered_dong = 0) OR (slip_number <> ''::text))))
  CREATE INDEX support_finding_check ON public.support_finding USING btree (province_id, check_id)
  CREATE INDEX support_finding_open ON public.support_finding USING btree (province_id, scheme_id) WHERE (closed_on IS NULL)
  policy support_finding_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select
  kc_app may update (closed_by, closed_on, closing, closing_note, command_id, recovered_dong, slip_number)

table survey -- Biên bản khảo sát at the establishment.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  surveyed_on date not null
  place text not null
  participants jsonb not null
  findings text not null
  conclusion text not null
  facts jsonb not null default '{}'::jsonb
  command_id uuid not null
  constraint survey_conclusion_known CHECK ((conclusion = ANY (ARRAY['fit'::text, 'not_fit'::text, 'more_facts_needed'::text])))
  constraint survey_pkey PRIMARY KEY (province_id, id)
  constraint survey_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint survey_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  policy survey_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table task_assignment -- Giao nhiệm vụ, giao dự toán cho đơn vị thực hiện.
  province_id smallint not null
  id uuid not null
  scheme_id uuid not null
  implementer_id uuid not null
  document_number text not null default ''::text
  assigned_on date not null
  estimate_dong bigint not null
  note text not null default ''::text
  command_id uuid not null
  constraint task_assignment_money_positive CHECK ((estimate_dong > 0))
  constraint task_assignment_pkey PRIMARY KEY (province_id, id)
  constraint task_assignment_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint task_assignment_province_id_implementer_id_fkey FOREIGN KEY (province_id, implementer_id) REFERENCES organisation(province_id, id)
  constraint task_assignment_province_id_scheme_id_fkey FOREIGN KEY (province_id, scheme_id) REFERENCES scheme(province_id, id)
  constraint task_assignment_province_id_scheme_id_key UNIQUE (province_id, scheme_id)
  policy task_assignment_of_scheme for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR (scheme_id = ANY (( SELECT app_schemes_seen() AS app_schemes_seen)::uuid[])))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table treasury_answer -- Kết quả của Kho bạc on a request. Insert only.
  province_id smallint not null
  id uuid not null
  payment_request_id uuid not null
  answer text not null
  paid_dong bigint not null
  answered_on date not null
  voucher_number text not null default ''::text
  reason text not null default ''::text
  acting_mode text not null
  command_id uuid not null
  constraint treasury_answer_known CHECK ((answer = ANY (ARRAY['accepted'::text, 'part_paid'::text, 'treasury_returned'::text, 'treasury_refused'::text])))
  constraint treasury_answer_money CHECK ((((paid_dong > 0) = (answer = ANY (ARRAY['accepted'::text, 'part_paid'::text]))) OR ((answer = 'accepted'::text) AND (paid_dong = 0))))
  constraint treasury_answer_pkey PRIMARY KEY (province_id, id)
  constraint treasury_answer_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint treasury_answer_province_id_payment_request_id_fkey FOREIGN KEY (province_id, payment_request_id) REFERENCES payment_request(province_id, id)
  policy treasury_answer_of_request for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_payment_request(province_id, payment_request_id))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may insert
  kc_app may select

table uploaded_file -- Who sent which content: only the sender may attach it, so that a known hash opens nobody else's file.
  province_id smallint not null
  id uuid not null
  sha256 bytea not null
  account_id uuid not null
  file_name text not null
  uploaded_at timestamp with time zone not null default now()
  command_id uuid not null
  constraint uploaded_file_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint uploaded_file_pkey PRIMARY KEY (province_id, id)
  constraint uploaded_file_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint uploaded_file_sha256_fkey FOREIGN KEY (sha256) REFERENCES stored_file(sha256)
  CREATE INDEX uploaded_file_sender ON public.uploaded_file USING btree (province_id, account_id, sha256)
  policy uploaded_file_own for all using ((account_id = ( SELECT app_account() AS app_account))) with check (((account_id = ( SELECT app_account() AS app_account)) AND ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])) OR (province_id = 0))))
  kc_app may insert
  kc_app may select

table voucher -- Bảng kê chứng từ (Mẫu 8b): vouchers for all cost, also what other sources paid.
  province_id smallint not null
  id uuid not null
  settlement_id uuid not null
  position smallint not null
  voucher_number text not null
  voucher_on date not null
  content text not null
  supplier text not null default ''::text
  amount_dong bigint not null
  is_eligible boolean not null
  paid_by text not null
  command_id uuid not null
  constraint voucher_paid_by_known CHECK ((paid_by = ANY (ARRAY['support'::text, 'beneficiary'::text, 'other'::text])))
  constraint voucher_pkey PRIMARY KEY (province_id, id)
  constraint voucher_positive CHECK ((amount_dong > 0))
  constraint voucher_province_id_command_id_fkey FOREIGN KEY (province_id, command_id) REFERENCES command_log(province_id, command_id) DEFERRABLE INITIALLY DEFERRED
  constraint voucher_province_id_settlement_id_fkey FOREIGN KEY (province_id, settlement_id) REFERENCES settlement(province_id, id)
  policy voucher_of_settlement for all using (((province_id = ANY (( SELECT app_whole_provinces() AS app_whole_provinces)::smallint[])) OR app_sees_settlement(province_id, settlement_id))) with check ((province_id = ANY (( SELECT app_provinces() AS app_provinces)::smallint[])))
  kc_app may delete
  kc_app may insert
  kc_app may select

CREATE OR REPLACE FUNCTION public.app_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.account', true), '')::uuid $function$

CREATE OR REPLACE FUNCTION public.app_commune()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.commune', true), '') $function$

CREATE OR REPLACE FUNCTION public.app_commune_seen()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select case when app_reach() in ('organisation', 'commune') then app_commune() end $function$

CREATE OR REPLACE FUNCTION public.app_demo()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('app.demo', true), '') = 'on' $function$

CREATE OR REPLACE FUNCTION public.app_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.organisation', true), '')::uuid $function$

CREATE OR REPLACE FUNCTION public.app_party()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.party', true), '')::uuid $function$

CREATE OR REPLACE FUNCTION public.app_party_seen()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select case when app_reach() = 'party' then app_party() end $function$

CREATE OR REPLACE FUNCTION public.app_provinces()
 RETURNS smallint[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select string_to_array(nullif(current_setting('app.provinces', true), ''), ',')::smallint[] $function$

CREATE OR REPLACE FUNCTION public.app_reach()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('app.reach', true), ''), 'none') $function$

CREATE OR REPLACE FUNCTION public.app_schemes_seen()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$
begin
  if app_party_seen() is not null then
    return (select array_agg(distinct b.scheme_id) from public.beneficiary b
      where b.province_id = any (app_provinces()) and b.establishment_id = app_party_seen());
  end if;
  if app_commune_seen() is null then
    return null;
  end if;
  return (select array_agg(distinct b.scheme_id) from public.beneficiary b
    where b.province_id = any (app_provinces()) and b.commune_code = app_commune_seen());
end $function$

CREATE OR REPLACE FUNCTION public.app_sees(of_province smallint, of_commune text, of_establishment uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select of_province = any(app_provinces()) and case app_reach()
     when 'nation' then true
     when 'province' then true
     when 'organisation' then app_commune() is null or of_commune = app_commune()
     when 'commune' then of_commune = app_commune()
     when 'party' then of_establishment = app_party()
     else false
   end $function$

CREATE OR REPLACE FUNCTION public.app_sees_beneficiary(of_province smallint, of_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$ begin return exists (select 1 from public.beneficiary p where p.province_id = of_province and p.id = of_id); end $function$

CREATE OR REPLACE FUNCTION public.app_sees_commitment(of_province smallint, of_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$ begin return exists (select 1 from public.commitment p where p.province_id = of_province and p.id = of_id); end $function$

CREATE OR REPLACE FUNCTION public.app_sees_contract(of_province smallint, of_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$ begin return exists (select 1 from public.contract p where p.province_id = of_province and p.id = of_id); end $function$

CREATE OR REPLACE FUNCTION public.app_sees_establishment(of_province smallint, of_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$ begin return exists (select 1 from public.establishment p where p.province_id = of_province and p.id = of_id); end $function$

CREATE OR REPLACE FUNCTION public.app_sees_ledger_entry(of_province smallint, of_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$ begin return exists (select 1 from public.ledger_entry p where p.province_id = of_province and p.id = of_id); end $function$

CREATE OR REPLACE FUNCTION public.app_sees_machine_line(of_province smallint, of_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$ begin return exists (select 1 from public.machine_line p where p.province_id = of_province and p.id = of_id); end $function$

CREATE OR REPLACE FUNCTION public.app_sees_meeting_scheme(of_province smallint, of_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$ begin return exists (select 1 from public.meeting_scheme p where p.province_id = of_province and p.id = of_id); end $function$

CREATE OR REPLACE FUNCTION public.app_sees_payment_request(of_province smallint, of_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$ begin return exists (select 1 from public.payment_request p where p.province_id = of_province and p.id = of_id); end $function$

CREATE OR REPLACE FUNCTION public.app_sees_settlement(of_province smallint, of_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$ begin return exists (select 1 from public.settlement p where p.province_id = of_province and p.id = of_id); end $function$

CREATE OR REPLACE FUNCTION public.app_sees_supervision_finding(of_province smallint, of_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$ begin return exists (select 1 from public.supervision_finding p where p.province_id = of_province and p.id = of_id); end $function$

CREATE OR REPLACE FUNCTION public.app_sees_supervision_visit(of_province smallint, of_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE
AS $function$ begin return exists (select 1 from public.supervision_visit p where p.province_id = of_province and p.id = of_id); end $function$

CREATE OR REPLACE FUNCTION public.app_whole_provinces()
 RETURNS smallint[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select case when app_reach() in ('nation', 'province') or (app_reach() = 'organisation' and app_commune() is null)
     then app_provinces() end $function$

CREATE OR REPLACE FUNCTION public.append_to_chain(of_province smallint, of_command uuid, to_instant text, to_number text, to_end text, first_hash bytea)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  head public.chain_head;
  instant timestamptz;
  text_of_entry text;
  link bytea;
begin
  select * into head from public.chain_head where province_id = of_province for update;
  if not found then
    insert into public.chain_head (province_id, seq, hash) values (of_province, 0, first_hash) on conflict do nothing;
    select * into strict head from public.chain_head where province_id = of_province for update;
  end if;
  instant := date_trunc('milliseconds', clock_timestamp());
  text_of_entry := to_instant || to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || to_number || (head.seq + 1) || to_end;
  link := sha256(head.hash || convert_to(text_of_entry, 'UTF8'));
  insert into public.command_log (province_id, seq, command_id, entry, prev_hash, hash, recorded_at)
    values (of_province, head.seq + 1, of_command, text_of_entry, head.hash, link, instant);
  update public.chain_head set seq = head.seq + 1, hash = link where province_id = of_province;
end $function$

CREATE OR REPLACE FUNCTION public.check_entry_balances()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
begin
  if (select coalesce(sum(p.amount_dong), 0) <> 0 or count(*) < 2 from posting p
      where p.province_id = new.province_id and p.entry_id = new.entry_id) then
    raise exception 'ledger entry % does not balance', new.entry_id using errcode = 'check_violation', constraint = 'posting_balances';
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.digits_of(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select regexp_replace(regexp_replace(value, '\D', '', 'g'), '^84(?=\d{9}$)', '0') $function$

CREATE OR REPLACE FUNCTION public.fold_vietnamese(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select regexp_replace(public.unaccent('public.unaccent'::regdictionary, lower(normalize(value, nfc))), '\s+', ' ', 'g') $function$

CREATE OR REPLACE FUNCTION public.keep_document_final()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
begin
  if (old.docx_sha256 is not null and new.docx_sha256 is distinct from old.docx_sha256)
    or (old.pdf_sha256 is not null and new.pdf_sha256 is distinct from old.pdf_sha256)
    or (old.final_docx_sha256 is not null and new.final_docx_sha256 is distinct from old.final_docx_sha256)
    or (old.final_pdf_sha256 is not null and new.final_pdf_sha256 is distinct from old.final_pdf_sha256)
    or (old.signed_sha256 is not null and new.signed_sha256 is distinct from old.signed_sha256)
    or (old.official_number is not null and (new.official_number, new.official_on) is distinct from (old.official_number, old.official_on))
  then
    raise exception 'document % is final: its files and its number are entered once', old.id
      using errcode = 'check_violation', constraint = 'document_final';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.keep_locked_period()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
begin
  if old.status = 'locked' and (tg_op = 'DELETE' or new.status = 'locked'
    or (new.kind, new.year, new.part, new.subject, new.reason, new.form, new.starts_on, new.ends_on, new.due_on, new.summary, new.edition)
      is distinct from (old.kind, old.year, old.part, old.subject, old.reason, old.form, old.starts_on, old.ends_on, old.due_on, old.summary, old.edition))
  then
    raise exception 'period % is locked', old.id using errcode = 'check_violation', constraint = 'report_period_locked';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.keep_locked_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
begin
  if exists (select 1 from report_period p where p.province_id = old.province_id and p.id = old.period_id and p.status = 'locked') then
    raise exception 'report % is locked', old.id using errcode = 'check_violation', constraint = 'report_locked';
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.namesakes_of_establishment(of_province smallint, of_tax_code text, of_phone text, of_commune text)
 RETURNS TABLE(id uuid, name text, tax_code text, phone text, commune_code text, status text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.id, e.name, e.tax_code, e.phone, e.commune_code, e.status from establishment e
  where e.province_id = of_province and of_province = any(app_provinces())
    and (left(digits_of(e.tax_code), 10) = left(digits_of(of_tax_code), 10)
      or (e.phone <> '' and length(digits_of(of_phone)) >= 9 and digits_of(e.phone) = digits_of(of_phone))
      or e.commune_code = of_commune)
$function$

CREATE OR REPLACE FUNCTION public.programme_counted_beneficiary(of_province smallint, from_year integer, to_year integer)
 RETURNS TABLE(scheme_id uuid, kind text, source text, status text, beneficiary_id uuid, establishment_id uuid, accepted_on date, support_dong bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.id, s.kind, s.source, s.status, b.id, b.establishment_id, a.accepted_on,
         coalesce(b.settled_support_dong, b.accepted_support_dong, 0)
  from scheme s
    join beneficiary b on b.province_id = s.province_id and b.scheme_id = s.id
    join lateral (
      select max(accepted_on) as accepted_on from acceptance
      where province_id = b.province_id and beneficiary_id = b.id and verdict in ('passed', 'partial')
    ) a on a.accepted_on is not null
  where s.province_id = of_province and of_province = any(app_provinces())
    and a.accepted_on >= make_date(from_year, 1, 1) and a.accepted_on < make_date(to_year + 1, 1, 1)
$function$

CREATE OR REPLACE FUNCTION public.programme_counted_outcome(of_province smallint, from_year integer, to_year integer)
 RETURNS TABLE(beneficiary_id uuid, indicator text, baseline numeric, expected numeric, measured numeric, measured_on date, evidence_grade text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select o.beneficiary_id, o.indicator, coalesce(o.baseline, promised.baseline), coalesce(o.expected, promised.expected),
         o.measured, o.measured_on, o.evidence_grade
  from outcome_measure o
    join programme_counted_beneficiary(of_province, from_year, to_year) c on c.beneficiary_id = o.beneficiary_id
    left join outcome_measure promised on promised.province_id = o.province_id
      and promised.beneficiary_id = o.beneficiary_id and promised.indicator = o.indicator and promised.months_after = 0
  where o.province_id = of_province and of_province = any(app_provinces())
    and o.measured is not null and o.measured_on is not null
$function$

CREATE OR REPLACE FUNCTION public.search_document(wanted text, at_most integer)
 RETURNS TABLE(document_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.id from document d
  where d.title_folded like (select search_pattern(wanted))
    and (app_sees(d.province_id, null, null)
      or (d.scheme_id is not null and exists (select 1 from beneficiary b
        where b.province_id = d.province_id and b.scheme_id = d.scheme_id and app_sees(b.province_id, b.commune_code, b.establishment_id)))
      or (d.plan_id is not null and app_reach() in ('commune', 'organisation') and d.province_id = any(app_provinces())))
  order by d.issued_on desc, d.id desc
  limit at_most
$function$

CREATE OR REPLACE FUNCTION public.search_establishment(wanted text, at_most integer)
 RETURNS TABLE(establishment_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.id from establishment e
  where (e.name_folded like (select search_pattern(wanted)) or e.tax_code = trim(wanted))
    and app_sees(e.province_id, e.commune_code, e.id)
  limit at_most
$function$

CREATE OR REPLACE FUNCTION public.search_pattern(wanted text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select '%' || replace(replace(replace(trim(public.fold_vietnamese(wanted)), '\', '\\'), '%', '\%'), '_', '\_') || '%' $function$

CREATE OR REPLACE FUNCTION public.search_scheme(wanted text, at_most integer)
 RETURNS TABLE(scheme_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.id from scheme s
  where s.name_folded like (select search_pattern(wanted))
    and (s.province_id = any ((select app_whole_provinces())::smallint[]) or s.id = any ((select app_schemes_seen())::uuid[]))
  union
  select b.scheme_id from establishment e
    join beneficiary b on b.province_id = e.province_id and b.establishment_id = e.id
  where e.name_folded like (select search_pattern(wanted))
    and (b.province_id = any ((select app_whole_provinces())::smallint[]) or b.scheme_id = any ((select app_schemes_seen())::uuid[])
      and (b.commune_code = (select app_commune_seen()) or b.establishment_id = (select app_party_seen())))
  limit at_most
$function$

CREATE OR REPLACE FUNCTION public.search_visit(wanted text, at_most integer)
 RETURNS TABLE(visit_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select v.id from supervision_visit v
    join scheme s on s.province_id = v.province_id and s.id = v.scheme_id
    join beneficiary b on b.province_id = v.province_id and b.id = v.beneficiary_id
    join establishment e on e.province_id = b.province_id and e.id = b.establishment_id
  where (s.name_folded like search_pattern(wanted) or e.name_folded like search_pattern(wanted)
      or fold_vietnamese(v.place || ' ' || v.met_with || ' ' || v.reason) like search_pattern(wanted))
    and app_sees(b.province_id, b.commune_code, b.establishment_id)
  order by v.visited_on desc, v.id desc
  limit at_most
$function$
