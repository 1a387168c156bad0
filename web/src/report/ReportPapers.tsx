import { listPapersEndpoint } from "@kc/server/api/document";
import { PermissionGate } from "../app/PermissionGate.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { PaperList } from "../document/PaperList.tsx";
import { Card } from "../ui/Card.tsx";

type ReportPapersProps = { readonly reportId: string; readonly title: string };

/** The paper of a report: looked at, issued, numbered by the clerk, its signed copy. */
export function ReportPapers({ reportId, title }: ReportPapersProps) {
  return (
    <PermissionGate permission="document:read">
      <Papers reportId={reportId} title={title} />
    </PermissionGate>
  );
}

function Papers({ reportId, title }: ReportPapersProps) {
  const query = useEndpointQuery(listPapersEndpoint, { reportId });
  return (
    <Card title={title}>
      <QueryState query={query} what="văn bản báo cáo">
        {({ papers }) => <PaperList papers={papers} />}
      </QueryState>
    </Card>
  );
}
