import { type BasisPoints, type Dong, keysOf } from "../kernel/index.ts";

/** A paper that opens an advance or a payment (tài liệu minh chứng). */
export const evidenceKinds = {
  contract: "Hợp đồng thực hiện đề án",
  progress_report: "Báo cáo tiến độ, khối lượng hoàn thành (Mẫu 3a, 3b)",
  machine_contract: "Hợp đồng mua máy móc, thiết bị",
  machine_acceptance: "Biên bản nghiệm thu, bàn giao máy móc, thiết bị",
  machine_liquidation: "Biên bản thanh lý hợp đồng mua máy móc, thiết bị",
  transfer_contract: "Hợp đồng, nghiệm thu, thanh lý chuyển giao công nghệ",
  invoice: "Hóa đơn",
  acceptance_minutes: "Biên bản nghiệm thu cơ sở (Mẫu 5a, 5b, 5c)",
  result_report: "Báo cáo tổng hợp kết quả thực hiện đề án",
  volume_report: "Báo cáo khối lượng hoàn thành và kinh phí thực hiện (Mẫu 3b)",
  advance_guarantee: "Bảo lãnh tạm ứng",
} as const;
export type EvidenceKind = keyof typeof evidenceKinds;
export const evidenceKindNames: readonly EvidenceKind[] = keysOf(evidenceKinds);

/** How far a figure was checked: original text, secondary source, inference, unverified. */
export type RuleConfidence = "A" | "B" | "C" | "U";

/** What a kind of scheme may draw before acceptance; dated data, chosen for the day of the contract. */
export type AdvanceRule = {
  /** Largest share of the support that may be advanced. */
  readonly ceilingBps: BasisPoints;
  /** The work done must be worth more than this share of the total investment; null when no such gate. */
  readonly workValueAboveBps: BasisPoints | null;
  readonly evidence: readonly EvidenceKind[];
  readonly citation: string;
  readonly confidence: RuleConfidence;
};

/** What a kind of scheme must show to be paid after acceptance. */
export type PaymentRule = {
  readonly evidence: readonly EvidenceKind[];
  readonly citation: string;
  readonly confidence: RuleConfidence;
};

/** The Treasury's general ceiling, which a khuyến công advance may pass with a citation (shown as a warning). */
export type TreasuryRule = {
  /** Contracts up to this amount have no general ceiling. */
  readonly appliesAboveDong: Dong;
  readonly ceilingBps: BasisPoints;
  readonly citation: string;
};
