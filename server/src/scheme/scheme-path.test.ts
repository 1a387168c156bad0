import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "@kc/core/kernel";
import { recordAppraisal } from "../appraisal/record-appraisal.ts";
import { makeEstablishment, someCommune } from "../testing/make-establishment.ts";
import {
  act,
  fillDossier,
  makeAppraisedScheme,
  makeDraftedScheme,
  makeNeed,
  makeReceivedScheme,
  makeSchemeUnderAppraisal,
  makeStartedDraft,
  makeSubmittedScheme,
  moved,
  passingSheet,
} from "../testing/make-scheme.ts";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { confirmCommune } from "./confirm-commune.ts";
import { declineReceipt } from "./decline-receipt.ts";
import { findScheme } from "./find-scheme.ts";
import { listSchemeHistory } from "./list-history.ts";
import { receiveScheme } from "./receive-scheme.ts";
import { recordSurvey } from "./record-survey.ts";
import { registerNeed } from "./register-need.ts";
import { requestSupplement } from "./request-supplement.ts";
import { reviseScheme } from "./revise-scheme.ts";
import { saveBeneficiary } from "./save-beneficiary.ts";
import { saveMachines } from "./save-machines.ts";
import { saveNarrative } from "./save-narrative.ts";
import { saveOutcomes } from "./save-outcomes.ts";
import { startAppraisal } from "./start-appraisal.ts";
import { startDraft } from "./start-draft.ts";
import { submitScheme } from "./submit-scheme.ts";
import { supplementScheme } from "./supplement-scheme.ts";
import { withdrawScheme } from "./withdraw-scheme.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld("2026-03-02");
});
afterAll(() => world.close());

async function page(schemeId: string, role: Parameters<TestWorld["person"]>[0] = "centre_officer") {
  return accepted(await world.ask(findScheme, await world.person(role), { schemeId }));
}

