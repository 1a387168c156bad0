import { listReportRecordsEndpoint } from "@kc/server/api/report";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { dayText } from "../ui/format.ts";
import { TextLink } from "../ui/TextLink.tsx";
import { figureText } from "./figure-text.ts";

type RecordListProps = { readonly reportId: string; readonly cell: string };

const places = {
  scheme: (id: string) => `/schemes/${id}`,
  establishment: (id: string) => `/establishments/${id}`,
  allocation: () => "/budget",
  supervision: (id: string) => `/supervision/${id}`,
} as const;

/** The system's own records of a figure of one body, with their sum. */
export function RecordList({ reportId, cell }: RecordListProps) {
  const records = useEndpointQuery(listReportRecordsEndpoint, { reportId, cell });
  return (
    <QueryState query={records} what="các bản ghi">
      {({ label, unit, measure, total, rows }) => (
        <>
          <p>
            {label}, theo hệ thống: <strong>{figureText(measure, total)}</strong> {unit}
          </p>
          {rows.length === 0 && <p className="soft">Hệ thống chưa có bản ghi nào trong kỳ.</p>}
          <ul className="plain-list">
            {rows.map((row, place) => (
              <li key={`${row.recordId}-${String(place)}`}>
                <TextLink href={places[row.recordKind](row.recordId)}>{row.label}</TextLink>{" "}
                <span className="soft">
                  {dayText(row.countedOn)}
                  {row.amount !== 1 && ` · ${figureText(measure, row.amount)} ${unit}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </QueryState>
  );
}
