/** What must always hold of the data, each with what it counts and what to do where it does not hold. */
export type Invariant = {
  /** Its number in the list of invariants; a letter where one has several sides. */
  readonly number: string;
  readonly title: string;
  /** What is counted: `mắt xích`, `bút toán`. */
  readonly unit: string;
  readonly remedy: string;
};

const askSupport =
  "Không sửa tay trong cơ sở dữ liệu. Đối chiếu với bản sao lưu gần nhất còn đúng và chứng từ gốc, rồi điều chỉnh bằng nghiệp vụ có nhật ký.";

export const invariants = {
  budgetNotExceeded: {
    number: "I1",
    title: "Bố trí cho đề án không vượt dự toán được giao",
    unit: "dòng dự toán",
    remedy:
      "Rà lại quyết định giao, điều chỉnh dự toán của dòng này; giảm mức bố trí hoặc xin bổ sung dự toán.",
  },
  allocationsFollowLedger: {
    number: "I2",
    title: "Số dư dự toán đúng bằng sổ",
    unit: "dòng dự toán",
    remedy: askSupport,
  },
  commitmentsFollowLedger: {
    number: "I3",
    title: "Kinh phí của từng đề án và đề nghị đúng bằng sổ",
    unit: "khoản",
    remedy: askSupport,
  },
  supportShrinks: {
    number: "I4a",
    title: "Quyết toán ≤ nghiệm thu ≤ phê duyệt ≤ thẩm định ≤ mức tối đa",
    unit: "đơn vị thụ hưởng",
    remedy:
      "Mở đề án, đối chiếu phiếu thẩm định, quyết định, biên bản nghiệm thu; phần vượt phải thu hồi hoặc ghi nhận lại.",
  },
  contractWithinApproval: {
    number: "I4b",
    title: "Mức hỗ trợ trong hợp đồng không vượt mức được phê duyệt",
    unit: "hợp đồng",
    remedy: "Ký phụ lục hợp đồng đưa mức hỗ trợ về mức được phê duyệt.",
  },
  paidWithinAccepted: {
    number: "I4c",
    title: "Tạm ứng, thanh toán không vượt hợp đồng và giá trị nghiệm thu",
    unit: "khoản",
    remedy: "Dừng chi, lập đề nghị thu hồi phần chi vượt và nộp trả ngân sách.",
  },
  entriesBalance: {
    number: "I5a",
    title: "Mỗi bút toán có hai vế, tổng bằng không",
    unit: "bút toán",
    remedy: askSupport,
  },
  writtenOnce: {
    number: "I5b",
    title: "Sổ kinh phí và nhật ký chỉ ghi thêm, không sửa, không xóa được",
    unit: "bảng",
    remedy:
      "Thu hồi quyền sửa, xóa của tài khoản ứng dụng trên bảng đã nêu (chạy lại bước nâng cấp cơ sở dữ liệu).",
  },
  paidOnce: {
    number: "I6",
    title: "Mỗi đề nghị được Kho bạc trả một lần, không quá số đề nghị",
    unit: "đề nghị",
    remedy: "Đối chiếu sổ phụ Kho bạc; khoản trả trùng phải nộp trả ngân sách.",
  },
  changesAreLogged: {
    number: "I7a",
    title: "Mỗi thay đổi dữ liệu có đúng một dòng nhật ký",
    unit: "dòng dữ liệu",
    remedy:
      "Có dữ liệu ghi ngoài hệ thống. Tìm người đã ghi trực tiếp vào cơ sở dữ liệu, khôi phục từ bản sao lưu.",
  },
  outcomesAreLogged: {
    number: "I7b",
    title: "Mỗi kết quả đã trả lời có dòng nhật ký của nó",
    unit: "yêu cầu",
    remedy: askSupport,
  },
  statusFollowsHistory: {
    number: "I7c",
    title: "Trạng thái đề án, kế hoạch đúng bằng bước cuối trong lịch sử",
    unit: "hồ sơ",
    remedy:
      "Trạng thái bị sửa ngoài quy trình. Mở lịch sử hồ sơ, đưa trạng thái về bước cuối đã ghi.",
  },
  chainUnbroken: {
    number: "I8",
    title: "Chuỗi nhật ký liền mạch, chưa bị sửa",
    unit: "mắt xích",
    remedy:
      "Ngừng ghi, giữ nguyên cơ sở dữ liệu, báo người phụ trách an toàn thông tin; “kc audit verify” nêu dòng đầu tiên bị sửa.",
  },
  filesMatch: {
    number: "I9a",
    title: "Nội dung tệp trong kho khớp với mã băm",
    unit: "tệp",
    remedy: "Khôi phục tệp từ bản sao lưu; tệp khôi phục phải có đúng mã băm đã nêu.",
  },
  filesOfPapersExist: {
    number: "I9b",
    title: "Tệp của văn bản, tài liệu có trong kho",
    unit: "tệp",
    remedy: "Khôi phục tệp từ bản sao lưu, hoặc thu hồi tài liệu và tải lên lại.",
  },
  noOrphanFiles: {
    number: "I9c",
    title: "Không có tệp mồ côi quá 24 giờ",
    unit: "tệp",
    remedy:
      "Chuyển tệp đã nêu ra khỏi kho và giữ lại một thời gian; không văn bản, tài liệu nào dùng đến nó.",
  },
  slipsWithoutGaps: {
    number: "I9d",
    title: "Sổ phiếu nội bộ liên tục, không thiếu số",
    unit: "sổ",
    remedy: "Lập biên bản số phiếu thiếu hoặc trùng; không đánh lại số đã cấp.",
  },
  figuresAddUp: {
    number: "I10",
    title: "Số trên bảng tổng hợp đúng bằng các dòng của nó",
    unit: "con số",
    remedy:
      "Không dùng con số đã nêu để báo cáo; báo bộ phận kỹ thuật kiểm tra khung nhìn tổng hợp.",
  },
  lockedReportsStand: {
    number: "I12",
    title: "Báo cáo đã chốt không đổi, số liệu bằng tổng các dòng",
    unit: "bản chốt",
    remedy:
      "Không dùng bản chốt đã nêu. Khôi phục từ bản sao lưu, hoặc mở lại kỳ báo cáo và chốt lại.",
  },
  findingsFollowSteps: {
    number: "I13",
    title: "Kiến nghị sau kiểm tra đã đóng thì có trả lời, đúng bước cuối đã ghi",
    unit: "kiến nghị",
    remedy:
      "Trạng thái bị sửa ngoài quy trình. Mở phần Kiểm tra, giám sát của đề án, đưa kiến nghị về bước cuối đã ghi.",
  },
  wholeDong: {
    number: "I11",
    title: "Mọi số tiền là số đồng nguyên",
    unit: "cột tiền",
    remedy: "Đổi kiểu cột đã nêu về số nguyên bằng một bước nâng cấp cơ sở dữ liệu.",
  },
} as const satisfies Record<string, Invariant>;

export type InvariantName = keyof typeof invariants;
