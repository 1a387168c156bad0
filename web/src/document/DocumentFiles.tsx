import { Card } from "../ui/Card.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Stack } from "../ui/Stack.tsx";
import { documentFileHref } from "./document-links.ts";
import type { DocumentView } from "./DocumentPage.tsx";

/** The files of a paper, each with the hash that says it is the one that was issued. */
export function DocumentFiles({ document }: { readonly document: DocumentView }) {
  const { files } = document;
  return (
    <Card title="Tệp">
      {files.length === 0 && <p className="soft">Không có tệp kèm theo.</p>}
      <Stack>
        {files.map(({ form, label, sha256 }) => (
          <div key={form}>
            <LinkButton
              href={documentFileHref(document.id, form)}
              icon="download"
              size="small"
              download
            >
              {label}
            </LinkButton>
            <div className="soft hash">
              {sha256 === null
                ? "Đang tạo tệp; tải về thì tạo ngay"
                : `SHA-256: ${sha256.slice(0, 16)}…${sha256.slice(-8)}`}
            </div>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
