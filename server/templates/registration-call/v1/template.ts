/** Letter of Sở that calls for registrations of the next year's plan (công văn hướng dẫn đăng ký kế hoạch). */
import { addressees, head, list, paragraph, portrait, type DocumentModel } from "@kc/core/document";
import { formatDay, type PlainDate } from "@kc/core/kernel";
import type { IssuedPaper } from "../../paper-data.ts";
import { issuedSignature } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type RegistrationCallData = {
  readonly issued: IssuedPaper;
  readonly to: readonly string[];
  readonly source: "local" | "national";
  readonly planYear: number;
  readonly bases: readonly string[];
  readonly supports: readonly string[];
  readonly dossier: readonly string[];
  /** Last day of the rule; null leaves it to the pen. */
  readonly dueOn: PlainDate | null;
};

export const registrationCall = defineTemplate<RegistrationCallData>({
  kind: "registration_call",
  version: 1,
  title: "Công văn hướng dẫn đăng ký kế hoạch khuyến công năm",
  about: "Sở Công Thương hướng dẫn Trung tâm, UBND cấp xã đăng ký đề án cho năm sau.",
  origin: {
    form: "Mẫu 1.5 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 6 và Điều 10",
    status: "mau-goc",
  },
  render,
});

const sources = { local: "khuyến công địa phương", national: "khuyến công quốc gia" } as const;

function render(data: RegistrationCallData): DocumentModel {
  const subject = `đăng ký kế hoạch ${sources[data.source]} năm ${String(data.planYear)}`;
  const due = data.dueOn === null ? "ngày … tháng … năm …" : `ngày ${formatDay(data.dueOn)}`;
  return {
    title: `Công văn: ${subject}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper, `V/v ${subject}`),
        addressees(...data.to),
        ...data.bases.map((basis) => paragraph(`${basis};`)),
        paragraph(
          `Để xây dựng kế hoạch ${sources[data.source]} năm ${String(data.planYear)}, ${data.issued.body.name} đề nghị các cơ quan, đơn vị hướng dẫn cơ sở công nghiệp nông thôn đăng ký và tổng hợp như sau:`,
        ),
        paragraph("1. Nội dung được hỗ trợ:"),
        list("dash", data.supports),
        paragraph("2. Hồ sơ đăng ký:"),
        list("dash", data.dossier),
        paragraph(
          `3. Thời hạn: gửi về ${data.issued.body.name} trước ${due}; sau thời hạn trên, đơn vị không đăng ký được coi là không có nhu cầu.`,
        ),
        paragraph(
          `Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về ${data.issued.body.name} để được hướng dẫn./.`,
        ),
        issuedSignature(data.issued),
      ),
    ],
  };
}
