import { PageHeader } from "../ui/PageHeader.tsx";
import { LoadNormForm } from "./LoadNormForm.tsx";

/** A norm of the province is loaded from its text; a second person brings it into force. */
export function LoadNormPage() {
  return (
    <>
      <PageHeader
        title="Nhập mức chi của tỉnh"
        trail={[{ href: "/norms", label: "Quy định mức chi" }]}
        lead="Nhập theo đúng văn bản. Mức chi chỉ áp dụng sau khi Lãnh đạo Sở duyệt, và không sửa được nữa."
      />
      <LoadNormForm />
    </>
  );
}
