import { slipRegisterFaults } from "@kc/core/document";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import { hexOf } from "./file-store.ts";

/** What a check of one invariant found: how many were looked at, and each breach in one line. */
export type CheckFinding = { readonly checked: number; readonly faults: readonly string[] };

const batchSize = 500;

/** Every stored content by its hash, read in batches; the blob store itself tells whether it still fits. */
async function* readStoredHashes(db: Reader): AsyncGenerator<Buffer> {
  let after: Buffer = Buffer.alloc(0);
  for (;;) {
    const rows = await db
      .selectFrom("stored_file")
      .where("sha256", ">", after)
      .select("sha256")
      .orderBy("sha256")
      .limit(batchSize)
      .execute();
    for (const { sha256 } of rows) yield sha256;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.sha256;
  }
}

/** Whether every content in the blob store is there and fits its hash. */
export async function checkStoredFiles(
  db: Reader,
  read: (hash: Buffer) => Promise<unknown>,
): Promise<CheckFinding> {
  const faults: string[] = [];
  let checked = 0;
  for await (const hash of readStoredHashes(db)) {
    checked += 1;
    await read(hash).catch(() => {
      faults.push(`Tệp ${hexOf(hash) ?? ""} bị mất hoặc bị sửa trên đĩa.`);
    });
  }
  return { checked, faults };
}

/** Whether every hash that a paper or an attachment names is a stored file. */
export async function checkFilesOfPapers(db: Reader, provinceId: number): Promise<CheckFinding> {
  const { rows } = await sql<{ id: string; title: string; missing: boolean }>`
    with named as (
      select d.id, d.title, f.sha256
      from document d cross join lateral (values (d.docx_sha256), (d.pdf_sha256), (d.final_docx_sha256),
        (d.final_pdf_sha256), (d.signed_sha256)) as f (sha256)
      where d.province_id = ${provinceId} and f.sha256 is not null
      union all
      select a.id, a.file_name, a.sha256 from attachment a where a.province_id = ${provinceId}
    )
    select n.id, n.title, s.sha256 is null as missing
    from named n left join stored_file s on s.sha256 = n.sha256`.execute(db);
  return {
    checked: rows.length,
    faults: rows
      .filter(({ missing }) => missing)
      .map(({ id, title }) => `“${title}” (${id}) nêu một tệp không có trong kho.`),
  };
}

/** Whether the internal registers run from 1 without a gap, up to what their counter says. */
export async function checkSlipRegisters(db: Reader, provinceId: number): Promise<CheckFinding> {
  const { rows } = await sql<{
    name: string;
    kind: string;
    year: number;
    last_number: number;
    numbers: number[] | null;
  }>`
    select coalesce(o.name, c.issuer_id::text) as name, c.kind, c.year, c.last_number,
      (select array_agg(d.slip_number order by d.slip_number) from document d
       where d.province_id = c.province_id and d.issuer_id = c.issuer_id and d.slip_register = c.kind
         and extract(year from d.issued_on) = c.year) as numbers
    from slip_counter c
    left join organisation o on o.province_id = c.province_id and o.id = c.issuer_id
    where c.province_id = ${provinceId}`.execute(db);
  const faults = rows.flatMap(({ name, kind, year, last_number: last, numbers }) => {
    const issued = numbers ?? [];
    const { missing, doubled } = slipRegisterFaults(issued);
    const isWhole = missing.length === 0 && doubled.length === 0 && issued.length === last;
    return isWhole
      ? []
      : [
          `Sổ ${kind} năm ${String(year)} của ${name}: thiếu ${missing.join(", ") || "–"}, trùng ${doubled.join(", ") || "–"}, số cuối ${String(last)} nhưng có ${String(issued.length)} phiếu.`,
        ];
  });
  return { checked: rows.length, faults };
}
