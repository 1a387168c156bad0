import { dong, formatDongUnit } from "@kc/core/kernel";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { findSchemeContract } from "../contract/find-scheme-contract.ts";
import { findSchemeAcceptance } from "../inspection/find-scheme-acceptance.ts";
import type { EndpointInput } from "../platform/api.ts";
import { findScheme } from "../scheme/find-scheme.ts";
import { listSchemeHistory } from "../scheme/list-history.ts";
import { assertLedgerBalances, statusOf } from "../testing/make-money.ts";
import {
  acceptScheme,
  askAdvance,
  makeSchemeAt,
  sendToTreasury,
  signContractFor,
  treasuryPays,
  versionOf,
} from "../testing/make-progress.ts";
import { makeEstablishment } from "../testing/make-establishment.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { listWork } from "../worklist/list-work.ts";
import type { AmendmentChangeInput, decideAmendmentEndpoint } from "./api.ts";
import { decideAmendment } from "./decide-amendment.ts";
import { findSchemeAmendments } from "./find-scheme-amendments.ts";
import { requestAmendment } from "./request-amendment.ts";
import { signAnnex } from "./sign-annex.ts";
import { verifyAmendment } from "./verify-amendment.ts";
import { withdrawAmendment } from "./withdraw-amendment.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
afterEach(() => assertLedgerBalances(world));
const centre = await world.person("centre_officer");
const leader = await world.person("provincial_leader");
const head = await world.person("department_head");
const officer = await world.person("department_officer");
const centreHead = await world.person("centre_head");
const million = 1_000_000;

async function pageOf(schemeId: string, viewer = officer) {
  return accepted(await world.ask(findSchemeAmendments, viewer, { schemeId }));
}

async function ask(schemeId: string, change: AmendmentChangeInput) {
  return world.run(requestAmendment, centre, {
    schemeId,
    expectedVersion: await versionOf(world, schemeId),
    askedBy: "establishment",
    reason: "Nhà cung cấp giao máy chậm",
    change,
  });
}

type Decision = Partial<EndpointInput<typeof decideAmendmentEndpoint>>;

function decide(
  { id, version }: { readonly id: string; readonly version: number },
  decision: Decision = {},
  viewer = leader,
) {
  return world.run(decideAmendment, viewer, {
    amendmentId: id,
    expectedVersion: version,
    verdict: "approve",
    decidedOn: world.clock.today(),
    reason: "",
    ...decision,
  });
}

const schemeOf = async (schemeId: string) =>
  accepted(await world.ask(findScheme, officer, { schemeId }));

