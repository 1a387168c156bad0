import { keysOf } from "../kernel/index.ts";
import type { SchemeKindId } from "../law/index.ts";
import type { NormActivity } from "../norm/index.ts";

/** A document or file that a dossier needs. */
export const attachmentKinds = {
  official_letter: "Công văn đề nghị của đơn vị thực hiện",
  beneficiary_request: "Văn bản đề nghị của đơn vị thụ hưởng",
  commitment_letter: "Bản cam kết của đơn vị thụ hưởng",
  business_registration: "Giấy chứng nhận đăng ký doanh nghiệp, hợp tác xã, hộ kinh doanh",
  quotation: "Báo giá hoặc chứng thư thẩm định giá",
  survey_minutes: "Biên bản khảo sát",
  technology_transfer_contract: "Hợp đồng (dự thảo) chuyển giao công nghệ",
  financial_statement: "Báo cáo tài chính hoặc tài liệu chứng minh vốn đối ứng",
  site_photo: "Ảnh hiện trạng nơi sản xuất",
  other: "Tài liệu khác",
} as const;
export type AttachmentKind = keyof typeof attachmentKinds;
export const attachmentKindNames: readonly AttachmentKind[] = keysOf(attachmentKinds);

export type RequiredAttachment = {
  readonly kind: AttachmentKind;
  readonly citation: string;
  /** Needed only where the implementer is not itself the beneficiary. */
  readonly onlyForOtherBeneficiary?: true;
};

export type SchemeKindDefinition = {
  readonly label: string;
  /** The content group of NĐ 45/2012 Đ.4 and of the programme 2026-2030, both number 3 for machinery. */
  readonly contentGroup: number;
  /** The activity by which the norm tables name it. */
  readonly activity: NormActivity;
  /** How the rules on advances and evidence name it. */
  readonly lawKind: SchemeKindId;
  readonly attachments: readonly RequiredAttachment[];
};

const commonAttachments = [
  { kind: "official_letter", citation: "TT 36/2013/TT-BCT, Đ.10 k.1 đ.a" },
  {
    kind: "beneficiary_request",
    citation: "TT 36/2013/TT-BCT, Đ.10 k.1 đ.a",
    onlyForOtherBeneficiary: true,
  },
  { kind: "commitment_letter", citation: "TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.3-4" },
  { kind: "business_registration", citation: "NĐ 45/2012/NĐ-CP, Đ.1 k.2" },
  { kind: "quotation", citation: "TT 36/2013/TT-BCT, Đ.5 k.6" },
] as const satisfies readonly RequiredAttachment[];

/** The kinds of scheme (loại đề án) that can be drafted, with the dossier each needs. */
export const schemeKinds = {
  machinery: {
    label: "Ứng dụng máy móc, thiết bị tiên tiến vào sản xuất",
    contentGroup: 3,
    activity: "machinery_tech_transfer",
    lawKind: "machinery",
    attachments: commonAttachments,
  },
  technology_transfer: {
    label: "Chuyển giao công nghệ tiên tiến",
    contentGroup: 3,
    activity: "machinery_tech_transfer",
    lawKind: "technology-transfer",
    attachments: [
      ...commonAttachments,
      { kind: "technology_transfer_contract", citation: "TT 46/2012/TT-BCT, Đ.4" },
    ],
  },
} as const satisfies Record<string, SchemeKindDefinition>;
export type SchemeKind = keyof typeof schemeKinds;
export const schemeKindNames: readonly SchemeKind[] = keysOf(schemeKinds);

/** The definition of a kind, without the literal types of the table. */
export function schemeKindDefinition(kind: SchemeKind): SchemeKindDefinition {
  return schemeKinds[kind];
}

/** The attachments a dossier of this kind needs. */
export function requiredAttachments(
  kind: SchemeKind,
  implementer: "is-beneficiary" | "is-another",
): readonly RequiredAttachment[] {
  return schemeKindDefinition(kind).attachments.filter(
    ({ onlyForOtherBeneficiary }) =>
      onlyForOtherBeneficiary !== true || implementer === "is-another",
  );
}
