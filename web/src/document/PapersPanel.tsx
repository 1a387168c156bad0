import { paperGrounds } from "@kc/core/document";
import { listPapersEndpoint, type DocumentRow, type PaperRow } from "@kc/server/api/document";
import { PermissionGate } from "../app/PermissionGate.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { dayText } from "../ui/format.ts";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import "./document.css";
import { documentFileHref, previewHref } from "./document-links.ts";
import { DocumentStatusBadge } from "./DocumentStatusBadge.tsx";
import { IssueDocumentButton } from "./IssueDocumentButton.tsx";

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
              <ul className="papers">
                {rows.map((paper) => (
                  <PaperItem key={`${paper.kind} ${paper.subjectId}`} paper={paper} />
                ))}
              </ul>
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

function PaperItem({ paper }: { readonly paper: PaperRow }) {
  const { document, kind, subjectId } = paper;
  return (
    <li className="papers__row">
      <div className="papers__words">
        <span className="papers__name">
          {document === null ? (
            paper.label
          ) : (
            <TextLink href={`/documents/${document.id}`}>{paper.label}</TextLink>
          )}
        </span>
        <span className="papers__note">{noteOf(paper)}</span>
      </div>
      <div className="papers__acts">
        {document !== null && <DocumentStatusBadge document={document} />}
        {document === null && paper.state === "not-ready" && (
          <StatusBadge tone="still">Chưa đến bước này</StatusBadge>
        )}
        {document !== null && (
          <LinkButton
            href={documentFileHref(document.id, document.hasSignedCopy ? "signed" : "pdf")}
            size="small"
            icon="download"
            download
          >
            {document.hasSignedCopy ? "Bản ký" : "PDF"}
          </LinkButton>
        )}
        {document === null && paper.state === "ready" && (
          <LinkButton
            href={previewHref(kind, subjectId, "pdf")}
            size="small"
            icon="download"
            download
          >
            Xem trước
          </LinkButton>
        )}
        {paper.mayIssue && <IssueDocumentButton paper={paper} />}
      </div>
    </li>
  );
}

function noteOf({ document, ground, state, mayIssue, draftedBy }: PaperRow): string {
  if (document !== null) {
    const { number, numberedOn, issuerName, issuedOn } = document;
    return number === null || numberedOn === null
      ? `Phát hành ${dayText(issuedOn)}, chưa có số · ${issuerName}`
      : `Số ${number} ngày ${dayText(numberedOn)} · ${issuerName}`;
  }
  if (state === "not-ready") return ground === null ? "" : `Chưa có ${paperGrounds[ground]}`;
  return mayIssue ? "Soạn được ngay từ số liệu đã có" : `Do ${draftedBy} soạn`;
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
