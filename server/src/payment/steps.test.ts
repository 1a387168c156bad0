import pg from "pg";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Viewer } from "../platform/viewer.ts";
import { assertLedgerBalances } from "../testing/make-money.ts";
import {
  askAdvance,
  makeSchemeAt,
  payee,
  proveWork,
  sendToTreasury,
} from "../testing/make-progress.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { listWork } from "../worklist/list-work.ts";
import { approveRequest } from "./approve-request.ts";
import { checkRequest } from "./check-request.ts";
import { findPaymentRequest } from "./find-payment-request.ts";
import { listPaymentRequests } from "./list-payment-requests.ts";
import { reviseRequest } from "./revise-request.ts";
import { sendBackRequest } from "./send-back-request.ts";
import { sendRequest } from "./send-request.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
afterEach(() => assertLedgerBalances(world));
const accountant = await world.person("centre_accountant");
const chief = await world.person("centre_chief_accountant");
const head = await world.person("centre_head");

async function makeDraft(amountDong = 100_000_000) {
  const { schemeId } = await makeSchemeAt(world, "contracted");
  await proveWork(world, schemeId, 400_000_000);
  return { schemeId, ...accepted(await askAdvance(world, schemeId, amountDong)) };
}

const stepOf = (id: string, expectedVersion: number) => ({ paymentRequestId: id, expectedVersion });
const pageOf = async (viewer: Viewer, id: string) =>
  accepted(await world.ask(findPaymentRequest, viewer, { paymentRequestId: id }));

/** One person who holds another role as well. */
const also = (person: Viewer, other: Viewer): Viewer => ({
  ...other,
  accountId: person.accountId,
  displayName: person.displayName,
});

describe("the three hands of a request", () => {
  it("make, check and approve it one after another, each with a name and a day", async () => {
    const { id, version } = await makeDraft();
    const sent = await sendToTreasury(world, { id, version });
    const page = await pageOf(accountant, id);
    expect(page).toMatchObject({
      version: sent.version,
      status: "at_treasury",
      maker: { name: accountant.displayName, on: "2026-03-02" },
      checker: { name: chief.displayName, on: "2026-03-02" },
      approver: { name: head.displayName, on: "2026-03-02" },
      sentOn: "2026-03-02",
    });
  });

  it("are three people: who made it may not check it, in whatever role", async () => {
    const { id, version } = await makeDraft();
    expect(
      await world.run(checkRequest, also(accountant, chief), stepOf(id, version)),
    ).toMatchObject({
      refusal: { kind: "same-person", act: "payment:check", earlierAct: "payment:make" },
    });
  });

  it("are three people: who made or checked it may not approve it", async () => {
    const { id, version } = await makeDraft();
    const checked = accepted(await world.run(checkRequest, chief, stepOf(id, version)));
    for (const person of [accountant, chief]) {
      expect(
        await world.run(approveRequest, also(person, head), stepOf(id, checked.version)),
      ).toMatchObject({ refusal: { kind: "same-person", act: "payment:approve" } });
    }
    const page = await pageOf(also(chief, head), id);
    expect(page.blocked.find(({ action }) => action === "approve")?.why).toContain("ba người khác");
  });

  it("are three people in the database too, whatever the application does", async () => {
    const { id } = await makeDraft();
    const client = new pg.Client({ connectionString: databaseUrl() });
    await client.connect();
    const both = (columns: string) =>
      client.query(`update payment_request set ${columns} where id = $1`, [id]);
    await expect(both("checked_by = made_by")).rejects.toThrow("payment_request_three_people");
    await expect(both("approved_by = made_by")).rejects.toThrow("payment_request_three_people");
    await client.end();
  });

  it("do only their own step, in its turn", async () => {
    const { id, version } = await makeDraft();
    expect(await world.run(checkRequest, accountant, stepOf(id, version))).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
    expect(await world.run(approveRequest, head, stepOf(id, version))).toMatchObject({
      refusal: { kind: "payment-move-not-open", status: "draft" },
    });
    const sending = { ...stepOf(id, version), sentOn: "2026-03-02" };
    expect(await world.run(sendRequest, accountant, sending)).toMatchObject({
      refusal: { kind: "payment-move-not-open", openFrom: ["approved"] },
    });
  });

  it("see that somebody was faster", async () => {
    const { id, version } = await makeDraft();
    const outcomes = await Promise.all([
      world.run(checkRequest, chief, stepOf(id, version)),
      world.run(checkRequest, chief, stepOf(id, version)),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: "stale", currentVersion: version + 1 },
    });
  });

  it("are offered what is theirs, and told whose the rest is", async () => {
    const { id } = await makeDraft();
    expect((await pageOf(chief, id)).open).toEqual([
      { action: "check", label: "Kiểm soát", mode: "in_system" },
      { action: "send_back_to_maker", label: "Trả lại người lập", mode: "in_system" },
    ]);
    const own = await pageOf(accountant, id);
    expect(own.open.map(({ action }) => action)).toEqual(["withdraw"]);
    expect(own.blocked.map(({ action }) => action)).toEqual(["check"]);
    expect(own.blocked[0]?.why).toContain("Kế toán trưởng");
  });
});

