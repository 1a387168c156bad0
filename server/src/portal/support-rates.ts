import { confidenceLabel, formatCitation } from "@kc/core/law";
import { normActivityLabel, normRuleText, selectNorm, type NormActivity } from "@kc/core/norm";
import { html } from "hono/html";
import { codeOfProvince } from "../norm/store.ts";
import { listApprovedNorms } from "../norm/store.ts";
import type { Piece } from "./page.ts";
import { asInstallation, type Visit } from "./portal-context.ts";

/** What an establishment itself can ask for, in the order of the decree's contents. */
export const askableActivities = [
  "machinery_tech_transfer",
  "demo_model_new",
  "demo_model_existing",
  "cleaner_production_pilot",
  "brand_registration",
  "consultancy",
  "pollution_establishment",
  "establish_enterprise",
] as const satisfies readonly NormActivity[];
export type AskableActivity = (typeof askableActivities)[number];

/** The rates of today, from the same register of norms that schemes are judged by. */
export async function supportRates({ parts, place }: Visit): Promise<Piece> {
  const today = parts.clock.today();
  const selected = await asInstallation(parts, place.provinceId, async (db) => {
    const found = [];
    for (const activity of askableActivities) {
      const norm = selectNorm(await listApprovedNorms(db, activity), {
        activity,
        source: "local",
        provinceCode: codeOfProvince(place.provinceId),
        on: today,
      });
      if (norm.ok) found.push({ activity, ...norm.value });
    }
    return found;
  });
  const rows = selected.map(
    ({ activity, norm }) =>
      html`<tr>
        <th scope="row">${normActivityLabel(activity)}</th>
        <td>${normRuleText(norm)}</td>
        <td class="small">
          ${formatCitation(norm.citation)}${norm.confidence === "A" ? "" : html`<br />${confidenceLabel(norm.confidence)}`}
        </td>
      </tr>`,
  );
  const isFallback = selected.some(({ fallback }) => fallback);
  return html`<div class="scroll" role="group" aria-labelledby="ho-tro-gi" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col">Mức hỗ trợ tối đa</th>
            <th scope="col">Theo quy định</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${isFallback ? html`<p class="small">Mức chi riêng của tỉnh chưa được nhập; bảng nêu mức tối đa của Trung ương, mức thực tế do cấp có thẩm quyền phê duyệt.</p>` : ""}`;
}
