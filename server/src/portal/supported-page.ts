import { budgetSources } from "@kc/core/budget";
import { formatCount, formatDong, formatDongUnit, keysOf, sumDong } from "@kc/core/kernel";
import { html } from "hono/html";
import { type Piece, sendPage } from "./page.ts";
import { asInstallation, type Visit } from "./portal-context.ts";
import { listSupportedEstablishments, type SupportedEstablishment } from "./store.ts";

/** The establishments that khuyến công has supported, with what the province publishes of each. */
export async function supportedPage({ parts, c, place }: Visit) {
  const year = yearOf(c.req.query("nam"));
  const all = await asInstallation(parts, place.provinceId, (db) =>
    listSupportedEstablishments(db, place.provinceId, null),
  );
  const rows = year === null ? all : all.filter((row) => row.year === year);
  return sendPage(c, {
    title: "Cơ sở được hỗ trợ",
    path: "/co-so-duoc-ho-tro",
    place,
    content: html`<h1>Cơ sở được hỗ trợ từ kinh phí khuyến công</h1>
      <p class="lead">
        ${formatCount(rows.length)} lượt cơ sở,
        ${formatDongUnit(sumDong(rows.map(({ supportDong }) => supportDong)))}${year === null ? "" : html` năm ${year}`}.
      </p>
      ${yearLinks(all, year)}${rows.length === 0 ? nobody() : table(rows)}
      <p class="row">
        <a class="go plain" href="${withYear("/co-so-duoc-ho-tro.csv", year)}"
          >Tải dữ liệu mở (CSV)</a
        >
      </p>
      <p class="small">
        Danh sách gồm cơ sở đã được thanh toán kinh phí hỗ trợ: tên, xã phường, đề án, năm và số
        tiền. Cơ sở muốn không công khai thì gửi đề nghị có lý do đến ${place.departmentName}.
      </p>`,
  });
}

/** The same list as open data: CSV in UTF-8 that a spreadsheet opens. */
export async function supportedData({ parts, c, place }: Visit): Promise<Response> {
  const year = yearOf(c.req.query("nam"));
  const rows = await asInstallation(parts, place.provinceId, (db) =>
    listSupportedEstablishments(db, place.provinceId, year),
  );
  const heads = ["Cơ sở", "Xã, phường", "Đề án", "Nguồn kinh phí", "Năm", "Kinh phí hỗ trợ (đồng)"];
  const lines = rows.map((row) => [
    row.name,
    row.communeName,
    row.schemeName,
    sourceName(row.source),
    String(row.year),
    String(row.supportDong),
  ]);
  const text = [heads, ...lines].map((cells) => cells.map(cellOf).join(",")).join("\r\n");
  c.header("Content-Type", "text/csv; charset=utf-8");
  c.header("Content-Disposition", 'attachment; filename="co-so-duoc-ho-tro.csv"');
  c.header("Cache-Control", "no-cache");
  return c.body(`\ufeff${text}\r\n`);
}

/** A text that a spreadsheet would run as a formula is kept as text. */
function cellOf(value: string): string {
  const text = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function yearOf(asked: string | undefined): number | null {
  return asked !== undefined && /^\d{4}$/u.test(asked) ? Number(asked) : null;
}

function withYear(path: string, year: number | null): string {
  return year === null ? path : `${path}?nam=${String(year)}`;
}

function yearLinks(rows: readonly SupportedEstablishment[], shown: number | null): Piece {
  const years = [...new Set(rows.map(({ year }) => year))];
  if (years.length < 2 && shown === null) return html``;
  const link = (year: number | null, label: string) =>
    year === shown
      ? html`<strong>${label}</strong> `
      : html`<a href="${withYear("/co-so-duoc-ho-tro", year)}">${label}</a> `;
  return html`<p>Năm: ${link(null, "Tất cả")}${years.map((year) => link(year, String(year)))}</p>`;
}

function nobody(): Piece {
  return html`<p>Chưa có cơ sở nào được thanh toán kinh phí hỗ trợ.</p>`;
}

function table(rows: readonly SupportedEstablishment[]): Piece {
  return html`<div
    class="scroll"
    role="group"
    aria-label="Danh sách cơ sở được hỗ trợ"
    tabindex="0"
  >
    <table class="stack" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">Cơ sở</th>
          <th scope="col" role="columnheader">Đề án</th>
          <th scope="col" role="columnheader">Năm</th>
          <th scope="col" role="columnheader" class="n">Kinh phí hỗ trợ (đồng)</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          (row) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">
                ${row.name}<br /><span class="small">${row.communeName}</span>
              </th>
              <td class="w" role="cell" data-head="Đề án">
                ${row.schemeName}<br /><span class="small">${sourceName(row.source)}</span>
              </td>
              <td role="cell" data-head="Năm">${row.year}</td>
              <td class="n" role="cell" data-head="Hỗ trợ (đồng)">
                ${formatDong(row.supportDong)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function sourceName(source: string): string {
  const known = keysOf(budgetSources).find((name) => name === source);
  return known === undefined ? source : budgetSources[known];
}
