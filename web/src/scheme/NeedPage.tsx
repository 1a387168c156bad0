import { findOpenRoundEndpoint } from "@kc/server/api/budget";
import { registerNeedEndpoint } from "@kc/server/api/scheme";
import { type SchemeKind, schemeKinds } from "@kc/core/scheme";
import { type BudgetSource, budgetSources, yearInPreparation } from "@kc/core/budget";
import { keysOf, plainDate } from "@kc/core/kernel";
import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { useDraft } from "../app/draft/use-draft.ts";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useSession } from "../app/session.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { useNavigate } from "@tanstack/react-router";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dayText } from "../ui/format.ts";
import { FormSection } from "../ui/FormSection.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { yearChoices } from "../ui/year-choices.ts";
import { EstablishmentField } from "./EstablishmentField.tsx";

type Values = {
  whose: "one" | "planned";
  establishmentId: string | null;
  plannedCount: number | null;
  plannedKind: string;
  kind: SchemeKind | "";
  planYear: string;
  source: BudgetSource | "";
  name: string;
  need: string;
  needCostDong: number | null;
  requestedDong: number | null;
};

/** A need is registered: by the establishment itself, or by its commune or the Centre for it. */
export function NeedPage() {
  const { partyId, today, permissions } = useSession();
  const round = useEndpointQuery(findOpenRoundEndpoint, {}).data?.round;
  const [{ establishmentId }] = useView({ establishmentId: "" });
  const thisYear = Number(today.slice(0, 4));
  const navigate = useNavigate();
  const draft = useDraft("scheme.need");
  const form = useCommandForm<typeof registerNeedEndpoint, Values>({
    endpoint: registerNeedEndpoint,
    draft,
    defaults: {
      whose: "one",
      plannedCount: null,
      plannedKind: "",
      establishmentId: partyId ?? (establishmentId === "" ? null : establishmentId),
      kind: "machinery",
      planYear: String(yearInPreparation(plainDate(today), "local_province")),
      source: "local_province",
      name: "",
      need: "",
      needCostDong: null,
      requestedDong: null,
    },
    toInput: (values) => ({
      ...whoOf(values),
      name: values.name,
      need: values.need,
      needCostDong: values.needCostDong,
      requestedDong: values.requestedDong,
      kind: values.kind === "" ? "machinery" : values.kind,
      source: values.source === "" ? "local_province" : values.source,
      planYear: Number(values.planYear),
    }),
    onDone: ({ id, code }) => {
      showToast(`Đã đăng ký nhu cầu, mã đề án ${code}.`);
      void navigate({ to: `/schemes/${id}` });
    },
  });
  const { control } = form;
  return (
    <>
      <PageHeader
        title="Đăng ký nhu cầu hỗ trợ"
        trail={[{ href: "/schemes", label: "Đề án, nhiệm vụ" }]}
        lead={`Nói cơ sở cần gì và vì sao. Trung tâm sẽ khảo sát và lập hồ sơ đề án.${round ? ` Đăng ký cho năm ${String(round.planYear)} đến hết ngày ${dayText(round.dueOn)}.` : ""}`}
      />
      <DraftNotice
        draft={draft}
        onRestore={(content) => {
          form.form.reset(content as Values, { keepDefaultValues: true });
        }}
      />
      <CommandForm
        form={form}
        verb="Đăng ký nhu cầu"
        saved={draft.status}
        otherActions={<LinkButton href="/schemes">Không đăng ký nữa</LinkButton>}
      >
        <WhoSection
          control={control}
          partyId={partyId}
          thisYear={thisYear}
          onSource={(source) => {
            form.form.setValue("planYear", String(yearInPreparation(plainDate(today), source)));
          }}
          whose={form.form.watch("whose")}
          mayPlan={permissions.includes("scheme:draft")}
        />
        <NeedSection control={control} />
      </CommandForm>
    </>
  );
}

/** An establishment, or a number and kind of those whom a group plan names after approval. */
function whoOf({ whose, establishmentId, plannedCount, plannedKind }: Values) {
  if (whose === "planned") return { planned: { count: plannedCount ?? 0, kind: plannedKind } };
  return establishmentId === null ? {} : { establishmentId };
}