describe("a change of support", () => {
  it("raised within norm and remainder binds more money and raises the contract, with an annex after it", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted", {
      appraisedDong: 200 * million,
      assignedDong: 230 * million,
    });
    const asked = accepted(await ask(schemeId, { kind: "support", supportDong: 220 * million }));
    expect(asked.approver).toBe("province");
    expect((await schemeOf(schemeId)).isAmendmentPending).toBe(true);
    const decided = accepted(await decide(asked));
    const { money, isAmendmentPending } = await schemeOf(schemeId);
    expect(money).toMatchObject({ approvedDong: 220 * million, committedDong: 220 * million });
    expect(isAmendmentPending).toBe(false);
    const page = accepted(await world.ask(findSchemeContract, officer, { schemeId }));
    expect(page.contracts[0]?.grantDong).toBe(220 * million);
    const annex = { amendmentId: asked.id, expectedVersion: decided.version };
    const signing = { ...annex, annexNumber: "01/PLHĐ-TTKC", signedOn: "2026-03-02" };
    expect(await world.run(signAnnex, centreHead, { ...signing, annexNumber: " " })).toMatchObject({
      refusal: { kind: "annex-number-missing" },
    });
    accepted(await world.run(signAnnex, centreHead, signing));
    const { rows } = accepted(await world.ask(listSchemeHistory, officer, { schemeId }));
    expect(rows.slice(0, 3).map(({ action }) => action)).toEqual([
      "sign_contract_annex",
      "approve_amendment",
      "request_amendment",
    ]);
    expect(rows[2]).toMatchObject({
      about: "Thay đổi kinh phí hỗ trợ",
      changes: [
        {
          label: "Kinh phí hỗ trợ",
          before: formatDongUnit(dong(200 * million)),
          after: formatDongUnit(dong(220 * million)),
        },
      ],
    });
  });

  it("is not raised over the norm, nor beyond what the allocation holds", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_plan", { appraisedDong: 200 * million });
    expect(await ask(schemeId, { kind: "support", supportDong: 240 * million + 1 })).toMatchObject({
      refusal: { kind: "support-over-norm", maximumDong: 240 * million },
    });
    const tight = await makeSchemeAt(world, "in_plan", {
      appraisedDong: 200 * million,
      assignedDong: 210 * million,
    });
    const asked = accepted(
      await ask(tight.schemeId, { kind: "support", supportDong: 220 * million }),
    );
    expect(await decide(asked)).toMatchObject({
      refusal: { kind: "over-allocation", remainingDong: 10 * million },
    });
    expect((await pageOf(tight.schemeId)).rows[0]?.status).toBe("requested");
  });

  it("lowered releases money, by Sở, and never below what was drawn", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress", { advanceDong: 100 * million });
    expect(await ask(schemeId, { kind: "support", supportDong: 99 * million })).toMatchObject({
      refusal: { kind: "support-below-drawn", drawnDong: 100 * million },
    });
    const asked = accepted(await ask(schemeId, { kind: "support", supportDong: 150 * million }));
    expect(asked.approver).toBe("department");
    expect(await decide(asked, {}, leader)).toMatchObject({
      refusal: { kind: "amendment-not-yours" },
    });
    accepted(await decide(asked, {}, head));
    expect((await schemeOf(schemeId)).money).toMatchObject({
      approvedDong: 150 * million,
      committedDong: 150 * million,
    });
  });

  it("is tested again when it is decided: money drawn meanwhile stops it, and a refusal keeps what stood", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress");
    const asked = accepted(await ask(schemeId, { kind: "support", supportDong: 100 * million }));
    const advance = accepted(await askAdvance(world, schemeId, 160 * million));
    accepted(await treasuryPays(world, await sendToTreasury(world, advance)));
    expect(await decide(asked, {}, head)).toMatchObject({
      refusal: { kind: "support-below-drawn" },
    });
    expect(await decide(asked, { verdict: "refuse" }, head)).toMatchObject({
      refusal: { kind: "amendment-reason-missing" },
    });
    accepted(await decide(asked, { verdict: "refuse", reason: "Đã tạm ứng" }, head));
    expect((await schemeOf(schemeId)).money.approvedDong).toBe(240 * million);
    expect((await pageOf(schemeId)).rows[0]).toMatchObject({
      status: "refused",
      decided: { reason: "Đã tạm ứng", isByDocument: false },
    });
  });
});

describe("a change of machines", () => {
  it("replaces them, keeps the norm on the new cost and shares the estimate anew", async () => {
    const { schemeId } = await makeSchemeAt(world, "task_assigned");
    const { terms } = await pageOf(schemeId);
    const [first] = terms[0]?.machines ?? [];
    if (!first) throw new Error("Two machines are made");
    const machines = [
      { ...first, unitPriceDong: 300 * million },
      {
        ...first,
        machineLineId: null,
        name: "Máy sấy bơm nhiệt",
        unitPriceDong: 100 * million,
      },
    ];
    expect(
      await ask(schemeId, { kind: "machines", machines, supportDong: 240 * million }),
    ).toMatchObject({ refusal: { kind: "support-over-norm", maximumDong: 200 * million } });
    const change = { kind: "machines", machines, supportDong: 200 * million } as const;
    accepted(await decide(accepted(await ask(schemeId, change))));
    const after = await pageOf(schemeId);
    expect(after.terms[0]?.machines.map(({ name }) => name)).toEqual([
      "Máy tráng miến tự động",
      "Máy sấy bơm nhiệt",
    ]);
    expect(after.terms[0]?.machines[0]?.machineLineId).toBe(first.machineLineId);
    const { norm, money } = await schemeOf(schemeId);
    expect(norm).toMatchObject({ eligibleCostDong: 400 * million, maximumDong: 200 * million });
    expect(money).toMatchObject({ approvedDong: 200 * million, committedDong: 200 * million });
  });
});