describe("from a need to an appraised scheme", () => {
  it("goes through the commune, the survey, the dossier and Sở, and every step is told in its history", async () => {
    const establishmentId = await makeEstablishment(world, { name: "HTX Miến dong Án Lại" });
    const party = await world.person("establishment", {
      partyId: establishmentId,
      another: "an-lai",
    });
    const need = accepted(
      await world.run(registerNeed, party, {
        kind: "machinery",
        planYear: 2026,
        name: "",
        need: "Cần máy sấy.",
        needCostDong: 400_000_000,
        requestedDong: 200_000_000,
      }),
    );
    expect(need.code).toMatch(/^KCĐP-2026-\d{3}$/u);
    const leader = await world.person("commune_leader", { communeCode: someCommune });
    const centre = await world.person("centre_officer");
    const confirmed = accepted(
      await world.run(confirmCommune, leader, {
        schemeId: need.id,
        expectedVersion: 1,
        confirmedOn: "2026-03-02",
        opinion: "Cơ sở sản xuất ổn định trên địa bàn.",
        paper: null,
      }),
    );
    expect(confirmed.status).toBe("commune_confirmed");
    const surveyed = accepted(
      await world.run(recordSurvey, centre, {
        schemeId: need.id,
        expectedVersion: confirmed.version,
        surveyedOn: "2026-03-02",
        place: "Xưởng của hợp tác xã",
        participants: [{ name: "Hoàng Văn Mẫu", office: "Trung tâm", role: "Trưởng đoàn" }],
        figures: [
          {
            label: "Doanh thu",
            unit: "triệu đồng",
            lastYear: "2.400",
            thisYear: "",
            evidence: "Sổ kế toán",
          },
        ],
        machinesInPlace: "02 lò tráng",
        findings: "Nhà xưởng bảo đảm.",
        conclusion: "fit",
        conditions: ["Bổ sung báo giá"],
      }),
    );
    const started = accepted(
      await world.run(startDraft, centre, { schemeId: need.id, expectedVersion: surveyed.version }),
    );
    const drafted = await fillDossier(world, {
      schemeId: need.id,
      version: started.version,
      establishmentId,
      code: need.code,
      status: started.status,
    });
    const submitted = moved(
      drafted,
      accepted(await world.run(submitScheme, centre, { ...act(drafted), acknowledgesNorm: true })),
    );
    const officer = await world.person("department_officer");
    const received = moved(
      submitted,
      accepted(await world.run(receiveScheme, officer, act(submitted))),
    );
    const waiting = moved(
      received,
      accepted(await world.run(startAppraisal, officer, act(received))),
    );
    const appraised = accepted(
      await world.run(recordAppraisal, officer, {
        ...act(waiting),
        ...passingSheet(world, 190_000_000),
        minutes: {
          heldAt: "Sở",
          members: [{ name: "Lý Thị Ví Dụ", office: "Sở Công Thương", role: "Chủ trì" }],
          discussion: "",
        },
      }),
    );
    expect(appraised.status).toBe("appraised_pass");

    const shown = await page(need.id, "department_officer");
    expect(shown.money).toMatchObject({
      proposedDong: 200_000_000,
      appraisedDong: 190_000_000,
      approvedDong: null,
    });
    expect(shown.norm).toMatchObject({ maximumDong: 200_000_000, isFallback: true });
    expect(shown.normBasis).toBe("appraisal");
    expect(shown.stages.map(({ state }) => state).slice(0, 4)).toEqual([
      "done",
      "done",
      "current",
      "upcoming",
    ]);
    expect(shown.survey?.figures[0]?.label).toBe("Doanh thu");
    expect(shown.appraisals[0]?.minutes.members[0]?.name).toBe("Lý Thị Ví Dụ");
    expect(shown.officer?.name).toBe(officer.displayName);
    expect(shown.blocked.map(({ action }) => action)).toContain("ask_opinion");

    const { rows } = accepted(await world.ask(listSchemeHistory, centre, { schemeId: need.id }));
    expect(rows.map(({ action }) => action).reverse()).toEqual([
      "register_need",
      "confirm_commune",
      "survey",
      "start_draft",
      "submit",
      "receive",
      "start_appraisal",
      "appraise_pass",
    ]);
    expect(rows.at(-2)?.sentence).toContain("Lãnh đạo xã, phường");
  });
});

