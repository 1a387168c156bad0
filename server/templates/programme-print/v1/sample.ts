import { numbered, provincialCommittee } from "../../sample-world.ts";
import type { PrintedRow, ProgrammePrintData } from "./template.ts";

const years = ["Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024", "Năm 2025", "Tổng cộng"];
const attached =
  "(Kèm theo Kế hoạch được ban hành tại Quyết định số 470/QĐ-UBND ngày 08 tháng 4 năm 2020 của Ủy ban nhân dân tỉnh Cao Bằng)";

function printed(
  kind: PrintedRow["kind"],
  label: string,
  name: string,
  unit: string,
  cells: string,
): PrintedRow {
  return { kind, label, name, unit, cells: cells.split("|") };
}

export const programmePrintSamples: Readonly<Record<string, ProgrammePrintData>> = {
  "plan-2021-2025": {
    body: provincialCommittee,
    paper: numbered("470", "QĐ-UBND", "2020-04-08"),
    typeName: "Kế hoạch",
    subject: "Khuyến công tỉnh Cao Bằng giai đoạn 2021 - 2025",
    attachedTo:
      "(Ban hành kèm theo Quyết định số 470/QĐ-UBND ngày 08 tháng 4 năm 2020 của Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng)",
    legalBases: [
      "Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công",
      "Thông tư số 28/2018/TT-BTC ngày 28 tháng 3 năm 2018 của Bộ Tài chính hướng dẫn lập, quản lý, sử dụng kinh phí khuyến công",
    ],
    viewpoints: [],
    generalObjectives: [
      "Động viên, huy động các nguồn lực trong và ngoài nước tham gia hoặc hỗ trợ các tổ chức, cá nhân đầu tư vào sản xuất công nghiệp và tiểu thủ công nghiệp trên địa bàn tỉnh.",
    ],
    targets: [
      {
        code: "II.2",
        label: "Cán bộ doanh nghiệp, HTX được nâng cao năng lực quản lý",
        asWritten: "100 người (mỗi năm 20 học viên)",
        clause: "II.2",
        result: "",
      },
      {
        code: "II.3",
        label: "Lượt cơ sở được hỗ trợ ứng dụng máy móc",
        asWritten: "trên 25 lượt cơ sở",
        clause: "II.3",
        result: "",
      },
    ],
    contents: [
      {
        label: "1.",
        name: "Tổ chức đào tạo nghề, truyền nghề",
        details: ["Dự kiến mỗi năm mở 02 lớp, mỗi lớp 30 - 40 học viên"],
      },
      {
        label: "2.",
        name: "Hỗ trợ nâng cao năng lực quản lý doanh nghiệp",
        details: ["Tổ chức 02 hội nghị tập huấn nghiệp vụ cho 90 đại biểu"],
      },
    ],
    tasksByBody: [
      {
        body: "Sở Tài chính",
        tasks: [
          "Phối hợp Sở Công Thương thẩm định kế hoạch kinh phí khuyến công địa phương, trình Ủy ban nhân dân tỉnh phê duyệt.",
        ],
      },
      {
        body: "Ủy ban nhân dân các huyện, thành phố",
        tasks: [
          "Trước ngày 30/8 của năm trước năm kế hoạch, xây dựng kế hoạch khuyến công hàng năm gửi Sở Công Thương tổng hợp.",
        ],
      },
    ],
    reportingDuties:
      "Sở Công Thương định kỳ hàng năm tổng hợp báo cáo Ủy ban nhân dân tỉnh và Bộ Công Thương.",
    tables: [
      {
        annexLabel: "Phụ lục 1",
        annexTitle: "Biểu kế hoạch kinh phí khuyến công tỉnh Cao Bằng\ngiai đoạn 2021 - 2025",
        attachedTo: attached,
        unitColumn: "without-unit",
        yearHeads: years,
        rows: [
          printed(
            "group",
            "I",
            "Kinh phí khuyến công địa phương",
            "",
            "750|800|880|960|1.056|4.446",
          ),
          printed(
            "plain",
            "1",
            "Hỗ trợ ứng dụng máy móc thiết bị",
            "",
            "600|640|750|790|836|3.616",
          ),
          printed(
            "plain",
            "2",
            "Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu",
            "",
            "|30||30||60",
          ),
          printed("plain", "3", "Tham gia Hội chợ trong và ngoài tỉnh", "", "70|80|80|90|90|410"),
          printed("plain", "4", "Nâng cao năng lực công tác khuyến công", "", "|50|50|50|50|200"),
          printed("plain", "5", "Học tập kinh nghiệm công tác khuyến công", "", "80||||80|160"),
          printed(
            "group",
            "II",
            "Kinh phí khuyến công quốc gia",
            "",
            "2.200|2.500|2.800|3.000|3.300|13.800",
          ),
          printed(
            "plain",
            "1",
            "Xây dựng mô hình trình diễn kỹ thuật",
            "",
            "1.600|1.600|800|1.600|1.600|7.200",
          ),
          printed(
            "plain",
            "2",
            "Hỗ trợ ứng dụng máy móc thiết bị",
            "",
            "600|900|900|900|1.200|4.500",
          ),
          printed("plain", "3", "Tổ chức Hội chợ cấp vùng", "", "||1.100|||1.100"),
          printed(
            "plain",
            "4",
            "Hỗ trợ lập quy hoạch chi tiết cụm công nghiệp",
            "",
            "|||500|500|1.000",
          ),
          printed(
            "sum",
            "III",
            "Tổng kinh phí theo hai nguồn (I+II)",
            "",
            "2.950|3.300|3.680|3960|4.356|18.246",
          ),
        ],
        check:
          "Văn bản gốc không ghi đơn vị tính; hiểu là triệu đồng theo phần lời. Cộng lại: khớp mọi hàng, mọi cột.",
      },
      {
        annexLabel: "Phụ lục 2",
        annexTitle: "Biểu nội dung kế hoạch khuyến công tỉnh Cao Bằng\ngiai đoạn 2021 - 2025",
        attachedTo: attached,
        unitColumn: "with-unit",
        yearHeads: years,
        rows: [
          printed("group", "I", "Khuyến công địa phương", "", "|||||"),
          printed("plain", "1", "Hỗ trợ ứng dụng máy móc thiết bị", "Đề án", "3|4|4|5|5|21"),
          printed(
            "plain",
            "2",
            "Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu",
            "Đề án",
            "|01||01||02",
          ),
          printed(
            "plain",
            "3",
            "Tham gia Hội chợ trong và ngoài tỉnh",
            "Hội chợ",
            "01|01|01|01|01|05",
          ),
          printed(
            "plain",
            "4",
            "Nâng cao năng lực công tác khuyến công",
            "Đề án",
            "|01|01|01|01|04",
          ),
          printed(
            "plain",
            "5",
            "Học tập kinh nghiệm công tác khuyến công",
            "Chuyến",
            "01||||01|02",
          ),
          printed("group", "II", "Khuyến công quốc gia", "", "|||||"),
          printed(
            "plain",
            "1",
            "Xây dựng mô hình trình diễn kỹ thuật",
            "Mô hình",
            "02|02|01|02|02|09",
          ),
          printed("plain", "2", "Hỗ trợ ứng dụng máy móc thiết bị", "Đề án", "02|03|03|03|04|15"),
          printed("plain", "3", "Tổ chức Hội chợ cấp vùng", "Hội chợ", "||01|||01"),
          printed(
            "plain",
            "4",
            "Hỗ trợ lập quy hoạch chi tiết cụm công nghiệp",
            "Cụm",
            "|||01|01|02",
          ),
        ],
        check: "Cộng lại: khớp mọi hàng.",
      },
    ],
  },
};
