import { html } from "hono/html";
import type { Http } from "../platform/http.ts";
import { type PortalPlace, sendPage } from "./page.ts";

const words = {
  403: {
    title: "Không mở được trang này",
    text: "Yêu cầu không đến từ trang của hệ thống, hoặc bạn chưa được cấp quyền. Mở lại trang từ đầu rồi thử lại.",
  },
  404: {
    title: "Không có trang này",
    text: "Địa chỉ có thể gõ nhầm hoặc trang đã chuyển chỗ.",
  },
  500: {
    title: "Trang đang gặp lỗi",
    text: "Lỗi đã được ghi lại. Thử lại sau ít phút; nếu còn lỗi, báo mã dưới đây cho cơ quan quản lý.",
  },
  503: {
    title: "Hệ thống đang được chuẩn bị",
    text: "Chưa có tỉnh nào được mở trên hệ thống này. Thử lại sau ít phút.",
  },
} as const;

/** A page that says in Vietnamese what is wrong and where to go on. */
export function errorPage(
  c: Http,
  status: keyof typeof words,
  place: PortalPlace | null = null,
): Response | Promise<Response> {
  const { title, text } = words[status];
  return sendPage(c, {
    title,
    path: "",
    place,
    status,
    content: html`<section class="hero">
      <h1>${title}</h1>
      <p class="lead">${text}</p>
      ${status === 500 ? html`<p>Mã: <b>${c.get("requestId")}</b></p>` : ""}
      <p class="row">
        <a class="go" href="/">Về trang giới thiệu</a>
        <a class="go plain" href="/tra-cuu">Tra cứu hồ sơ</a>
      </p>
    </section>`,
  });
}
