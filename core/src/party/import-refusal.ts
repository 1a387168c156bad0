import { formatCount, unreachable } from "../kernel/index.ts";

/** Why a workbook of establishments is not taken: it is not the form, or something in it is to be put right first. */
export type ImportRefusal =
  | { readonly kind: "import-form-unknown" }
  | { readonly kind: "import-empty" }
  | { readonly kind: "import-too-many-rows"; readonly rows: number; readonly mostRows: number }
  | { readonly kind: "import-faulty"; readonly faults: number; readonly cells: readonly string[] }
  | { readonly kind: "import-duplicates"; readonly rows: readonly number[] };

/** What a refused import says to the person; nothing of the workbook was written. */
export function importRefusalText(refusal: ImportRefusal): string {
  switch (refusal.kind) {
    case "import-form-unknown":
      return "Không thấy dòng tiêu đề của mẫu (“Tên cơ sở *”…). Tải mẫu, chép số liệu vào đúng cột rồi gửi lại.";
    case "import-empty":
      return "Mẫu chưa có dòng số liệu nào. Ghi từ dòng ngay dưới tiêu đề.";
    case "import-too-many-rows":
      return `Tệp có ${formatCount(refusal.rows)} dòng, mỗi lần nhận nhiều nhất ${formatCount(refusal.mostRows)} dòng. Chia thành nhiều tệp.`;
    case "import-faulty":
      return `Có ${formatCount(refusal.faults)} ô cần sửa (${refusal.cells.join(", ")}); chưa ghi gì vào hệ thống. Tải tệp đã đánh dấu, sửa các ô tô màu rồi gửi lại.`;
    case "import-duplicates":
      return `Các dòng ${refusal.rows.join(", ")} có thể đã đăng ký; chưa ghi gì vào hệ thống. Bỏ các dòng đó, hoặc chọn “Bỏ qua dòng trùng”.`;
    default:
      return unreachable(refusal);
  }
}
