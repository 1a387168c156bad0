import { type OrganisationKind, organisationKindLabels } from "../access/index.ts";
import { ok, refuse, type Result } from "../kernel/index.ts";

/** What a paper rests on; while it is not there, the paper cannot be made. */
export const paperGrounds = {
  need: "nhu cầu hỗ trợ của cơ sở",
  survey: "biên bản khảo sát trong hệ thống",
  dossier: "hồ sơ đề án đã có máy móc và dự toán",
  appraisal: "kết quả thẩm định",
  council: "Hội đồng thẩm định của đề án",
  meeting: "cuộc họp đã mời và không bị hủy",
  "national-plan": "quyết định của Bộ trưởng về kế hoạch khuyến công quốc gia của năm",
  "plan-adjustment": "điều chỉnh kế hoạch đã phê duyệt",
  "scheme-decision": "quyết định phê duyệt riêng đề án",
  amendment: "đề nghị điều chỉnh, bổ sung đề án do Sở hoặc tỉnh quyết định",
  annex: "điều chỉnh đã được chấp thuận phải ký phụ lục hợp đồng",
  group: "đề án nhóm có từ hai đơn vị thụ hưởng",
  visit: "biên bản kiểm tra, giám sát trong hệ thống",
  "support-check": "kết quả kiểm tra sau hỗ trợ",
  "upper-contract": "hợp đồng của Cục với đơn vị thực hiện",
  "local-plan": "kế hoạch khuyến công địa phương (kế hoạch quốc gia do Bộ trưởng quyết định)",
  stop: "việc ngừng thực hiện đề án",
  "to-recover": "kinh phí phải thu hồi, nộp trả",
  "several-places": "đề án có nhiều đơn vị thụ hưởng đã nghiệm thu",
  contracts: "hợp đồng của các đề án trong kế hoạch",
  "plan-lines": "đề án, nhiệm vụ trong danh mục kế hoạch",
  "finance-opinion": "ý kiến của Sở Tài chính về kế hoạch",
  "assigned-estimate": "dự toán được giao của năm",
  task: "giao nhiệm vụ, giao dự toán cho đơn vị thực hiện",
  contract: "hợp đồng với đơn vị thụ hưởng",
  progress: "báo cáo tiến độ",
  "confirmed-progress": "báo cáo tiến độ đã được Sở Công Thương xác nhận",
  acceptance: "biên bản nghiệm thu",
  volumes: "biên bản nghiệm thu, hoặc báo cáo tiến độ ghi khối lượng từng nội dung",
  "payment-request": "đề nghị tạm ứng, thanh toán",
  estimate: "dự toán của tỉnh: kinh phí Cục chuyển được chi bằng ủy nhiệm chi",
  "agency-money": "kinh phí Cục chuyển theo hợp đồng: kinh phí của tỉnh được rút từ dự toán",
  "cleared-advance": "số tạm ứng được thanh toán trong đề nghị này",
  "money-to-transfer": "số tiền phải chuyển trong đề nghị này",
  "body-account":
    "số tài khoản, mã đơn vị quan hệ ngân sách của Trung tâm. Quản trị hệ thống nhập ở trang Cây tổ chức",
  settlement: "quyết toán của đề án",
  liquidation: "thanh lý hợp đồng",
  "decided-plan": "kế hoạch đã phê duyệt",
  "locked-period": "số liệu đã chốt của kỳ báo cáo",
  "sent-report": "báo cáo đã gửi Sở Công Thương",
} as const;
export type PaperGround = keyof typeof paperGrounds;

/** The steps of the route that papers belong to, in order. */
export const paperStages = {
  need: "Nhu cầu, khảo sát",
  dossier: "Hồ sơ đề án",
  appraisal: "Thẩm định",
  plan: "Kế hoạch năm",
  task: "Giao nhiệm vụ, hợp đồng",
  progress: "Thực hiện",
  supervision: "Kiểm tra, giám sát",
  change: "Điều chỉnh, ngừng thực hiện",
  acceptance: "Nghiệm thu",
  payment: "Tạm ứng, thanh toán",
  settlement: "Quyết toán, thanh lý",
  after: "Sau hỗ trợ",
  report: "Báo cáo định kỳ",
} as const;
export type PaperStage = keyof typeof paperStages;

export type IssueRefusal =
  | { readonly kind: "no-template"; readonly label: string }
  | {
      readonly kind: "paper-not-ready";
      readonly label: string;
      readonly ground: PaperGround;
    }
  | {
      readonly kind: "paper-of-other-body";
      readonly label: string;
      readonly bodies: readonly OrganisationKind[];
    }
  | { readonly kind: "issued-already"; readonly label: string; readonly number: string };

/** What must be known before a paper is issued. */
export type IssueFacts = {
  readonly label: string;
  /** The bodies whose people draft it. */
  readonly draftedBy: readonly OrganisationKind[];
  /** The body of the person; null for the system itself. */
  readonly body: OrganisationKind | null;
  /** The paper of the same kind on the same record that is in force, if there is one. */
  readonly earlier: { readonly number: string | null; readonly isNumberedHere: boolean } | null;
  /** Why it is made anew although the earlier one has its number; empty when nobody says so. */
  readonly reason: string;
};

/**
 * Decides whether a paper may be issued: by a body that drafts it, and not beside an earlier one that the clerk has
 * numbered, unless the reason why it is replaced is given. One that waits for its number is replaced without a word.
 */
export function issuePaper(facts: IssueFacts): Result<"first" | "replaces-earlier", IssueRefusal> {
  const { label, draftedBy, body, earlier } = facts;
  if (body !== null && !draftedBy.includes(body)) {
    return refuse({ kind: "paper-of-other-body", label, bodies: draftedBy });
  }
  if (earlier === null) return ok("first");
  const isFinal = earlier.number !== null && !earlier.isNumberedHere;
  if (isFinal && facts.reason.trim() === "") {
    return refuse({ kind: "issued-already", label, number: earlier.number });
  }
  return ok("replaces-earlier");
}

/** The bodies of a list in words: `Sở Công Thương, UBND tỉnh`. */
export function bodiesText(bodies: readonly OrganisationKind[]): string {
  return bodies.map((body) => organisationKindLabels[body]).join(", ");
}
