/** Decision that sets up a council or team: appraisal, acceptance, selection. */
import {
  annexHead,
  article,
  attachedTo,
  column,
  deciderName,
  head,
  headRow,
  legalBases,
  list,
  portrait,
  portraitAnnex,
  preambleHeading,
  row,
  table,
  title,
  type Decider,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper, Member } from "../../paper-data.ts";
import { issuedSignature } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type CouncilDecisionData = {
  readonly issued: IssuedPaper;
  readonly decider: Decider;
  /** `Hội đồng thẩm định đề án khuyến công năm 2026`. */
  readonly councilName: string;
  readonly legalBases: readonly string[];
  readonly members: readonly Member[];
  readonly tasks: readonly string[];
  readonly endsWith: string;
  readonly carriedOutBy: string;
};

export const councilDecision = defineTemplate<CouncilDecisionData>({
  kind: "council_decision",
  version: 1,
  title: "Quyết định thành lập Hội đồng, tổ",
  about:
    "Thành lập Hội đồng thẩm định, tổ nghiệm thu, Hội đồng bình chọn kèm danh sách thành viên.",
  origin: {
    form: "Mẫu 1.2 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 8, Điều 21",
    status: "mau-goc",
  },
  render,
});

/** The same decision for a team that accepts one scheme. */
export const acceptanceTeamDecision = defineTemplate<CouncilDecisionData>({
  kind: "acceptance_team_decision",
  version: 1,
  title: "Quyết định thành lập Tổ nghiệm thu",
  about: "Giám đốc Sở thành lập Tổ nghiệm thu cơ sở của một đề án kèm danh sách thành viên.",
  origin: {
    form: "Mẫu 1.2 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 21 khoản 1",
    status: "mau-goc",
  },
  render,
});

function render(data: CouncilDecisionData): DocumentModel {
  return {
    title: `Quyết định thành lập ${data.councilName}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Quyết định", `Về việc thành lập\n${data.councilName}`),
        { kind: "decider", text: preambleHeading(data.decider) },
        legalBases(data.legalBases),
        { kind: "resolves", text: "QUYẾT ĐỊNH:" },
        article(
          1,
          `Thành lập ${data.councilName} gồm ${String(data.members.length).padStart(2, "0")} thành viên (có Danh sách kèm theo).`,
        ),
        article(2, "Nhiệm vụ:"),
        list("letter", data.tasks),
        article(3, data.endsWith),
        article(
          4,
          `Quyết định này có hiệu lực thi hành kể từ ngày ký. ${data.carriedOutBy} và các thành viên có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
        ),
        issuedSignature(data.issued),
      ),
      portraitAnnex(
        annexHead(
          null,
          `Danh sách thành viên\n${data.councilName}`,
          attachedTo({
            typeName: "Quyết định",
            ...data.issued.paper,
            body: deciderName(data.decider),
          }),
        ),
        table({
          columns: [column(14, "center"), column(52), column(66), column(33)],
          headRows: [headRow("TT", "Họ và tên", "Chức vụ, đơn vị", "Nhiệm vụ")],
          rows: data.members.map((member, index) =>
            row("plain", String(index + 1), member.name, member.office, member.role),
          ),
        }),
      ),
    ],
  };
}
