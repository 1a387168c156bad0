import { recordYearEndpoint } from "@kc/server/api/party";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { showToast } from "../ui/toast.ts";
import { useThisYear } from "../ui/today.ts";
import type { Establishment } from "./EstablishmentRecord.tsx";

type Values = {
  year: string;
  revenueDong: number | null;
  workers: number | null;
  exportDong: number | null;
  materialDong: number | null;
  fuelDong: number | null;
};

type YearDialogProps = { readonly establishment: Establishment; readonly onClose: () => void };

/** Figures of one of the last ten years; a year that has figures shows them to be corrected. */
export function YearDialog({ establishment, onClose }: YearDialogProps) {
  const { id: establishmentId, version: expectedVersion, years } = establishment;
  const lastYear = useThisYear() - 1;
  const known = (year: number) => years.find((row) => row.year === year);
  const figuresOf = (year: number): Values => ({
    year: String(year),
    revenueDong: known(year)?.revenueDong ?? null,
    workers: known(year)?.workers ?? null,
    exportDong: known(year)?.exportDong ?? null,
    materialDong: known(year)?.materialDong ?? null,
    fuelDong: known(year)?.fuelDong ?? null,
  });
  const form = useCommandForm<typeof recordYearEndpoint, Values>({
    endpoint: recordYearEndpoint,
    defaults: figuresOf(lastYear),
    toInput: ({ year, ...figures }) => ({
      establishmentId,
      expectedVersion,
      year: Number(year),
      ...figures,
    }),
    onDone: () => {
      showToast("Đã ghi số liệu năm.");
      onClose();
    },
  });
  const { control } = form;
  const choices = Array.from({ length: 10 }, (_, back) => String(lastYear - back)).map((year) => ({
    value: year,
    label: known(Number(year)) ? `${year} (đã có)` : year,
  }));
  return (
    <Dialog title="Ghi số liệu năm" isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Ghi số liệu">
        <Bound control={control} name="year">
          {(field) => (
            <SelectField
              {...field}
              label="Năm"
              choices={choices}
              required
              onChange={(year) => {
                if (year !== "") form.form.reset(figuresOf(Number(year)));
              }}
            />
          )}
        </Bound>
        <FieldsRow>
          <Bound control={control} name="revenueDong">
            {(field) => <DongField {...field} label="Doanh thu" />}
          </Bound>
          <Bound control={control} name="workers">
            {(field) => <NumberField {...field} label="Lao động bình quân" unit="người" />}
          </Bound>
          <Bound control={control} name="exportDong">
            {(field) => <DongField {...field} label="Giá trị xuất khẩu" />}
          </Bound>
        </FieldsRow>
        <FieldsRow>
          <Bound control={control} name="materialDong">
            {(field) => <DongField {...field} label="Chi phí nguyên liệu" />}
          </Bound>
          <Bound control={control} name="fuelDong">
            {(field) => <DongField {...field} label="Chi phí nhiên liệu, điện" />}
          </Bound>
        </FieldsRow>
        <p className="soft small">
          Ô để trống là chưa có số liệu, khác với số 0. Số liệu do cơ sở kê khai; Sở xác minh khi
          đánh giá kết quả.
        </p>
      </CommandForm>
    </Dialog>
  );
}
