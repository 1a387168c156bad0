import { bps, formatBps, formatCount, formatDay, formatDongUnit, dong } from "@kc/core/kernel";
import { targetStateLabels } from "@kc/core/programme";
import { html } from "hono/html";
import type { TargetResult } from "../programme/api.ts";
import { findResults, type ProgrammeResults } from "../programme/results-store.ts";
import { listStoredProgrammes, type StoredProgramme } from "../programme/store.ts";
import { errorPage } from "./error-page.ts";
import { type Piece, sendPage } from "./page.ts";
import { asInstallation, type Visit } from "./portal-context.ts";

/** A programme with its targets and results, in figures. */
export async function resultsPage({ parts, c, place }: Visit) {
  const today = parts.clock.today();
  const found = await asInstallation(parts, place.provinceId, async (db) => {
    const programmes = await listStoredProgrammes(db, place.provinceId, today);
    const asked = c.req.query("giai-doan");
    const shown = asked
      ? programmes.find(({ structure }) => structure.code === asked)
      : (programmes.find(({ structure }) => structure.firstYear <= Number(today.slice(0, 4))) ??
        programmes[0]);
    if (!shown) return undefined;
    return {
      programmes,
      shown,
      results: await findResults(db, place.provinceId, shown, today),
    };
  });
  if (!found) return errorPage(c, 404, place);
  const { shown, results, programmes } = found;
  return sendPage(c, {
    title: `${shown.structure.ownName} ${String(shown.structure.firstYear)}-${String(shown.structure.lastYear)}`,
    path: "/chuong-trinh",
    place,
    content: html`${head(shown, programmes)}${figures(results)}${targets(shown, results)}${countingNote(results)}`,
  });
}

function head(shown: StoredProgramme, programmes: readonly StoredProgramme[]): Piece {
  const { structure } = shown;
  const others = programmes.filter((each) => each !== shown);
  return html`<h1>${structure.ownName.split(" ").slice(0, 2).join(" ")} ${structure.title}</h1>
    <p class="lead">
      Quyết định số ${structure.decision.number} ngày ${formatDay(structure.decision.issuedOn)} của
      ${structure.decision.issuer}.
    </p>
    ${others.length > 0 ? html`<p>Giai đoạn khác: ${others.map((each) => html`<a href="/chuong-trinh?giai-doan=${each.structure.code}">${each.structure.firstYear}-${each.structure.lastYear}</a> `)}</p>` : ""}`;
}

function figures({ support, asOf }: ProgrammeResults): Piece {
  const schemes = support.reduce((sum, row) => sum + row.schemes, 0);
  const of = (source: "local" | "national") =>
    dong(
      support.filter((row) => row.source === source).reduce((sum, row) => sum + row.supportDong, 0),
    );
  return html`<section aria-labelledby="den-nay">
    <h2 id="den-nay">Đến ngày ${formatDay(asOf)}</h2>
    <ul class="cards">
      <li class="card">
        <div class="fig">${formatCount(schemes)}</div>
        đề án đã nghiệm thu
      </li>
      <li class="card">
        <div class="fig">${formatDongUnit(of("local"))}</div>
        khuyến công địa phương đã hỗ trợ
      </li>
      <li class="card">
        <div class="fig">${formatDongUnit(of("national"))}</div>
        khuyến công quốc gia đã hỗ trợ
      </li>
    </ul>
  </section>`;
}

function targets({ structure }: StoredProgramme, { targets: all }: ProgrammeResults): Piece {
  const counted = all.filter(({ state }) => state !== "narrative");
  const narrative = all.filter(({ state }) => state === "narrative");
  return html`<section aria-labelledby="chi-tieu">
      <h2 id="chi-tieu">Chỉ tiêu và kết quả</h2>
      <div class="scroll" role="group" aria-labelledby="chi-tieu" tabindex="0">
        <table class="stack" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">Chỉ tiêu</th>
              <th scope="col" role="columnheader" class="n">Mục tiêu</th>
              <th scope="col" role="columnheader" class="n">Kết quả</th>
              <th scope="col" role="columnheader">Mức đạt</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${counted.map(targetRow)}
          </tbody>
        </table>
      </div>
    </section>
    ${
      narrative.length > 0
        ? html`<section>
            <h2>Mục tiêu không nêu số lượng</h2>
            <ul>
              ${narrative.map(({ label, clause }) => html`<li>${label} <span class="small">(${clause})</span></li>`)}
            </ul>
          </section>`
        : ""
    }
    <p class="small">Mục, khoản ghi theo ${structure.ownName.toLowerCase()}.</p>`;
}

function targetRow(target: TargetResult): Piece {
  const { label, clause, amountText, result, percentBps, state, statistic } = target;
  const share = percentBps === null ? null : formatBps(bps(percentBps));
  return html`<tr role="row">
    <th scope="row" role="rowheader">${label}<br /><span class="small">${clause}</span></th>
    <td class="n" role="cell" data-head="Mục tiêu">${amountText}</td>
    <td class="n" role="cell" data-head="Kết quả">
      ${result === null ? "chưa có" : decimal(result)}${statistic ? html`<br /><span class="small">${statistic.source}, ${statistic.asOf.slice(0, 4)}</span>` : ""}
    </td>
    <td role="cell" data-head="Mức đạt">
      ${targetStateLabels[state]}${share === null ? "" : html`<progress max="10000" value="${String(Math.min(10_000, percentBps ?? 0))}" aria-label="${label}: đạt ${share}"></progress>`}
    </td>
  </tr>`;
}

function decimal(value: number): string {
  const [whole = "0", fraction] = String(value).split(".");
  return `${formatCount(Number(whole))}${fraction === undefined ? "" : `,${fraction}`}`;
}

function countingNote({ counting }: ProgrammeResults): Piece {
  const sources = counting.countedSources.includes("national")
    ? "Kết quả tính cả đề án khuyến công quốc gia trên địa bàn."
    : "Kết quả chỉ tính đề án khuyến công địa phương.";
  return html`<p class="small">
    ${sources} Cơ sở tính một lần dù được hỗ trợ nhiều lần; chỉ tính đề án đã nghiệm thu.
  </p>`;
}
