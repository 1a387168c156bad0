import { plainDate, yearOf } from "@kc/core/kernel";
import type { RegularKind } from "@kc/core/report";
import { openPeriodEndpoint, proposePeriodEndpoint } from "@kc/server/api/report";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { appHref } from "../ui/app-href.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Notice } from "../ui/Notice.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";

type Values = {
  kind: RegularKind;
  part: string;
  year: string;
  startsOn: string | null;
  endsOn: string | null;
  dueOn: string | null;
};

const kinds = [
  { value: "half_year", label: "6 tháng đầu năm" },
  { value: "year", label: "Năm" },
  { value: "quarter", label: "Quý" },
] as const;
const quarters = ["I", "II", "III", "IV"].map((label, index) => ({
  value: String(index + 1),
  label: `Quý ${label}`,
}));

/** The quarter; 0 where the kind has one period a year. */
function partOf(kind: RegularKind, part: string): number {
  return kind === "quarter" ? Number(part) : 0;
}

/** Opens a period: the days are proposed by the form and stay the officer's to change. */
export function OpenPeriodDialog({ onClose }: { readonly onClose: () => void }) {
  const router = useRouter();
  const thisYear = yearOf(plainDate(useToday() ?? "2026-01-01"));
  const form = useCommandForm<typeof openPeriodEndpoint, Values>({
    endpoint: openPeriodEndpoint,
    defaults: {
      kind: "half_year",
      part: "1",
      year: String(thisYear),
      startsOn: null,
      endsOn: null,
      dueOn: null,
    },
    toInput: ({ kind, part, year, startsOn, endsOn, dueOn }) => ({
      kind,
      part: partOf(kind, part),
      year: Number(year),
      startsOn: startsOn ?? "",
      endsOn: endsOn ?? "",
      dueOn: dueOn ?? "",
    }),
    onDone: ({ id, reports }) => {
      showToast(`Đã mở kỳ báo cáo, giao biểu cho ${String(reports)} đơn vị.`);
      onClose();
      router.history.push(appHref(`/report-periods/${id}`));
    },
  });
  const { control } = form;
  const { setValue } = form.form;
  const kind = useWatch({ control, name: "kind" });
  const part = useWatch({ control, name: "part" });
  const year = useWatch({ control, name: "year" });
  const { data } = useEndpointQuery(proposePeriodEndpoint, {
    kind,
    part: partOf(kind, part),
    year: Number(year),
  });
  useEffect(() => {
    if (!data) return;
    setValue("startsOn", data.startsOn);
    setValue("endsOn", data.endsOn);
    setValue("dueOn", data.dueOn);
  }, [data, setValue]);
  const years = [thisYear - 1, thisYear, thisYear + 1].map(String);
  return (
    <Dialog title="Mở kỳ báo cáo" isOpen onClose={onClose}>
      <CommandForm form={form} verb="Mở kỳ, giao biểu">
        <Bound control={control} name="kind">
          {(field) => <RadioGroup {...field} label="Kỳ" choices={kinds} required />}
        </Bound>
        {kind === "quarter" && (
          <Bound control={control} name="part">
            {(field) => (
              <SelectField {...field} label="Quý" required width="number" choices={quarters} />
            )}
          </Bound>
        )}
        <Bound control={control} name="year">
          {(field) => (
            <SelectField
              {...field}
              label="Năm"
              required
              width="number"
              choices={years.map((value) => ({ value, label: value }))}
            />
          )}
        </Bound>
        {data && !data.isSure && (
          <Notice tone="due" title="Ngày đề xuất, cần kiểm tra.">
            Theo {data.citation} ({data.confidenceLabel.toLowerCase()}). Sửa theo văn bản của tỉnh
            nếu khác.
          </Notice>
        )}
        <Bound control={control} name="startsOn">
          {(field) => <DateField {...field} label="Số liệu từ ngày" required />}
        </Bound>
        <Bound control={control} name="endsOn">
          {(field) => <DateField {...field} label="Số liệu đến ngày" required />}
        </Bound>
        <Bound control={control} name="dueOn">
          {(field) => (
            <DateField {...field} label="Hạn gửi" hint="Phải là ngày làm việc." required />
          )}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}