describe("the dossier", () => {
  it("warns while it is drafted and refuses nothing", async () => {
    const draft = await makeStartedDraft(world);
    const centre = await world.person("centre_officer");
    const saved = accepted(
      await world.run(saveMachines, centre, {
        ...act(draft),
        machines: [
          {
            name: "Máy sấy",
            specification: "",
            origin: "",
            unit: "Máy",
            quantity: 1,
            isEligible: true,
            isNew: false,
            quotations: [
              {
                supplier: "Công ty A",
                quotedOn: "2026-02-01",
                validUntil: "2026-03-05",
                unitPriceDong: 400_000_000,
                vatBps: 800,
                includesVat: false,
              },
            ],
          },
        ],
      }),
    );
    expect(saved.warnings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["machine-not-new", "quotation-ends-soon", "fallback-norm"]),
    );
    expect(saved.missing.map(({ field }) => field)).toContain("necessity");
    expect(saved.norm?.maximumDong).toBe(200_000_000);
    const over = accepted(
      await world.run(saveBeneficiary, centre, {
        schemeId: draft.schemeId,
        expectedVersion: saved.version,
        requestedDong: 200_000_001,
        technologyLine: "single",
        commitsRestOfCapital: true,
        commitsNoOtherMoney: true,
        bankAccount: "",
        bankName: "",
      }),
    );
    expect(over.warnings.find(({ kind }) => kind === "over-norm")?.text).toContain("200.000.000");
  });

  it("shows why each quotation was taken or not", async () => {
    const { schemeId } = await makeDraftedScheme(world);
    const { dossier } = await page(schemeId);
    expect(
      dossier.machines[0]?.quotations.map(({ verdict, isChosen }) => [verdict, isChosen]),
    ).toEqual([
      ["Báo giá hợp lệ thấp nhất", true],
      ["Hợp lệ nhưng không phải thấp nhất", false],
    ]);
  });

  it("keeps Vietnamese composed, however it was typed", async () => {
    const draft = await makeStartedDraft(world);
    const centre = await world.person("centre_officer");
    accepted(
      await world.run(saveNarrative, centre, {
        ...act(draft),
        name: "Ứng dụng máy sấy".normalize("NFD"),
        narrative: { necessity: "Cần thiết".normalize("NFD") },
      }),
    );
    const shown = await page(draft.schemeId);
    expect(shown.name).toBe("Ứng dụng máy sấy".normalize("NFC"));
    expect(shown.dossier.narrative.necessity).toBe("Cần thiết".normalize("NFC"));
  });

  it("is refused when somebody else saved since", async () => {
    const draft = await makeStartedDraft(world);
    const centre = await world.person("centre_officer");
    const first = { ...act(draft), narrative: { necessity: "Lần một" } };
    accepted(await world.run(saveNarrative, centre, first));
    expect(await world.run(saveNarrative, centre, first)).toMatchObject({
      refusal: { kind: "stale", currentVersion: draft.version + 1 },
    });
  });

  it("is closed once it is submitted, and open again when a supplement is asked", async () => {
    const submitted = await makeSubmittedScheme(world);
    const centre = await world.person("centre_officer");
    const change = { narrative: { necessity: "Sửa" } };
    expect(await world.run(saveNarrative, centre, { ...act(submitted), ...change })).toMatchObject({
      refusal: { kind: "dossier-closed", status: "submitted" },
    });
    const officer = await world.person("department_officer");
    const asked = moved(
      submitted,
      accepted(
        await world.run(requestSupplement, officer, {
          ...act(submitted),
          items: [{ field: "necessity", reason: "Chưa rõ" }],
          dueOn: "2026-03-12",
        }),
      ),
    );
    expect((await world.run(saveNarrative, centre, { ...act(asked), ...change })).ok).toBe(true);
  });

  it("takes each measure once", async () => {
    const draft = await makeStartedDraft(world);
    const measure = { measure: "jobs", baseline: 1, target: 2 } as const;
    expect(
      await world.run(saveOutcomes, await world.person("centre_officer"), {
        ...act(draft),
        outcomes: [measure, measure],
      }),
    ).toMatchObject({ refusal: { kind: "outcomes-faulty" } });
  });
});