describe("a change of who and where", () => {
  it("puts another establishment in, before it has money, with its place and its contract", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted");
    const establishmentId = await makeEstablishment(world);
    const change = {
      kind: "beneficiary",
      establishmentId,
      bankAccount: "0000000001",
      bankName: "Ngân hàng Mẫu",
    } as const;
    accepted(await decide(accepted(await ask(schemeId, change))));
    const { beneficiary } = await schemeOf(schemeId);
    expect(beneficiary.establishmentId).toBe(establishmentId);
    const drawn = await makeSchemeAt(world, "in_progress", { advanceDong: 100 * million });
    expect(await ask(drawn.schemeId, change)).toMatchObject({
      refusal: { kind: "beneficiary-has-money", drawnDong: 100 * million },
    });
  });

  it("moves the place by Sở, and knows the commune", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted");
    const place = { kind: "place", address: "Xóm Mới", communeCode: "01273" } as const;
    expect(await ask(schemeId, { ...place, communeCode: "99999" })).toMatchObject({
      refusal: { kind: "not-found", what: "xã, phường" },
    });
    accepted(await decide(accepted(await ask(schemeId, place)), {}, head));
    expect(await schemeOf(schemeId)).toMatchObject({
      place: "Xóm Mới",
      beneficiary: { communeCode: "01273" },
    });
  });

  it("puts another implementer in before the contract only", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_plan");
    const { implementers, implementerId } = await pageOf(schemeId);
    const other = implementers.find(({ id }) => id !== implementerId);
    const change = { kind: "implementer", organisationId: other?.id ?? "" } as const;
    accepted(await decide(accepted(await ask(schemeId, change))));
    expect((await schemeOf(schemeId)).implementer.id).toBe(other?.id);
    const signed = await makeSchemeAt(world, "contracted");
    expect(await ask(signed.schemeId, change)).toMatchObject({
      refusal: { kind: "implementer-after-contract" },
    });
  });
});

describe("more time", () => {
  it("within the year is Sở's, from a paper too, and moves the contract with its last steps", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted");
    const asked = accepted(await ask(schemeId, { kind: "time", endsOn: "2026-12-20" }));
    expect(await decide(asked, {}, officer)).toMatchObject({
      refusal: { kind: "amendment-paper-missing", approver: "department" },
    });
    const paper = { number: "402/SCT-QLCN", issuedOn: "2026-03-02", signatory: "Lê Văn Mẫu" };
    accepted(await decide(asked, { paper }, officer));
    const after = accepted(await world.ask(findSchemeContract, officer, { schemeId }));
    expect(after.contracts[0]?.endsOn).toBe("2026-12-20");
    expect(after.contracts[0]?.milestones[0]?.dueOn).toBe("2026-09-30");
    const { rows } = await pageOf(schemeId);
    expect(rows[0]?.decided).toMatchObject({ isByDocument: true });
    expect(rows[0]?.decided?.documentId).not.toBeNull();
    const less = accepted(await ask(schemeId, { kind: "time", endsOn: "2026-08-31" }));
    accepted(await decide(less, {}, head));
    const shorter = accepted(await world.ask(findSchemeContract, officer, { schemeId }));
    expect(shorter.contracts[0]?.milestones[0]?.dueOn).toBe("2026-08-31");
  });

  it("into the next year is the province's", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted");
    const asked = accepted(await ask(schemeId, { kind: "time", endsOn: "2027-03-31" }));
    expect(asked.approver).toBe("province");
  });
});

