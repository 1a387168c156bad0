import { saveReportEndpoint } from "@kc/server/api/report";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { type CommandForm as FormOf, useCommandForm } from "../app/form/use-command-form.ts";
import { useDraft } from "../app/draft/use-draft.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { FieldGrid } from "../ui/FieldGrid.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { FigureField } from "./FigureField.tsx";
import { figureText } from "./figure-text.ts";
import type { ReportData } from "./ReportPage.tsx";

type Values = {
  values: Record<string, number | null>;
  notes: Record<string, string>;
  narrative: Record<string, string>;
};
type Row = ReportData["rows"][number];
type Cell = Row["cells"][number];

/** A dot would make a path of the name of a cell. */
function keyOf(cell: string): string {
  return cell.replace(".", "_");
}

/** The form begins with what was saved, and with what the system knows where nothing was. */
function valuesOf(data: ReportData): Values {
  const cells = data.rows.flatMap((row) => row.cells);
  return {
    values: Object.fromEntries(
      cells.map(({ cell, value, recorded }) => [keyOf(cell), value ?? recorded]),
    ),
    notes: Object.fromEntries(data.rows.map(({ code, note }) => [code, note])),
    narrative: Object.fromEntries(data.narratives.map(({ code, text }) => [code, text])),
  };
}

type ReportFormProps = { readonly data: ReportData; readonly onRecords: (cell: string) => void };

/** The form of a body: its indicators by group and its words; kept as it is typed. */
export function ReportForm({ data, onRecords }: ReportFormProps) {
  const draft = useDraft(`report.${data.id}`);
  const form = useCommandForm<typeof saveReportEndpoint, Values>({
    endpoint: saveReportEndpoint,
    defaults: valuesOf(data),
    draft,
    toInput: ({ values, notes, narrative }) => ({
      reportId: data.id,
      expectedVersion: data.version,
      values: Object.fromEntries(
        Object.entries(values).flatMap(([key, value]) =>
          value === null ? [] : [[key.replace("_", "."), value]],
        ),
      ),
      notes,
      narrative,
    }),
    onDone: () => {
      showToast("Đã lưu báo cáo.");
    },
  });
  const groups = data.groups.filter(({ code }) => data.rows.some(({ group }) => group === code));
  return (
    <CommandForm form={form} verb="Lưu báo cáo" saved={draft.status}>
      <DraftNotice
        draft={draft}
        onRestore={(content) => {
          form.form.reset(content as Values, { keepDefaultValues: true });
        }}
      />
      {groups.map(({ code, label }) => (
        <Card key={code} title={`${code}. ${label}`}>
          <div className="report-form">
            <FieldGrid
              caption={label}
              captionHidden
              heads={[
                { label: "Chỉ tiêu", width: "wide" },
                { label: "Số liệu", isNumber: true, width: "money" },
                { label: "Theo hệ thống", isNumber: true },
                { label: "Ghi chú" },
              ]}
              rows={data.rows
                .filter(({ group }) => group === code)
                .flatMap((row) => row.cells.map((cell) => lineOf(form, row, cell, onRecords)))}
            />
          </div>
        </Card>
      ))}
      <Card title="Thuyết minh">
        <Stack>
          {data.narratives.map(({ code, label, help }) => (
            <Bound key={code} control={form.control} name={`narrative.${code}`}>
              {(field) => (
                <TextArea
                  {...field}
                  label={label}
                  hint={help === "" ? undefined : help}
                  rows={3}
                  maxLength={6_000}
                />
              )}
            </Bound>
          ))}
        </Stack>
      </Card>
    </CommandForm>
  );
}

function lineOf(form: FormOf<Values>, row: Row, cell: Cell, onRecords: (cell: string) => void) {
  const name = `${row.code}. ${row.label}`;
  const source = cell.column === "all" ? "" : ` – ${cell.columnLabel.toLowerCase()}`;
  const isFirst = row.cells[0]?.cell === cell.cell;
  return {
    key: cell.cell,
    cells: [
      {
        words: (
          <>
            {name}
            {source} <span className="soft">({row.unit})</span>
            {row.help !== "" && isFirst && <div className="soft">{row.help}</div>}
          </>
        ),
      },
      {
        field: (
          <Bound control={form.control} name={`values.${keyOf(cell.cell)}`}>
            {(field) => (
              <FigureField
                {...field}
                measure={row.measure}
                label={`${name}${source}, ${row.unit}`}
              />
            )}
          </Bound>
        ),
      },
      {
        words:
          cell.recorded === null ? (
            <span className="soft">–</span>
          ) : (
            <Button
              size="small"
              look="quiet"
              onPress={() => {
                onRecords(cell.cell);
              }}
            >
              {figureText(row.measure, cell.recorded)}
              <span className="visually-hidden">
                {" "}
                theo hệ thống, xem bản ghi của {name}
                {source}
              </span>
            </Button>
          ),
      },
      isFirst
        ? {
            field: (
              <Bound control={form.control} name={`notes.${row.code}`}>
                {(field) => <TextField {...field} label={`Ghi chú ${row.code}`} maxLength={500} />}
              </Bound>
            ),
          }
        : { words: null },
    ],
  };
}
