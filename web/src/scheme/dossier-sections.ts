import type { DossierField } from "@kc/core/scheme";

/** The sections of the dossier as it is drafted, in the order of TT 36/2013 Đ.5. */
export const dossierSections = [
  {
    id: "cac-ben",
    title: "Các bên, địa điểm",
    fields: ["name", "implementer", "partner", "beneficiary", "place"],
  },
  { id: "su-can-thiet", title: "Sự cần thiết, căn cứ", fields: ["necessity", "legalBases"] },
  { id: "muc-tieu", title: "Mục tiêu", fields: ["objectives"] },
  { id: "quy-mo", title: "Quy mô, công nghệ", fields: ["scale", "technology"] },
  { id: "may-moc", title: "Máy móc, báo giá", fields: ["machines"] },
  { id: "tien-do", title: "Nội dung, tiến độ", fields: ["work", "startsOn", "endsOn"] },
  {
    id: "de-nghi",
    title: "Kinh phí đề nghị, cam kết",
    fields: ["requestedSupport", "commitmentRestOfCapital", "commitmentNoOtherMoney"],
  },
  { id: "du-toan", title: "Dự toán (Mẫu số 1)", fields: ["estimate"] },
  { id: "to-chuc", title: "Tổ chức thực hiện", fields: ["organisation"] },
  {
    id: "hieu-qua",
    title: "Hiệu quả",
    fields: ["economicEffect", "socialEffect", "environmentalEffect", "sustainability"],
  },
  { id: "ket-qua", title: "Kết quả dự kiến", fields: ["outcomes"] },
  { id: "tai-lieu", title: "Tài liệu kèm theo", fields: ["attachments"] },
] as const satisfies readonly {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly DossierField[];
}[];
export type SectionId = (typeof dossierSections)[number]["id"];

/** The section of the dossier a field stands in. */
export function sectionOf(field: DossierField): SectionId {
  const found = dossierSections.find(({ fields }) => fields.some((known) => known === field));
  return found?.id ?? "cac-ben";
}
