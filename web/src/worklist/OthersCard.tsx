import { lowerFirst } from "../budget/lower-first.ts";
import { Card } from "../ui/Card.tsx";
import { Day } from "../ui/Day.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import "./WorkItem.css";
import { schemeTone } from "./scheme-tone.ts";
import type { WorkList } from "./work.ts";

/** Schemes that this person follows and whose next step is somebody else's. */
export function OthersCard({ others }: { readonly others: WorkList["others"] }) {
  if (others.length === 0) return null;
  return (
    <Card title="Đang chờ nơi khác" flush>
      <ul className="works">
        {others.slice(0, 10).map((scheme) => (
          <li key={scheme.schemeId} className="work">
            <span className="work__what">
              <TextLink href={`/schemes/${scheme.schemeId}`} className="work__verb">
                <span className="work__label">{scheme.label}</span>
              </TextLink>
              <span className="work__detail">
                {`Chờ ${scheme.who}: ${lowerFirst(scheme.next)}`}
              </span>
            </span>
            <span className="work__when">
              <StatusBadge tone={schemeTone(scheme.statusTone)}>{scheme.statusLabel}</StatusBadge>
              <span className="work__since">
                từ <Day day={scheme.since} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
