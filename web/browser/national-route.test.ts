import type { Role } from "@kc/core/access";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { approveRequest } from "../../server/src/payment/approve-request.ts";
import { checkRequest } from "../../server/src/payment/check-request.ts";
import {
  approvePlan,
  assertLedgerBalances,
  bringToDecision,
  makeAllocation,
  makeAppraisedScheme,
  makePlan,
} from "../../server/src/testing/make-money.ts";
import {
  makeNationalAtWork,
  makeNationalPlan,
  makeNationalScheme,
  signWithAgency,
  transferOfAgency,
} from "../../server/src/testing/make-national.ts";
import {
  acceptScheme,
  askAcceptance,
  askAdvance,
  liquidateScheme,
  payInFull,
  prepareSettlementOf,
} from "../../server/src/testing/make-progress.ts";
import { accepted } from "../../server/src/testing/test-world.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { openRealServer, type RealServer } from "./real-server.ts";
import { standsStill } from "./stands-still.ts";

let real: RealServer;
/** Where the records of the tests are. */
const places = {
  own: "",
  draft: "",
  submitted: "",
  answered: "",
  inPlan: "",
  signed: "",
  going: "",
  advance: "",
  settling: "",
};
let pages: Page[] = [];

beforeAll(async () => {
  real = await openRealServer("2026-03-02");
  const { world } = real;
  const own = await makeAppraisedScheme(world);
  const ownPlan = await makePlan(
    world,
    await makeAllocation(world, own.appraisedDong),
    [{ scheme: own }],
    { approval: "list_and_each" },
  );
  accepted(await approvePlan(world, await bringToDecision(world, ownPlan)));
  places.own = `/schemes/${own.schemeId}?tab=contract`;

  const planned = async (year: number) => makeNationalScheme(world, { planYear: year });
  places.draft = `/plans/${await makeNationalPlan(world, "draft", [await planned(2030)], 2030)}`;
  places.submitted = `/plans/${await makeNationalPlan(world, "submitted", [await planned(2031)], 2031)}`;
  places.answered = `/plans/${await makeNationalPlan(world, "agency_answered", [await planned(2032)], 2032)}`;
  const [inPlan, signed] = [await planned(2026), await planned(2026)];
  await makeNationalPlan(world, "approved", [inPlan, signed]);
  accepted(await signWithAgency(world, signed));
  places.inPlan = `/schemes/${inPlan.schemeId}?tab=contract`;
  places.signed = `/schemes/${signed.schemeId}?tab=contract`;

  const going = await makeNationalAtWork(world, 2027);
  places.going = `/schemes/${going.schemeId}?tab=contract`;
  accepted(await transferOfAgency(world, going.schemeId, 150_000_000));
  const asked = accepted(await askAdvance(world, going.schemeId, 100_000_000));
  const step = (expectedVersion: number) => ({ paymentRequestId: asked.id, expectedVersion });
  const chief = await world.person("centre_chief_accountant");
  const head = await world.person("centre_head");
  const checked = accepted(await world.run(checkRequest, chief, step(asked.version)));
  accepted(await world.run(approveRequest, head, step(checked.version)));
  places.advance = `/payment-requests/${asked.id}`;

  const settling = await makeNationalAtWork(world, 2028);
  const { schemeId } = settling;
  accepted(await transferOfAgency(world, schemeId, 240_000_000));
  accepted(await askAcceptance(world, schemeId));
  accepted(await acceptScheme(world, settling, [310_000_000, 170_000_000]));
  accepted(await payInFull(world, schemeId));
  accepted(await liquidateScheme(world, schemeId));
  accepted(
    await prepareSettlementOf(world, schemeId, [
      { amountDong: 240_000_000, paidBy: "support" },
      { amountDong: 240_000_000, paidBy: "beneficiary" },
    ]),
  );
  places.settling = `/schemes/${schemeId}?tab=settlement`;
}, 300_000);
afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
  await assertLedgerBalances(real.world);
});
afterAll(() => real.close());

async function open(role: Role, path: string, width = 1366): Promise<Page> {
  const page = await real.pageOf(role, { width, colorScheme: "light" });
  pages.push(page);
  await page.goto(`${real.origin}/app${path}`);
  await standsStill(page);
  return page;
}

const looks: readonly (readonly [string, Role, () => string])[] = [
  ["a national list", "department_head", () => places.draft],
  ["an answered national list", "department_officer", () => places.answered],
  ["the money of the Cục", "centre_accountant", () => places.going],
  ["an advance to confirm", "department_officer", () => places.advance],
  ["a settlement with the Cục", "centre_officer", () => places.settling],
];

const dialogs: readonly (readonly [string, Role, () => string, string])[] = [
  ["a plan to draft", "department_officer", () => "/plans", "Lập kế hoạch năm"],
  ["a scheme's own decision", "provincial_leader", () => places.own, "Phê duyệt đề án"],
  ["a list to send", "department_head", () => places.draft, "Gửi danh mục đến Cục"],
  [
    "a list that the Cục returns",
    "department_officer",
    () => places.submitted,
    "Ghi nhận yêu cầu hoàn thiện của Cục",
  ],
  [
    "the answer of the Cục",
    "department_officer",
    () => places.submitted,
    "Ghi nhận kết quả thẩm định của Cục",
  ],
  ["the Minister's decision", "clerk", () => places.answered, "Ghi nhận quyết định của Bộ trưởng"],
  ["a contract with the Cục", "centre_head", () => places.inPlan, "Ký hợp đồng với Cục"],
  ["the contract under it", "centre_head", () => places.signed, "Ký hợp đồng"],
  ["a report with volumes", "centre_officer", () => places.going, "Báo cáo tiến độ"],
  [
    "a transfer of the Cục",
    "centre_accountant",
    () => places.going,
    "Ghi nhận kinh phí Cục chuyển, nộp trả",
  ],
  ["a confirmation", "department_officer", () => places.advance, "Xác nhận đề nghị"],
  ["a refused confirmation", "department_head", () => places.advance, "Không xác nhận, trả lại"],
];

describe.each([1366, 360])("the national route, %i wide", (width) => {
  it.each(looks)("shows %s without barrier or overflow", async (_name, role, path) => {
    const page = await open(role, path(), width);
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it.each(dialogs)("opens %s without barrier or overflow", async (_name, role, path, button) => {
    const page = await open(role, path(), width);
    await page.getByRole("button", { name: button }).first().click();
    await page.getByRole("dialog").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});
