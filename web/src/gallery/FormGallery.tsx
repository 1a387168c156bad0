import { useState } from "react";
import { CommandFormGallery } from "./CommandFormGallery.tsx";
import { Columns } from "../ui/Columns.tsx";
import { DateField } from "../ui/DateField.tsx";
import { DongField } from "../ui/DongField.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { Row } from "../ui/Row.tsx";
import { SaveState } from "../ui/SaveState.tsx";
import { SectionProgress } from "../ui/SectionProgress.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextArea } from "../ui/TextArea.tsx";

const problems = [
  { fieldId: "field-machinePriceDong", message: "Đơn giá máy sấy: nhập số tiền." },
  { fieldId: "field-startOn", message: "Ngày bắt đầu phải trước ngày kết thúc 31/12/2026." },
  { message: "Tổng kinh phí hỗ trợ vượt 50% chi phí. Mức nhận được là 178.000.000 đ." },
];

/** A long form: progress list, sections, what was refused, where the draft is. */
export function FormGallery() {
  const [price, setPrice] = useState<number | null>(null);
  const [startOn, setStartOn] = useState<string | null>("2027-01-05");
  const [need, setNeed] = useState("Cơ sở sấy thủ công, năng suất thấp.");
  return (
    <Stack>
      <Row>
        <SaveState status={{ kind: "on-server", at: "2026-03-02T03:32:00Z" }} />
        <SaveState status={{ kind: "on-this-machine", at: "2026-03-02T03:33:00Z" }} />
        <SaveState status={{ kind: "saving" }} />
        <SaveState status={{ kind: "unsaved" }} />
        <SaveState status={{ kind: "nowhere" }} />
      </Row>
      <Columns layout="side-main">
        <SectionProgress
          current="phan-may-moc"
          sections={[
            { id: "phan-co-so", title: "Cơ sở thụ hưởng", state: "done" },
            { id: "phan-su-can-thiet", title: "Sự cần thiết", state: "begun" },
            { id: "phan-may-moc", title: "Máy móc, thiết bị", state: "wrong" },
            { id: "phan-ket-qua", title: "Kết quả dự kiến", state: "empty" },
          ]}
        />
        <div>
          <ErrorSummary problems={problems} requestId="019ab3c2-7f10" />
          <FormSection
            id="phan-su-can-thiet"
            title="Sự cần thiết"
            saved={{ kind: "on-server", at: "2026-03-02T03:32:00Z" }}
          >
            <TextArea
              name="need"
              label="Hiện trạng và sự cần thiết"
              value={need}
              onChange={setNeed}
              required
            />
          </FormSection>
          <FormSection
            id="phan-may-moc"
            title="Máy móc, thiết bị"
            intro="Mỗi máy một dòng, đơn giá theo báo giá thấp nhất còn hiệu lực."
            saved={{ kind: "on-this-machine", at: "2026-03-02T03:33:00Z" }}
          >
            <FieldsRow>
              <DongField
                name="machinePriceDong"
                label="Đơn giá máy sấy"
                value={price}
                onChange={setPrice}
                required
                error="Nhập số tiền."
              />
              <DateField
                name="startOn"
                label="Ngày bắt đầu"
                value={startOn}
                onChange={setStartOn}
                error="Phải trước ngày kết thúc."
              />
            </FieldsRow>
          </FormSection>
        </div>
      </Columns>
      <CommandFormGallery />
    </Stack>
  );
}
