/** Invitation (giấy mời) to a meeting of a council, an acceptance or a conference. */
import { formatDay, type PlainDate } from "@kc/core/kernel";
import {
  addressees,
  fields,
  head,
  list,
  paragraph,
  portrait,
  title,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper } from "../../paper-data.ts";
import { issuedSignature } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type InvitationData = {
  readonly issued: IssuedPaper;
  readonly subject: string;
  readonly invited: readonly string[];
  readonly purpose: string;
  /** What is taken in the meeting: its schemes, one a line; empty where the purpose says all. */
  readonly about: readonly string[];
  readonly heldOn: PlainDate;
  readonly beginsAt: string;
  readonly place: string;
  readonly chairedBy: string;
  readonly preparations: readonly string[];
};

export const invitation = defineTemplate<InvitationData>({
  kind: "invitation",
  version: 1,
  title: "Giấy mời",
  about: "Mời họp thẩm định, nghiệm thu, bình chọn, hội nghị.",
  origin: {
    form: "Mẫu 1.8 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "NĐ 30/2020/NĐ-CP, Phụ lục III",
    status: "mau-goc",
  },
  render,
});

function render(data: InvitationData): DocumentModel {
  return {
    title: `Giấy mời ${data.subject}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Giấy mời", data.subject),
        addressees(...data.invited),
        paragraph(`${data.issued.body.name} trân trọng kính mời đại biểu tới dự ${data.purpose}.`),
        ...(data.about.length === 0 ? [] : [paragraph("Nội dung:"), list("dash", data.about)]),
        fields(
          ["Thời gian", `${data.beginsAt}, ngày ${formatDay(data.heldOn)}`],
          ["Địa điểm", data.place],
          ["Chủ trì", data.chairedBy],
        ),
        ...(data.preparations.length === 0
          ? []
          : [paragraph("Đề nghị chuẩn bị:"), list("dash", data.preparations)]),
        paragraph("Rất mong đại biểu bố trí thời gian tham dự đầy đủ, đúng giờ./."),
        issuedSignature(data.issued),
      ),
    ],
  };
}
