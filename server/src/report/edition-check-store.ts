import { isSent } from "@kc/core/report";
import type { Reader } from "../platform/database.ts";
import { hashOfEdition, listAllEditions } from "./edition-store.ts";
import { figuresOf } from "./period-figures.ts";

/** Locked editions whose content is not what was hashed, or whose figures are not the sum of their rows. */
export async function checkEditions(
  db: Reader,
  provinceId: number,
): Promise<{ readonly checked: number; readonly faults: readonly string[] }> {
  const editions = await listAllEditions(db, provinceId);
  const faults = editions.flatMap(({ id, edition, data, sha256 }) => {
    const name = `Bản chốt lần ${String(edition)} (${id})`;
    if (!hashOfEdition(data).equals(sha256)) return [`${name}: nội dung khác mã băm`];
    const figures = figuresOf(
      data.form,
      data.reports.filter(({ status }) => isSent(status)),
    );
    const wrong = [...figures.values()].filter(
      ({ cell, value }) => (data.figures[cell] ?? null) !== value,
    );
    return wrong.map(({ cell }) => `${name}: số liệu ${cell} khác tổng các dòng`);
  });
  return { checked: editions.length, faults };
}
