import { paperStages } from "@kc/core/document";
import { listPapersEndpoint, type PaperRow } from "@kc/server/api/document";
import type { EndpointInput } from "@kc/server/api/platform";
import { PermissionGate } from "../app/PermissionGate.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Card } from "../ui/Card.tsx";
import { PaperList } from "./PaperList.tsx";

type Stage = NonNullable<EndpointInput<typeof listPapersEndpoint>["stage"]>;

type StepPapersProps = {
  readonly schemeId: string;
  readonly stage: Stage;
  /** Only the papers of one record of the step, where it has several. */
  readonly subjectId?: string;
  /** Only the papers of one kind. */
  readonly kind?: PaperRow["kind"];
};

/** The papers of one step of a scheme, where a person works on that step: those ready or issued, nothing else. */
export function StepPapers(props: StepPapersProps) {
  return (
    <PermissionGate permission="document:read">
      <ReadyPapers {...props} />
    </PermissionGate>
  );
}

function ReadyPapers({ schemeId, stage, subjectId, kind }: StepPapersProps) {
  const { data } = useEndpointQuery(listPapersEndpoint, { schemeId, stage });
  const papers = (data?.papers ?? []).filter(
    (paper) =>
      isReached(paper) &&
      (subjectId === undefined || paper.subjectId === subjectId) &&
      (kind === undefined || paper.kind === kind),
  );
  if (papers.length === 0) return null;
  return (
    <Card title={`Văn bản: ${paperStages[stage].toLowerCase()}`}>
      <PaperList papers={papers} />
    </Card>
  );
}

/** Ready, issued, or only waiting for what the administrator enters: that is said where the paper is needed. */
function isReached({ document, state, ground }: PaperRow): boolean {
  return document !== null || state === "ready" || ground === "body-account";
}