describe("submission", () => {
  it("names every missing item with the field and the article", async () => {
    const draft = await makeStartedDraft(world);
    const outcome = await world.run(submitScheme, await world.person("centre_officer"), act(draft));
    expect(outcome).toMatchObject({ refusal: { kind: "dossier-incomplete" } });
    const refusal = outcome.ok ? null : outcome.refusal;
    expect(JSON.stringify(refusal)).toContain("TT 36/2013/TT-BCT, Đ.5 k.2");
  });

  it("refuses one đồng above the norm, and says what would be accepted", async () => {
    const exact = await makeDraftedScheme(world, {
      costDong: 400_000_000,
      requestedDong: 200_000_000,
    });
    const over = await makeDraftedScheme(world, {
      costDong: 400_000_000,
      requestedDong: 200_000_001,
    });
    const centre = await world.person("centre_officer");
    expect(
      (await world.run(submitScheme, centre, { ...act(exact), acknowledgesNorm: true })).ok,
    ).toBe(true);
    expect(
      await world.run(submitScheme, centre, { ...act(over), acknowledgesNorm: true }),
    ).toMatchObject({
      refusal: { kind: "over-norm", acceptableDong: 200_000_000 },
    });
  });

  it("asks to acknowledge the national ceiling that stands in for the province's norm", async () => {
    const drafted = await makeDraftedScheme(world);
    const centre = await world.person("centre_officer");
    expect(await world.run(submitScheme, centre, act(drafted))).toMatchObject({
      refusal: { kind: "norm-not-acknowledged" },
    });
  });

  it("refuses a beneficiary that the law does not support", async () => {
    const establishmentId = await makeEstablishment(world, {
      name: "Lò gạch thủ công",
      sectorDivision: "23",
      traits: ["fired_bricks_manual_or_loop_kiln"],
    });
    const drafted = await makeDraftedScheme(world, { establishmentId });
    expect(
      await world.run(submitScheme, await world.person("centre_officer"), {
        ...act(drafted),
        acknowledgesNorm: true,
      }),
    ).toMatchObject({ refusal: { kind: "beneficiary-not-eligible" } });
  });

  it("keeps the norm of its day", async () => {
    const { schemeId } = await makeSubmittedScheme(world);
    const row = await world.parts.db
      .selectFrom("refused_attempt")
      .select("id")
      .limit(1)
      .executeTakeFirst();
    expect(row).toBeDefined();
    const shown = await page(schemeId);
    expect(shown.normBasis).toBe("submission");
    expect(shown.norm).toMatchObject({ on: "2026-03-02", normId: "tt28-5" });
  });

  it("is done once, however often the same request is sent", async () => {
    const drafted = await makeDraftedScheme(world);
    const centre = await world.person("centre_officer");
    const input = { ...act(drafted), acknowledgesNorm: true };
    const key = "nop-ho-so-lan-1";
    const [first, second] = await Promise.all([
      world.run(submitScheme, centre, input, key),
      world.run(submitScheme, centre, input, key),
    ]);
    expect(first).toEqual(second);
    const { rows } = accepted(
      await world.ask(listSchemeHistory, centre, { schemeId: drafted.schemeId }),
    );
    expect(rows.filter(({ action }) => action === "submit")).toHaveLength(1);
  });
});

