import { eligibilityRuleSetOn, legalFormLabel, type EligibilityRuleSet } from "@kc/core/party";
import { formatCitation } from "@kc/core/law";
import { requiredAttachments, attachmentKinds } from "@kc/core/scheme";
import { html } from "hono/html";
import { eligibilityRules } from "../party/eligibility-data.ts";
import { type Piece, type PortalPlace, sendPage } from "./page.ts";
import type { Visit } from "./portal-context.ts";
import { supportRates } from "./support-rates.ts";

/** The first page: what khuyến công is, who may ask, for what, and how. */
export async function homePage(visit: Visit) {
  const { parts, c, place } = visit;
  const ruleSet = eligibilityRuleSetOn(eligibilityRules, parts.clock.today());
  return sendPage(c, {
    title: "Nhà nước hỗ trợ cơ sở công nghiệp nông thôn",
    path: "/",
    place,
    content: html`${hero(place)} ${ruleSet ? whoMayAsk(ruleSet) : ""}
      <section aria-labelledby="ho-tro-gi">
        <h2 id="ho-tro-gi">Hỗ trợ những gì</h2>
        ${await supportRates(visit)}
      </section>
      ${howToApply()} ${dossierList()}`,
  });
}

function hero(place: PortalPlace): Piece {
  return html`<section class="hero">
    <h1>
      Làm công nghiệp, nghề thủ công ở ${inSentence(place.provinceName)}? Nhà nước cùng góp vốn.
    </h1>
    <p class="lead">
      Khuyến công là việc Nhà nước khuyến khích, hỗ trợ phát triển sản xuất công nghiệp, tiểu thủ
      công nghiệp ở nông thôn: một phần tiền mua máy, chuyển giao công nghệ, đào tạo nghề, xây dựng
      thương hiệu, dự hội chợ. Cơ sở bỏ phần vốn còn lại.
    </p>
    <p class="row">
      <a class="go" href="/ho-tro">Cơ sở của tôi được hỗ trợ gì?</a>
      <a class="go plain" href="#cach-de-nghi">Cách đề nghị</a>
    </p>
  </section>`;
}

/** "Tỉnh Cao Bằng" as it stands within a sentence. */
function inSentence(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function whoMayAsk(ruleSet: EligibilityRuleSet): Piece {
  const forms = ruleSet.legalForms.map(({ form }) => html`<li>${legalFormLabel(form)}</li>`);
  return html`<section aria-labelledby="ai">
    <h2 id="ai">Ai được đề nghị</h2>
    <ul class="cards">
      <li class="card">
        <h3>Loại hình</h3>
        <ul>
          ${forms}
        </ul>
        <p class="small">${formatCitation(ruleSet.citation)}</p>
      </li>
      <li class="card">
        <h3>Nơi sản xuất</h3>
        <p>${placeText(ruleSet)} Tính theo nơi sản xuất, không theo nơi đăng ký.</p>
        <p class="small">${formatCitation(ruleSet.place.citation)}</p>
      </li>
      <li class="card">
        <h3>Ngành nghề</h3>
        <ul>
          ${eligibilityRules.sectors.points.slice(0, 5).map(({ label }) => html`<li>${label}</li>`)}
        </ul>
        <p class="small">${formatCitation(eligibilityRules.sectors.citation)}</p>
      </li>
    </ul>
  </section>`;
}

function placeText({ place }: EligibilityRuleSet): string {
  return place.rule === "province-units-and-city-communes"
    ? "Mọi xã, phường, đặc khu của tỉnh; xã, đặc khu của thành phố trực thuộc Trung ương."
    : "Xã, thị trấn và các phường theo quy định.";
}

const steps = [
  [
    "Đăng ký nhu cầu",
    "Cơ sở đăng ký trên trang này, tại UBND xã, phường hoặc gặp Trung tâm: định mua máy gì, giá bao nhiêu, để làm gì.",
  ],
  [
    "Khảo sát, lập đề án",
    "Cán bộ khuyến công đến nơi sản xuất, cùng cơ sở lập đề án, dự toán, lấy báo giá. Cơ sở cam kết đủ vốn đối ứng và chưa nhận tiền Nhà nước cho cùng nội dung.",
  ],
  [
    "Thẩm định, phê duyệt",
    "Sở Công Thương thẩm định; UBND tỉnh phê duyệt danh mục trong kế hoạch năm. Đề án quốc gia do Bộ Công Thương phê duyệt.",
  ],
  [
    "Ký hợp đồng, thực hiện",
    "Cơ sở ký hợp đồng với Trung tâm, mua và lắp máy, báo cáo tiến độ. Có thể được tạm ứng theo tỷ lệ quy định.",
  ],
  [
    "Nghiệm thu, thanh toán",
    "Nghiệm thu tại chỗ; tiền chuyển vào tài khoản của cơ sở theo chi phí được nghiệm thu.",
  ],
  [
    "Báo cáo kết quả",
    "Sau 6, 12 và 24 tháng cơ sở cho biết lao động, doanh thu, tiết kiệm nguyên liệu so với trước khi hỗ trợ.",
  ],
] as const;

function howToApply(): Piece {
  return html`<section aria-labelledby="cach-de-nghi">
    <h2 id="cach-de-nghi">Cách đề nghị</h2>
    <ol class="steps">
      ${steps.map(
        ([name, text]) =>
          html`<li>
            <h3>${name}</h3>
            <p>${text}</p>
          </li>`,
      )}
    </ol>
    <p class="row">
      <a class="go" href="/dang-ky">Đăng ký cơ sở</a>
      <a class="go plain" href="/tra-cuu">Tra cứu hồ sơ đã nộp</a>
    </p>
  </section>`;
}

function dossierList(): Piece {
  const papers = requiredAttachments("machinery", "is-another").map(
    ({ kind, citation }) =>
      html`<tr>
        <th scope="row">${attachmentKinds[kind]}</th>
        <td class="small">${citation}</td>
      </tr>`,
  );
  return html`<section aria-labelledby="giay-to">
    <h2 id="giay-to">Giấy tờ khi đề nghị hỗ trợ máy móc, thiết bị</h2>
    <div class="scroll" role="group" aria-labelledby="giay-to" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Giấy tờ</th>
            <th scope="col">Theo quy định</th>
          </tr>
        </thead>
        <tbody>
          ${papers}
        </tbody>
      </table>
    </div>
  </section>`;
}
