import { searchEndpoint } from "@kc/server/api/search";
import type { EndpointOutput } from "@kc/server/api/platform";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSearch } from "../ui/FilterSearch.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import "./SearchPage.css";

/** What the viewer may see that has the words: schemes, establishments, visits, documents. */
export function SearchPage() {
  const [view, setView] = useView({ q: "" });
  const q = view.q.trim();
  const found = useEndpointQuery(searchEndpoint, { q }, { keepsLast: true, isEnabled: q !== "" });
  return (
    <>
      <PageHeader title="Tìm kiếm" />
      <Stack>
        <Row>
          <FilterSearch
            label="Tìm đề án, cơ sở, cuộc kiểm tra, văn bản; không cần dấu"
            value={view.q}
            onChange={(typed) => {
              setView({ q: typed });
            }}
          />
        </Row>
        {q === "" ? (
          <EmptyState title="Nhập từ cần tìm">
            Tên hoặc mã đề án, tên hoặc mã số thuế của cơ sở, địa điểm, lý do của cuộc kiểm tra, số
            hoặc trích yếu của văn bản.
          </EmptyState>
        ) : (
          <QueryState query={found} what="kết quả tìm kiếm">
            {(results) => <Results results={results} q={q} />}
          </QueryState>
        )}
      </Stack>
    </>
  );
}

type Found = EndpointOutput<typeof searchEndpoint>;
type Hit = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly subtitle: string;
};

function Results({ results, q }: { readonly results: Found; readonly q: string }) {
  const groups = groupsOf(results).filter(({ hits }) => hits.length > 0);
  if (groups.length === 0) {
    return (
      <EmptyState title={`Không tìm thấy gì cho “${q}”`}>
        Thử ít chữ hơn, hoặc một phần của mã. Chỉ tìm trong phạm vi bạn được xem.
      </EmptyState>
    );
  }
  return groups.map(({ title, hits }) => (
    <Card key={title} title={title}>
      <ul className="search-hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <TextLink href={hit.href}>{hit.title}</TextLink>
            <span className="soft small">{hit.subtitle}</span>
          </li>
        ))}
      </ul>
    </Card>
  ));
}

function groupsOf({ schemes, establishments, visits, documents }: Found) {
  return [
    {
      title: "Đề án",
      hits: schemes.map(({ id, code, title, subtitle }): Hit => ({
        id,
        href: `/schemes/${id}`,
        title,
        subtitle: `${code} · ${subtitle}`,
      })),
    },
    {
      title: "Cơ sở công nghiệp nông thôn",
      hits: establishments.map((hit): Hit => ({ ...hit, href: `/establishments/${hit.id}` })),
    },
    {
      title: "Kiểm tra, giám sát",
      hits: visits.map(({ id, title, subtitle, schemeId }): Hit => ({
        id,
        href: `/supervision/${schemeId}`,
        title,
        subtitle,
      })),
    },
    {
      title: "Văn bản",
      hits: documents.map(({ id, title, subtitle, schemeId }): Hit => ({
        id,
        href: schemeId === null ? `/documents` : `/schemes/${schemeId}?tab=documents`,
        title,
        subtitle,
      })),
    },
  ];
}