describe("a request sent back", () => {
  it("needs a reason, loses its hands, and is corrected and checked anew", async () => {
    const { id, version } = await makeDraft();
    const checked = accepted(await world.run(checkRequest, chief, stepOf(id, version)));
    expect(
      await world.run(sendBackRequest, head, { ...stepOf(id, checked.version), reason: " " }),
    ).toMatchObject({ refusal: { kind: "invalid-input" } });
    const reason = "Sai số tài khoản thụ hưởng";
    const back = accepted(
      await world.run(sendBackRequest, head, { ...stepOf(id, checked.version), reason }),
    );
    expect(await pageOf(accountant, id)).toMatchObject({
      status: "returned_to_maker",
      reason,
      checker: null,
      correction: { largestDong: 168_000_000, blockedBecause: null },
    });
    const revised = accepted(
      await world.run(reviseRequest, accountant, {
        ...stepOf(id, back.version),
        ...payee,
        amountDong: 168_000_000,
        papers: [],
        note: "Đã sửa số tài khoản",
      }),
    );
    expect(await pageOf(accountant, id)).toMatchObject({
      amountDong: 168_000_000,
      reason: "",
      note: "Đã sửa số tài khoản",
    });
    await sendToTreasury(world, { id, version: revised.version });
  });

  it("may be sent back until it leaves for the Treasury", async () => {
    const { id, version } = await makeDraft();
    const checked = accepted(await world.run(checkRequest, chief, stepOf(id, version)));
    const approved = accepted(await world.run(approveRequest, head, stepOf(id, checked.version)));
    const back = { ...stepOf(id, approved.version), reason: "Phát hiện sai số tiền" };
    accepted(await world.run(sendBackRequest, head, back));
    expect(await pageOf(head, id)).toMatchObject({
      status: "returned_to_maker",
      approver: null,
    });
  });

  it("by the chief accountant waits for its maker, and for nobody else, until it is corrected", async () => {
    const { id, version } = await makeDraft();
    const reason = "Thiếu biên bản xác nhận khối lượng";
    const back = accepted(
      await world.run(sendBackRequest, chief, { ...stepOf(id, version), reason }),
    );
    const verbsOf = async (viewer: Viewer) =>
      accepted(await world.ask(listWork, viewer, {})).rows.flatMap((row) =>
        row.subjectId === id ? [row.verb] : [],
      );
    expect(await verbsOf(accountant)).toEqual(["Hoàn thiện lại đề nghị"]);
    expect(await verbsOf(chief)).toEqual([]);
    expect(await world.run(checkRequest, chief, stepOf(id, back.version))).toMatchObject({
      refusal: { kind: "payment-move-not-open", status: "returned_to_maker" },
    });
    const correction = { ...payee, amountDong: 90_000_000, papers: [] };
    accepted(
      await world.run(reviseRequest, accountant, { ...stepOf(id, back.version), ...correction }),
    );
    expect(await verbsOf(accountant)).toEqual([]);
    expect(await verbsOf(chief)).toEqual(["Kiểm soát đề nghị"]);
  });

  it("is decided again: a correction may not pass the ceiling either", async () => {
    const { id, version } = await makeDraft();
    const correction = { ...stepOf(id, version), ...payee, papers: [] };
    expect(
      await world.run(reviseRequest, accountant, { ...correction, amountDong: 168_000_001 }),
    ).toMatchObject({ refusal: { kind: "over-advance-ceiling", remainingDong: 168_000_000 } });
  });

  it("belongs to whoever corrected it: the three hands are counted from there", async () => {
    const { id, version } = await makeDraft();
    const colleague = await world.person("centre_accountant", { another: "hai" });
    const correction = { ...stepOf(id, version), ...payee, amountDong: 90_000_000, papers: [] };
    const revised = accepted(await world.run(reviseRequest, colleague, correction));
    expect(
      await world.run(checkRequest, also(colleague, chief), stepOf(id, revised.version)),
    ).toMatchObject({ refusal: { kind: "same-person" } });
  });

  it("is not corrected once it is checked, nor given up", async () => {
    const { id, version } = await makeDraft();
    const checked = accepted(await world.run(checkRequest, chief, stepOf(id, version)));
    const step = stepOf(id, checked.version);
    const correction = { ...step, ...payee, amountDong: 1_000_000, papers: [] };
    expect(await world.run(reviseRequest, accountant, correction)).toMatchObject({
      refusal: { kind: "payment-move-not-open", action: "revise" },
    });
    expect(await world.run(withdrawRequest, accountant, { ...step, reason: "Thôi" })).toMatchObject(
      { refusal: { kind: "payment-move-not-open", action: "withdraw" } },
    );
    expect((await pageOf(accountant, id)).correction).toBeNull();
  });
});

describe("the list of requests", () => {
  it("is found by code, scheme or payee without diacritics, filtered and summed", async () => {
    const { id, code, schemeId } = await makeDraft(12_345_678);
    const find = async (question: object, viewer = accountant) =>
      accepted(await world.ask(listPaymentRequests, viewer, question));
    const byCode = await find({ q: code.replace("Đ", "đ") });
    expect(byCode.rows.map((row) => row.id)).toEqual([id]);
    expect(byCode.sums).toEqual({ amountDong: 12_345_678, paidDong: 0 });
    expect((await find({ schemeId })).total).toBe(1);
    expect(
      (await find({ q: "hop tac xa mau", year: 2026, status: "draft" })).total,
    ).toBeGreaterThan(0);
    expect((await find({ q: "100%" })).total).toBe(0);
    const waiting = await find({ waiting: "mine", schemeId }, chief);
    expect(waiting.rows.map((row) => row.id)).toEqual([id]);
    expect((await find({ waiting: "mine", schemeId }, head)).total).toBe(0);
    const sorted = await find({ sort: "amountDong", pageSize: 1 });
    expect(sorted.rows[0]?.amountDong).toBe(12_345_678);
  });
});

function databaseUrl(): string {
  const url = new URL(world.superuserUrl);
  url.pathname = new URL(world.urls.ownerUrl).pathname;
  return url.href;
}
