import type { ReactNode } from "react";
import { Card } from "../ui/Card.tsx";
import { Day } from "../ui/Day.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Instant } from "../ui/Instant.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { DocumentView } from "./DocumentPage.tsx";

/** Who issued a paper, when, by which form, and what it belongs to. */
export function DocumentFacts({ document }: { readonly document: DocumentView }) {
  const { template, schemeId, planId } = document;
  const items: { term: string; value: ReactNode }[] = [
    { term: "Số, ký hiệu", value: document.number ?? "chưa có số" },
    { term: "Ngày văn bản", value: <Day day={document.numberedOn} /> },
    { term: "Người ký", value: document.signatory ?? "chưa có" },
    { term: "Cơ quan ban hành", value: document.issuerName },
    ...(schemeId === null
      ? []
      : [
          {
            term: "Đề án",
            value: (
              <TextLink href={`/schemes/${schemeId}?tab=documents`}>
                {document.schemeCode}, {document.schemeName}
              </TextLink>
            ),
          },
        ]),
    ...(planId === null
      ? []
      : [
          {
            term: "Kế hoạch",
            value: <TextLink href={`/plans/${planId}`}>{document.planName}</TextLink>,
          },
        ]),
    { term: "Vào hệ thống", value: <Instant at={document.recordedAt} /> },
    ...(template === null
      ? []
      : [
          {
            term: "Biểu mẫu",
            value: `${template.form ?? template.source}, phiên bản ${String(template.version)}`,
          },
        ]),
  ];
  return (
    <Card title="Thông tin">
      <DescriptionList items={items} />
    </Card>
  );
}
