import { sql } from "kysely";
import type { CheckFinding } from "../document/document-check-store.ts";
import { referenceCommandId } from "../norm/reference-store.ts";
import type { Reader } from "../platform/database.ts";

type Checked = { readonly line: string | null };

const findingOf = (rows: readonly Checked[]): CheckFinding => ({
  checked: rows.length,
  faults: rows.flatMap(({ line }) => line ?? []),
});

/** Every row that a command wrote names a link of the chain; a row that names none was written past the commands. */
export async function checkCommands(db: Reader, provinceId: number): Promise<CheckFinding> {
  const tables = await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'command_log'
      and c.column_name in ('province_id', 'command_id')
    group by 1 having count(*) = 2 order by 1`.execute(db);
  let checked = 0;
  const faults: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ total: string; strays: string; first: string | null }>`
      select count(*) as total, count(*) filter (where l.command_id is null) as strays,
        min(t.command_id::text) filter (where l.command_id is null) as first
      from ${sql.table(name)} t
      left join command_log l on l.province_id = t.province_id and l.command_id = t.command_id
      where t.province_id = ${provinceId} and t.command_id <> ${referenceCommandId}`.execute(db);
    const [row] = rows;
    checked += Number(row?.total ?? 0);
    if (Number(row?.strays ?? 0) > 0) {
      faults.push(
        `Bảng ${name}: ${String(row?.strays)} dòng không có trong nhật ký, như ${String(row?.first)}`,
      );
    }
  }
  return { checked, faults };
}

/** Every kept answer has its link; the viewer must see all provinces. */
export async function checkOutcomes(db: Reader): Promise<CheckFinding> {
  const { rows } = await sql<{ total: string; strays: string; first: string | null }>`
    select count(*) as total, count(*) filter (where l.command_id is null) as strays,
      min(a.command_name) filter (where l.command_id is null) as first
    from command_attempt a left join command_log l on l.command_id = a.command_id
    where a.outcome is not null`.execute(db);
  const [row] = rows;
  const strays = Number(row?.strays ?? 0);
  return {
    checked: Number(row?.total ?? 0),
    faults:
      strays === 0
        ? []
        : [`${String(strays)} yêu cầu đã trả lời mà không có nhật ký, như “${String(row?.first)}”`],
  };
}

/** The status of a scheme and of a plan is where its last move went. */
export async function checkStatuses(db: Reader, provinceId: number): Promise<CheckFinding> {
  const { rows } = await sql<Checked>`
    select case when e.to_status is distinct from s.status
      then format('Đề án %s: trạng thái %s, lịch sử %s', s.code, s.status, coalesce(e.to_status, 'trống')) end as line
    from scheme s
    left join lateral (select to_status from scheme_event e
      where e.province_id = s.province_id and e.scheme_id = s.id order by e.id desc limit 1) e on true
    where s.province_id = ${provinceId} and e.to_status is not null
    union all
    select case when e.to_status is distinct from p.status
      then format('%s: trạng thái %s, lịch sử %s', p.name, p.status, coalesce(e.to_status, 'trống')) end
    from annual_plan p
    left join lateral (select to_status from plan_event e
      where e.province_id = p.province_id and e.plan_id = p.id order by e.id desc limit 1) e on true
    where p.province_id = ${provinceId}`.execute(db);
  return findingOf(rows);
}

/** A finding of a visit stands where its last step went, and a closed one was answered. */
export async function checkFindings(db: Reader, provinceId: number): Promise<CheckFinding> {
  const { rows } = await sql<Checked>`
    select case when f.status is distinct from
        case last.step when 'answer' then 'answered' when 'close' then 'closed' else 'open' end
      then format('%s, kiến nghị %s: trạng thái %s, bước cuối %s', s.code, f.position, f.status, coalesce(last.step, 'trống'))
      when f.status = 'closed' and not exists (select 1 from supervision_step t
        where t.province_id = f.province_id and t.finding_id = f.id and t.step = 'answer')
      then format('%s, kiến nghị %s: đã đóng mà chưa có trả lời', s.code, f.position) end as line
    from supervision_finding f
    join scheme s on s.province_id = f.province_id and s.id = f.scheme_id
    left join lateral (select step from supervision_step t
      where t.province_id = f.province_id and t.finding_id = f.id order by t.id desc limit 1) last on true
    where f.province_id = ${provinceId}`.execute(db);
  return findingOf(rows);
}

/** The application may neither change nor delete what is only ever added to. */
export async function checkWrittenOnce(db: Reader): Promise<CheckFinding> {
  const { rows } = await sql<Checked>`
    select case when has_table_privilege('kc_app', c.oid, 'DELETE') or has_table_privilege('kc_app', c.oid, 'TRUNCATE')
        or has_any_column_privilege('kc_app', c.oid, 'UPDATE')
      then format('Bảng %s: ứng dụng sửa hoặc xóa được', c.relname) end as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relname in ('command_log', 'ledger_entry', 'posting', 'scheme_event', 'plan_event',
      'treasury_answer', 'money_return', 'acceptance', 'supervision_visit', 'supervision_step', 'stored_file')`.execute(
    db,
  );
  return findingOf(rows);
}

/** Every amount of money is a column of whole đồng. */
export async function checkWholeDong(db: Reader): Promise<CheckFinding> {
  const { rows } = await sql<Checked>`
    select case when c.data_type <> 'bigint'
      then format('Bảng %s, cột %s: kiểu %s', c.table_name, c.column_name, c.data_type) end as line
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name like '%\\_dong'`.execute(
    db,
  );
  return findingOf(rows);
}

/**
 * Every stored content is named by a paper, an attachment or an upload, and every file of the blob store is a stored
 * content; what is younger than a day may still be on its way. The viewer must see all provinces.
 */
export async function checkOrphans(
  db: Reader,
  blobs: AsyncIterable<{ readonly hex: string; readonly storedAt: Date }>,
  now: Date,
): Promise<CheckFinding> {
  const references = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'stored_file'::regclass`.execute(db);
  const named = references.rows.map(
    ({ table, column }) => sql`select ${sql.ref(column)} as sha256 from ${sql.table(table)}`,
  );
  const rows = await sql<{ hex: string; is_named: boolean; is_new: boolean }>`
    with named as (${sql.join(named, sql` union `)})
    select encode(f.sha256, 'hex') as hex, n.sha256 is not null as is_named,
      f.stored_at > ${now}::timestamptz - interval '24 hours' as is_new
    from stored_file f left join named n on n.sha256 = f.sha256`.execute(db);
  const known = new Set(rows.rows.map(({ hex }) => hex));
  const faults = rows.rows
    .filter((row) => !row.is_named && !row.is_new)
    .map(({ hex }) => `Tệp ${hex}: không văn bản, tài liệu nào dùng`);
  let checked = known.size;
  for await (const { hex, storedAt } of blobs) {
    if (known.has(hex)) continue;
    checked += 1;
    if (now.getTime() - storedAt.getTime() > 86_400_000) {
      faults.push(`Tệp ${hex}: có trên đĩa, không có trong sổ kho`);
    }
  }
  return { checked, faults };
}
