import { useNavigation } from "../app/navigation-context.ts";
import { useSession } from "../app/session.ts";
import { dayText } from "../ui/format.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Row } from "../ui/Row.tsx";

/** What waits for me, and until when. */
export function HomePage() {
  const session = useSession();
  const others = useNavigation().filter((entry) => entry.href !== "/");
  return (
    <>
      <PageHeader
        title="Việc của tôi"
        lead={`${session.membership.organisationName} · hôm nay ${dayText(session.today)}`}
      />
      <EmptyState title="Không có việc nào đang chờ bạn">
        Việc mới hiện ở đây khi có hồ sơ chuyển đến vai trò của bạn.
        <Row>
          {others.map((entry) => (
            <LinkButton key={entry.href} href={entry.href} icon={entry.icon} size="small">
              {entry.label}
            </LinkButton>
          ))}
        </Row>
      </EmptyState>
    </>
  );
}
