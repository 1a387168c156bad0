import type { NarrativeField } from "@kc/core/scheme";

/** What belongs into each part of the narrative, for whoever writes it the first time. */
export const proseHints: Readonly<Record<NarrativeField, string>> = {
  necessity: "Cơ sở đang sản xuất thế nào, khó khăn gì, vì sao cần hỗ trợ.",
  legalBases: "Mỗi dòng một căn cứ: luật, nghị định, thông tư, chương trình, nghị quyết.",
  objectives: "Sau khi hỗ trợ đạt được gì: năng suất, chất lượng, doanh thu, lao động.",
  scale: "Quy mô đầu tư, nhà xưởng, công suất.",
  technology: "Máy móc, công nghệ mới hơn hẳn máy đang dùng ở điểm nào.",
  work: "Từng việc, ai làm, từ tháng nào đến tháng nào.",
  organisation: "Đơn vị thực hiện, đơn vị thụ hưởng, đơn vị phối hợp làm gì.",
  economicEffect: "Doanh thu, giá thành, tiết kiệm nguyên liệu, nhiên liệu.",
  socialEffect: "Việc làm, thu nhập, tiêu thụ nguyên liệu của địa phương.",
  environmentalEffect: "Nước thải, khí thải, chất thải rắn, tiết kiệm năng lượng.",
  sustainability: "Cơ sở tự duy trì ra sao, nơi khác có làm theo được không.",
};
