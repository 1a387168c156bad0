import type { Db } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** How the made-up people of a commune are called who fill and send its reports in the demo and the stories. */
export function reporterLogins(communeCode: string) {
  return { officer: `xa-${communeCode}`, leader: `lanh-dao-xa-${communeCode}` };
}

/**
 * Makes an officer and a leader for every commune of a province. They have no password: the demo's stories act for
 * them, nobody signs in as them, and the bar of demo accounts does not show them.
 */
export async function createDemoReporters(
  db: Db,
  provinceId: number,
  validFrom: string,
): Promise<void> {
  const communes = await db
    .selectFrom("organisation")
    .where("province_id", "=", provinceId)
    .where("kind", "=", "commune_committee")
    .select(["id", "name", "commune_code"])
    .orderBy("commune_code")
    .execute();
  const people = communes.flatMap(({ id, name, commune_code: code }) => {
    const { officer, leader } = reporterLogins(code ?? "");
    return [
      {
        id,
        name: `Công chức ${name}`,
        login: officer,
        role: "commune_officer",
        title: "Công chức",
      },
      { id, name: `Lãnh đạo ${name}`, login: leader, role: "commune_leader", title: "Chủ tịch" },
    ];
  });
  if (people.length === 0) return;
  const made = await db
    .insertInto("account")
    .values(
      people.map(({ login, name }) => ({ id: newId(), login, display_name: name, is_demo: true })),
    )
    .onConflict((conflict) => conflict.column("login").doNothing())
    .returning(["id", "login"])
    .execute();
  if (made.length === 0) return;
  const byLogin = new Map(people.map((person) => [person.login, person]));
  await db
    .insertInto("membership")
    .values(
      made.flatMap(({ id, login }) => {
        const person = byLogin.get(login);
        if (!person) return [];
        return [
          {
            id: newId(),
            account_id: id,
            province_id: provinceId,
            organisation_id: person.id,
            role: person.role,
            position_title: person.title,
            valid_from: validFrom,
          },
        ];
      }),
    )
    .execute();
}
