import type { Control } from "react-hook-form";
import { dong } from "@kc/core/kernel";
import { maximumOfPlanned } from "@kc/core/scheme";
import { saveBeneficiaryEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { NumberField } from "../ui/NumberField.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextField } from "../ui/TextField.tsx";
import { partOf, useDossier } from "./dossier-context.ts";
import { DossierSection } from "./DossierSection.tsx";
import { useSection } from "./use-section.ts";

type Values = {
  requestedDong: number | null;
  technologyLine: "single" | "line";
  commitsRestOfCapital: boolean;
  commitsNoOtherMoney: boolean;
  bankAccount: string;
  bankName: string;
  plannedCount: number | null;
  plannedKind: string;
};

/** What is asked, whether it is a technology line, the two commitments, and where the money goes. */
export function RequestSection() {
  const { scheme } = useDossier();
  const { beneficiary, norm } = scheme;
  const whose = partOf(scheme);
  const section = useSection<typeof saveBeneficiaryEndpoint, Values>({
    section: ["de-nghi", ...Object.values(whose)].join("."),
    endpoint: saveBeneficiaryEndpoint,
    defaults: {
      requestedDong: beneficiary.requestedDong === 0 ? null : beneficiary.requestedDong,
      technologyLine: beneficiary.technologyLine,
      commitsRestOfCapital: beneficiary.commitsRestOfCapital,
      commitsNoOtherMoney: beneficiary.commitsNoOtherMoney,
      bankAccount: beneficiary.bankAccount,
      bankName: beneficiary.bankName,
      plannedCount: beneficiary.planned?.count ?? null,
      plannedKind: beneficiary.planned?.kind ?? "",
    },
    toInput: ({ requestedDong, plannedCount, plannedKind, ...rest }, at) => ({
      ...at,
      ...whose,
      ...rest,
      ...(beneficiary.planned ? { planned: { count: plannedCount ?? 0, kind: plannedKind } } : {}),
      requestedDong: requestedDong ?? 0,
    }),
  });
  return (
    <DossierSection id="de-nghi" section={section}>
      <RequestFields
        control={section.form.control}
        isNamed={beneficiary.planned === null}
        hint={
          norm
            ? `Tối đa ${dongText(maximumOfPlanned(dong(norm.maximumDong), beneficiary.planned))} theo ${norm.citation}.`
            : (scheme.normWhy ?? undefined)
        }
      />
      {beneficiary.planned === null && <CommitmentFields control={section.form.control} />}
    </DossierSection>
  );
}

type FieldsProps = { readonly control: Control<Values> };

type RequestFieldsProps = FieldsProps & {
  readonly hint: string | undefined;
  readonly isNamed: boolean;
};

function RequestFields({ control, hint, isNamed }: RequestFieldsProps) {
  return (
    <>
      {!isNamed && (
        <FieldsRow>
          <Bound control={control} name="plannedCount">
            {(field) => <NumberField {...field} label="Số đơn vị thụ hưởng dự kiến" required />}
          </Bound>
          <Bound control={control} name="plannedKind">
            {(field) => (
              <TextField {...field} label="Loại hình đơn vị thụ hưởng" maxLength={200} required />
            )}
          </Bound>
        </FieldsRow>
      )}
      <Bound control={control} name="requestedDong">
        {(field) => (
          <DongField {...field} label="Kinh phí khuyến công đề nghị hỗ trợ" hint={hint} />
        )}
      </Bound>
      <Bound control={control} name="technologyLine">
        {(field) => (
          <RadioGroup
            {...field}
            label="Máy móc đề nghị hỗ trợ là"
            choices={[
              { value: "single", label: "Máy, cụm máy" },
              { value: "line", label: "Dây chuyền công nghệ", hint: "mức tối đa cao hơn" },
            ]}
          />
        )}
      </Bound>
      {isNamed && (
        <FieldsRow>
          <Bound control={control} name="bankAccount">
            {(field) => (
              <TextField {...field} label="Số tài khoản nhận tiền" width="half" maxLength={40} />
            )}
          </Bound>
          <Bound control={control} name="bankName">
            {(field) => <TextField {...field} label="Tại ngân hàng" width="half" maxLength={200} />}
          </Bound>
        </FieldsRow>
      )}
    </>
  );
}

const commitments = [
  {
    name: "commitsRestOfCapital",
    label: "Đơn vị thụ hưởng cam kết bảo đảm phần vốn còn lại",
    hint: "TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.3",
  },
  {
    name: "commitsNoOtherMoney",
    label: "Đơn vị thụ hưởng cam kết chưa được ngân sách nhà nước hỗ trợ cùng nội dung chi",
    hint: "TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.4",
  },
] as const;

function CommitmentFields({ control }: FieldsProps) {
  return commitments.map(({ name, label, hint }) => (
    <Bound key={name} control={control} name={name}>
      {(field) => <CheckboxField {...field} label={label} hint={hint} />}
    </Bound>
  ));
}
