import { formatDay } from "../kernel/index.ts";
import type { AttachmentRefusal } from "./attachment.ts";
import { archiveLimits, type FileRefusal, fileTypes, foreignFiles } from "./check-file.ts";
import { bodiesText, type IssueRefusal, paperGrounds } from "./issue-paper.ts";
import type { NumberRefusal } from "./number-paper.ts";
import type { HeadingRefusal } from "./signature.ts";
import type { SlipRefusal } from "./slip-number.ts";

export type DocumentRefusal =
  HeadingRefusal | SlipRefusal | FileRefusal | AttachmentRefusal | IssueRefusal | NumberRefusal;

/** The sentence a person reads when a paper is refused. */
export function documentRefusalText(refusal: DocumentRefusal): string {
  switch (refusal.kind) {
    case "heading-signature-mismatch":
      return refusal.decider === "committee"
        ? "Văn bản của Ủy ban nhân dân phải được ký thay mặt tập thể (TM. ỦY BAN NHÂN DÂN)."
        : "Văn bản của người đứng đầu không ký thay mặt tập thể: dùng chức vụ, KT., TL. hoặc TUQ.";
    case "slip-register-broken":
      return `Sổ phiếu nội bộ không liên tục: ${slipFaults(refusal)}. Cần kiểm tra sổ trước khi cấp số mới.`;
    case "no-template":
    case "paper-not-ready":
    case "paper-of-other-body":
    case "issued-already":
      return issueRefusalText(refusal);
    case "number-not-in-form":
    case "number-of-other-type":
    case "numbered-in-future":
    case "numbered-here":
    case "already-numbered":
    case "number-taken":
    case "document-replaced":
      return numberRefusalText(refusal);
    case "file-not-uploaded":
    case "evidence-kind-unknown":
    case "not-your-attachment":
    case "withdrawn-already":
    case "signed-copy-there":
    case "signed-before-number":
    case "signed-copy-not-scan":
    case "recorded-already":
    case "recorded-in-future":
      return attachmentRefusalText(refusal);
    case "file-empty":
    case "file-too-large":
    case "file-name-missing":
    case "file-type-not-taken":
    case "file-ending-mismatch":
    case "archive-unsound":
    case "archive-encrypted":
    case "archive-with-macros":
    case "archive-escapes":
    case "archive-too-many-entries":
    case "archive-too-large-inside":
      return fileRefusalText(refusal);
  }
}

function issueRefusalText(refusal: IssueRefusal): string {
  switch (refusal.kind) {
    case "no-template":
      return `“${refusal.label}” không soạn từ hệ thống. Ghi nhận văn bản này bằng “Ghi nhận văn bản đến”.`;
    case "paper-not-ready":
      return `Chưa soạn được “${refusal.label}”: chưa có ${paperGrounds[refusal.ground]}.`;
    case "paper-of-other-body":
      return `“${refusal.label}” do ${bodiesText(refusal.bodies)} soạn. Bạn vẫn xem trước được bản nháp.`;
    case "issued-already":
      return `“${refusal.label}” đã phát hành với số ${refusal.number}. Muốn thay bằng bản mới, hãy nêu lý do.`;
  }
}

function numberRefusalText(refusal: NumberRefusal): string {
  switch (refusal.kind) {
    case "number-not-in-form":
      return `“${refusal.given}” chưa đúng dạng số, ký hiệu. Ví dụ đúng: 470/QĐ-UBND, 05/TTr-SCT.`;
    case "number-of-other-type":
      return `“${refusal.label}” có ký hiệu bắt đầu bằng ${refusal.expected}, số vừa nhập là ${refusal.found}. Kiểm tra lại số văn bản.`;
    case "numbered-in-future":
      return `Ngày văn bản không sau hôm nay (${formatDay(refusal.today)}).`;
    case "numbered-here":
      return `“${refusal.label}” được hệ thống tự cấp số khi phát hành, không nhập số của văn thư.`;
    case "already-numbered":
      return `Văn bản đã có số ${refusal.number}. Số đã ghi không sửa được; nếu ghi nhầm, phát hành bản thay thế.`;
    case "number-taken":
      return `Số ${refusal.number} của cơ quan này trong năm đã dùng cho “${refusal.title}”. Kiểm tra lại sổ văn thư.`;
    case "document-replaced":
      return "Văn bản này đã được thay bằng bản khác. Mở bản mới để ghi số.";
  }
}