describe("at Sở", () => {
  it("a dossier is not received with a reason, and the drafter has it again", async () => {
    const submitted = await makeSubmittedScheme(world);
    const officer = await world.person("department_officer");
    const declined = accepted(
      await world.run(declineReceipt, officer, { ...act(submitted), reason: "Nộp nhầm nơi" }),
    );
    expect(declined.status).toBe("draft");
    expect(
      await world.run(declineReceipt, officer, { ...act(submitted), reason: " " }),
    ).toMatchObject({ refusal: { kind: "invalid-input" } });
  });

  it("receives on a day that has come and not before it was submitted", async () => {
    const submitted = await makeSubmittedScheme(world);
    const officer = await world.person("department_officer");
    expect(
      await world.run(receiveScheme, officer, { ...act(submitted), receivedOn: "2026-03-03" }),
    ).toMatchObject({ refusal: { kind: "act-in-future" } });
    expect(
      await world.run(receiveScheme, officer, { ...act(submitted), receivedOn: "2026-03-01" }),
    ).toMatchObject({ refusal: { kind: "act-before", earliest: "2026-03-02" } });
  });

  it("asks to complete by field, and takes the answer only when every field is answered", async () => {
    const received = await makeReceivedScheme(world);
    const officer = await world.person("department_officer");
    const centre = await world.person("centre_officer");
    const ask = (
      items: readonly { field: "machines" | "endsOn"; reason: string }[],
      dueOn: string,
    ) => world.run(requestSupplement, officer, { ...act(received), items: [...items], dueOn });
    const machines = { field: "machines", reason: "Thiếu báo giá thứ ba" } as const;
    expect(await ask([], "2026-03-10")).toMatchObject({
      refusal: { kind: "supplement-without-items" },
    });
    expect(await ask([machines, machines], "2026-03-10")).toMatchObject({
      refusal: { kind: "supplement-field-twice" },
    });
    expect(await ask([{ ...machines, reason: " " }], "2026-03-10")).toMatchObject({
      refusal: { kind: "supplement-without-reason" },
    });
    expect(await ask([machines], "2026-03-02")).toMatchObject({
      refusal: { kind: "supplement-due-too-soon" },
    });
    const asked = moved(
      received,
      accepted(await ask([machines, { field: "endsOn", reason: "Quá dài" }], "2026-03-10")),
    );
    const answers = [{ field: "machines", answer: "Đã thêm" }] as const;
    expect(
      await world.run(supplementScheme, centre, {
        ...act(asked),
        answers: [...answers],
        acknowledgesNorm: true,
      }),
    ).toMatchObject({ refusal: { kind: "supplement-unanswered", fields: ["endsOn"] } });
    world.clock.set(plainDate("2026-03-11"));
    expect((await page(asked.schemeId)).supplements.every(({ isLate }) => isLate)).toBe(true);
    const answered = accepted(
      await world.run(supplementScheme, centre, {
        ...act(asked),
        answers: [...answers, { field: "endsOn", answer: "Đã rút ngắn" }],
        acknowledgesNorm: true,
      }),
    );
    expect(answered.status).toBe("submitted");
    expect((await page(asked.schemeId)).supplements[0]).toMatchObject({
      answeredOn: "2026-03-11",
      askedOn: "2026-03-02",
      isLate: false,
    });
    world.clock.set(plainDate("2026-03-02"));
  });

  it("does not let who drafted or saved the dossier appraise it", async () => {
    const received = await makeReceivedScheme(world);
    const officer = await world.person("department_officer");
    const centre = await world.person("centre_officer");
    const bothRoles = { ...officer, accountId: centre.accountId };
    const waiting = moved(
      received,
      accepted(await world.run(startAppraisal, officer, act(received))),
    );
    expect(
      await world.run(recordAppraisal, bothRoles, {
        ...act(waiting),
        ...passingSheet(world, 200_000_000),
        minutes: { heldAt: "", members: [], discussion: "" },
      }),
    ).toMatchObject({ refusal: { kind: "same-person" } });
    expect(
      await world.run(startAppraisal, officer, {
        ...act(waiting),
        officerAccountId: centre.accountId,
      }),
    ).toMatchObject({ refusal: { kind: "not-found" } });
  });

  it("appraises within request and norm, in agreement with the five criteria", async () => {
    const waiting = await makeSchemeUnderAppraisal(world);
    const officer = await world.person("department_officer");
    const sheet = {
      ...passingSheet(world, 200_000_000),
      minutes: { heldAt: "", members: [], discussion: "" },
    };
    const judge = (changed: object) =>
      world.run(recordAppraisal, officer, { ...act(waiting), ...sheet, ...changed });
    const unmet = {
      ...sheet.judgements,
      capacity: { mark: "not_met", comment: "Thiếu vốn" },
    } as const;
    expect(await judge({ appraisedDong: 200_000_001 })).toMatchObject({
      refusal: { kind: "over-norm" },
    });
    expect(await judge({ appraisedDong: 0 })).toMatchObject({
      refusal: { kind: "appraised-not-positive" },
    });
    expect(await judge({ judgements: unmet })).toMatchObject({
      refusal: { kind: "pass-with-unmet-criteria" },
    });
    expect(await judge({ conclusion: "fail" })).toMatchObject({
      refusal: { kind: "fail-with-all-criteria-met" },
    });
    expect(
      await judge({
        judgements: { ...unmet, capacity: { mark: "not_met", comment: "" } },
        conclusion: "fail",
      }),
    ).toMatchObject({ refusal: { kind: "comment-missing" } });
    expect(await judge({ interest: "declared" })).toMatchObject({
      refusal: { kind: "appraiser-has-interest" },
    });
    expect(await judge({ appraisedOn: "2026-03-03" })).toMatchObject({
      refusal: { kind: "appraised-in-future" },
    });
    expect(await judge({ appraisedOn: "2026-03-01" })).toMatchObject({
      refusal: { kind: "appraised-before-receipt" },
    });
    expect(await judge({ acknowledgesNorm: false })).toMatchObject({
      refusal: { kind: "norm-not-acknowledged" },
    });
    const failed = accepted(
      await judge({
        judgements: unmet,
        conclusion: "fail",
        remark: "Chưa đủ vốn đối ứng",
        acknowledgesNorm: false,
      }),
    );
    expect(failed.status).toBe("appraised_fail");
    const revised = accepted(
      await world.run(reviseScheme, await world.person("centre_officer"), {
        schemeId: waiting.schemeId,
        expectedVersion: failed.version,
      }),
    );
    expect(revised.status).toBe("draft");
  });

  it("warns that the same machine was paid by the state before", async () => {
    const earlier = await makeAppraisedScheme(world, { machineName: "Máy tráng bánh" });
    await markApproved(earlier.schemeId);
    const again = await makeDraftedScheme(world, {
      establishmentId: earlier.establishmentId,
      machineName: "máy tráng bánh",
    });
    const { warnings } = await page(again.schemeId);
    expect(warnings.find(({ kind }) => kind === "may-be-funded-twice")?.text).toContain(
      earlier.code,
    );
  });
});

