import {
  formatBps,
  formatDongUnit,
  keysOf,
  type PlainDate,
  shareRoundedDown,
  unreachable,
} from "../kernel/index.ts";
import type { NormEntryStatus } from "./approve-norm.ts";
import { type Norm, type NormActivity, type NormStatus, normStatusOn } from "./norm.ts";

const activityLabels: Readonly<Record<NormActivity, string>> = {
  all: "Mọi hoạt động khuyến công",
  advance_cap: "Mức tạm ứng",
  association_national: "Thành lập hiệp hội cấp quốc gia",
  association_region: "Thành lập hiệp hội cấp vùng",
  brand_registration: "Xây dựng, đăng ký nhãn hiệu",
  cleaner_production_pilot: "Mô hình thí điểm sản xuất sạch hơn",
  cluster_detail_plan: "Quy hoạch chi tiết cụm công nghiệp",
  cluster_infrastructure: "Hạ tầng cụm công nghiệp",
  cluster_linkage: "Cụm liên kết doanh nghiệp công nghiệp",
  consultancy: "Tư vấn, trợ giúp cơ sở công nghiệp nông thôn",
  demo_model_existing: "Mô hình đang hoạt động có hiệu quả, nhân rộng",
  demo_model_new: "Mô hình trình diễn kỹ thuật, công nghệ mới",
  establish_enterprise: "Thành lập doanh nghiệp công nghiệp nông thôn",
  fair_abroad: "Hội chợ, triển lãm ở nước ngoài",
  fair_domestic_organised: "Tổ chức hội chợ, triển lãm trong nước",
  fair_domestic_other: "Tham gia hội chợ, triển lãm khác trong nước",
  interest_support: "Hỗ trợ lãi suất vốn vay di dời",
  machinery_tech_transfer: "Ứng dụng máy móc thiết bị, chuyển giao công nghệ",
  media: "Thông tin, tuyên truyền",
  mgmt_agency: "Chi quản lý của cơ quan quản lý kinh phí",
  mgmt_implementer: "Chi quản lý của đơn vị thực hiện đề án",
  pollution_cluster: "Xử lý ô nhiễm môi trường tại cụm công nghiệp",
  pollution_establishment: "Xử lý ô nhiễm môi trường tại cơ sở",
  priority_multiplier: "Hệ số ưu tiên",
  prize_national: "Thưởng sản phẩm tiêu biểu cấp quốc gia",
  prize_region: "Thưởng sản phẩm tiêu biểu cấp khu vực",
  study_abroad_airfare: "Vé máy bay học tập ở nước ngoài",
  vote_org_national: "Tổ chức bình chọn cấp quốc gia",
  vote_org_region: "Tổ chức bình chọn cấp khu vực",
};

/** The Vietnamese label of an activity that norms are set for. */
export function normActivityLabel(activity: NormActivity): string {
  return activityLabels[activity];
}

/** Every activity of the norm tables, as data for a choice: the general one first. */
export const normActivityChoices: readonly {
  readonly value: NormActivity;
  readonly label: string;
}[] = keysOf(activityLabels).map((value) => ({ value, label: activityLabels[value] }));

/** What a norm allows, in one line of Vietnamese: "50%, tối đa 300.000.000 đ cho một cơ sở". */
export function normRuleText(norm: Norm): string {
  const { rule, unit, technologyLineMultiplierBps: multiplier } = norm;
  const per = unit === null ? "" : ` cho một ${unit}`;
  switch (rule.kind) {
    case "capped-share": {
      const line =
        multiplier === null
          ? ""
          : `; dây chuyền công nghệ tối đa ${formatDongUnit(shareRoundedDown(rule.ceilingDong, multiplier))}`;
      return `${formatBps(rule.shareBps)} chi phí, tối đa ${formatDongUnit(rule.ceilingDong)}${per}${line}`;
    }
    case "ceiling":
      return `Tối đa ${formatDongUnit(rule.ceilingDong)}${per}`;
    case "share":
      return `${formatBps(rule.shareBps)} chi phí`;
    case "first-years":
      return `${formatBps(rule.shareBps)} trong ${String(rule.years)} năm đầu, tối đa ${formatDongUnit(rule.ceilingDong)}${per}`;
    case "per-unit":
      return `${formatDongUnit(rule.unitDong)}${per}${rule.maximumUnits === null ? "" : `, tối đa ${String(rule.maximumUnits)} ${unit ?? "đơn vị"}`}`;
    case "share-of-budget":
      return `${formatBps(rule.shareBps)} ${rule.budget === "scheme-estimate" ? "dự toán đề án" : "kinh phí khuyến công trong năm"}`;
    case "multiplier-of-norm":
      return `Bằng ${formatBps(rule.multiplierBps)} mức chi tương ứng`;
    case "reference":
      return `Theo ${rule.refersTo}`;
    case "text-pending":
      return "Chưa có nội dung văn bản";
    default:
      return unreachable(rule);
  }
}

/** Where a norm of the register stands on a day: its entry first, then its validity. */
export type NormStanding = NormStatus | "draft" | "rejected";

const standingLabels: Readonly<Record<NormStanding, string>> = {
  draft: "Dự thảo, chờ duyệt",
  rejected: "Không duyệt",
  in_force: "Còn hiệu lực",
  not_yet: "Chưa đến ngày hiệu lực",
  expired: "Hết hiệu lực",
  unknown: "Chưa rõ ngày hiệu lực",
  text_pending: "Chưa có mức chi của tỉnh – áp dụng mức tối đa của Trung ương",
};

/** The Vietnamese label of where a norm stands. */
export function normStandingLabel(standing: NormStanding): string {
  return standingLabels[standing];
}

/** Where a norm of the register stands on a day. */
export function normStanding(norm: Norm, entry: NormEntryStatus, on: PlainDate): NormStanding {
  return entry === "in_force" ? normStatusOn(norm, on) : entry;
}
