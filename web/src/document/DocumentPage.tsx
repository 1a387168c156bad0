import { lazyPart } from "../app/lazy-part.tsx";
import { findDocumentEndpoint } from "@kc/server/api/document";
import type { EndpointOutput } from "@kc/server/api/platform";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { Notice } from "../ui/Notice.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { DocumentFacts } from "./DocumentFacts.tsx";
import { DocumentFiles } from "./DocumentFiles.tsx";
import { DocumentStatusBadge } from "./DocumentStatusBadge.tsx";
import { PaperReading } from "./PaperReading.tsx";

const NumberDialog = lazyPart(async () => (await import("./NumberDialog.tsx")).NumberDialog);
const SignedCopyDialog = lazyPart(
  async () => (await import("./SignedCopyDialog.tsx")).SignedCopyDialog,
);

export type DocumentView = EndpointOutput<typeof findDocumentEndpoint>;

/** One paper: what it says, its files, its number, and what can be done with it now. */
export function DocumentPage() {
  const documentId = useParam("documentId");
  const query = useEndpointQuery(findDocumentEndpoint, { documentId });
  return (
    <QueryState query={query} what="văn bản">
      {(document) => <DocumentRecord document={document} />}
    </QueryState>
  );
}

function DocumentRecord({ document }: { readonly document: DocumentView }) {
  const { reading, content, direction } = document;
  return (
    <>
      <PageHeader
        title={document.title}
        trail={[{ href: "/documents", label: "Văn bản" }]}
        badge={<DocumentStatusBadge document={document} />}
        lead={
          <>
            {document.number ?? "Chưa có số"} · {document.kindLabel} · {document.issuerName}
          </>
        }
      />
      <Stack>
        <DocumentNotices document={document} />
        <Columns layout="main-side">
          {direction === "incoming" ? (
            <Card title="Nội dung văn bản đến">
              <p className="pre-line">{content === "" ? "Không ghi tóm tắt." : content}</p>
            </Card>
          ) : (
            <PaperReading blocks={reading} />
          )}
          <Stack>
            <DocumentActs document={document} />
            <DocumentFiles document={document} />
            <DocumentFacts document={document} />
          </Stack>
        </Columns>
      </Stack>
    </>
  );
}

function DocumentNotices({ document }: { readonly document: DocumentView }) {
  const { template, replacedBy, isDemo } = document;
  return (
    <>
      {replacedBy !== null && (
        <Notice tone="due" title="Văn bản này đã được thay.">
          <TextLink href={`/documents/${replacedBy}`}>Mở bản thay thế</TextLink>
        </Notice>
      )}
      {isDemo && <Notice>Dữ liệu minh họa.</Notice>}
      {template !== null && !template.isFromOriginalForm && (
        <Notice title="Chưa đối chiếu mẫu gốc.">Mẫu dựng theo {template.source}.</Notice>
      )}
    </>
  );
}

type Opened = "number" | "signed-copy" | null;

function DocumentActs({ document }: { readonly document: DocumentView }) {
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => {
    setOpened(null);
  };
  if (!document.mayNumber && !document.mayAttachSigned) return null;
  return (
    <Card title="Việc làm được" tone="action">
      {document.mayNumber && (
        <Button
          look="main"
          wide
          onPress={() => {
            setOpened("number");
          }}
        >
          Ghi số, ngày văn bản
        </Button>
      )}
      {document.mayAttachSigned && (
        <Button
          look="main"
          wide
          onPress={() => {
            setOpened("signed-copy");
          }}
        >
          Đính kèm bản ký
        </Button>
      )}
      {opened === "number" && <NumberDialog document={document} onClose={close} />}
      {opened === "signed-copy" && <SignedCopyDialog document={document} onClose={close} />}
    </Card>
  );
}
