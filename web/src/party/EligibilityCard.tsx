import { Card } from "../ui/Card.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import "./EligibilityCard.css";
import type { Establishment } from "./EstablishmentRecord.tsx";
import { verdictTone } from "./tones.ts";

type EligibilityCardProps = {
  readonly eligibility: Establishment["eligibility"];
  /** Asks for the rules of another day. */
  readonly onDay: (on: string) => void;
};

const signs: Readonly<Record<string, { icon: IconName; label: string }>> = {
  yes: { icon: "done", label: "Đạt" },
  no: { icon: "refused", label: "Không đạt" },
  unknown: { icon: "warning", label: "Chưa rõ" },
};

/** Whether the law supports the establishment on a day: the verdict, and each criterion with its article. */
export function EligibilityCard({ eligibility, onDay }: EligibilityCardProps) {
  const { verdict, verdictLabel, confidence, confidenceLabel, size } = eligibility;
  return (
    <Card
      title="Đối tượng hỗ trợ"
      aside={<StatusBadge tone={verdictTone(verdict)}>{verdictLabel}</StatusBadge>}
      tone={verdict === "eligible" ? "action" : verdict === "not" ? "late" : "due"}
    >
      <ul className="criteria">
        {eligibility.reasons.map((reason) => (
          <li key={reason.criterion} className={`criterion criterion--${reason.met}`}>
            <Icon
              name={signs[reason.met]?.icon ?? "warning"}
              size={18}
              label={signs[reason.met]?.label ?? ""}
            />
            <span>
              {reason.text}
              {reason.citation !== null && (
                <span className="criterion__citation">{reason.citation}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {size && <p className="soft small">Quy mô: {size.label}.</p>}
      <DateField
        name="eligibilityOn"
        label="Theo quy định của ngày"
        value={eligibility.on}
        onChange={(on) => {
          if (on !== null) onDay(on);
        }}
      />
      {confidence !== "A" && (
        <p className="soft small">Mức tin cậy của căn cứ: {confidenceLabel.toLowerCase()}.</p>
      )}
    </Card>
  );
}
