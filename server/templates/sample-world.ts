/** Bodies, places and made-up people that the samples share. No person, number or account in it is real. */
import { dong, plainDate, type Dong } from "@kc/core/kernel";
import type { IssuingBody, PaperNumber } from "@kc/core/document";
import type { Member, MoneyBySource, Party, SchemeLine } from "./paper-data.ts";

export const territory = "tỉnh Cao Bằng";

export const provincialCommittee: IssuingBody = {
  superior: null,
  nameLines: ["ỦY BAN NHÂN DÂN", "TỈNH CAO BẰNG"],
  name: "Ủy ban nhân dân tỉnh Cao Bằng",
  abbreviation: "UBND",
  place: "Cao Bằng",
};

export const department: IssuingBody = {
  superior: "UBND TỈNH CAO BẰNG",
  nameLines: ["SỞ CÔNG THƯƠNG"],
  name: "Sở Công Thương tỉnh Cao Bằng",
  abbreviation: "SCT",
  place: "Cao Bằng",
};

export const financeDepartment: IssuingBody = {
  superior: "UBND TỈNH CAO BẰNG",
  nameLines: ["SỞ TÀI CHÍNH"],
  name: "Sở Tài chính tỉnh Cao Bằng",
  abbreviation: "STC",
  place: "Cao Bằng",
};

export const centre: IssuingBody = {
  superior: "SỞ CÔNG THƯƠNG CAO BẰNG",
  nameLines: ["TRUNG TÂM KHUYẾN CÔNG", "VÀ XÚC TIẾN THƯƠNG MẠI"],
  name: "Trung tâm Khuyến công và Xúc tiến thương mại",
  abbreviation: "TTKC",
  place: "Cao Bằng",
};

/** A paper that the clerk has numbered. */
export function numbered(number: string, symbol: string, day: string): PaperNumber {
  const issuedOn = plainDate(day);
  return { number: `${number}/${symbol}`, symbol, issuedOn, year: Number(day.slice(0, 4)) };
}

/** A paper that waits for its number and day. */
export function unnumbered(symbol: string, year: number): PaperNumber {
  return { number: null, symbol, issuedOn: null, year };
}

export const centreParty: Party = {
  name: "Trung tâm Khuyến công và Xúc tiến thương mại",
  address: "Phường Thục Phán, tỉnh Cao Bằng",
  representative: "Ông Hoàng Văn Mẫu",
  office: "Giám đốc",
  phone: "(số minh họa)",
  taxCode: "(mã số minh họa)",
  bankAccount: "(số tài khoản minh họa) tại Kho bạc Nhà nước khu vực VI",
};

export const beneficiaryParty: Party = {
  name: "Hợp tác xã Miến dong Minh Họa",
  address: "Xóm Bản Mẫu, xã Nguyên Bình, tỉnh Cao Bằng",
  representative: "Bà Nông Thị Mẫu",
  office: "Giám đốc Hợp tác xã",
  phone: null,
  taxCode: "(mã số minh họa)",
  bankAccount: "(số tài khoản minh họa) tại Ngân hàng Minh Họa, chi nhánh Cao Bằng",
};

export function money(grant: number, counterpart: number, other = 0): MoneyBySource {
  return { grantDong: dong(grant), counterpartDong: dong(counterpart), otherDong: dong(other) };
}

export const million = (amount: number): Dong => dong(amount * 1_000_000);

export const schemeName = "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong chế biến miến dong";

export const localSchemes: readonly SchemeLine[] = [
  {
    name: schemeName,
    implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    beneficiary: "Hợp tác xã Miến dong Minh Họa",
    place: "Xã Nguyên Bình",
    content:
      "Hỗ trợ 01 máy tráng miến tự động và 01 máy sấy nhiệt tuần hoàn, nâng công suất từ 300 kg lên 800 kg miến mỗi ngày.",
    expectedResult: "Doanh thu tăng trên 20%; thêm 06 lao động; giảm 15% củi đốt.",
    period: "3/2026 - 10/2026",
    money: money(240_000_000, 280_000_000),
    note: "",
  },
  {
    name: "Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất chiếu trúc, đồ gỗ gia dụng",
    implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    beneficiary: "Công ty TNHH Mộc Ví Dụ",
    place: "Xã Hòa An",
    content: "Hỗ trợ 01 máy cắt CNC 4 đầu thay công đoạn đục thủ công.",
    expectedResult: "Năng suất tăng 2,5 lần; sản phẩm đồng đều.",
    period: "4/2026 - 11/2026",
    money: money(180_500_000, 199_500_000),
    note: "",
  },
  {
    name: "Hỗ trợ ứng dụng máy móc thiết bị trong chế biến chè xanh",
    implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    beneficiary: "Hộ kinh doanh Triệu Văn Ví Dụ",
    place: "Xã Phục Hòa",
    content: "Hỗ trợ 01 tôn quay diệt men bằng ga, 02 máy vò chè.",
    expectedResult: "Sản lượng 4 tấn chè khô/năm; chất lượng ổn định.",
    period: "4/2026 - 9/2026",
    money: money(75_000_000, 75_000_000, 10_000_000),
    note: "Lồng ghép chương trình nông thôn mới",
  },
];