type WhoSectionProps = {
  readonly whose: Values["whose"];
  /** Whether the person may register a group scheme that names its beneficiaries after approval. */
  readonly mayPlan: boolean;
  readonly control: Control<Values>;
  readonly partyId: string | null;
  readonly thisYear: number;
  readonly onSource: (source: BudgetSource) => void;
};

/** For whom, which support, which year; whose money is the Centre's to say. */
function WhoSection({ control, partyId, thisYear, onSource, whose, mayPlan }: WhoSectionProps) {
  return (
    <FormSection id="co-so" title="Cơ sở và loại hỗ trợ">
      {mayPlan && (
        <Bound control={control} name="whose">
          {(field) => <RadioGroup {...field} label="Đơn vị thụ hưởng" choices={whoseChoices} />}
        </Bound>
      )}
      {whose === "planned" && <PlannedFields control={control} />}
      {partyId === null && whose === "one" && (
        <Bound control={control} name="establishmentId">
          {(field) => <EstablishmentField {...field} />}
        </Bound>
      )}
      <Bound control={control} name="kind">
        {(field) => <SelectField {...field} label="Loại hỗ trợ" required choices={kindChoices} />}
      </Bound>
      <FieldsRow>
        <Bound control={control} name="planYear">
          {(field) => (
            <SelectField
              {...field}
              label="Năm kế hoạch"
              required
              width="number"
              choices={yearChoices(thisYear)}
            />
          )}
        </Bound>
        {partyId === null && (
          <Bound control={control} name="source">
            {(field) => (
              <SelectField
                {...field}
                label="Nguồn kinh phí dự kiến"
                required
                width="half"
                choices={sourceChoices}
                onChange={(source) => {
                  field.onChange(source);
                  if (source !== "") onSource(source);
                }}
              />
            )}
          </Bound>
        )}
      </FieldsRow>
    </FormSection>
  );
}

function PlannedFields({ control }: { readonly control: Control<Values> }) {
  return (
    <FieldsRow>
      <Bound control={control} name="plannedCount">
        {(field) => <NumberField {...field} label="Số đơn vị thụ hưởng dự kiến" required />}
      </Bound>
      <Bound control={control} name="plannedKind">
        {(field) => (
          <TextField
            {...field}
            label="Loại hình đơn vị thụ hưởng"
            hint="Ví dụ: cơ sở chế biến chè."
            required
            maxLength={200}
          />
        )}
      </Bound>
    </FieldsRow>
  );
}

function NeedSection({ control }: { readonly control: Control<Values> }) {
  return (
    <FormSection id="nhu-cau" title="Nhu cầu">
      <Bound control={control} name="name">
        {(field) => (
          <TextField
            {...field}
            label="Tên đề án"
            hint="Để trống thì lấy theo loại hỗ trợ và tên cơ sở."
            maxLength={300}
          />
        )}
      </Bound>
      <Bound control={control} name="need">
        {(field) => (
          <TextArea
            {...field}
            label="Hiện trạng và nhu cầu"
            hint="Đang sản xuất bằng gì, cần máy móc, thiết bị nào, để làm gì."
            required
            rows={5}
            maxLength={4000}
          />
        )}
      </Bound>
      <FieldsRow>
        <Bound control={control} name="needCostDong">
          {(field) => <DongField {...field} label="Chi phí dự kiến" />}
        </Bound>
        <Bound control={control} name="requestedDong">
          {(field) => <DongField {...field} label="Kinh phí mong muốn hỗ trợ" />}
        </Bound>
      </FieldsRow>
    </FormSection>
  );
}

const whoseChoices = [
  { value: "one", label: "Một cơ sở cụ thể", hint: "thêm cơ sở khác khi lập hồ sơ nếu là nhóm" },
  {
    value: "planned",
    label: "Đề án nhóm, xác định đơn vị thụ hưởng sau khi phê duyệt",
    hint: "TT 36/2013/TT-BCT, Điều 10",
  },
] as const;

const kindChoices = keysOf(schemeKinds).map((value) => ({
  value,
  label: schemeKinds[value].label,
}));

const sourceChoices = keysOf(budgetSources).map((value) => ({
  value,
  label: budgetSources[value],
}));
