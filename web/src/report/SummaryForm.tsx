import { writeSummaryEndpoint } from "@kc/server/api/report";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Card } from "../ui/Card.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import type { PeriodData } from "./PeriodPage.tsx";

/** The words of the consolidated report, with what the bodies wrote beside them. */
export function SummaryForm({ data }: { readonly data: PeriodData }) {
  const { period, summary, acts } = data;
  const form = useCommandForm<typeof writeSummaryEndpoint, { summary: Record<string, string> }>({
    endpoint: writeSummaryEndpoint,
    defaults: { summary: Object.fromEntries(summary.map(({ code, text }) => [code, text])) },
    toInput: (values) => ({
      periodId: period.id,
      expectedVersion: period.version,
      summary: values.summary,
    }),
    onDone: () => {
      showToast("Đã lưu thuyết minh.");
    },
  });
  const mayWrite = acts.summarise?.isOpen === true;
  const parts = summary.map(({ code, label, help, text }) => (
    <Card key={code} title={label}>
      {mayWrite ? (
        <Bound control={form.control} name={`summary.${code}`}>
          {(field) => (
            <TextArea
              {...field}
              label={`${label} trong báo cáo của tỉnh`}
              hint={help === "" ? undefined : help}
              rows={4}
              maxLength={6_000}
            />
          )}
        </Bound>
      ) : (
        <p className="report-words">{text === "" ? "Chưa ghi." : text}</p>
      )}
      <Written rows={data.written.filter((row) => row.code === code)} />
    </Card>
  ));
  return mayWrite ? (
    <CommandForm form={form} verb="Lưu thuyết minh">
      {parts}
    </CommandForm>
  ) : (
    <>{parts}</>
  );
}

function Written({ rows }: { readonly rows: PeriodData["written"] }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>Các đơn vị ghi ({rows.length})</summary>
      <ul className="plain-list">
        {rows.map(({ name, text }) => (
          <li key={name}>
            <strong>{name}</strong>: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
