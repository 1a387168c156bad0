import { html, raw } from "hono/html";
import type { Http } from "../platform/http.ts";
import { contentSecurityPolicy } from "../platform/security-headers.ts";
import { portalStyleElement, portalStyleHash } from "./style.ts";

/** A piece of a page, already escaped. */
export type Piece = ReturnType<typeof html>;

/** Where a public page stands: the province it speaks for, and whether its data are made up. */
export type PortalPlace = {
  readonly provinceId: number;
  /** "Tỉnh Cao Bằng". */
  readonly provinceName: string;
  readonly centreName: string;
  readonly departmentName: string;
  readonly isDemo: boolean;
  /** Other provinces of this installation, each with its code. */
  readonly others: readonly { readonly code: string; readonly name: string }[];
};

export type PortalPage = {
  readonly title: string;
  readonly path: string;
  readonly content: Piece;
  readonly place: PortalPlace | null;
  readonly status?: 200 | 400 | 403 | 404 | 409 | 422 | 429 | 500 | 503;
};

const menu = [
  { path: "/", label: "Giới thiệu" },
  { path: "/ho-tro", label: "Tôi được hỗ trợ gì?" },
  { path: "/chuong-trinh", label: "Chương trình, kết quả" },
  { path: "/co-so-duoc-ho-tro", label: "Cơ sở được hỗ trợ" },
  { path: "/tra-cuu", label: "Tra cứu hồ sơ" },
  { path: "/dang-ky", label: "Đăng ký cơ sở" },
  { path: "/app/", label: "Đăng nhập" },
] as const;

const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#0b5f3f"/><path d="M5 18V9l5 3V9l5 3V6h4v12z" fill="#fff"/></svg>')}`;

const mark = raw(
  '<svg viewBox="0 0 24 24" aria-hidden="true"><rect width="24" height="24" rx="5" fill="#0b5f3f"/><path d="M5 18V9l5 3V9l5 3V6h4v12z" fill="#fff"/></svg>',
);

/** Sends a public page: whole in one answer, without script, its style allowed by hash. */
export function sendPage(c: Http, page: PortalPage): Response | Promise<Response> {
  c.header("Content-Security-Policy", contentSecurityPolicy(portalStyleHash));
  c.header("Cache-Control", "no-cache");
  return c.html(documentOf(page), page.status ?? 200);
}

function documentOf({ title, path, content, place }: PortalPage): Piece {
  const where = place?.provinceName ?? "Cổng thông tin";
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title} – Khuyến công ${where}</title>
        <meta
          name="description"
          content="Khuyến công ${where}: ai được hỗ trợ, hỗ trợ gì, cách đề nghị, kết quả chương trình."
        />
        <link rel="icon" href="${icon}" />
        ${raw(portalStyleElement)}
      </head>
      <body>
        <a class="skip" href="#noi-dung">Đến nội dung chính</a>
        <header class="top">
          <div class="wrap bar">
            <a class="brand" href="/"
              >${mark}<span><b>Khuyến công</b><span>${where}</span></span></a
            >
            <nav aria-label="Các trang">
              <ul>
                ${menu.map((entry) => menuEntry(entry, path))}
              </ul>
            </nav>
          </div>
        </header>
        ${place?.isDemo === true ? html`<div class="note" role="note">Bản chạy thử: cơ sở, đề án và số liệu kết quả là dữ liệu minh họa.</div>` : ""}
        <main id="noi-dung" class="wrap">${content}</main>
        ${footer(place)}
      </body>
    </html>`;
}

function menuEntry(entry: (typeof menu)[number], path: string): Piece {
  return entry.path === path
    ? html`<li><a href="${entry.path}" aria-current="page">${entry.label}</a></li>`
    : html`<li><a href="${entry.path}">${entry.label}</a></li>`;
}

function footer(place: PortalPlace | null): Piece {
  if (place === null)
    return html`<footer>
      <div class="wrap"><p>Khuyến công</p></div>
    </footer>`;
  const others = place.others.map(({ code, name }) => html`<a href="/?tinh=${code}">${name}</a> `);
  return html`<footer>
    <div class="wrap">
      <p><b>${place.departmentName}</b> · ${place.centreName}</p>
      <p>
        Căn cứ: Nghị định 45/2012/NĐ-CP, sửa đổi bởi Nghị định 235/2025/NĐ-CP; Thông tư
        46/2012/TT-BCT; Thông tư 36/2013/TT-BCT; Thông tư 28/2018/TT-BTC.
      </p>
      <p>Trang này không theo dõi người xem và đọc được khi tắt JavaScript.</p>
      ${others.length > 0 ? html`<p>Tỉnh khác: ${others}</p>` : ""}
    </div>
  </footer>`;
}
