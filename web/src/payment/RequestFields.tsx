import { Bound } from "../app/form/Bound.tsx";
import type { CommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldGrid } from "../ui/FieldGrid.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { type Ask, missingOf, type RequestValues } from "./request-values.ts";

type RequestFieldsProps = { readonly form: CommandForm<RequestValues>; readonly ask: Ask };

/** What a request states: how much, to which account, with which papers. */
export function RequestFields({ form: { control }, ask }: RequestFieldsProps) {
  const given = ask.evidence.filter(({ isGiven }) => isGiven);
  return (
    <>
      {ask.clearAdvanceDong > 0 && (
        <Notice>
          Đề nghị này đồng thời thanh toán tạm ứng {dongText(ask.clearAdvanceDong)}; số tiền dưới
          đây là phần chi thêm.
        </Notice>
      )}
      <Bound control={control} name="amountDong">
        {(field) => (
          <DongField
            {...field}
            label="Số tiền đề nghị"
            hint={`Tối đa ${dongText(ask.largestDong)} (${ask.citation})`}
            required
          />
        )}
      </Bound>
      <FieldsRow>
        <Bound control={control} name="bankAccount">
          {(field) => (
            <TextField
              {...field}
              label="Số tài khoản thụ hưởng"
              required
              maxLength={40}
              width="half"
            />
          )}
        </Bound>
        <Bound control={control} name="bankName">
          {(field) => (
            <TextField
              {...field}
              label="Ngân hàng, Kho bạc nơi mở tài khoản"
              required
              maxLength={200}
              width="half"
            />
          )}
        </Bound>
      </FieldsRow>
      {given.length > 0 && <EvidenceList evidence={given} label="Tài liệu hệ thống đã có" />}
      <PaperFields control={control} ask={ask} />
      <Bound control={control} name="note">
        {(field) => <TextArea {...field} label="Nội dung, ghi chú" rows={2} maxLength={1000} />}
      </Bound>
    </>
  );
}

function PaperFields({
  control,
  ask,
}: {
  readonly control: CommandForm<RequestValues>["control"];
  readonly ask: Ask;
}) {
  const missing = missingOf(ask);
  if (missing.length === 0) return null;
  return (
    <FieldGrid
      caption="Tài liệu kèm theo đề nghị"
      heads={[
        { label: "Tài liệu phải có", width: "wide" },
        { label: "Số, ký hiệu", width: "day" },
        { label: "Ngày", width: "money" },
      ]}
      rows={missing.map(({ id, label }, index) => ({
        key: id,
        cells: [
          { words: label },
          {
            field: (
              <Bound control={control} name={`papers.${index}.paperNumber`}>
                {(field) => (
                  <TextField {...field} label={`Số của “${label}”`} required maxLength={80} />
                )}
              </Bound>
            ),
          },
          {
            field: (
              <Bound control={control} name={`papers.${index}.paperOn`}>
                {(field) => <DateField {...field} label={`Ngày của “${label}”`} required />}
              </Bound>
            ),
          },
        ],
      }))}
    />
  );
}
