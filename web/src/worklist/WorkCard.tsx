import { Card } from "../ui/Card.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import "./WorkItem.css";
import { type Work, workKey, workStates } from "./work.ts";
import { WorkItem } from "./WorkItem.tsx";

/** As many of each state as are read at a glance; the rest is one click away. */
const shownOfEach = 8;

/** What waits for this person: late, today, this week, later. */
export function WorkCard({ rows }: { readonly rows: readonly Work[] }) {
  const groups = workStates
    .map((group) => ({ ...group, rows: rows.filter(({ state }) => state === group.state) }))
    .filter((group) => group.rows.length > 0);
  const shown = groups.reduce((sum, group) => sum + Math.min(group.rows.length, shownOfEach), 0);
  return (
    <Card title="Đang chờ tôi" flush>
      {rows.length === 0 && (
        <p className="works__none">
          Không có việc nào đang chờ. Việc mới hiện ở đây khi hồ sơ chuyển đến vai trò của bạn.
        </p>
      )}
      {groups.map((group) => (
        <section key={group.state}>
          <div className="works__head">
            <h3>{group.label}</h3>
            <span className="soft">{group.rows.length} việc</span>
          </div>
          <ul className="works">
            {group.rows.slice(0, shownOfEach).map((work) => (
              <WorkItem key={workKey(work)} work={work} />
            ))}
          </ul>
        </section>
      ))}
      {rows.some(({ kind }) => kind === "number-document") && (
        <p className="works__more">
          <TextLink href="/documents?waiting=number">Mở danh sách văn bản chờ cấp số</TextLink>
        </p>
      )}
      {shown < rows.length && (
        <p className="works__more">
          <TextLink href="/work">{`Xem tất cả ${String(rows.length)} việc`}</TextLink>
        </p>
      )}
    </Card>
  );
}
