import { MeetingsCard } from "../appraisal/MeetingsCard.tsx";
import { StepPapers } from "../document/StepPapers.tsx";
import { NormCard } from "../norm/NormCard.tsx";
import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { dayText } from "../ui/format.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Money } from "../ui/Money.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { SchemeTabProps } from "./scheme-tabs.ts";
import type { SchemeView } from "./scheme-tone.ts";

/** The appraisals of a scheme: the sheet on five criteria, the minutes, the amount, the norm of the day. */
export function AppraisalTab({ scheme }: SchemeTabProps) {
  return (
    <Stack>
      {scheme.appraisals.length === 0 && (
        <EmptyState title="Chưa thẩm định">
          Sở Công Thương thẩm định sau khi tiếp nhận hồ sơ, theo năm nội dung của TT 36/2013/TT-BCT,
          Đ.9.
        </EmptyState>
      )}
      <MeetingsCard kind="appraisal" subjectId={scheme.id} />
      {scheme.appraisals.map((appraisal, place) => (
        <AppraisalCard
          key={appraisal.id}
          appraisal={appraisal}
          // The norm of the last appraisal stands beside the tabs already.
          norm={place === 0 && scheme.normBasis === "appraisal" ? null : appraisal.norm}
        />
      ))}
      <StepPapers schemeId={scheme.id} stage="appraisal" />
    </Stack>
  );
}

type AppraisalCardProps = {
  readonly appraisal: SchemeView["appraisals"][number];
  readonly norm: SchemeView["norm"];
};

function AppraisalCard({ appraisal, norm }: AppraisalCardProps) {
  const { minutes, judgements } = appraisal;
  return (
    <Card
      title={`Phiếu thẩm định ngày ${dayText(appraisal.appraisedOn)}`}
      aside={
        <StatusBadge tone={appraisal.conclusion === "pass" ? "done" : "refused"}>
          {appraisal.conclusion === "pass" ? "Đạt" : "Không đạt"}
        </StatusBadge>
      }
    >
      <Stack>
        <DescriptionList
          columns={2}
          items={[
            { term: "Người thẩm định", value: appraisal.appraiserName },
            {
              term: "Kinh phí thẩm định",
              value: (
                <Money dong={appraisal.conclusion === "pass" ? appraisal.appraisedDong : null} />
              ),
            },
            { term: "Kết luận", value: appraisal.conclusionLabel, wide: true },
            ...(appraisal.remark === ""
              ? []
              : [{ term: "Kiến nghị", value: appraisal.remark, wide: true }]),
          ]}
        />
        <DataSheet
          caption="Năm nội dung thẩm định"
          heads={["Nội dung", "Đánh giá", "Nhận xét"]}
          rows={judgements.map(({ criterion, label, citation, markLabel, comment }) => ({
            key: criterion,
            cells: [
              <>
                {label} <span className="soft small">({citation})</span>
              </>,
              markLabel,
              comment === "" ? "–" : comment,
            ],
          }))}
        />
        <Minutes minutes={minutes} />
        {norm && <NormCard title="Mức hỗ trợ tại ngày thẩm định" norm={norm} />}
      </Stack>
    </Card>
  );
}

function Minutes({ minutes }: { readonly minutes: SchemeView["appraisals"][number]["minutes"] }) {
  if (minutes.members.length === 0) return null;
  const people = minutes.members.map(({ name, office, role }) =>
    [name, office, role].filter((part) => part !== "").join(", "),
  );
  return (
    <DescriptionList
      items={[
        { term: "Họp tại", value: minutes.heldAt === "" ? "–" : minutes.heldAt },
        { term: "Thành phần", value: people.join("; ") },
        ...(minutes.discussion === "" ? [] : [{ term: "Ý kiến", value: minutes.discussion }]),
      ]}
    />
  );
}
