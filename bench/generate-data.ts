import pg from "pg";

/**
 * Fills a database with schemes of all provinces (S100: 20,400), each with an establishment, a beneficiary, two machines,
 * an estimate and five events. Rows are written past the commands, so it is for measuring only; figures follow from the row's
 * number, so that every run has the same data.
 */
export async function generateSchemes(superuserUrl: string, perProvince: number): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    const { rows } = await client.query<{ id: number }>("select id from province order by id");
    for (const { id } of rows) await fillProvince(client, id, perProvince);
    await client.query("set session_replication_role = origin");
    await client.query("analyze");
    return rows.length * perProvince;
  } finally {
    await client.end();
  }
}

const uuid = (kind: string, n: string) =>
  `('${kind}0000000-0000-7' || lpad((p.id)::text, 3, '0') || '-8000-' || lpad((${n})::text, 12, '0'))::uuid`;

async function fillProvince(client: pg.Client, province: number, count: number): Promise<void> {
  const base = `from generate_series(1, ${String(count)}) n cross join (select ${String(province)}::smallint as id) p`;
  const commune = `(select code from commune where province_id = p.id and valid_to is null order by code limit 1)`;
  const centre = `(select id from organisation where province_id = p.id and kind = 'centre' order by id limit 1)`;
  await client.query(
    `insert into establishment (province_id, id, name, legal_form, representative_name, registered_address,
       registered_commune_code, production_address, commune_code, sector_division, registered_by, registered_on, command_id)
     select p.id, ${uuid("1", "n")}, 'Cơ sở số ' || n, 'household_business', 'Người Thử', 'Xóm 1', ${commune}, 'Xóm 1', ${commune},
       '10', 'centre', '2026-01-05', ${uuid("f", "n")} ${base}`,
  );
  await client.query(
    `insert into scheme (province_id, id, code, name, kind, source, route, plan_year, implementer_id, status, status_since,
       registered_on, requested_dong, command_id)
     select p.id, ${uuid("2", "n")}, 'KCĐP-' || (2022 + n % 5) || '-' || lpad(n::text, 4, '0'), 'Ứng dụng máy số ' || n, 'machinery',
       'local_province', 'local', 2022 + n % 5, coalesce(${centre}, ${uuid("9", "1")}),
       (array['draft', 'submitted', 'under_appraisal', 'in_plan', 'contracted', 'settled'])[1 + n % 6], '2026-02-01', '2026-01-05',
       100000000 + n * 1000, ${uuid("f", "n")} ${base}`,
  );
  await client.query(
    `insert into beneficiary (province_id, id, scheme_id, establishment_id, commune_code, requested_dong, command_id)
     select p.id, ${uuid("3", "n")}, ${uuid("2", "n")}, ${uuid("1", "n")}, ${commune}, 100000000 + n * 1000, ${uuid("f", "n")} ${base}`,
  );
  await client.query(
    `insert into machine_line (province_id, id, beneficiary_id, position, name, unit, quantity, unit_price_dong, is_eligible, command_id)
     select p.id, ${uuid("4", "n * 10 + k")}, ${uuid("3", "n")}, k, 'Máy số ' || k, 'máy', k, 90000000, true, ${uuid("f", "n")}
     ${base} cross join generate_series(1, 2) k`,
  );
  await client.query(
    `insert into estimate_line (province_id, id, scheme_id, position, content, year, total_dong, support_dong, beneficiary_dong, other_dong, command_id)
     select p.id, ${uuid("5", "n")}, ${uuid("2", "n")}, 1, 'Mua máy', 2022 + n % 5, 270000000, 100000000, 170000000, 0, ${uuid("f", "n")} ${base}`,
  );
  await client.query(
    `insert into scheme_event (province_id, id, scheme_id, action, from_status, to_status, happened_on, acting_mode, account_id,
       actor_name, actor_role, command_id)
     select p.id, ${uuid("6", "n * 10 + k")}, ${uuid("2", "n")}, 'submit', 'draft', 'submitted', '2026-02-01', 'in_system',
       ${uuid("f", "n")}, 'Người Thử', 'centre_officer', ${uuid("f", "n")} ${base} cross join generate_series(1, 5) k`,
  );
}
