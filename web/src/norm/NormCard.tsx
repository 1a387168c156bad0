import type { NormAssessmentView } from "@kc/server/api/norm";
import { Card } from "../ui/Card.tsx";
import { dayText, dongText } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import "./NormCard.css";

type NormCardProps = {
  readonly title: string;
  readonly norm: NormAssessmentView;
  /** Said under the amount: what the assessment stands on. */
  readonly basis?: string;
};

/** How much support the norm allows, why, and by which article: the same card in a scheme and in a what-if. */
export function NormCard({ title, norm, basis }: NormCardProps) {
  return (
    <Card title={title} aside={<ConfidenceMark norm={norm} />}>
      <div className="norm-card">
        <p className="norm-card__amount">
          <span className="norm-card__figure">{dongText(norm.maximumDong)}</span>
          <span className="soft">tối đa, theo {norm.limitedBy}</span>
        </p>
        <ol className="norm-card__steps">
          {norm.steps.slice(0, -1).map((step) => (
            <li
              key={step.kind}
              className={step.amountDong === norm.maximumDong ? "is-binding" : ""}
            >
              <span>
                {step.text}
                {step.citation !== null && <cite>{step.citation}</cite>}
              </span>
              <span className="number">{dongText(step.amountDong)}</span>
            </li>
          ))}
        </ol>
        <p className="small soft">
          {norm.levelLabel} · {norm.citationLong}
          {basis !== undefined && <> · {basis}</>}
        </p>
        <Acknowledgements norm={norm} />
        <TextLink href={`/norms?activity=all&on=${norm.on}`} className="small">
          Xem quy định mức chi ngày {dayText(norm.on)}
        </TextLink>
      </div>
    </Card>
  );
}

function ConfidenceMark({ norm }: { readonly norm: NormAssessmentView }) {
  return (
    <span className={`norm-mark norm-mark--${norm.confidence}`} title={norm.confidenceLabel}>
      <span className="visually-hidden">Độ tin cậy: {norm.confidenceLabel} </span>
      {norm.confidence}
    </span>
  );
}

/** What must be known before the norm is relied on. */
function Acknowledgements({ norm }: { readonly norm: NormAssessmentView }) {
  if (norm.mustAcknowledge.length === 0) return null;
  return (
    <ul className="norm-card__remarks">
      {norm.mustAcknowledge.map((text) => (
        <li key={text}>
          <Icon name="info" size={16} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
