import { keysOf } from "../kernel/index.ts";

/** What a kind of paper is. No kind is secret: papers under the secrets law stay outside the system. */
export type DocumentKind = {
  /** Vietnamese name on screen. */
  readonly label: string;
  /** Abbreviation of the type in symbols (NĐ 30/2020, Phụ lục III); null for letters and forms without one. */
  readonly abbreviation: string | null;
  /** Number of the form in its circular; null where no text prescribes one. */
  readonly form: string | null;
  /** `body-clerk`: number and day are entered from the body's clerk, gaps are normal. `internal`: numbered here without gaps. */
  readonly numberedBy: "body-clerk" | "internal";
};

const byClerk = (label: string, abbreviation: string | null, form: string | null = null) =>
  ({ label, abbreviation, form, numberedBy: "body-clerk" }) as const;
const internal = (label: string, abbreviation: string | null, form: string | null = null) =>
  ({ label, abbreviation, form, numberedBy: "internal" }) as const;
const form36 = (number: string) => `Mẫu số ${number}, Phụ lục 1, Thông tư số 36/2013/TT-BCT`;

/** Every kind of paper on the routes of schemes, by identifier. */
export const documentKinds = {
  programme_decision: byClerk("Quyết định phê duyệt Chương trình khuyến công địa phương", "QĐ"),
  programme_print: internal("Chương trình, kế hoạch khuyến công giai đoạn (bản in)", null),
  norm_resolution: byClerk("Nghị quyết quy định mức chi cho hoạt động khuyến công", "NQ"),
  management_regulation: byClerk("Quy chế quản lý kinh phí khuyến công địa phương", "QĐ"),
  registration_call: byClerk("Công văn hướng dẫn đăng ký kế hoạch khuyến công năm", null),
  need_registration: internal("Phiếu đăng ký nhu cầu hỗ trợ khuyến công", null),
  application: internal("Đơn đề nghị hỗ trợ kinh phí khuyến công", null),
  scheme_narrative: internal(
    "Thuyết minh đề án khuyến công",
    null,
    "Điều 5, Thông tư số 36/2013/TT-BCT",
  ),
  estimate_form: internal("Dự toán kinh phí đề án", null, form36("1")),
  summary_table: internal("Biểu tổng hợp đề án", null, form36("2")),
  commitment_letter: internal("Bản cam kết của đơn vị thụ hưởng", null),
  beneficiary_request: byClerk("Văn bản đề nghị của đơn vị thụ hưởng", null),
  quotation: byClerk("Báo giá; Chứng thư thẩm định giá", null),
  survey_minutes: internal("Biên bản khảo sát", "BB"),
  appraisal_sheet: internal("Phiếu thẩm định cấp cơ sở", null, form36("4b")),
  appraisal_sheet_group: internal("Phiếu thẩm định cấp cơ sở (đề án nhóm)", null, form36("4a")),
  appraisal_minutes: byClerk("Biên bản họp Hội đồng thẩm định", "BB"),
  appraisal_report: byClerk("Báo cáo kết quả thẩm định", "BC"),
  council_decision: byClerk("Quyết định thành lập Hội đồng", "QĐ"),
  acceptance_team_decision: byClerk("Quyết định thành lập Tổ nghiệm thu", "QĐ"),
  opinion_letter: byClerk("Công văn tham gia ý kiến", null),
  submission_letter: byClerk("Tờ trình", "TTr"),
  plan_decision: byClerk("Quyết định phê duyệt Kế hoạch khuyến công địa phương năm", "QĐ"),
  plan_adjustment_decision: byClerk(
    "Quyết định điều chỉnh, bổ sung kế hoạch khuyến công năm",
    "QĐ",
  ),
  ministry_plan_decision: byClerk("Quyết định phê duyệt kế hoạch khuyến công quốc gia", "QĐ"),
  scheme_decision: byClerk("Quyết định phê duyệt đề án", "QĐ"),
  group_plan: byClerk("Kế hoạch thực hiện đề án nhóm", "KH", form36("11")),
  estimate_assignment: byClerk("Quyết định giao dự toán", "QĐ"),
  task_assignment: byClerk("Quyết định giao nhiệm vụ", "QĐ"),
  contract_with_implementer: byClerk("Hợp đồng thực hiện đề án khuyến công", "HĐ"),
  contract_with_beneficiary: byClerk("Hợp đồng hỗ trợ thực hiện đề án khuyến công", "HĐ"),
  contract_annex: byClerk("Phụ lục hợp đồng", "PLHĐ"),
  progress_report: byClerk("Báo cáo tiến độ thực hiện", "BC", form36("3a")),
  volume_report: byClerk("Báo cáo khối lượng hoàn thành và kinh phí thực hiện", "BC", form36("3b")),
  advance_confirmation: byClerk("Giấy xác nhận khối lượng thực hiện để tạm ứng", null),
  amendment_request: byClerk("Công văn đề nghị điều chỉnh, bổ sung đề án", null),
  amendment_decision: byClerk("Quyết định điều chỉnh, bổ sung đề án", "QĐ"),
  stop_decision: byClerk("Quyết định ngừng thực hiện đề án", "QĐ"),
  recovery_decision: byClerk("Quyết định thu hồi kinh phí khuyến công", "QĐ"),
  supervision_minutes: internal("Biên bản kiểm tra, giám sát", "BB"),
  inspection_minutes: internal("Biên bản kiểm tra", "BB"),
  acceptance_minutes: byClerk("Biên bản nghiệm thu cơ sở", "BB", form36("5a")),
  acceptance_whole: byClerk("Biên bản nghiệm thu cơ sở (cả đề án)", "BB", form36("5b")),
  acceptance_ministry: byClerk(
    "Biên bản nghiệm thu cơ sở (đề án Cục nghiệm thu)",
    "BB",
    form36("5c"),
  ),
  result_report: byClerk("Báo cáo tổng hợp kết quả thực hiện đề án", "BC"),
  liquidation_minutes: byClerk("Biên bản thanh lý hợp đồng", "BB", form36("6")),
  settlement_table: internal("Biểu chi tiết quyết toán kinh phí", null, form36("7")),
  voucher_list_grant: internal("Bảng kê chứng từ (kinh phí hỗ trợ)", null, form36("8a")),
  voucher_list: internal("Bảng kê chứng từ (toàn bộ chi phí)", null, form36("8b")),
  payment_request: internal("Đề nghị thanh toán kinh phí", null, form36("9")),
  reconciliation: internal("Bảng đối chiếu kinh phí", null, form36("10")),
  treasury_withdrawal: byClerk("Giấy rút dự toán ngân sách nhà nước", null, "C2-02a/NS"),
  treasury_advance_request: byClerk("Giấy đề nghị thanh toán tạm ứng", null, "C2-03/NS"),
  transfer_order: byClerk("Ủy nhiệm chi", null, "C4-02a/NS"),
  return_slip: byClerk("Giấy nộp trả kinh phí", null, "C2-05a/NS"),
  period_report: byClerk("Báo cáo kết quả hoạt động khuyến công", "BC"),
  notice: byClerk("Thông báo", "TB"),
  invitation: byClerk("Giấy mời", "GM"),
} as const satisfies Record<string, DocumentKind>;

export type DocumentKindId = keyof typeof documentKinds;

/** All kinds in the order of the routes. */
export const documentKindIds: readonly DocumentKindId[] = keysOf(documentKinds);

/** Whether `text` names a kind of paper. */
export function isDocumentKind(text: string): text is DocumentKindId {
  return Object.hasOwn(documentKinds, text);
}
