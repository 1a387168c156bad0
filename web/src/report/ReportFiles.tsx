import { previewDocumentEndpoint } from "@kc/server/api/document";
import { endpointHref } from "../app/api.ts";
import { LinkButton } from "../ui/LinkButton.tsx";

type ReportFilesProps = {
  /** The report of a body, or the period of a consolidated one. */
  readonly subjectId: string;
  readonly xlsxHref: string;
};

/** The files of a report as it stands now. */
export function ReportFiles({ subjectId, xlsxHref }: ReportFilesProps) {
  const paper = (format: "docx" | "pdf") =>
    endpointHref(previewDocumentEndpoint, { kind: "period_report", subjectId, format });
  return (
    <>
      <LinkButton href={xlsxHref} icon="download" download>
        Xuất Excel
      </LinkButton>
      <LinkButton href={paper("docx")} icon="download" download>
        Word
      </LinkButton>
      <LinkButton href={paper("pdf")} icon="download" download>
        PDF
      </LinkButton>
    </>
  );
}
