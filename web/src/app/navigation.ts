import type { HomePage, Permission } from "@kc/core/access";
import type { IconName } from "../ui/Icon.tsx";

export type NavigationEntry = {
  readonly href: `/${string}`;
  readonly label: string;
  /** Under the icon of a phone. */
  readonly short: string;
  readonly icon: IconName;
  readonly permission: Permission;
};

/** Everything the menu can lead to; a role sees what it may open and what its home page lists. */
const entries = {
  worklist: {
    href: "/",
    label: "Việc của tôi",
    short: "Việc",
    icon: "worklist",
    permission: "worklist:read",
  },
  dashboard: {
    href: "/dashboard",
    label: "Tổng hợp",
    short: "Tổng hợp",
    icon: "home",
    permission: "dashboard:read",
  },
  establishments: {
    href: "/establishments",
    label: "Cơ sở CNNT",
    short: "Cơ sở",
    icon: "establishment",
    permission: "establishment:read",
  },
  schemes: {
    href: "/schemes",
    label: "Đề án, nhiệm vụ",
    short: "Đề án",
    icon: "scheme",
    permission: "scheme:read",
  },
  plans: {
    href: "/plans",
    label: "Kế hoạch năm",
    short: "Kế hoạch",
    icon: "plan",
    permission: "plan:read",
  },
  budget: {
    href: "/budget",
    label: "Kinh phí",
    short: "Kinh phí",
    icon: "money",
    permission: "budget:read",
  },
  payments: {
    href: "/payment-requests",
    label: "Tạm ứng, thanh toán",
    short: "Thanh toán",
    icon: "switch",
    permission: "payment:read",
  },
  documents: {
    href: "/documents",
    label: "Văn bản",
    short: "Văn bản",
    icon: "file",
    permission: "document:read",
  },
  reports: {
    href: "/reports",
    label: "Báo cáo",
    short: "Báo cáo",
    icon: "report",
    permission: "report:read",
  },
  programmes: {
    href: "/programmes",
    label: "Chương trình, mục tiêu",
    short: "Mục tiêu",
    icon: "programme",
    permission: "programme:read",
  },
  norms: {
    href: "/norms",
    label: "Quy định mức chi",
    short: "Mức chi",
    icon: "norm",
    permission: "norm:read",
  },
  audit: {
    href: "/audit",
    label: "Nhật ký",
    short: "Nhật ký",
    icon: "audit",
    permission: "audit:read",
  },
  accounts: {
    href: "/accounts",
    label: "Tài khoản",
    short: "Tài khoản",
    icon: "people",
    permission: "account:read",
  },
  organisations: {
    href: "/organisations",
    label: "Cây tổ chức",
    short: "Tổ chức",
    icon: "account",
    permission: "admin:organisations",
  },
  registers: {
    href: "/registers",
    label: "Sổ văn bản",
    short: "Sổ",
    icon: "file",
    permission: "register:read",
  },
  forms: {
    href: "/forms",
    label: "Bộ mẫu văn bản",
    short: "Mẫu",
    icon: "file",
    permission: "template:read",
  },
  jobs: {
    href: "/jobs",
    label: "Vận hành",
    short: "Vận hành",
    icon: "settings",
    permission: "admin:jobs",
  },
} as const satisfies Record<string, NavigationEntry>;

type EntryName = keyof typeof entries;

/** At most nine for each home page, in the order of its year; the first four stand at the foot of a phone. */
const menus = {
  establishment: ["worklist", "schemes", "establishments", "documents", "programmes", "norms"],
  commune: [
    "worklist",
    "establishments",
    "schemes",
    "reports",
    "plans",
    "dashboard",
    "documents",
    "programmes",
    "norms",
  ],
  centre: [
    "worklist",
    "establishments",
    "schemes",
    "plans",
    "budget",
    "payments",
    "reports",
    "programmes",
    "norms",
  ],
  accounting: [
    "worklist",
    "payments",
    "budget",
    "schemes",
    "plans",
    "documents",
    "reports",
    "norms",
  ],
  department: [
    "worklist",
    "establishments",
    "schemes",
    "plans",
    "budget",
    "dashboard",
    "reports",
    "programmes",
    "norms",
  ],
  leader: [
    "worklist",
    "dashboard",
    "plans",
    "schemes",
    "budget",
    "documents",
    "reports",
    "programmes",
    "norms",
  ],
  clerk: [
    "worklist",
    "documents",
    "registers",
    "schemes",
    "plans",
    "forms",
    "reports",
    "programmes",
    "norms",
  ],
  finance: [
    "worklist",
    "plans",
    "budget",
    "payments",
    "schemes",
    "dashboard",
    "reports",
    "programmes",
    "norms",
  ],
  treasury: ["worklist", "payments", "budget", "schemes", "norms"],
  council: ["worklist", "schemes", "plans", "documents", "programmes", "norms"],
  partner: ["worklist", "reports", "schemes", "plans", "dashboard", "programmes", "norms"],
  ministry: [
    "worklist",
    "dashboard",
    "programmes",
    "reports",
    "schemes",
    "plans",
    "budget",
    "norms",
  ],
  auditor: [
    "worklist",
    "schemes",
    "documents",
    "audit",
    "budget",
    "payments",
    "reports",
    "programmes",
    "norms",
  ],
  administrator: [
    "worklist",
    "accounts",
    "organisations",
    "jobs",
    "audit",
    "forms",
    "programmes",
    "norms",
  ],
  public: [],
} as const satisfies Record<HomePage, readonly EntryName[]>;

type WhoLooks = { readonly homePage: string; readonly permissions: readonly string[] };

/** The menu of a role: what its home page lists, less what it may not open and what has no page. */
export function navigationFor(
  who: WhoLooks,
  hasPage: (path: string) => boolean,
): readonly NavigationEntry[] {
  const names = Object.hasOwn(menus, who.homePage) ? menuOf(who.homePage) : menus.department;
  return names
    .map((name): NavigationEntry => entries[name])
    .filter((entry) => who.permissions.includes(entry.permission) && hasPage(entry.href));
}

function menuOf(homePage: string): readonly EntryName[] {
  const found = Object.entries(menus).find(([name]) => name === homePage);
  return found?.[1] ?? [];
}

/** Whether the entry leads to the page in sight or to one above it. */
export function isCurrentEntry(entry: NavigationEntry, path: string): boolean {
  return entry.href === "/"
    ? path === "/"
    : path === entry.href || path.startsWith(`${entry.href}/`);
}
