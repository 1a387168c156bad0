import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { dayText } from "../ui/format.ts";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Money } from "../ui/Money.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { pageOf } from "./open-address.ts";
import { registrationTones } from "./registration-tones.ts";
import type { BodyRegistration } from "./RoundPage.tsx";

type OwnRegistrationProps = {
  readonly own: BodyRegistration;
  readonly planYear: number;
  readonly mayRegister: boolean;
  readonly onRegister: () => void;
};

/** What the viewer's own body has to register: the needs of its establishments, its tasks, and the way to send them. */
export function OwnRegistration({ own, planYear, mayRegister, onRegister }: OwnRegistrationProps) {
  const { needs, tasks } = own;
  return (
    <Card
      title={`Đăng ký của ${own.name}`}
      tone={mayRegister && own.status === "awaited" ? "action" : "plain"}
      aside={<StatusBadge tone={registrationTones[own.status]}>{own.statusLabel}</StatusBadge>}
    >
      <Stack gap="tight">
        <p>
          {needs.opens === null ? (
            `Chưa có nhu cầu nào của cơ sở cho năm ${String(planYear)}.`
          ) : (
            <>
              <TextLink href={pageOf(needs.opens)}>
                {`${String(needs.count)} nhu cầu của cơ sở`}
              </TextLink>
              , đề nghị hỗ trợ <Money dong={needs.requestedDong} />.
            </>
          )}
        </p>
        {tasks.length > 0 && (
          <ul className="plain-list">
            {tasks.map(({ name, amountDong }) => (
              <li key={name}>
                {name}: <Money dong={amountDong} />
              </li>
            ))}
          </ul>
        )}
        {own.note !== "" && <p className="soft">{own.note}</p>}
        {own.sentOn !== null && (
          <p className="small soft">
            {own.mode === "by_document"
              ? `Sở Công Thương ghi nhận từ văn bản ${own.letterNumber} ngày ${dayText(own.letterOn ?? own.sentOn)}.`
              : `Đã gửi Sở Công Thương ngày ${dayText(own.sentOn)}.`}
          </p>
        )}
        {mayRegister && (
          <Row>
            <Button look={own.status === "awaited" ? "main" : "plain"} onPress={onRegister}>
              {own.status === "awaited" ? "Gửi đăng ký" : "Gửi lại đăng ký"}
            </Button>
            <LinkButton href={`/schemes?year=${String(planYear)}`}>Xem nhu cầu, đề án</LinkButton>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
