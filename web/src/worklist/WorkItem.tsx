import { Day } from "../ui/Day.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { Work } from "./work.ts";
import "./WorkItem.css";

/** One thing to do: the verb first, on what, and until when. */
export function WorkItem({ work }: { readonly work: Work }) {
  return (
    <li className={`work work--${work.state}`}>
      <span className="work__what">
        <TextLink href={work.link} className="work__verb">
          {work.verb}
          <span className="visually-hidden">: </span>
          <span className="work__label">{work.label}</span>
        </TextLink>
        {work.detail !== "" && <span className="work__detail">{work.detail}</span>}
      </span>
      <span className="work__when">
        <WorkDue work={work} />
        {work.waitingSince !== null && (
          <span className="work__since">
            chờ từ <Day day={work.waitingSince} />
          </span>
        )}
      </span>
    </li>
  );
}

/** The last day with its word: late and due are never told by colour alone. */
function WorkDue({ work }: { readonly work: Work }) {
  const { dueOn, state, dueBecause } = work;
  if (dueOn === null) return null;
  return (
    <span className="work__due" title={dueBecause ?? undefined}>
      {state === "late" && <StatusBadge tone="late">Quá hạn</StatusBadge>}
      {state === "today" && <StatusBadge tone="due">Hạn hôm nay</StatusBadge>}
      <span>
        {state !== "late" && state !== "today" && "hạn "}
        <Day day={dueOn} />
      </span>
    </span>
  );
}
