import {
  findPlanRoundEndpoint,
  openPlanRoundEndpoint,
  registerForPlanEndpoint,
} from "@kc/server/api/budget";
import { listCommunesEndpoint } from "@kc/server/api/territory";
import type { Stage } from "../stage.ts";
import { reportersOf } from "../steps/report.ts";

const training = { name: "Lớp đào tạo nghề chế biến nông sản", amountDong: 60_000_000 };
const fair = { name: "Tham gia Hội chợ Công Thương vùng", amountDong: 90_000_000 };

/** Phường Thục Phán, whose people the demo shows, is still to register. */
const awaitedCommune = "01273";

/** Sở opens the registration of 2027. */
export async function nextYearIsOpened(stage: Stage): Promise<string> {
  stage.on("2026-10-05");
  const round = { planYear: 2027, dueOn: "2026-11-30" };
  return (await stage.as("chuyen-vien-so").does(openPlanRoundEndpoint, round)).id;
}

/** Some bodies register, with the needs that their establishments have registered; most are still awaited. */
export async function bodiesRegister(stage: Stage, roundId: string): Promise<void> {
  const { rows } = await stage.as("chuyen-vien-so").asks(listCommunesEndpoint, {});
  const communes = rows.map(({ code }) => code).filter((code) => code !== awaitedCommune);
  const senders = [
    { login: "giam-doc-trung-tam", tasks: [fair] },
    { login: "so-nganh", tasks: [training] },
    ...communes.slice(0, 12).map((code) => ({ login: reportersOf(code).sends, tasks: [] })),
  ];
  for (const { login, tasks } of senders) {
    const sender = stage.as(login);
    const { ownOrganisationId } = await sender.asks(findPlanRoundEndpoint, { roundId });
    await sender.does(registerForPlanEndpoint, {
      roundId,
      organisationId: ownOrganisationId ?? "",
      tasks: [...tasks],
      saysNoNeed: true,
    });
  }
}
