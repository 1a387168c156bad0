import { paperGrounds } from "@kc/core/document";
import type { PaperRow } from "@kc/server/api/document";
import { dayText } from "../ui/format.ts";
import { LinkButton } from "../ui/LinkButton.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import "./document.css";
import { documentFileHref, previewHref } from "./document-links.ts";
import { DocumentStatusBadge } from "./DocumentStatusBadge.tsx";
import { IssueDocumentButton } from "./IssueDocumentButton.tsx";

/** Papers one under the other: where each stands, its file, and the button that issues it. */
export function PaperList({ papers }: { readonly papers: readonly PaperRow[] }) {
  return (
    <ul className="papers">
      {papers.map((paper) => (
        <PaperItem key={`${paper.kind} ${paper.subjectId}`} paper={paper} />
      ))}
    </ul>
  );
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
  if (ground !== null) return `Chưa có ${paperGrounds[ground]}`;
  if (state === "not-ready") return "";
  return mayIssue ? "Soạn được ngay từ số liệu đã có" : `Do ${draftedBy} soạn`;
}