describe("force majeure", () => {
  it("ends the work: what is done is accepted, whatever was contracted", async () => {
    const scheme = await makeSchemeAt(world, "in_progress");
    const { schemeId } = scheme;
    const storm = {
      kind: "force_majeure",
      event: "Lũ quét cuốn trôi nhà xưởng",
      occurredOn: "2026-03-01",
      completedVolume: "Đã lắp đặt 01 máy tráng miến",
    } as const;
    accepted(await decide(accepted(await ask(schemeId, storm)), {}, head));
    expect(await statusOf(world, schemeId)).toBe("ready_for_acceptance");
    const outcome = accepted(
      await acceptScheme(world, scheme, [310 * million, 0], {
        quantities: [1, 0],
        verdict: "partial",
        conclusion: "Nghiệm thu khối lượng hoàn thành do lũ quét (TT 36/2013 Đ.18 k.4)",
      }),
    );
    expect(outcome.acceptedSupportDong).toBe(155 * million);
    const page = accepted(await world.ask(findSchemeAcceptance, officer, { schemeId }));
    expect(page.status).toBe("accepted_partially");
  });
});

describe("a request", () => {
  it("is one at a time, may be taken back, and is seen as stale by whoever looked before", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted");
    const change = { kind: "time", endsOn: "2026-12-20" } as const;
    const asked = accepted(await ask(schemeId, change));
    expect(await ask(schemeId, change)).toMatchObject({ refusal: { kind: "amendment-pending" } });
    accepted(
      await world.run(withdrawAmendment, centre, {
        amendmentId: asked.id,
        expectedVersion: asked.version,
        reason: "Nhà cung cấp đã giao đúng hạn",
      }),
    );
    expect(await decide(asked, {}, head)).toMatchObject({ refusal: { kind: "stale" } });
    expect(await decide({ ...asked, version: 2 }, {}, head)).toMatchObject({
      refusal: { kind: "amendment-closed", status: "withdrawn" },
    });
    accepted(await ask(schemeId, change));
  });

  it("is outdated when what it is about was settled otherwise, as by the contract", async () => {
    const scheme = await makeSchemeAt(world, "task_assigned");
    const asked = accepted(await ask(scheme.schemeId, { kind: "time", endsOn: "2026-12-20" }));
    accepted(await signContractFor(world, scheme));
    expect(await decide(asked, {}, head)).toMatchObject({
      refusal: { kind: "amendment-outdated", labels: ["Ngày hoàn thành"] },
    });
  });

  it("waits in the work list of whoever decides it", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted");
    const verbsOf = async (viewer: typeof head) =>
      accepted(await world.ask(listWork, viewer, {})).rows.flatMap((row) =>
        row.subjectId === schemeId ? [row.verb] : [],
      );
    const asked = accepted(await ask(schemeId, { kind: "time", endsOn: "2026-12-20" }));
    expect(await verbsOf(head)).toContain("Quyết định điều chỉnh, bổ sung");
    expect(await verbsOf(leader)).not.toContain("Quyết định điều chỉnh, bổ sung");
    expect(await verbsOf(officer)).toContain("Xác minh đề nghị điều chỉnh");
    accepted(
      await world.run(verifyAmendment, officer, {
        amendmentId: asked.id,
        expectedVersion: asked.version,
        verifiedOn: "2026-03-02",
        finding: "Đã kiểm tra tại cơ sở",
      }),
    );
    expect(await verbsOf(officer)).not.toContain("Xác minh đề nghị điều chỉnh");
    accepted(await decide({ ...asked, version: 2 }, {}, head));
    expect(await verbsOf(centreHead)).toContain("Ký phụ lục hợp đồng");
  });
});
