import { findSchemeEndpoint } from "@kc/server/api/scheme";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { SurveyForm } from "./SurveyForm.tsx";
import "./scheme.css";

/** The minutes of a survey at the establishment. */
export function SurveyPage() {
  const schemeId = useParam("schemeId");
  const scheme = useEndpointQuery(findSchemeEndpoint, { schemeId });
  return (
    <QueryState query={scheme} what="đề án">
      {(found) => (
        <>
          <PageHeader
            title="Biên bản khảo sát"
            trail={[
              { href: "/schemes", label: "Đề án, nhiệm vụ" },
              { href: `/schemes/${schemeId}`, label: found.code },
            ]}
            lead={`${found.beneficiary.name}, ${found.beneficiary.communeName}`}
          />
          <SurveyForm scheme={found} />
        </>
      )}
    </QueryState>
  );
}
