import { formatDay } from "@kc/core/kernel";
import { schemeStages, schemeStatusDefinition } from "@kc/core/scheme";
import { html } from "hono/html";
import { textField } from "./form-parts.ts";
import { type Piece, sendPage } from "./page.ts";
import { asInstallation, type Visit } from "./portal-context.ts";
import { findPublicDossier, type PublicDossier } from "./store.ts";

/** Look-up of a dossier by its code: the stage and its day, nothing about whose it is. */
export async function lookUpPage({ parts, c, place }: Visit) {
  const code = (c.req.query("ma") ?? "").normalize("NFC").trim().toUpperCase().slice(0, 40);
  const found =
    code === ""
      ? undefined
      : await asInstallation(parts, place.provinceId, (db) =>
          findPublicDossier(db, place.provinceId, code),
        );
  return sendPage(c, {
    title: "Tra cứu hồ sơ",
    path: "/tra-cuu",
    place,
    content: html`<h1>Tra cứu hồ sơ đề án</h1>
      <p class="lead">Nhập mã đề án ghi trên giấy tiếp nhận, ví dụ KCĐP-2026-012.</p>
      <section>
        <form class="box" method="get" action="/tra-cuu">
          ${textField({ name: "ma", label: "Mã đề án", value: code, required: true })}
          <div class="wide"><button class="go" type="submit">Tra cứu</button></div>
        </form>
      </section>
      ${code === "" ? "" : html`<section aria-live="polite">${found ? dossier(found) : nothing(code)}</section>`}
      <p class="small">
        Trang công khai chỉ nêu giai đoạn xử lý. Chủ hồ sơ <a href="/app/">đăng nhập</a> để xem toàn
        bộ, bổ sung giấy tờ và nhận thông báo.
      </p>`,
  });
}

function nothing(code: string): Piece {
  return html`<div class="answer">
    <h2>Không có hồ sơ mã “${code}”</h2>
    <p>Kiểm tra lại mã, gồm cả dấu gạch và chữ Đ. Mã được cấp khi đăng ký nhu cầu được ghi nhận.</p>
  </div>`;
}

function dossier({ code, status, since, planYear }: PublicDossier): Piece {
  const { stage } = schemeStatusDefinition(status);
  const stages = Object.entries(schemeStages).map(
    ([name, label]) => html`<li${name === stage ? html` aria-current="step"` : ""}>${label}</li>`,
  );
  return html`<div class="answer main">
    <h2>${code}</h2>
    <p>
      Kế hoạch năm ${planYear}.
      ${
        stage === null
          ? html`Việc xử lý đã kết thúc ngày <b>${formatDay(since)}</b>.`
          : html`Đang ở giai đoạn <b>${schemeStages[stage]}</b> từ ngày <b>${formatDay(since)}</b>.`
      }
    </p>
    <ol class="line">
      ${stages}
    </ol>
  </div>`;
}
