import type { NormRow } from "@kc/server/api/norm";
import { Card } from "../ui/Card.tsx";
import { dayText } from "../ui/format.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import { NormApproval } from "./NormApproval.tsx";

const tones = {
  draft: "due",
  rejected: "refused",
  in_force: "done",
  not_yet: "moving",
  expired: "still",
  unknown: "still",
  text_pending: "due",
} as const satisfies Record<NormRow["standing"], Tone>;

/** The norms found, each as a card: what it allows, where it stands in the law, how sure it is. */
export function NormList({ rows }: { readonly rows: readonly NormRow[] }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Không có mức chi nào cho hoạt động này vào ngày này">
        Chọn ngày khác, hoặc xem cả mức chi đã hết hiệu lực.
      </EmptyState>
    );
  }
  return (
    <Stack>
      {rows.map((norm) => (
        <NormItem key={`${norm.levelLabel}${norm.id}`} norm={norm} />
      ))}
    </Stack>
  );
}

function NormItem({ norm }: { readonly norm: NormRow }) {
  return (
    <Card
      title={norm.label}
      aside={<StatusBadge tone={tones[norm.standing]}>{norm.standingLabel}</StatusBadge>}
    >
      <Stack>
        <p>
          <strong>{norm.rule}</strong>
        </p>
        <DescriptionList
          columns={2}
          items={[
            { term: "Căn cứ", value: citationText(norm) },
            {
              term: "Cấp",
              value: norm.use === "applied" ? norm.levelLabel : `${norm.levelLabel} (so sánh)`,
            },
            { term: "Hiệu lực", value: validityText(norm) },
            { term: "Độ tin cậy", value: `${norm.confidence}: ${norm.confidenceLabel}` },
            ...(norm.conditions.length === 0
              ? []
              : [{ term: "Điều kiện", value: norm.conditions.join(" "), wide: true }]),
            ...(norm.note === null ? [] : [{ term: "Ghi chú", value: norm.note, wide: true }]),
            ...(norm.approvedBy === null
              ? []
              : [
                  {
                    term: "Nhập và duyệt",
                    value: `${norm.loadedBy} nhập ngày ${dayText(norm.loadedOn)}; ${norm.approvedBy} duyệt ngày ${dayText(norm.approvedOn ?? norm.loadedOn)}`,
                    wide: true,
                  },
                ]),
          ]}
        />
        <NormApproval norm={norm} />
      </Stack>
    </Card>
  );
}

function citationText({ citation, amendedBy }: NormRow): string {
  return amendedBy === null ? citation : `${citation}; được sửa đổi bởi ${amendedBy}`;
}

function validityText({ validFrom, validTo }: NormRow): string {
  if (validFrom === null) return "chưa rõ ngày hiệu lực";
  const from = `từ ${dayText(validFrom)}`;
  return validTo === null ? from : `${from} đến trước ${dayText(validTo)}`;
}
