import type { Programme } from "@kc/server/api/programme";
import { Card } from "../ui/Card.tsx";
import { Stack } from "../ui/Stack.tsx";
import { Passages } from "./Passages.tsx";

/** What the text gives each body, and who plans and reports to whom by when. */
export function TasksTab({ programme }: { readonly programme: Programme }) {
  const { tasksByBody, planningDuties, reportingDuties, reports } = programme;
  return (
    <Stack>
      {tasksByBody.map(({ clause, body, tasks }) => (
        <Card key={clause} title={`${clause}. ${body}`}>
          <Passages passages={tasks} />
        </Card>
      ))}
      {planningDuties.length > 0 && (
        <Card title="Lập kế hoạch, dự toán hằng năm">
          <ul className="passages">
            {planningDuties.map(({ clause, by, to, due, wording }) => (
              <li key={`${clause} ${by} ${wording}`}>
                <span className="passages__clause">{clause}</span>
                <span>
                  <b>
                    {by} → {to}
                    {due !== null && `, ${dueText(due)}`}
                  </b>
                  <br />
                  {wording}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {reportingDuties.length > 0 && (
        <Card title="Chế độ báo cáo">
          <ul className="passages">
            {reportingDuties.map(({ clause, from, to, periods, wording }) => (
              <li key={`${clause} ${wording}`}>
                <span className="passages__clause">{clause}</span>
                <span>
                  <b>
                    {from.join(", ")} → {to.join(", ")}:{" "}
                    {periods.map((period) => periodLabels[period]).join(", ")}
                  </b>
                  <br />
                  {wording}
                </span>
              </li>
            ))}
          </ul>
          {reports.length > 0 && <Passages passages={reports} />}
        </Card>
      )}
    </Stack>
  );
}

type Due = NonNullable<Programme["planningDuties"][number]["due"]>;

function dueText({ day, month, year, bound }: Due): string {
  const when = `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}`;
  const ofYear = year === "before" ? "năm trước năm kế hoạch" : "trong năm";
  return `${bound === "before" ? "trước ngày" : "chậm nhất ngày"} ${when} ${ofYear}`;
}

const periodLabels = {
  "half-year": "6 tháng",
  year: "năm",
  "as-regulated": "theo quy định",
  "ad-hoc": "đột xuất",
} as const;
