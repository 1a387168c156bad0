import { type Control, useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldGrid } from "../ui/FieldGrid.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { countText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextField } from "../ui/TextField.tsx";
import { type AcceptanceValues, type ContractedMachine, costsOf } from "./acceptance-values.ts";

type MachineFieldsProps = {
  readonly control: Control<AcceptanceValues>;
  readonly machines: readonly ContractedMachine[];
};

/** Every contracted machine: how many stand there and what they cost by invoice. */
export function MachineFields({ control, machines }: MachineFieldsProps) {
  return (
    <FormSection
      id="may-moc"
      title="Máy móc, thiết bị"
      intro="Mỗi máy của hợp đồng ghi một dòng; máy không có thì ghi số lượng 0. Giá trị là tổng theo hóa đơn, kể cả phần vốn của cơ sở."
    >
      <FieldGrid
        caption="Máy móc, thiết bị nghiệm thu"
        captionHidden
        heads={[
          { label: "Máy theo hợp đồng", width: "wide" },
          { label: "Số lượng", isNumber: true, width: "count" },
          { label: "Giá trị theo hóa đơn", isNumber: true, width: "money" },
          { label: "Số máy, ghi chú" },
        ]}
        rows={machines.map((machine, index) => ({
          key: machine.machineLineId,
          cells: [
            { words: <MachineWords machine={machine} /> },
            { field: <QuantityField control={control} machine={machine} index={index} /> },
            {
              field: (
                <Bound control={control} name={`machines.${index}.acceptedCostDong`}>
                  {(field) => <DongField {...field} label={`Giá trị của “${machine.name}”`} />}
                </Bound>
              ),
            },
            { field: <RemarkFields control={control} machine={machine} index={index} /> },
          ],
        }))}
        foot={<Sums control={control} machines={machines} />}
      />
    </FormSection>
  );
}

function MachineWords({ machine }: { readonly machine: ContractedMachine }) {
  const { name, quantity, unit, isEligible } = machine;
  return (
    <>
      {name}
      <br />
      <span className="soft small">
        Hợp đồng: {countText(quantity)} {unit}
        {isEligible ? "" : "; không tính hỗ trợ"}
      </span>
    </>
  );
}

type LineProps = {
  readonly control: Control<AcceptanceValues>;
  readonly machine: ContractedMachine;
  readonly index: number;
};

function QuantityField({ control, machine, index }: LineProps) {
  return (
    <Bound control={control} name={`machines.${index}.acceptedQuantity`}>
      {(field) => (
        <NumberField {...field} label={`Số lượng nghiệm thu của “${machine.name}”`} required />
      )}
    </Bound>
  );
}

function RemarkFields({ control, machine, index }: LineProps) {
  return (
    <Stack gap="tight">
      <Bound control={control} name={`machines.${index}.serialNumbers`}>
        {(field) => (
          <TextField
            {...field}
            label={`Số máy của “${machine.name}”`}
            placeholder="Số máy (serial)"
            maxLength={500}
          />
        )}
      </Bound>
      <Bound control={control} name={`machines.${index}.remark`}>
        {(field) => (
          <TextField
            {...field}
            label={`Ghi chú về “${machine.name}”`}
            placeholder="Ghi chú"
            maxLength={500}
          />
        )}
      </Bound>
    </Stack>
  );
}

function Sums({ control, machines }: MachineFieldsProps) {
  const { totalDong, eligibleDong } = costsOf(machines, useWatch({ control, name: "machines" }));
  return (
    <tr>
      <td colSpan={4}>
        Cộng <Money dong={totalDong} />, trong đó được tính hỗ trợ <Money dong={eligibleDong} />
      </td>
    </tr>
  );
}
