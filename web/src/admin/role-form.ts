import { roleDefinition, roleMaySitIn, type Role, roleNames } from "@kc/core/access";
import { listEstablishmentChoicesEndpoint, listOrganisationsEndpoint } from "@kc/server/api/access";
import { useState } from "react";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";

/** The part of a form that says which role, where, and from when. */
export type RoleValues = {
  role: Role | "";
  organisationId: string | null;
  establishmentId: string | null;
  positionTitle: string;
  validFrom: string | null;
  validTo: string | null;
};

export function emptyRole(today: string | null): RoleValues {
  return {
    role: "",
    organisationId: null,
    establishmentId: null,
    positionTitle: "",
    validFrom: today,
    validTo: null,
  };
}

/** The roles that a province gives. */
export const givenRoles = roleNames.filter((role) => {
  const { reach } = roleDefinition(role);
  return reach !== "nation" && reach !== "public";
});

/** The role as the commands take it. */
export function roleInput(values: RoleValues) {
  const { role, organisationId, establishmentId, positionTitle, validFrom, validTo } = values;
  const isOfEstablishment = role === "establishment";
  return {
    role: role === "" ? ("establishment" as const) : role,
    organisationId: isOfEstablishment ? null : organisationId,
    establishmentId: isOfEstablishment ? establishmentId : null,
    positionTitle,
    validFrom: validFrom ?? "",
    validTo,
  };
}

/** The organisations a role may sit in. */
export function useOrganisationChoices(role: Role | "") {
  const organisations = useEndpointQuery(listOrganisationsEndpoint, {});
  return (organisations.data?.rows ?? [])
    .filter(({ kind }) => role !== "" && roleMaySitIn(role, kind))
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** Establishments found by a part of their name. */
export function useEstablishmentChoices() {
  const [typed, setTyped] = useState("");
  const isEnabled = typed.trim().length >= 2;
  const found = useEndpointQuery(
    listEstablishmentChoicesEndpoint,
    { q: typed },
    { isEnabled, keepsLast: true },
  );
  const choices = (found.data?.rows ?? []).map(({ id, name, communeName }) => ({
    value: id,
    label: `${name} · ${communeName}`,
  }));
  return { choices, search: setTyped, isSearching: found.isFetching };
}
