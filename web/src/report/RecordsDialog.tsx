import { listReportRecordsEndpoint } from "@kc/server/api/report";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { dayText } from "../ui/format.ts";
import { TextLink } from "../ui/TextLink.tsx";
import { figureText } from "./figure-text.ts";

type RecordsDialogProps = {
  readonly reportId: string;
  readonly cell: string;
  readonly onClose: () => void;
};

const places = { scheme: "/schemes/", establishment: "/establishments/" } as const;

/** The records that a prefilled figure is the sum of. */
export function RecordsDialog({ reportId, cell, onClose }: RecordsDialogProps) {
  const records = useEndpointQuery(listReportRecordsEndpoint, { reportId, cell });
  return (
    <Dialog
      title={`Bản ghi đứng sau chỉ tiêu ${cell.split(".")[0] ?? cell}`}
      isOpen
      onClose={onClose}
    >
      <QueryState query={records} what="các bản ghi">
        {({ label, unit, measure, total, rows }) => (
          <>
            <p>
              {label}: <strong>{figureText(measure, total)}</strong> {unit}
            </p>
            {rows.length === 0 && <p className="soft">Hệ thống chưa có bản ghi nào trong kỳ.</p>}
            <ul className="plain-list">
              {rows.map((row) => (
                <li key={`${row.recordId}-${row.countedOn}-${String(row.amount)}`}>
                  {row.recordKind === "allocation" ? (
                    row.label
                  ) : (
                    <TextLink href={`${places[row.recordKind]}${row.recordId}`}>
                      {row.label}
                    </TextLink>
                  )}{" "}
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
    </Dialog>
  );
}
