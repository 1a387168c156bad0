import { listTemplatesEndpoint, type TemplateRow } from "@kc/server/api/document";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSearch } from "../ui/FilterSearch.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import "./document.css";
import { sampleHref } from "./document-links.ts";

const origins = [
  { value: "original", label: "Theo mẫu gốc" },
  { value: "unchecked", label: "Chưa đối chiếu mẫu gốc" },
];

/** Every form that papers are made from, with where it comes from, drawn from made-up data. */
export function FormsPage() {
  const [view, setView] = useView({ q: "", origin: "" });
  const templates = useEndpointQuery(listTemplatesEndpoint, {});
  return (
    <>
      <PageHeader
        title="Bộ mẫu văn bản"
        trail={[{ href: "/documents", label: "Văn bản" }]}
        lead="Mọi mẫu hệ thống dùng để soạn văn bản, vẽ từ dữ liệu minh họa đúng như bản in."
      />
      <Stack>
        <Row>
          <FilterSearch
            label="Tìm mẫu"
            value={view.q}
            onChange={(q) => {
              setView({ q });
            }}
          />
          <FilterSelect
            label="Nguồn gốc"
            value={view.origin}
            choices={origins}
            onChange={(origin) => {
              setView({ origin });
            }}
          />
        </Row>
        <QueryState query={templates} what="bộ mẫu văn bản">
          {({ rows }) => <FormList rows={rows.filter((row) => isShown(row, view))} />}
        </QueryState>
      </Stack>
    </>
  );
}

function isShown(row: TemplateRow, { q, origin }: { q: string; origin: string }): boolean {
  const text = plain([row.title, row.label, row.form ?? "", row.source].join(" "));
  const isOfOrigin = origin === "" || row.isFromOriginalForm === (origin === "original");
  return isOfOrigin && text.includes(plain(q));
}

/** Without diacritics, as people type when they look for something. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").trim();
}

function FormList({ rows }: { readonly rows: readonly TemplateRow[] }) {
  if (rows.length === 0) {
    return <EmptyState title="Không có mẫu nào khớp">Bỏ bớt điều kiện lọc để xem thêm.</EmptyState>;
  }
  return (
    <Card title={`${String(rows.length)} mẫu`}>
      <ul className="papers">
        {rows.map((row) => (
          <FormItem key={`${row.kind} ${String(row.version)}`} row={row} />
        ))}
      </ul>
    </Card>
  );
}

function FormItem({ row }: { readonly row: TemplateRow }) {
  const { kind, version, title, about, form, source, isFromOriginalForm, samples } = row;
  const [sample] = samples;
  return (
    <li className="papers__row">
      <div className="papers__words">
        <span className="papers__name">{title}</span>
        <span className="papers__note">{about}</span>
        <span className="papers__note">
          {form === null ? "" : `${form} · `}
          {source} · phiên bản {version}
          {row.isMadeFromRecords ? "" : " · chưa soạn từ số liệu"}
        </span>
      </div>
      <div className="papers__acts">
        <StatusBadge tone={isFromOriginalForm ? "done" : "due"}>
          {isFromOriginalForm ? "Theo mẫu gốc" : "Chưa đối chiếu mẫu gốc"}
        </StatusBadge>
        {sample !== undefined &&
          (["pdf", "docx"] as const).map((format) => (
            <LinkButton
              key={format}
              href={sampleHref({ kind, version, sample, format })}
              size="small"
              icon="download"
              download
            >
              {format === "pdf" ? "PDF" : "Word"}
              <span className="visually-hidden"> {title}</span>
            </LinkButton>
          ))}
      </div>
    </li>
  );
}