/** Approves by hand what a plan would approve; only for what is read of it afterwards. */
async function markApproved(schemeId: string): Promise<void> {
  const pg = (await import("pg")).default;
  const client = new pg.Client({
    connectionString: world.superuserUrl.replace(/\/[^/]*$/u, `/${databaseOf()}`),
  });
  await client.connect();
  await client.query("update beneficiary set approved_dong = appraised_dong where scheme_id = $1", [
    schemeId,
  ]);
  await client.end();
}

function databaseOf(): string {
  return new URL(world.urls.ownerUrl).pathname.slice(1);
}

describe("a scheme is withdrawn", () => {
  it("by the establishment before the plan, and recorded by the Centre with its paper", async () => {
    const establishmentId = await makeEstablishment(world);
    const need = await makeNeed(world, { establishmentId });
    const party = await world.person("establishment", { partyId: establishmentId, another: "rut" });
    const centre = await world.person("centre_officer");
    expect(
      await world.run(withdrawScheme, centre, { ...act(need), reason: "Không còn nhu cầu" }),
    ).toMatchObject({
      refusal: { kind: "paper-missing", action: "withdraw" },
    });
    const withdrawn = accepted(
      await world.run(withdrawScheme, party, { ...act(need), reason: "Không còn nhu cầu" }),
    );
    expect(withdrawn.status).toBe("withdrawn");
    expect((await page(need.schemeId)).ended).toMatchObject({
      label: "Cơ sở xin rút",
      reason: "Không còn nhu cầu",
    });
  });

  it("by the Centre once it is appraised, since it may stand in a plan", async () => {
    const establishmentId = await makeEstablishment(world);
    const appraised = await makeAppraisedScheme(world, { establishmentId });
    const party = await world.person("establishment", {
      partyId: establishmentId,
      another: "rut2",
    });
    expect(
      await world.run(withdrawScheme, party, { ...act(appraised), reason: "Thôi" }),
    ).toMatchObject({
      refusal: { kind: "move-not-yours" },
    });
    const head = await world.person("centre_head");
    expect((await world.run(withdrawScheme, head, { ...act(appraised), reason: "Thôi" })).ok).toBe(
      true,
    );
  });

  it("not when an act is no longer open", async () => {
    const need = await makeNeed(world);
    const officer = await world.person("department_officer");
    expect(await world.run(receiveScheme, officer, act(need))).toMatchObject({
      refusal: { kind: "move-not-open", action: "receive" },
    });
  });
});