export const localTasks: readonly SchemeLine[] = [
  {
    name: "Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh năm 2026",
    implementer: "Sở Công Thương",
    beneficiary: "Các cơ sở công nghiệp nông thôn",
    place: "Trên địa bàn tỉnh",
    content: "Tổ chức 01 kỳ bình chọn; in, trao Giấy chứng nhận.",
    expectedResult: "Trên 20 sản phẩm được công nhận.",
    period: "5/2026 - 10/2026",
    money: money(60_000_000, 0),
    note: "",
  },
  {
    name: "Tham gia hội chợ triển lãm hàng công nghiệp nông thôn tiêu biểu khu vực phía Bắc",
    implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    beneficiary: "08 cơ sở công nghiệp nông thôn",
    place: "Ngoài tỉnh",
    content: "Thuê 02 gian hàng tiêu chuẩn, trưng bày và kết nối tiêu thụ.",
    expectedResult: "08 lượt cơ sở tham gia.",
    period: "Quý III/2026",
    money: money(90_000_000, 12_000_000),
    note: "",
  },
];

export const reserveSchemes: readonly SchemeLine[] = [
  {
    name: "Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất gạch không nung",
    implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    beneficiary: "Công ty TNHH Vật liệu Minh Họa",
    place: "Xã Trùng Khánh",
    content: "Hỗ trợ 01 máy ép gạch thủy lực.",
    expectedResult: "Công suất 3 triệu viên/năm.",
    period: "6/2026 - 12/2026",
    money: money(200_000_000, 260_000_000),
    note: "Thay thế khi có đề án rút",
  },
];

export const council: readonly Member[] = [
  { name: "Ông Nguyễn Văn Mẫu", office: "Phó Giám đốc Sở Công Thương", role: "Chủ tịch Hội đồng" },
  {
    name: "Bà Hoàng Thị Ví Dụ",
    office: "Trưởng phòng Quản lý công nghiệp, Sở Công Thương",
    role: "Ủy viên",
  },
  { name: "Ông Nông Văn Minh", office: "Chuyên viên Sở Tài chính", role: "Ủy viên" },
  {
    name: "Bà Lục Thị Họa",
    office: "Công chức Phòng Kinh tế, UBND xã Nguyên Bình",
    role: "Ủy viên",
  },
  { name: "Ông Đàm Văn Thử", office: "Chuyên viên Sở Công Thương", role: "Ủy viên, Thư ký" },
];

export const lawBases: readonly string[] = [
  "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
  "Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công; Nghị định số 235/2025/NĐ-CP ngày 27 tháng 8 năm 2025 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 45/2012/NĐ-CP",
  "Căn cứ Thông tư số 28/2018/TT-BTC ngày 28 tháng 3 năm 2018 của Bộ trưởng Bộ Tài chính hướng dẫn lập, quản lý, sử dụng kinh phí khuyến công; Thông tư số 64/2024/TT-BTC ngày 28 tháng 8 năm 2024 của Bộ trưởng Bộ Tài chính sửa đổi, bổ sung một số điều của Thông tư số 28/2018/TT-BTC",
  "Căn cứ Nghị quyết số 07/2025/NQ-HĐND ngày 09 tháng 7 năm 2025 của Hội đồng nhân dân tỉnh Cao Bằng quy định mức chi cụ thể cho các hoạt động khuyến công địa phương trên địa bàn tỉnh Cao Bằng",
  "Căn cứ Quyết định số 2036/QĐ-UBND ngày 28 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh Cao Bằng phê duyệt Chương trình khuyến công địa phương giai đoạn 2026 - 2030 trên địa bàn tỉnh Cao Bằng",
];
