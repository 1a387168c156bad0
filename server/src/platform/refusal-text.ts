import { permissionDefinition, roleDefinition } from "@kc/core/access";
import { formatCount, unreachable } from "@kc/core/kernel";
import type { CommonRefusal, GateRefusal } from "./command.ts";

/** The sentences of the refusals that belong to no capability: each says what to do next. */
export function platformRefusalText(refusal: CommonRefusal | GateRefusal): string {
  switch (refusal.kind) {
    case "not-found":
      return `Không tìm thấy ${refusal.what}, hoặc bạn không được xem. Kiểm tra lại đường dẫn hoặc tìm bằng ô tìm kiếm.`;
    case "stale":
      return `Dữ liệu đã được ${refusal.changedBy ?? "người khác"} cập nhật${momentText(refusal.changedAt)} sau khi bạn mở. Xem bản mới rồi gửi lại; nội dung bạn đã nhập vẫn được giữ.`;
    case "not-permitted": {
      const { label, roles } = permissionDefinition(refusal.permission);
      const who = roles.map((role) => roleDefinition(role).shortLabel).join(", ");
      return `Bạn không có quyền “${label}”. Người có quyền: ${who}.`;
    }
    case "invalid-input":
      return "Có ô nhập chưa đúng. Sửa các ô được đánh dấu rồi gửi lại; nội dung đã nhập vẫn được giữ.";
    case "idempotency-key-missing":
      return "Yêu cầu thiếu mã chống gửi lặp (Idempotency-Key). Tải lại trang rồi thử lại.";
    case "idempotency-key-reused":
      return "Mã chống gửi lặp này đã dùng cho một yêu cầu khác. Tải lại trang rồi thử lại.";
    default:
      return unreachable(refusal);
  }
}

const clock = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
});
const calendar = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

/** A recorded instant on the clock of Việt Nam, to stand in a sentence; nothing where it is not known. */
function momentText(instant: string | undefined): string {
  if (instant === undefined) return "";
  const moment = new Date(instant);
  return ` lúc ${clock.format(moment)} ngày ${calendar.format(moment)}`;
}

const platformKinds: ReadonlySet<string> = new Set<(CommonRefusal | GateRefusal)["kind"]>([
  "not-found",
  "stale",
  "not-permitted",
  "invalid-input",
  "idempotency-key-missing",
  "idempotency-key-reused",
]);

/** Whether a refusal is the platform's own, so that its sentence stands here. */
export function isPlatformRefusal(refusal: {
  readonly kind: string;
}): refusal is CommonRefusal | GateRefusal {
  return platformKinds.has(refusal.kind);
}

/** The Vietnamese sentence for a fault that the schema found in one field: what is wrong, and what to enter. */
export function fieldMessage(issue: FieldIssue): string {
  if (isVietnamese(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "int"
        ? "Nhập số nguyên, không có phần lẻ."
        : "Chưa nhập, hoặc không đúng kiểu. Nhập lại ô này.";
    case "invalid_format":
      return (
        formatMessages[issue.format ?? ""] ?? "Chưa nhập, hoặc chưa đúng dạng. Nhập lại ô này."
      );
    case "too_small":
      return tooSmallMessage(issue);
    case "too_big":
      return tooBigMessage(issue);
    case "invalid_value":
      return "Chọn một giá trị trong danh sách.";
    default:
      return "Giá trị chưa đúng. Nhập lại ô này.";
  }
}

/** What is read of an issue of the schema library. */
type FieldIssue = {
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly format?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
};

/** A schema's own sentence; the library's are English. */
function isVietnamese(message: string): boolean {
  return /[^ -~]/u.test(message);
}

const formatMessages: Readonly<Record<string, string>> = {
  date: "Ngày này không có trong lịch. Nhập ngày dạng ngày/tháng/năm, ví dụ 15/03/2026.",
  datetime: "Thời điểm chưa đúng dạng. Nhập lại ngày và giờ.",
  uuid: "Không nhận ra bản ghi này. Tải lại trang rồi chọn lại.",
};

function tooSmallMessage({ origin, minimum = 0 }: FieldIssue): string {
  const least = formatCount(Number(minimum));
  if (origin === "string")
    return minimum > 1 ? `Nhập ít nhất ${least} ký tự.` : "Chưa nhập. Điền ô này.";
  if (origin === "array") return `Cần ít nhất ${least} dòng. Thêm cho đủ.`;
  return Number(minimum) === 0
    ? "Không được là số âm. Nhập số từ 0 trở lên."
    : `Nhỏ hơn mức cho phép. Nhập số từ ${least} trở lên.`;
}

function tooBigMessage({ origin, maximum = 0 }: FieldIssue): string {
  const most = formatCount(Number(maximum));
  if (origin === "string") return `Dài quá ${most} ký tự. Rút gọn lại.`;
  if (origin === "array") return `Nhiều quá ${most} dòng. Bớt đi, hoặc chia ra nhiều lần.`;
  return `Lớn hơn mức cho phép. Nhập số không quá ${most}.`;
}
