import { legalFormLabel, legalForms } from "@kc/core/party";
import { normActivityLabel } from "@kc/core/norm";
import { html } from "hono/html";
import { eligibilityRules } from "../party/eligibility-data.ts";
import { listCommunesOn } from "../territory/store.ts";
import { checkField, type FormFault, faultSummary, selectField, textField } from "./form-parts.ts";
import { type Piece, sendPage } from "./page.ts";
import { asInstallation, type Visit } from "./portal-context.ts";
import { answerVisitor } from "./answer-visitor.ts";
import { readQuestion } from "./read-question.ts";
import { supportAnswer } from "./support-answer.ts";
import { askableActivities } from "./support-rates.ts";

/** "Cơ sở của tôi được hỗ trợ gì?": a few questions, answered by the rules that schemes are judged by. */
export async function supportPage(visit: Visit) {
  const { parts, c, place } = visit;
  const given = c.req.query();
  const isAsked = Object.keys(given).some((name) => name !== "tinh");
  const read = readQuestion(given);
  const answer = read.question ? await answerVisitor(visit, read.question) : undefined;
  const communes = await asInstallation(parts, place.provinceId, (db) =>
    listCommunesOn(db, place.provinceId, parts.clock.today()),
  );
  return sendPage(c, {
    title: "Cơ sở của tôi được hỗ trợ gì?",
    path: "/ho-tro",
    place,
    status: isAsked && read.faults.length > 0 ? 422 : 200,
    content: html`<h1>Cơ sở của tôi được hỗ trợ gì?</h1>
      <p class="lead">
        Trả lời vài câu. Kết quả tính theo đúng quy định mà cơ quan thẩm định dùng; không lưu lại
        gì.
      </p>
      ${isAsked ? faultSummary(read.faults, read.faults.length > 0 ? "Cần thêm vài câu trả lời." : undefined) : ""}
      ${answer ? supportAnswer(answer) : ""}
      ${questionForm(given, isAsked ? read.faults : [], communes)}`,
  });
}

type Given = Readonly<Record<string, string>>;

function questionForm(
  given: Given,
  faults: readonly FormFault[],
  communes: readonly { readonly code: string; readonly fullName: string }[],
): Piece {
  const field = (name: string) => ({
    name,
    value: given[name] ?? "",
    error: faults.find((fault) => fault.name === name)?.message,
  });
  return html`<section>
    <form class="box" method="get" action="/ho-tro">
      ${selectField({ ...field("viec"), label: "Việc cần hỗ trợ", ask: "Chọn việc", required: true, choices: askableActivities.map((value) => ({ value, label: normActivityLabel(value) })) })}
      ${textField({ ...field("chi-phi"), label: "Chi phí dự kiến", hint: "Ví dụ: 500 triệu hoặc 500.000.000", required: true })}
      ${selectField({ ...field("loai-hinh"), label: "Loại hình", ask: "Chọn loại hình", required: true, choices: legalForms.map((value) => ({ value, label: legalFormLabel(value) })) })}
      ${selectField({ ...field("noi"), label: "Nơi sản xuất", ask: "Chọn xã, phường", required: true, choices: communes.map(({ code, fullName }) => ({ value: code, label: fullName })) })}
      ${selectField({ ...field("nganh"), label: "Ngành sản xuất", ask: "Chọn ngành", required: true, choices: eligibilityRules.sectors.divisions.map(({ division, name }) => ({ value: division, label: name })) })}
      ${textField({ ...field("lao-dong"), label: "Số lao động", hint: "Doanh nghiệp cần trả lời", mode: "numeric" })}
      ${textField({ ...field("doanh-thu"), label: "Doanh thu một năm", hint: "Doanh nghiệp cần trả lời, ví dụ 12 tỷ" })}
      ${checkField({ name: "day-chuyen", value: "1", label: "Là cả dây chuyền công nghệ, không phải máy đơn lẻ", isChecked: given["day-chuyen"] === "1" })}
      <div class="wide"><button class="go" type="submit">Xem mức hỗ trợ</button></div>
    </form>
  </section>`;
}
