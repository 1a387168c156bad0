import { type BudgetSource, budgetSources, fundingOf } from "@kc/core/budget";
import { keysOf } from "@kc/core/kernel";

/** The sources of money to choose from. */
export const sourceChoices = keysOf(budgetSources).map((value: BudgetSource) => ({
  value,
  label: budgetSources[value],
}));

/** The sources that the province estimates and assigns; national money comes by a contract with the Cục. */
export const estimatedSources = sourceChoices.filter(
  ({ value }) => fundingOf(value) === "estimate",
);

/** A source in the few words of a table. */
export const shortSources: Readonly<Record<BudgetSource, string>> = {
  local_province: "Địa phương – tỉnh",
  local_commune: "Địa phương – xã",
  national: "Quốc gia",
};

/** The contents of the programme 2026-2030, offered where an estimate names its content. */
export const contentSuggestions: readonly string[] = [
  "Đào tạo nghề, truyền nghề",
  "Tư vấn, trợ giúp cơ sở CNNT",
  "Mô hình trình diễn kỹ thuật; chuyển giao công nghệ, ứng dụng máy móc tiên tiến; mô hình thí điểm sản xuất sạch hơn",
  "Phát triển sản phẩm CNNT tiêu biểu; hội chợ, triển lãm, xúc tiến thương mại",
  "Thông tin, truyền thông",
  "Xử lý ô nhiễm môi trường tại cơ sở CNNT",
  "Nâng cao năng lực quản lý và tổ chức thực hiện hoạt động khuyến công",
];