function attachmentRefusalText(refusal: AttachmentRefusal): string {
  switch (refusal.kind) {
    case "file-not-uploaded":
      return "Chưa có tệp này trong lần tải lên của bạn. Chọn lại tệp rồi đính kèm.";
    case "evidence-kind-unknown":
      return "Chọn loại tài liệu trong danh sách.";
    case "not-your-attachment":
      return "Chỉ người hoặc cơ quan đã đính kèm tài liệu mới rút được tài liệu đó.";
    case "withdrawn-already":
      return `Tài liệu đã được rút ngày ${formatDay(refusal.withdrawnOn)}.`;
    case "signed-copy-there":
      return "Văn bản đã có bản ký. Bản ký đã đính kèm không thay được.";
    case "signed-before-number":
      return "Ghi số và ngày văn bản trước, rồi đính kèm bản ký.";
    case "signed-copy-not-scan":
      return "Bản ký là tệp PDF hoặc ảnh chụp (JPG, PNG) của văn bản đã ký.";
    case "recorded-already":
      return `Văn bản số ${refusal.number} của ${refusal.issuerName} đã được ghi nhận ngày ${formatDay(refusal.recordedOn)}.`;
    case "recorded-in-future":
      return `Ngày văn bản không sau hôm nay (${formatDay(refusal.today)}).`;
  }
}

function fileRefusalText(refusal: FileRefusal): string {
  switch (refusal.kind) {
    case "file-empty":
      return "Tệp rỗng (0 byte). Mở lại tệp trên máy để kiểm tra rồi chọn lại.";
    case "file-too-large":
      return `Tệp lớn hơn ${String(megabytes(refusal.largestBytes))} MB. Quét ở 200-300 dpi hoặc tách thành nhiều tệp.`;
    case "file-name-missing":
      return "Tệp không có tên. Đặt tên tệp rồi chọn lại.";
    case "file-type-not-taken":
      return foreignFileText(refusal.looksLike);
    case "file-ending-mismatch":
      return `Nội dung tệp là ${fileTypes[refusal.found].label} nhưng đuôi tệp là “.${refusal.ending}”. Đổi đuôi thành “.${fileTypes[refusal.found].endings[0]}” nếu đúng là tệp cần gửi.`;
    case "archive-unsound":
      return "Tệp hỏng hoặc không đọc được. Mở bằng Word, Excel, lưu lại rồi chọn lại.";
    case "archive-encrypted":
      return "Tệp đặt mật khẩu nên không kiểm tra được. Bỏ mật khẩu rồi chọn lại.";
    case "archive-with-macros":
      return "Tệp có macro nên không nhận. Lưu lại dạng DOCX hoặc XLSX không có macro.";
    case "archive-escapes":
      return "Tệp có cấu trúc không an toàn nên không nhận. Mở bằng Word, Excel, lưu lại rồi chọn lại.";
    case "archive-too-many-entries":
      return `Tệp chứa ${String(refusal.entries)} mục bên trong, quá ${String(archiveLimits.entries)} mục nên không nhận.`;
    case "archive-too-large-inside":
      return "Tệp bung ra quá lớn so với kích thước nên không nhận (dấu hiệu của tệp phá hoại).";
  }
}

function foreignFileText(looksLike: keyof typeof foreignFiles): string {
  const taken = "Hệ thống nhận PDF, DOCX, XLSX, JPG, PNG.";
  switch (looksLike) {
    case "old-office":
      return `Đây là ${foreignFiles[looksLike]}. Mở ra, chọn Lưu thành DOCX hoặc XLSX rồi gửi lại.`;
    case "heic":
      return `Đây là ${foreignFiles[looksLike]}. Trong cài đặt camera chọn “Tương thích nhất” hoặc đổi sang JPG rồi gửi lại.`;
    case "unknown":
      return `Không nhận ra định dạng của tệp. ${taken}`;
    case "program":
    case "svg":
    case "html":
    case "archive":
    case "other-image":
      return `Đây là ${foreignFiles[looksLike]} nên không nhận. ${taken}`;
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function slipFaults({ missing, doubled }: SlipRefusal): string {
  const parts = [
    missing.length > 0 ? `thiếu số ${missing.join(", ")}` : "",
    doubled.length > 0 ? `trùng số ${doubled.join(", ")}` : "",
  ];
  return parts.filter(Boolean).join("; ");
}
