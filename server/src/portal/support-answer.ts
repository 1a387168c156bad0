import { dong, dongInWords, formatDay, formatDongUnit } from "@kc/core/kernel";
import { confidenceLabel } from "@kc/core/law";
import { normActivityLabel } from "@kc/core/norm";
import { eligibilityReasonText, eligibilityVerdictLabel } from "@kc/core/party";
import { html } from "hono/html";
import type { SourceAnswer, VisitorAnswer } from "./answer-visitor.ts";
import type { Piece } from "./page.ts";

/** The answer to a visitor: whether, how much, why, and what to do next. */
export function supportAnswer(answer: VisitorAnswer): Piece {
  const { eligibility, question, on, local, national } = answer;
  const isOut = eligibility.verdict === "not";
  return html`<section aria-labelledby="ket-qua">
    <h2 id="ket-qua">Kết quả cho ngày ${formatDay(on)}</h2>
    <div class="answer">
      <p>
        ${verdictTag(eligibility.verdict)} <b>${normActivityLabel(question.activity)}</b>, chi phí
        ${formatDongUnit(question.costDong)}
      </p>
      <ul class="why">
        ${eligibility.reasons.map((reason) => html`<li class="${reason.met}">${eligibilityReasonText(reason)}</li>`)}
      </ul>
      ${eligibility.confidence === "A" ? "" : html`<p class="small">Độ chắc chắn của quy định đã dùng: ${confidenceLabel(eligibility.confidence).toLowerCase()}; cán bộ khuyến công sẽ kiểm tra lại.</p>`}
    </div>
    ${
      isOut
        ? html`<p>
            Với câu trả lời này, cơ sở chưa thuộc đối tượng. Nếu có chỗ chưa đúng, sửa lại bên dưới
            hoặc hỏi Trung tâm khuyến công.
          </p>`
        : html`${sourceAnswer("Khuyến công địa phương (ngân sách tỉnh)", local, "main")}${sourceAnswer("Khuyến công quốc gia", national, "")}
            <p>
              Đây là mức cao nhất được đề nghị, không phải cam kết hỗ trợ. Mức được duyệt tùy kinh
              phí, thứ tự ưu tiên và kết quả thẩm định. Cùng một nội dung chi chỉ được nhận tiền Nhà
              nước một lần.
            </p>
            <p class="row">
              <a class="go" href="/dang-ky">Đăng ký cơ sở</a>
              <a class="go plain" href="/#cach-de-nghi">Xem các bước</a>
            </p>`
    }
  </section>`;
}

function verdictTag(verdict: VisitorAnswer["eligibility"]["verdict"]): Piece {
  const tone = { eligible: "tag", not: "tag bad", unknown: "tag due" }[verdict];
  return html`<span class="${tone}">${eligibilityVerdictLabel(verdict)}</span>`;
}

function sourceAnswer(title: string, answer: SourceAnswer, tone: "main" | ""): Piece {
  if (answer.kind === "no-amount") {
    return html`<div class="answer">
      <h3>${title}</h3>
      <p>${answer.why}</p>
    </div>`;
  }
  const { assessment } = answer;
  const steps = assessment.steps.map(
    ({ text, amountDong, citation }) =>
      html`<tr>
        <th scope="row">${text}</th>
        <td class="n">${formatDongUnit(dong(amountDong))}</td>
        <td class="small">${citation ?? ""}</td>
      </tr>`,
  );
  const maximum = dong(assessment.maximumDong);
  return html`<div class="answer ${tone}">
    <h3>${title}</h3>
    <p>
      Tối đa <span class="big">${formatDongUnit(maximum)}</span><br /><span class="small"
        >${dongInWords(maximum)}; theo ${assessment.limitedBy}</span
      >
    </p>
    <p>${assessment.rule} <span class="small">(${assessment.citationLong})</span></p>
    <details>
      <summary>Cách tính</summary>
      <div class="scroll">
        <table>
          <tbody>
            ${steps}
          </tbody>
        </table>
      </div>
    </details>
    <p class="small">${confidenceNote(assessment)}</p>
  </div>`;
}

function confidenceNote(assessment: {
  readonly confidence: string;
  readonly confidenceLabel: string;
  readonly isFallback: boolean;
  readonly pendingDocument: string | null;
}): string {
  const own = assessment.isFallback
    ? `Mức chi riêng của tỉnh${assessment.pendingDocument === null ? "" : ` (${assessment.pendingDocument})`} chưa được nhập; đây là mức tối đa của Trung ương. `
    : "";
  return `${own}Nguồn của mức chi: ${assessment.confidenceLabel.toLowerCase()}${assessment.confidence === "A" ? "" : ", cần đối chiếu văn bản"}.`;
}
