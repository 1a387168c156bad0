import { prepareSettlementEndpoint } from "@kc/server/api/settlement";
import { useState } from "react";
import { type Control, useFieldArray, useWatch } from "react-hook-form";
import { useDraft } from "../app/draft/use-draft.ts";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useBeneficiary } from "../scheme/use-beneficiary.ts";
import { Button } from "../ui/Button.tsx";
import { FieldGrid } from "../ui/FieldGrid.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { dongText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Row } from "../ui/Row.tsx";
import { showToast } from "../ui/toast.ts";
import { readPastedVouchers } from "./paste-vouchers.ts";
import { voucherCells, voucherHeads } from "./VoucherCells.tsx";
import {
  emptyVoucher,
  inputOf,
  isEmptyVoucher,
  type PreparedSettlement,
  sumsOf,
  type VoucherValues,
  vouchersOf,
} from "./voucher-values.ts";

type Values = { vouchers: VoucherValues[] };

type VouchersFormProps = {
  readonly schemeId: string;
  readonly settlement: PreparedSettlement | null;
  readonly onClose: () => void;
};

/** The list of vouchers of ALL cost, typed or pasted from Excel; sending it draws up the settlement. */
export function VouchersForm({ schemeId, settlement, onClose }: VouchersFormProps) {
  const whose = useBeneficiary();
  const draft = useDraft(["scheme", schemeId, "vouchers", ...Object.values(whose)].join("."));
  const form = useCommandForm<typeof prepareSettlementEndpoint, Values>({
    endpoint: prepareSettlementEndpoint,
    defaults: { vouchers: vouchersOf(settlement) },
    toInput: ({ vouchers }) => ({
      schemeId,
      ...whose,
      vouchers: inputOf(vouchers),
      insteadOfVersion: settlement?.version ?? 0,
    }),
    onDone: ({ settledSupportDong, toRecoverDong }) => {
      showToast(doneText(settledSupportDong, toRecoverDong));
      onClose();
    },
    draft,
  });
  return (
    <>
      <DraftNotice
        draft={draft}
        onRestore={(content) => {
          form.form.reset(content as Values);
        }}
      />
      <CommandForm
        form={form}
        verb="Lập quyết toán"
        saved={draft.status}
        otherActions={<Button onPress={onClose}>Để sau</Button>}
      >
        <VoucherGrid control={form.control} />
      </CommandForm>
    </>
  );
}

function VoucherGrid({ control }: { readonly control: Control<Values> }) {
  const { fields, append, remove, replace } = useFieldArray({ control, name: "vouchers" });
  const vouchers = useWatch({ control, name: "vouchers" });
  const [faults, setFaults] = useState<readonly string[]>([]);
  const paste = (rows: readonly (readonly string[])[]) => {
    const pasted = readPastedVouchers(rows);
    replace([...vouchers.filter((voucher) => !isEmptyVoucher(voucher)), ...pasted.vouchers]);
    setFaults(pasted.faults);
    showToast(`Đã dán ${String(pasted.vouchers.length)} chứng từ.`);
  };
  return (
    <FormSection
      id="bang-ke"
      title="Bảng kê chứng từ"
      intro="Kê toàn bộ chi phí, cả phần vốn của cơ sở (Mẫu 8b). Dán thẳng từ Excel vào một ô: số chứng từ, ngày, đơn vị phát hành, nội dung, số tiền, nguồn chi, tính hỗ trợ (có hoặc không)."
    >
      {faults.length > 0 && (
        <Notice tone="due" title="Có ô chưa đọc được:">
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <FieldGrid
        caption="Bảng kê chứng từ"
        captionHidden
        heads={voucherHeads}
        onPasteRows={paste}
        rows={fields.map(({ id }, index) => ({
          key: id,
          cells: voucherCells(control, index, () => {
            remove(index);
          }),
        }))}
        foot={<SumsRow vouchers={vouchers} />}
      />
      <Row>
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            append({ ...emptyVoucher });
          }}
        >
          Thêm chứng từ
        </Button>
      </Row>
    </FormSection>
  );
}

function SumsRow({ vouchers }: { readonly vouchers: readonly VoucherValues[] }) {
  const sums = sumsOf(vouchers);
  return (
    <tr>
      <td colSpan={voucherHeads.length}>
        Cộng <Money dong={sums.totalDong} />: khuyến công <Money dong={sums.supportDong} />, cơ sở{" "}
        <Money dong={sums.beneficiaryDong} />, nguồn khác <Money dong={sums.otherDong} />; được tính
        hỗ trợ <Money dong={sums.eligibleDong} />
      </td>
    </tr>
  );
}

function doneText(settledDong: number, toRecoverDong: number): string {
  const settled = `Đã lập quyết toán: được quyết toán ${dongText(settledDong)}`;
  return toRecoverDong > 0 ? `${settled}, phải thu hồi ${dongText(toRecoverDong)}.` : `${settled}.`;
}
