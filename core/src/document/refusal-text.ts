import type { HeadingRefusal } from "./signature.ts";
import type { SlipRefusal } from "./slip-number.ts";

export type DocumentRefusal = HeadingRefusal | SlipRefusal;

/** The sentence a person reads when a paper is refused. */
export function documentRefusalText(refusal: DocumentRefusal): string {
  switch (refusal.kind) {
    case "heading-signature-mismatch":
      return refusal.decider === "committee"
        ? "Văn bản của Ủy ban nhân dân phải được ký thay mặt tập thể (TM. ỦY BAN NHÂN DÂN)."
        : "Văn bản của người đứng đầu không ký thay mặt tập thể: dùng chức vụ, KT., TL. hoặc TUQ.";
    case "slip-register-broken":
      return `Sổ phiếu nội bộ không liên tục: ${slipFaults(refusal)}. Cần kiểm tra sổ trước khi cấp số mới.`;
  }
}

function slipFaults({ missing, doubled }: SlipRefusal): string {
  const parts = [
    missing.length > 0 ? `thiếu số ${missing.join(", ")}` : "",
    doubled.length > 0 ? `trùng số ${doubled.join(", ")}` : "",
  ];
  return parts.filter(Boolean).join("; ");
}
