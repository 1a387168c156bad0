import { keysOf } from "../kernel/index.ts";

/** The kinds of organisation (tổ chức) a role may sit in. */
export const organisationKinds = [
  "establishment",
  "commune_committee",
  "centre",
  "department",
  "finance_department",
  "provincial_committee",
  "treasury",
  "other_department",
  "ministry",
  "inspectorate",
  "platform",
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Vietnamese labels of the kinds of organisation. */
export const organisationKindLabels = {
  establishment: "cơ sở công nghiệp nông thôn",
  commune_committee: "UBND cấp xã",
  centre: "Trung tâm Khuyến công và Xúc tiến thương mại",
  department: "Sở Công Thương",
  finance_department: "Sở Tài chính",
  provincial_committee: "UBND tỉnh",
  treasury: "Kho bạc Nhà nước",
  other_department: "sở, ban, ngành khác",
  ministry: "Bộ Công Thương",
  inspectorate: "cơ quan thanh tra, kiểm toán",
  platform: "đơn vị quản trị hệ thống",
} as const satisfies Record<OrganisationKind, string>;

/** How far a role sees: all provinces, its province, its organisation, its commune, its own records, or what is published. */
export type ScopeReach = "nation" | "province" | "organisation" | "commune" | "party" | "public";

/** The home page a role opens on (screens by role). */
export type HomePage =
  | "establishment"
  | "commune"
  | "centre"
  | "accounting"
  | "department"
  | "leader"
  | "clerk"
  | "finance"
  | "treasury"
  | "council"
  | "partner"
  | "ministry"
  | "auditor"
  | "administrator"
  | "public";

export type RoleDefinition = {
  /** Vietnamese label on screen. */
  readonly label: string;
  /** Shorter label for tables and badges. */
  readonly shortLabel: string;
  readonly sitsIn: readonly OrganisationKind[];
  readonly homePage: HomePage;
  /** Staff sign in with a second factor (TOTP). */
  readonly isStaff: boolean;
  readonly reach: ScopeReach;
};

/** Every role (vai trò) of the system. What a role may do is in `permissions.ts`. */
export const roles = {
  establishment: {
    label: "Người đại diện cơ sở công nghiệp nông thôn",
    shortLabel: "Cơ sở CNNT",
    sitsIn: ["establishment"],
    homePage: "establishment",
    isStaff: false,
    reach: "party",
  },
  commune_officer: {
    label: "Công chức phụ trách khuyến công của UBND cấp xã",
    shortLabel: "Cán bộ xã, phường",
    sitsIn: ["commune_committee"],
    homePage: "commune",
    isStaff: true,
    reach: "commune",
  },
  commune_leader: {
    label: "Lãnh đạo UBND cấp xã",
    shortLabel: "Lãnh đạo xã, phường",
    sitsIn: ["commune_committee"],
    homePage: "commune",
    isStaff: true,
    reach: "commune",
  },
  centre_officer: {
    label: "Viên chức Trung tâm (cán bộ khuyến công)",
    shortLabel: "Cán bộ khuyến công",
    sitsIn: ["centre"],
    homePage: "centre",
    isStaff: true,
    reach: "province",
  },
  centre_accountant: {
    label: "Kế toán Trung tâm",
    shortLabel: "Kế toán",
    sitsIn: ["centre"],
    homePage: "accounting",
    isStaff: true,
    reach: "province",
  },
  centre_chief_accountant: {
    label: "Kế toán trưởng (phụ trách kế toán) Trung tâm",
    shortLabel: "Kế toán trưởng",
    sitsIn: ["centre"],
    homePage: "accounting",
    isStaff: true,
    reach: "province",
  },
  centre_head: {
    label: "Giám đốc / Phó Giám đốc Trung tâm (chủ tài khoản)",
    shortLabel: "Lãnh đạo Trung tâm",
    sitsIn: ["centre"],
    homePage: "centre",
    isStaff: true,
    reach: "province",
  },
  department_officer: {
    label: "Chuyên viên Sở Công Thương",
    shortLabel: "Chuyên viên Sở",
    sitsIn: ["department"],
    homePage: "department",
    isStaff: true,
    reach: "province",
  },
  department_head: {
    label: "Giám đốc / Phó Giám đốc Sở Công Thương",
    shortLabel: "Lãnh đạo Sở",
    sitsIn: ["department"],
    homePage: "leader",
    isStaff: true,
    reach: "province",
  },
  clerk: {
    label: "Văn thư",
    shortLabel: "Văn thư",
    sitsIn: ["department", "centre", "provincial_committee", "commune_committee"],
    homePage: "clerk",
    isStaff: true,
    reach: "organisation",
  },
  finance_officer: {
    label: "Chuyên viên Sở Tài chính",
    shortLabel: "STC",
    sitsIn: ["finance_department"],
    homePage: "finance",
    isStaff: true,
    reach: "province",
  },
  provincial_leader: {
    label: "Chủ tịch / Phó Chủ tịch UBND tỉnh",
    shortLabel: "CT, PCT UBND tỉnh",
    sitsIn: ["provincial_committee"],
    homePage: "leader",
    isStaff: true,
    reach: "province",
  },
  pc_office: {
    label: "Văn phòng UBND tỉnh (chuyên viên)",
    shortLabel: "VP UBND tỉnh",
    sitsIn: ["provincial_committee"],
    homePage: "clerk",
    isStaff: true,
    reach: "province",
  },
  treasury: {
    label: "Công chức Kho bạc Nhà nước",
    shortLabel: "KBNN",
    sitsIn: ["treasury"],
    homePage: "treasury",
    isStaff: true,
    reach: "province",
  },
  other_department: {
    label: "Sở, ban, ngành, tổ chức chính trị - xã hội",
    shortLabel: "Sở, ban, ngành",
    sitsIn: ["other_department"],
    homePage: "partner",
    isStaff: true,
    reach: "organisation",
  },
  council_member: {
    label: "Thành viên Hội đồng thẩm định, Hội đồng (Tổ) nghiệm thu",
    shortLabel: "Thành viên Hội đồng",
    sitsIn: [
      "department",
      "finance_department",
      "other_department",
      "commune_committee",
      "centre",
      "inspectorate",
    ],
    homePage: "council",
    isStaff: true,
    reach: "organisation",
  },
  ministry: {
    label: "Bộ Công Thương, Cục quản lý khuyến công",
    shortLabel: "Bộ, Cục",
    sitsIn: ["ministry"],
    homePage: "ministry",
    isStaff: true,
    reach: "nation",
  },
  auditor: {
    label: "Thanh tra, kiểm toán (chỉ xem)",
    shortLabel: "Thanh tra, kiểm toán",
    sitsIn: ["inspectorate"],
    homePage: "auditor",
    isStaff: true,
    reach: "province",
  },
  administrator: {
    label: "Quản trị hệ thống",
    shortLabel: "Quản trị",
    sitsIn: ["platform", "department"],
    homePage: "administrator",
    isStaff: true,
    reach: "province",
  },
  public: {
    label: "Người dân, doanh nghiệp (không đăng nhập)",
    shortLabel: "Công khai",
    sitsIn: [],
    homePage: "public",
    isStaff: false,
    reach: "public",
  },
} as const satisfies Record<string, RoleDefinition>;

export type Role = keyof typeof roles;

/** Every role, in the order of the table. */
export const roleNames: readonly Role[] = keysOf(roles);

/** The definition of a role, without the literal types of the table. */
export function roleDefinition(role: Role): RoleDefinition {
  return roles[role];
}

/** Reads a role back from storage; an unknown one is corrupt data and throws a RangeError. */
export function parseRole(text: string): Role {
  const role = roleNames.find((known) => known === text);
  if (!role) throw new RangeError(`Unknown role: ${text}`);
  return role;
}

/** Whether a role may be given to somebody of an organisation of this kind. */
export function roleMaySitIn(role: Role, organisation: OrganisationKind): boolean {
  return roleDefinition(role).sitsIn.includes(organisation);
}
