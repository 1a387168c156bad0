import { planVisitEndpoint } from "@kc/server/api/inspection";
import { listSchemesEndpoint } from "@kc/server/api/scheme";
import { useState } from "react";
import { Bound, type BoundField } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { ComboBox } from "../ui/ComboBox.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";

type Values = { schemeId: string | null; month: string; note: string };

type PlanVisitDialogProps = { readonly year: number; readonly onClose: () => void };

const months = Array.from({ length: 12 }, (_, place) => String(place + 1)).map((value) => ({
  value,
  label: `Tháng ${value}`,
}));

/** A scheme and the month in which Sở visits it. */
export function PlanVisitDialog({ year, onClose }: PlanVisitDialogProps) {
  const form = useCommandForm<typeof planVisitEndpoint, Values>({
    endpoint: planVisitEndpoint,
    defaults: { schemeId: null, month: "", note: "" },
    toInput: ({ schemeId, month, note }) => ({
      schemeId: schemeId ?? "",
      year,
      month: Number(month),
      note,
    }),
    onDone: () => {
      showToast("Đã đưa vào kế hoạch kiểm tra.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog
      title={`Thêm cuộc kiểm tra năm ${String(year)}`}
      verb="Đưa vào kế hoạch"
      form={form}
      onClose={onClose}
    >
      <Bound control={control} name="schemeId">
        {(field) => <SchemeField {...field} />}
      </Bound>
      <Bound control={control} name="month">
        {(field) => <SelectField {...field} label="Tháng kiểm tra" required choices={months} />}
      </Bound>
      <Bound control={control} name="note">
        {(field) => <TextField {...field} label="Trọng tâm kiểm tra" maxLength={500} />}
      </Bound>
    </FormDialog>
  );
}

/** One scheme of those the viewer sees, found by a part of its code or name. */
function SchemeField(field: BoundField<string | null>) {
  const [typed, setTyped] = useState("");
  const found = useEndpointQuery(
    listSchemesEndpoint,
    { page: 1, pageSize: 30, ...(typed === "" ? {} : { q: typed }) },
    { keepsLast: true },
  );
  return (
    <ComboBox
      {...field}
      label="Đề án"
      hint="Gõ mã hoặc một phần tên, không cần dấu."
      required
      onSearch={setTyped}
      isSearching={found.isFetching}
      choices={(found.data?.rows ?? []).map(({ id, code, name }) => ({
        value: id,
        label: `${code} · ${name}`,
      }))}
    />
  );
}
