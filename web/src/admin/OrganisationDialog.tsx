import { type listOrganisationsEndpoint, updateOrganisationEndpoint } from "@kc/server/api/access";
import type { EndpointOutput } from "@kc/server/api/platform";
import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { Notice } from "../ui/Notice.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";

type Organisation = EndpointOutput<typeof listOrganisationsEndpoint>["rows"][number];
type OrganisationDialogProps = {
  readonly organisation: Organisation;
  readonly onClose: () => void;
};
type Values = Record<
  | "address"
  | "phone"
  | "paperSymbol"
  | "paperPlace"
  | "archiveCode"
  | "taxCode"
  | "bankAccount"
  | "bankName"
  | "budgetCode",
  string
>;

/** The address and the account of a body, and how its papers name it. */
export function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const { id, version, name, address, phone, paperSymbol, paperPlace, archiveCode } = organisation;
  const { taxCode, bankAccount, bankName, budgetCode } = organisation;
  const form = useCommandForm<typeof updateOrganisationEndpoint, Values>({
    endpoint: updateOrganisationEndpoint,
    defaults: {
      address,
      phone,
      paperSymbol,
      paperPlace,
      archiveCode,
      taxCode,
      bankAccount,
      bankName,
      budgetCode,
    },
    toInput: (values) => ({ organisationId: id, expectedVersion: version, ...values }),
    onDone: () => {
      showToast(`Đã lưu: ${name}.`);
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog title={name} verb="Lưu" form={form} onClose={onClose}>
      <Bound control={control} name="address">
        {(field) => <TextField {...field} label="Địa chỉ trụ sở" maxLength={300} />}
      </Bound>
      <Bound control={control} name="phone">
        {(field) => <TextField {...field} label="Điện thoại" maxLength={60} width="half" />}
      </Bound>
      <Bound control={control} name="paperSymbol">
        {(field) => (
          <TextField
            {...field}
            label="Ký hiệu trên văn bản"
            hint="Phần sau loại văn bản: SCT trong 12/TTr-SCT. Chữ in hoa, không dấu cách."
            maxLength={20}
            width="half"
          />
        )}
      </Bound>
      <Bound control={control} name="paperPlace">
        {(field) => (
          <TextField
            {...field}
            label="Địa danh trước ngày tháng"
            hint="Để trống nếu là tên tỉnh."
            maxLength={60}
            width="half"
          />
        )}
      </Bound>
      <Bound control={control} name="archiveCode">
        {(field) => (
          <TextField
            {...field}
            label="Đơn vị soạn thảo, nơi lưu"
            hint="Phần sau “Lưu: VT,” ở nơi nhận."
            maxLength={20}
            width="half"
          />
        )}
      </Bound>
      <AccountFields control={control} />
      <Notice tone="due">
        Chỉ văn bản soạn từ nay in theo thông tin mới; văn bản đã phát hành giữ nguyên.
      </Notice>
    </FormDialog>
  );
}

/** What contracts and Treasury papers take from the body's record. */
function AccountFields({ control }: { readonly control: Control<Values> }) {
  return (
    <FormSection
      id="co-quan-tai-khoan"
      title="Tài khoản trên hợp đồng, chứng từ Kho bạc"
      intro="Hợp đồng mới và chứng từ chi của đơn vị lấy sẵn các thông tin này."
    >
      <Bound control={control} name="bankAccount">
        {(field) => <TextField {...field} label="Số tài khoản" maxLength={60} width="half" />}
      </Bound>
      <Bound control={control} name="bankName">
        {(field) => <TextField {...field} label="Mở tại ngân hàng, kho bạc" maxLength={200} />}
      </Bound>
      <Bound control={control} name="taxCode">
        {(field) => <TextField {...field} label="Mã số thuế" maxLength={40} width="half" />}
      </Bound>
      <Bound control={control} name="budgetCode">
        {(field) => (
          <TextField
            {...field}
            label="Mã đơn vị quan hệ ngân sách"
            hint="Bảy chữ số."
            maxLength={7}
            width="half"
          />
        )}
      </Bound>
    </FormSection>
  );
}
