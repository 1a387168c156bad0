import { useState } from "react";
import { Card } from "../ui/Card.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { Columns } from "../ui/Columns.tsx";
import { ComboBox } from "../ui/ComboBox.tsx";
import { DateField } from "../ui/DateField.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FileField, type PickedFile } from "../ui/FileField.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import { PercentField } from "../ui/PercentField.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";

const communes = [
  { value: "01273", label: "Phường Thục Phán", hint: "tỉnh Cao Bằng" },
  { value: "01279", label: "Phường Nùng Trí Cao", hint: "tỉnh Cao Bằng" },
  { value: "01288", label: "Phường Tân Giang", hint: "tỉnh Cao Bằng" },
  { value: "01477", label: "Xã Trùng Khánh", hint: "tỉnh Cao Bằng" },
  { value: "01558", label: "Xã Đông Khê", hint: "tỉnh Cao Bằng" },
];

const legalForms = [
  { value: "sme", label: "Doanh nghiệp nhỏ và vừa" },
  { value: "cooperative", label: "Hợp tác xã" },
  { value: "household", label: "Hộ kinh doanh" },
];

const files: readonly PickedFile[] = [
  { id: "1", name: "bao-gia-may-say.pdf", size: 812_000, state: { kind: "kept" }, href: "#o-nhap" },
  {
    id: "2",
    name: "ban-ve-nha-xuong.pdf",
    size: 8_400_000,
    state: { kind: "sending", sentBytes: 5_200_000 },
  },
  {
    id: "3",
    name: "anh-may-cu.jpg",
    size: 3_100_000,
    state: { kind: "paused", sentBytes: 900_000 },
  },
  {
    id: "4",
    name: "du-toan.exe",
    size: 120_000,
    state: { kind: "refused", because: "không phải PDF, DOCX hoặc ảnh" },
  },
];

const ignore = () => undefined;

/** Fields: empty, filled, refused, locked. */
export function FieldGallery() {
  return (
    <Stack>
      <Columns layout="halves">
        <Card title="Chữ và lựa chọn">
          <TextFields />
        </Card>
        <Card title="Số, tiền, ngày">
          <NumberFields />
        </Card>
      </Columns>
      <Card title="Tệp đính kèm">
        <FileField
          name="quotation"
          label="Báo giá"
          value={files}
          accept=".pdf,.docx,image/*"
          acceptText="PDF, DOCX hoặc ảnh"
          largestBytes={20 * 1024 * 1024}
          many
          required
          onPick={ignore}
          onRemove={ignore}
          onResume={ignore}
        />
      </Card>
    </Stack>
  );
}

function TextFields() {
  const [name, setName] = useState("Hợp tác xã Miến dong Mẫu");
  const [taxCode, setTaxCode] = useState("4800123456");
  const [reason, setReason] = useState("");
  const [form, setForm] = useState<string>("");
  const [commune, setCommune] = useState<string | null>("01273");
  const [area, setArea] = useState<string>("difficult");
  const [isSure, setSure] = useState(false);
  return (
    <Stack>
      <TextField name="name" label="Tên cơ sở" value={name} onChange={setName} required />
      <TextField
        name="taxCode"
        label="Mã số thuế"
        hint="10 hoặc 13 chữ số"
        value={taxCode}
        onChange={setTaxCode}
        remark="Chữ số kiểm tra không khớp. Xem lại giấy đăng ký; vẫn lưu được."
        width="half"
      />
      <SelectField
        name="legalForm"
        label="Loại hình"
        value={form}
        choices={legalForms}
        onChange={setForm}
        required
        error="Chọn loại hình của cơ sở."
        width="half"
      />
      <ComboBox
        name="commune"
        label="Xã, phường"
        hint="Gõ không dấu cũng được"
        value={commune}
        choices={communes}
        onChange={setCommune}
      />
      <TextField
        name="code"
        label="Mã cơ sở"
        value="CS-2026-0042"
        onChange={ignore}
        lockedBecause="Hệ thống cấp khi đăng ký"
        width="half"
      />
      <TextArea
        name="reason"
        label="Sự cần thiết của đề án"
        value={reason}
        onChange={setReason}
        maxLength={4000}
      />
      <RadioGroup
        name="area"
        label="Địa bàn"
        value={area}
        onChange={setArea}
        layout="row"
        choices={[
          { value: "difficult", label: "Đặc biệt khó khăn" },
          { value: "border", label: "Biên giới" },
          { value: "other", label: "Khác" },
        ]}
      />
      <CheckboxField
        name="commitment"
        label="Cơ sở cam kết chưa được ngân sách nhà nước hỗ trợ cùng nội dung"
        hint="Bản cam kết có chữ ký đính kèm ở phần Giấy tờ."
        value={isSure}
        onChange={setSure}
        required
      />
    </Stack>
  );
}

function NumberFields() {
  const [grant, setGrant] = useState<number | null>(178_000_000);
  const [own, setOwn] = useState<number | null>(null);
  const [workers, setWorkers] = useState<number | null>(24);
  const [share, setShare] = useState<number | null>(5000);
  const [signedOn, setSignedOn] = useState<string | null>("2026-02-28");
  const [dueOn, setDueOn] = useState<string | null>(null);
  return (
    <Stack>
      <DongField
        name="grantDong"
        label="Kinh phí đề nghị hỗ trợ"
        value={grant}
        onChange={setGrant}
        required
      />
      <DongField
        name="ownDong"
        label="Vốn đối ứng của cơ sở CNNT"
        hint="Ví dụ 1.056.000.000 hoặc 1,5 tỷ"
        value={own}
        onChange={setOwn}
      />
      <DongField
        name="overDong"
        label="Số tiền chi"
        value={900_000_000}
        onChange={ignore}
        error="Vượt mức được chi. Còn được chi tối đa 140.000.000 đ."
      />
      <FieldsRow>
        <NumberField
          name="workers"
          label="Lao động"
          unit="người"
          value={workers}
          onChange={setWorkers}
        />
        <PercentField name="share" label="Tỷ lệ hỗ trợ" value={share} onChange={setShare} />
      </FieldsRow>
      <FieldsRow>
        <DateField
          name="signedOn"
          label="Ngày ký"
          value={signedOn}
          onChange={setSignedOn}
          required
        />
        <DateField name="dueOn" label="Ngày hoàn thành" value={dueOn} onChange={setDueOn} />
      </FieldsRow>
      <DateField
        name="receivedOn"
        label="Ngày tiếp nhận"
        value="2026-03-02"
        onChange={ignore}
        lockedBecause="Ghi khi Sở tiếp nhận"
      />
    </Stack>
  );
}
