import { accessRefusalText, organisationKindLabels } from "../access/index.ts";
import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import { acceptanceVerdicts, type AcceptanceRefusal } from "./decide-acceptance.ts";
import type { MemberNameRefusal, TeamRefusal } from "./team.ts";

/** Vietnamese sentence of a refusal of an acceptance, with what to do next. */
export function inspectionRefusalText(refusal: AcceptanceRefusal): string {
  switch (refusal.kind) {
    case "same-person":
      return accessRefusalText(refusal);
    case "accepted-already":
      return `Đơn vị này đã được nghiệm thu với kinh phí hỗ trợ ${formatDongUnit(refusal.acceptedSupportDong)}. Hãy chọn đơn vị thụ hưởng chưa nghiệm thu.`;
    case "held-before-request":
      return `Ngày nghiệm thu phải từ ngày đề nghị nghiệm thu ${formatDay(refusal.requestedOn)} trở đi.`;
    case "held-in-future":
      return `Ngày nghiệm thu sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "place-missing":
      return "Chưa ghi địa điểm nghiệm thu.";
    case "machine-unknown":
      return "Có máy không thuộc hợp đồng của đề án. Hãy tải lại danh sách máy rồi nhập lại.";
    case "machine-not-stated":
      return `“${refusal.name}” phải được ghi đúng một lần trong biên bản; máy không có thì ghi số lượng 0.`;
    case "machine-quantity-out-of-range":
      return `Số lượng nghiệm thu của “${refusal.name}” phải là số nguyên từ 0 đến ${String(refusal.contractedQuantity)}.`;
    case "machine-cost-negative":
      return `Giá trị nghiệm thu của “${refusal.name}” không được âm.`;
    case "machine-cost-without-quantity":
      return `“${refusal.name}” có số lượng 0 nên giá trị nghiệm thu phải là 0.`;
    case "machine-without-cost":
      return `“${refusal.name}” được nghiệm thu nhưng chưa ghi giá trị theo hóa đơn.`;
    case "passed-but-incomplete":
      return `Không thể kết luận đạt khi còn thiếu: ${refusal.names.join("; ")}. Hãy chọn nghiệm thu theo khối lượng hoàn thành hoặc không đạt.`;
    case "partial-but-complete":
      return "Mọi máy đều đủ số lượng; hãy kết luận đạt thay vì nghiệm thu theo khối lượng hoàn thành.";
    case "partial-but-nothing":
      return "Chưa máy nào được nghiệm thu; hãy kết luận không đạt thay vì nghiệm thu theo khối lượng hoàn thành.";
    case "conclusion-missing":
      return `Kết luận “${acceptanceVerdicts[refusal.verdict]}” phải nêu lý do và yêu cầu đối với đơn vị thực hiện.`;
    case "member-without-name":
    case "member-twice":
    case "chair-missing":
    case "chair-not-one":
    case "chair-from-wrong-body":
    case "body-missing":
    case "too-few-members":
      return teamRefusalText(refusal);
    default:
      return unreachable(refusal);
  }
}

function teamRefusalText(refusal: TeamRefusal): string {
  switch (refusal.kind) {
    case "member-without-name":
    case "member-twice":
      return memberNameRefusalText(refusal);
    case "chair-missing":
      return "Thành phần nghiệm thu chưa có Tổ trưởng (Chủ tịch Hội đồng).";
    case "chair-not-one":
      return `Thành phần nghiệm thu có ${String(refusal.count)} Tổ trưởng; chỉ được có một.`;
    case "chair-from-wrong-body":
      return `Tổ trưởng (Chủ tịch Hội đồng) phải là người của ${organisationKindLabels[refusal.chairFrom]}.`;
    case "body-missing":
      return `Thành phần nghiệm thu còn thiếu đại diện: ${refusal.bodies.map((body) => organisationKindLabels[body]).join("; ")} (${refusal.citation}).`;
    case "too-few-members":
      return `Tổ nghiệm thu mới có ${String(refusal.count)} thành viên, cần ít nhất ${String(refusal.minimumMembers)} (${refusal.citation}).`;
    default:
      return unreachable(refusal);
  }
}

/** Vietnamese sentence of a refusal about the names of those who took part. */
export function memberNameRefusalText(refusal: MemberNameRefusal): string {
  return refusal.kind === "member-without-name"
    ? `Thành viên thứ ${String(refusal.row)} chưa có họ tên.`
    : `“${refusal.personName}” được ghi hai lần trong thành phần tham gia.`;
}
