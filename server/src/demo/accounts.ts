import type { OrganisationKind, Role } from "@kc/core/access";

/** A made-up person of the demo: one for every role, names that say what they are. */
export type DemoAccount = {
  readonly username: string;
  readonly title: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organisation: OrganisationKind;
  readonly communeCode?: string;
};

/** Known to everybody: the demo runs only on the embedded database and on this machine. */
export const demoPassword = "dung-thu-khuyen-cong";

export const demoAccounts: readonly DemoAccount[] = [
  {
    username: "co-so",
    title: "Chủ cơ sở CNNT",
    displayName: "Lý Thị Mẫu",
    role: "establishment",
    organisation: "establishment",
  },
  {
    username: "can-bo-phuong",
    title: "Công chức phường Thục Phán",
    displayName: "Nông Văn Mẫu",
    role: "commune_officer",
    organisation: "commune_committee",
    communeCode: "01273",
  },
  {
    username: "lanh-dao-phuong",
    title: "Lãnh đạo UBND phường Thục Phán",
    displayName: "Hoàng Thị Thử",
    role: "commune_leader",
    organisation: "commune_committee",
    communeCode: "01273",
  },
  {
    username: "trung-tam",
    title: "Cán bộ khuyến công, Trung tâm",
    displayName: "Bế Văn Thí Dụ",
    role: "centre_officer",
    organisation: "centre",
  },
  {
    username: "ke-toan",
    title: "Kế toán Trung tâm",
    displayName: "Lương Thị Thí Dụ",
    role: "centre_accountant",
    organisation: "centre",
  },
  {
    username: "ke-toan-truong",
    title: "Kế toán trưởng Trung tâm",
    displayName: "Đàm Thị Minh Họa",
    role: "centre_chief_accountant",
    organisation: "centre",
  },
  {
    username: "giam-doc-trung-tam",
    title: "Giám đốc Trung tâm (chủ tài khoản)",
    displayName: "Triệu Văn Minh Họa",
    role: "centre_head",
    organisation: "centre",
  },
  {
    username: "chuyen-vien-so",
    title: "Chuyên viên Sở Công Thương",
    displayName: "Nguyễn Thị Mẫu",
    role: "department_officer",
    organisation: "department",
  },
  {
    username: "giam-doc-so",
    title: "Giám đốc Sở Công Thương",
    displayName: "Phạm Văn Thí Dụ",
    role: "department_head",
    organisation: "department",
  },
  {
    username: "van-thu-so",
    title: "Văn thư Sở Công Thương",
    displayName: "Đỗ Thị Mẫu",
    role: "clerk",
    organisation: "department",
  },
  {
    username: "so-tai-chinh",
    title: "Chuyên viên Sở Tài chính",
    displayName: "Vũ Văn Mẫu",
    role: "finance_officer",
    organisation: "finance_department",
  },
  {
    username: "lanh-dao-tinh",
    title: "Phó Chủ tịch UBND tỉnh",
    displayName: "Trần Văn Thí Dụ",
    role: "provincial_leader",
    organisation: "provincial_committee",
  },
  {
    username: "van-phong-ubnd",
    title: "Chuyên viên Văn phòng UBND tỉnh",
    displayName: "Lê Thị Thí Dụ",
    role: "pc_office",
    organisation: "provincial_committee",
  },
  {
    username: "kho-bac",
    title: "Kho bạc Nhà nước khu vực VI",
    displayName: "Bùi Thị Minh Họa",
    role: "treasury",
    organisation: "treasury",
  },
  {
    username: "so-nganh",
    title: "Sở Nông nghiệp và Môi trường",
    displayName: "Hà Văn Mẫu",
    role: "other_department",
    organisation: "other_department",
  },
  {
    username: "hoi-dong",
    title: "Thành viên Tổ nghiệm thu",
    displayName: "Ma Văn Thí Dụ",
    role: "council_member",
    organisation: "department",
  },
  {
    username: "cuc-khuyen-cong",
    title: "Bộ Công Thương (Cục)",
    displayName: "Dương Thị Mẫu",
    role: "ministry",
    organisation: "ministry",
  },
  {
    username: "thanh-tra",
    title: "Thanh tra, kiểm toán (chỉ xem)",
    displayName: "Tô Văn Mẫu",
    role: "auditor",
    organisation: "inspectorate",
  },
  {
    username: "quan-tri",
    title: "Quản trị hệ thống",
    displayName: "Đinh Văn Mẫu",
    role: "administrator",
    organisation: "platform",
  },
];
