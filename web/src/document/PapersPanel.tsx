import { listPapersEndpoint, type DocumentRow, type PaperRow } from "@kc/server/api/document";
import { PermissionGate } from "../app/PermissionGate.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import "./document.css";
import { DocumentStatusBadge } from "./DocumentStatusBadge.tsx";
import { PaperList } from "./PaperList.tsx";

type PapersPanelProps =
  | { readonly schemeId: string; readonly planId?: undefined }
  | { readonly planId: string; readonly schemeId?: undefined };

/** The papers of a scheme or a plan by step: which can be issued now, which are issued, numbered, signed. */
export function PapersPanel(props: PapersPanelProps) {
  const { schemeId, planId } = props;
  const question = schemeId === undefined ? { planId } : { schemeId };
  const query = useEndpointQuery(listPapersEndpoint, question);
  const incoming = schemeId === undefined ? `planId=${planId}` : `schemeId=${schemeId}`;
  return (
    <QueryState query={query} what="văn bản">
      {({ papers, others }) => (
        <Stack>
          {stagesOf(papers).map(({ stage, label, rows }) => (
            <Card key={stage} title={label}>
              <PaperList papers={rows} />
            </Card>
          ))}
          <OthersCard others={others} incomingHref={`/documents/incoming?${incoming}`} />
        </Stack>
      )}
    </QueryState>
  );
}

type StageOfPapers = {
  readonly stage: string;
  readonly label: string;
  readonly rows: readonly PaperRow[];
};

/** The steps that something can be done at; what comes later stands together at the end. */
function stagesOf(papers: readonly PaperRow[]): readonly StageOfPapers[] {
  const isReached = ({ document, state }: PaperRow) => document !== null || state === "ready";
  const reached = new Set(papers.filter(isReached).map(({ stage }) => stage));
  const later = papers.filter(({ stage }) => !reached.has(stage));
  return [
    ...[...reached].map((stage) => {
      const rows = papers.filter((paper) => paper.stage === stage);
      return { stage, label: rows[0]?.stageLabel ?? stage, rows };
    }),
    ...(later.length === 0 ? [] : [{ stage: "later", label: "Các bước sau", rows: later }]),
  ];
}

type OthersCardProps = {
  readonly others: readonly DocumentRow[];
  readonly incomingHref: string;
};

function OthersCard({ others, incomingHref }: OthersCardProps) {
  return (
    <Card
      title="Văn bản đến và bản đã thay"
      aside={
        <PermissionGate permission="document:record-incoming">
          <LinkButton href={incomingHref} size="small" icon="plus">
            Ghi nhận văn bản đến
          </LinkButton>
        </PermissionGate>
      }
    >
      {others.length === 0 ? (
        <EmptyState title="Chưa có văn bản đến">
          Quyết định, công văn của cơ quan khác được ghi nhận tại đây, kèm bản quét.
        </EmptyState>
      ) : (
        <ul className="papers">
          {others.map((document) => (
            <li key={document.id} className="papers__row">
              <div className="papers__words">
                <span className="papers__name">
                  <TextLink href={`/documents/${document.id}`}>{document.title}</TextLink>
                </span>
                <span className="papers__note">
                  {document.number ?? "Chưa có số"} · {document.issuerName}
                </span>
              </div>
              <DocumentStatusBadge document={document} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
