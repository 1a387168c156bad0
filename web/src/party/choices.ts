import {
  eligibilityVerdictLabel,
  establishmentStatuses,
  establishmentStatusLabel,
  legalForms,
  legalFormLabel,
} from "@kc/core/party";
import { listSectorsEndpoint } from "@kc/server/api/party";
import { listCommunesEndpoint } from "@kc/server/api/territory";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import type { Choice } from "../ui/SelectField.tsx";

export const legalFormChoices = legalForms.map((value) => ({
  value,
  label: legalFormLabel(value),
}));
export const statusChoices = establishmentStatuses.map((value) => ({
  value,
  label: establishmentStatusLabel(value),
}));
export const verdictChoices = (["eligible", "not", "unknown"] as const).map((value) => ({
  value,
  label: eligibilityVerdictLabel(value),
}));

/** The communes of the viewer's province today; empty while they are on their way. */
export function useCommuneChoices(): readonly Choice[] {
  const communes = useEndpointQuery(listCommunesEndpoint, {});
  return (communes.data?.rows ?? []).map(({ code, fullName }) => ({
    value: code,
    label: fullName,
  }));
}

/** The divisions of mining and manufacturing; empty while they are on their way. */
export function useSectorChoices(): readonly Choice[] {
  const sectors = useEndpointQuery(listSectorsEndpoint, {});
  return (sectors.data?.rows ?? []).map(({ division, name }) => ({
    value: division,
    label: `${division} · ${name}`,
  }));
}
