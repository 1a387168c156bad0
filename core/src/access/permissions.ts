import { type Role, roleNames } from "./roles.ts";

export type PermissionDefinition = {
  /** What it lets a person do, in Vietnamese; verb first. */
  readonly label: string;
  /** Who does it in the system. */
  readonly roles: readonly Role[];
  /** Who may record it from the paper of a body that does not work in the system (ghi nhận văn bản đến). */
  readonly byDocument?: readonly Role[];
};

const signedIn = roleNames.filter((role) => role !== "public");
const staff = signedIn.filter((role) => role !== "establishment");
const centre = [
  "centre_officer",
  "centre_accountant",
  "centre_chief_accountant",
  "centre_head",
] as const;
const department = ["department_officer", "department_head"] as const;
const readersAbove = ["provincial_leader", "pc_office", "ministry", "auditor"] as const;

/** The one table of rights: permission → roles. Scope (whose records) is decided beside it, by reach. */
export const permissions = {
  "establishment:register": {
    label: "Đăng ký cơ sở công nghiệp nông thôn",
    roles: ["establishment", "commune_officer", "centre_officer"],
  },
  "establishment:read": {
    label: "Xem hồ sơ cơ sở công nghiệp nông thôn",
    roles: signedIn.filter((role) => role !== "administrator"),
  },
  "establishment:update": {
    label: "Cập nhật hồ sơ cơ sở công nghiệp nông thôn",
    roles: ["establishment", "commune_officer", "centre_officer"],
  },
  "establishment:sign-up": {
    label: "Đăng ký cơ sở cùng tài khoản của mình",
    roles: ["public"],
  },
  "territory:read": {
    label: "Xem danh mục xã, phường, ngành nghề",
    roles: [...signedIn, "public"],
  },
  "account:read-own": { label: "Xem tài khoản của mình", roles: signedIn },
  "account:update-own": { label: "Sửa tài khoản, mật khẩu của mình", roles: signedIn },
  "account:read": { label: "Xem danh sách tài khoản", roles: ["administrator", "auditor"] },
  "account:create": { label: "Tạo tài khoản", roles: ["administrator"] },
  "account:assign-role": { label: "Phân vai trò cho tài khoản", roles: ["administrator"] },
  "account:disable": { label: "Khóa, mở khóa tài khoản", roles: ["administrator"] },
  "account:delegate": {
    label: "Ủy quyền xử lý",
    roles: ["commune_leader", "centre_head", "department_head", "provincial_leader"],
  },
  "need:register": {
    label: "Đăng ký nhu cầu hỗ trợ khuyến công",
    roles: ["establishment", "commune_officer", "centre_officer"],
  },
  "scheme:read": {
    label: "Xem đề án",
    roles: signedIn.filter((role) => role !== "administrator"),
  },
  "scheme:draft": { label: "Lập hồ sơ đề án", roles: ["centre_officer"] },
  "scheme:submit": { label: "Nộp hồ sơ đề án", roles: ["centre_officer", "centre_head"] },
  "scheme:supplement": { label: "Bổ sung hồ sơ đề án", roles: ["centre_officer", "centre_head"] },
  "scheme:receive": {
    label: "Tiếp nhận hoặc không tiếp nhận hồ sơ đề án",
    roles: ["department_officer"],
  },
  "scheme:request-supplement": {
    label: "Yêu cầu bổ sung, hoàn thiện hồ sơ",
    roles: ["department_officer"],
  },
  "scheme:confirm-commune": {
    label: "Xác nhận của UBND cấp xã",
    roles: ["commune_leader"],
    byDocument: ["centre_officer"],
  },
  "scheme:survey": { label: "Ghi biên bản khảo sát thực tế", roles: ["centre_officer"] },
  "scheme:withdraw": {
    label: "Xin rút hồ sơ trước khi ký hợp đồng",
    roles: ["establishment", "centre_head"],
    byDocument: ["centre_officer"],
  },
  "scheme:decide": {
    label: "Quyết định phê duyệt riêng từng đề án",
    roles: ["provincial_leader", "department_head"],
    byDocument: ["department_officer"],
  },
  "scheme:request-change": {
    label: "Đề nghị điều chỉnh, bổ sung đề án",
    roles: ["centre_officer", "centre_head"],
  },
  "amendment:verify": {
    label: "Kiểm tra, xác nhận đề nghị điều chỉnh đề án",
    roles: ["department_officer"],
  },
  "amendment:decide": {
    label: "Quyết định điều chỉnh, bổ sung đề án",
    roles: ["provincial_leader", "department_head"],
    byDocument: ["department_officer", "clerk", "pc_office", "centre_officer"],
  },
  "group-plan:decide": {
    label: "Phê duyệt kế hoạch thực hiện đề án nhóm",
    roles: ["department_head"],
    byDocument: ["department_officer"],
  },
  "scheme:suspend": {
    label: "Tạm dừng, cho tiếp tục thực hiện đề án",
    roles: ["department_head"],
    byDocument: ["department_officer"],
  },
  "scheme:stop": {
    label: "Quyết định ngừng thực hiện đề án",
    roles: ["provincial_leader", "department_head"],
    byDocument: ["department_officer"],
  },
  "scheme:monitor": { label: "Theo dõi sau hỗ trợ", roles: ["centre_officer"] },
  "scheme:close": { label: "Đóng hồ sơ đề án", roles: ["department_officer"] },
  "appraisal:record": { label: "Thẩm định đề án", roles: ["department_officer"] },
  "appraisal:give-sheet": {
    label: "Cho ý kiến trên phiếu thẩm định",
    roles: ["department_officer", "council_member"],
  },
  "meeting:call": {
    label: "Mời họp thẩm định, nghiệm thu, xét kế hoạch",
    roles: ["department_officer"],
  },
  "norm:read": { label: "Xem quy định mức chi", roles: [...signedIn, "public"] },
  "norm:load": { label: "Nhập quy định mức chi", roles: ["department_officer"] },
  "norm:approve": { label: "Duyệt quy định mức chi đã nhập", roles: ["department_head"] },
  "plan:read": {
    label: "Xem kế hoạch năm",
    roles: [
      "commune_officer",
      "commune_leader",
      ...centre,
      ...department,
      "clerk",
      "finance_officer",
      "treasury",
      "other_department",
      "council_member",
      ...readersAbove,
    ],
  },
  "plan:draft": { label: "Lập kế hoạch năm và danh mục đề án", roles: ["department_officer"] },
  "plan:open-round": {
    label: "Mở, kết thúc đợt đăng ký kế hoạch năm",
    roles: ["department_officer"],
  },
  "plan:register": {
    label: "Đăng ký kế hoạch khuyến công năm với Sở Công Thương",
    roles: ["commune_leader", "centre_head", "other_department"],
    byDocument: ["department_officer"],
  },
  "plan:ask-opinion": { label: "Lấy ý kiến Sở Tài chính về kế hoạch", roles: [...department] },
  "plan:give-opinion": {
    label: "Cho ý kiến về kinh phí của kế hoạch",
    roles: ["finance_officer"],
    byDocument: ["department_officer", "clerk"],
  },
  "plan:submit": { label: "Trình phê duyệt kế hoạch năm", roles: ["department_head"] },
  "plan:decide": {
    label: "Phê duyệt kế hoạch năm",
    roles: ["provincial_leader"],
    byDocument: ["department_officer", "clerk", "pc_office"],
  },
  "plan:adjust": {
    label: "Điều chỉnh, thay thế đề án trong kế hoạch năm",
    roles: ["provincial_leader"],
    byDocument: ["department_officer", "clerk", "pc_office"],
  },
  "plan:record-ministry": {
    label: "Ghi nhận văn bản của Cục, Bộ Công Thương về kế hoạch khuyến công quốc gia",
    roles: [],
    byDocument: ["department_officer", "clerk"],
  },
  "budget:read": {
    label: "Xem dự toán, phân bổ và sổ kinh phí",
    roles: [...centre, ...department, "finance_officer", "treasury", ...readersAbove],
  },
  "budget:estimate": {
    label: "Lập dự toán kinh phí khuyến công",
    roles: ["centre_accountant", "centre_officer", "department_officer"],
  },
  "budget:assign": {
    label: "Giao, điều chỉnh dự toán",
    roles: ["finance_officer"],
    byDocument: ["department_officer"],
  },
  "budget:close-year": {
    label: "Hủy dự toán, chuyển nguồn cuối năm",
    roles: ["centre_chief_accountant", "finance_officer"],
  },
  "task:assign": {
    label: "Giao nhiệm vụ, giao dự toán cho đơn vị thực hiện",
    roles: ["department_head"],
    byDocument: ["department_officer", "centre_officer"],
  },
  "contract:draft": { label: "Soạn hợp đồng", roles: ["centre_officer"] },
  "contract:sign": {
    label: "Ký hợp đồng, phụ lục hợp đồng",
    roles: ["centre_head"],
    byDocument: ["centre_officer"],
  },
  "contract:read": {
    label: "Xem hợp đồng",
    roles: [
      "establishment",
      ...centre,
      ...department,
      "clerk",
      "finance_officer",
      "treasury",
      "council_member",
      ...readersAbove,
    ],
  },
  "progress:report": {
    label: "Báo cáo tiến độ thực hiện",
    roles: ["establishment", "centre_officer"],
  },
  "progress:confirm": { label: "Xác nhận khối lượng thực hiện", roles: ["department_officer"] },
  "payment:read": {
    label: "Xem đề nghị tạm ứng, thanh toán",
    roles: [
      "establishment",
      ...centre,
      ...department,
      "finance_officer",
      "treasury",
      "provincial_leader",
      "ministry",
      "auditor",
    ],
  },
  "payment:make": { label: "Lập đề nghị tạm ứng, thanh toán", roles: ["centre_accountant"] },
  "payment:check": {
    label: "Kiểm soát đề nghị tạm ứng, thanh toán",
    roles: ["centre_chief_accountant"],
  },
  "payment:approve": { label: "Duyệt đề nghị tạm ứng, thanh toán", roles: ["centre_head"] },
  "payment:send-back": {
    label: "Trả lại người lập đề nghị tạm ứng, thanh toán",
    roles: ["centre_chief_accountant", "centre_head"],
  },
  "payment:confirm": {
    label: "Xác nhận đề nghị tạm ứng kinh phí khuyến công quốc gia",
    roles: [...department],
  },
  "payment:send": { label: "Gửi hồ sơ Kho bạc", roles: ["centre_accountant"] },
  "payment:record-answer": {
    label: "Cập nhật kết quả của Kho bạc",
    roles: ["treasury"],
    byDocument: ["centre_accountant"],
  },
  "payment:return": {
    label: "Thu hồi tạm ứng, nộp trả ngân sách",
    roles: ["centre_accountant", "centre_chief_accountant"],
  },
  "payment:record-receipt": {
    label: "Ghi nhận kinh phí Cục chuyển, nộp trả Cục",
    roles: ["centre_accountant", "centre_chief_accountant"],
  },
  "visit:record": {
    label: "Ghi biên bản kiểm tra, giám sát đề án",
    roles: ["commune_officer", "centre_officer", "department_officer"],
  },
  "visit:answer": {
    label: "Trả lời kiến nghị sau kiểm tra",
    roles: ["establishment", "centre_officer", "centre_head"],
  },
  "visit:close": {
    label: "Kết luận, yêu cầu trả lời lại kiến nghị sau kiểm tra",
    roles: ["commune_officer", "commune_leader", "centre_officer", "centre_head", ...department],
  },
  "visit:plan": {
    label: "Lập kế hoạch kiểm tra, giám sát năm",
    roles: ["department_officer"],
  },
  "acceptance:request": {
    label: "Đề nghị nghiệm thu",
    roles: ["centre_officer", "centre_head"],
  },
  "acceptance:record": {
    label: "Lập biên bản nghiệm thu cơ sở",
    roles: ["department_officer", "council_member"],
  },
  "settlement:prepare": {
    label: "Lập quyết toán kinh phí đề án",
    roles: ["centre_accountant", "centre_chief_accountant"],
  },
  "settlement:approve": { label: "Phê duyệt quyết toán", roles: ["department_head"] },
  "settlement:record-agency": {
    label: "Ghi nhận quyết toán với Cục",
    roles: [],
    byDocument: ["centre_officer", "department_officer"],
  },
  "liquidation:record": {
    label: "Thanh lý hợp đồng",
    roles: ["centre_head"],
    byDocument: ["centre_officer"],
  },
  "outcome:record": {
    label: "Ghi nhận kết quả sau hỗ trợ",
    roles: ["establishment", "commune_officer", "centre_officer"],
  },
  "outcome:verify": {
    label: "Kiểm tra, xác minh kết quả sau hỗ trợ",
    roles: ["department_officer"],
  },
  "publication:decide": {
    label: "Công khai, không công khai cơ sở được hỗ trợ",
    roles: [...department],
  },
  "document:read": { label: "Xem văn bản", roles: signedIn },
  "register:read": {
    label: "Xem sổ văn bản đi, văn bản đến, sổ phiếu nội bộ",
    roles: staff.filter((role) => role !== "council_member"),
  },
  "template:read": {
    label: "Xem bộ mẫu văn bản với dữ liệu minh họa",
    roles: [
      "centre_officer",
      "centre_head",
      ...department,
      "clerk",
      "pc_office",
      "auditor",
      "administrator",
    ],
  },
  "document:issue": {
    label: "Soạn và phát hành văn bản",
    roles: [
      "commune_officer",
      "centre_officer",
      "centre_accountant",
      "department_officer",
      "clerk",
      "finance_officer",
      "pc_office",
    ],
  },
  "document:number": {
    label: "Ghi số, ngày văn bản và vào sổ",
    roles: ["clerk", "pc_office"],
    byDocument: ["centre_officer", "department_officer"],
  },
  "document:attach": {
    label: "Đính kèm tài liệu, bản ký",
    roles: signedIn.filter(
      (role) => role !== "auditor" && role !== "ministry" && role !== "administrator",
    ),
  },
  "document:record-incoming": {
    label: "Ghi nhận văn bản đến",
    roles: ["clerk", "centre_officer", "centre_accountant", "department_officer", "pc_office"],
  },
  "programme:read": { label: "Xem chương trình, mục tiêu", roles: [...signedIn, "public"] },
  "programme:edit": {
    label: "Cập nhật chương trình, mục tiêu",
    roles: ["department_officer"],
  },
  "programme:approve": {
    label: "Chốt phiên bản chương trình",
    roles: ["department_head"],
  },
  "report:read": { label: "Xem báo cáo", roles: staff.filter((role) => role !== "treasury") },
  "report:fill": {
    label: "Lập báo cáo định kỳ",
    roles: ["commune_officer", "centre_officer", "other_department"],
  },
  "report:submit": {
    label: "Gửi báo cáo",
    roles: ["commune_leader", "centre_head", "other_department"],
  },
  "report:return": { label: "Yêu cầu chỉnh sửa báo cáo", roles: ["department_officer"] },
  "report:consolidate": { label: "Tổng hợp báo cáo", roles: ["department_officer"] },
  "report:approve": { label: "Duyệt, chốt số liệu báo cáo", roles: ["department_head"] },
  "audit:read": {
    label: "Xem nhật ký và kiểm tra chuỗi nhật ký",
    roles: ["auditor", "administrator", "department_head"],
  },
  "admin:organisations": { label: "Quản lý cây tổ chức", roles: ["administrator"] },
  "admin:configuration": {
    label: "Cấu hình quy trình, lịch, biểu mẫu",
    roles: ["administrator"],
  },
  "admin:jobs": { label: "Theo dõi tác vụ nền, sao lưu", roles: ["administrator"] },
  "dashboard:read": {
    label: "Xem bảng tổng hợp",
    roles: [
      "commune_officer",
      "commune_leader",
      ...centre,
      ...department,
      "finance_officer",
      "other_department",
      ...readersAbove,
    ],
  },
  "worklist:read": { label: "Xem việc của tôi", roles: signedIn },
  "search:use": { label: "Tìm kiếm", roles: signedIn },
} as const satisfies Record<string, PermissionDefinition>;

export type Permission = keyof typeof permissions;
