import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { ContractValues } from "./contract-values.ts";

type PartyFieldsProps = {
  readonly control: Control<ContractValues>;
  readonly party: "implementer" | "beneficiary";
};

const titles = {
  implementer: "Bên A: đơn vị thực hiện",
  beneficiary: "Bên B: đơn vị thụ hưởng",
} as const;

/** Who a party is, who signs for it, and where its money goes. */
export function PartyFields({ control, party }: PartyFieldsProps) {
  return (
    <FormSection id={`hop-dong-${party}`} title={titles[party]}>
      <Bound control={control} name={`${party}.name`}>
        {(field) => <TextField {...field} label="Tên" required />}
      </Bound>
      <Bound control={control} name={`${party}.address`}>
        {(field) => <TextField {...field} label="Địa chỉ" required />}
      </Bound>
      <FieldsRow>
        <Bound control={control} name={`${party}.representative`}>
          {(field) => <TextField {...field} label="Người đại diện" width="half" required />}
        </Bound>
        <Bound control={control} name={`${party}.position`}>
          {(field) => <TextField {...field} label="Chức vụ" width="half" required />}
        </Bound>
      </FieldsRow>
      <FieldsRow>
        <Bound control={control} name={`${party}.taxCode`}>
          {(field) => <TextField {...field} label="Mã số thuế" width="half" />}
        </Bound>
        <Bound control={control} name={`${party}.bankAccount`}>
          {(field) => <TextField {...field} label="Số tài khoản" width="half" required />}
        </Bound>
      </FieldsRow>
      <Bound control={control} name={`${party}.bankName`}>
        {(field) => <TextField {...field} label="Mở tại ngân hàng, kho bạc" required />}
      </Bound>
    </FormSection>
  );
}
