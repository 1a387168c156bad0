import { parseRole, permissionsOf, roleDefinition } from "@kc/core/access";
import { defineSessionAction, problemOf } from "../platform/http.ts";
import { inContext } from "../platform/database.ts";
import { findSessionEndpoint } from "./api.ts";
import { findEstablishmentName, listMemberships } from "./store.ts";

export const findOwnSession = defineSessionAction({
  name: "account.find-session",
  endpoint: findSessionEndpoint,
  async run({ db, clock, config }, c) {
    const viewer = c.get("found")?.viewer;
    if (!viewer || viewer.role === "system") {
      const stage = c.get("found")?.session.stage;
      return problemOf(c, 401, "sign-in-needed", "Chưa đăng nhập.", stage ? { stage } : {});
    }
    const today = clock.today();
    const rows = await listMemberships(db, viewer.accountId, today);
    const names = await inContext(db, "read only", viewer, (tx) =>
      Promise.all(
        rows.map(async (row) =>
          row.party_id === null || row.province_id === null
            ? row.organisation_name
            : (await findEstablishmentName(tx, row.province_id, row.party_id))?.name,
        ),
      ),
    );
    const memberships = rows.map((row, index) => ({
      id: row.id,
      role: row.role,
      roleLabel: roleDefinition(parseRole(row.role)).label,
      organisationName: names[index] ?? "",
      provinceId: row.province_id,
      provinceName: row.province_name ?? "",
    }));
    return c.json({
      account: { id: viewer.accountId, displayName: viewer.displayName },
      membership: memberships.find(({ id }) => id === viewer.membershipId),
      memberships,
      permissions: permissionsOf(viewer.role),
      homePage: roleDefinition(viewer.role).homePage,
      organisationId: viewer.organisationId,
      communeCode: viewer.communeCode,
      partyId: viewer.partyId,
      demo: config.isDemo,
      today,
    });
  },
});
