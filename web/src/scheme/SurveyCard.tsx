import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Day } from "../ui/Day.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Stack } from "../ui/Stack.tsx";
import { surveyConclusionLabels } from "./survey-conclusions.ts";
import type { SchemeView } from "./scheme-tone.ts";

/** The minutes of the survey at the establishment. */
export function SurveyCard({ survey }: { readonly survey: NonNullable<SchemeView["survey"]> }) {
  return (
    <Card title="Biên bản khảo sát">
      <Stack>
        <DescriptionList
          columns={2}
          items={[
            { term: "Ngày khảo sát", value: <Day day={survey.surveyedOn} /> },
            { term: "Địa điểm", value: survey.place },
            {
              term: "Thành phần",
              value: survey.participants
                .map(({ name, office }) => (office === "" ? name : `${name} (${office})`))
                .join("; "),
              wide: true,
            },
            {
              term: "Máy móc hiện có",
              value: survey.machinesInPlace === "" ? "–" : survey.machinesInPlace,
            },
            { term: "Kết luận", value: surveyConclusionLabels[survey.conclusion] },
            { term: "Nhận xét", value: survey.findings, wide: true },
            ...(survey.conditions.length === 0
              ? []
              : [{ term: "Yêu cầu", value: survey.conditions.join("; "), wide: true }]),
          ]}
        />
        {survey.figures.length > 0 && (
          <DataSheet
            caption="Số liệu sản xuất"
            heads={["Chỉ tiêu", "Đơn vị", "Năm trước", "Năm nay", "Nguồn"]}
            rows={survey.figures.map((figure) => ({
              key: figure.label,
              cells: [figure.label, figure.unit, figure.lastYear, figure.thisYear, figure.evidence],
            }))}
          />
        )}
      </Stack>
    </Card>
  );
}
