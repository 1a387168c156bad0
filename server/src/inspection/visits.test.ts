import { addDays, plainDate } from "@kc/core/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachFile } from "../document/attach-file.ts";
import { listAttachments } from "../document/list-attachments.ts";
import { inContext } from "../platform/database.ts";
import { contextOf } from "../platform/viewer.ts";
import { newestForm } from "../report/form-data.ts";
import { listRecords, recordedFigures } from "../report/record-store.ts";
import { search } from "../search/search.ts";
import { listSchemeHistory } from "../scheme/list-history.ts";
import { sendFile, smallPdf } from "../testing/make-papers.ts";
import { makeSchemeAt } from "../testing/make-progress.ts";
import { soundVisit } from "../testing/sound-visit.ts";
import { accepted, caoBang, openTestWorld } from "../testing/test-world.ts";
import { listWork } from "../worklist/list-work.ts";
import { answerFinding } from "./answer-finding.ts";
import { askAgain } from "./ask-again.ts";
import { closeVisitFinding } from "./close-visit-finding.ts";
import { dropPlannedVisit } from "./drop-planned-visit.ts";
import { findSchemeVisits } from "./find-scheme-visits.ts";
import { listPlannedVisits } from "./list-planned-visits.ts";
import { listVisits } from "./list-visits.ts";
import { planVisit } from "./plan-visit.ts";
import { recordVisit } from "./record-visit.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
const officer = await world.person("department_officer");
const head = await world.person("department_head");
const centre = await world.person("centre_officer");
const auditor = await world.person("auditor");
let schemeId = "";
let establishmentId = "";

beforeAll(async () => {
  ({ schemeId, establishmentId } = await makeSchemeAt(world, "in_progress"));
});

const today = () => plainDate(world.clock.today());
const refusedAs = (kind: string) => ({ ok: false, refusal: { kind } });

async function pageOf(viewer = officer) {
  return accepted(await world.ask(findSchemeVisits, viewer, { schemeId }));
}

async function findingNow(viewer = officer) {
  const finding = (await pageOf(viewer)).visits[0]?.findings[0];
  if (!finding) throw new Error("The last visit has no finding.");
  return finding;
}

async function worksOf(viewer: typeof officer) {
  const { rows } = accepted(await world.ask(listWork, viewer, {}));
  return rows.filter(({ subjectId }) => subjectId === schemeId).map(({ kind }) => kind);
}

describe("a supervision visit", () => {
  it("is planned by Sở for a month, and waits for it in that month", async () => {
    const [year, month] = today().split("-").map(Number);
    const asked = { schemeId, year: year ?? 0, month: month ?? 0, note: "Tiến độ, chứng từ" };
    expect(await world.run(planVisit, centre, asked)).toMatchObject(refusedAs("not-permitted"));
    accepted(await world.run(planVisit, officer, asked));
    expect(await world.run(planVisit, officer, asked)).toMatchObject(refusedAs("visit-planned"));
    expect(await worksOf(officer)).toContain("visit-planned");
    expect((await pageOf()).planned).toHaveLength(1);
    const party = await world.person("establishment", { partyId: establishmentId });
    expect((await pageOf(party)).planned).toEqual([]);
    expect(await world.ask(listPlannedVisits, party, { year: String(asked.year) })).toMatchObject(
      refusedAs("not-permitted"),
    );
  });

  it("is recorded with its findings, makes the planned one, and stands in the history", async () => {
    const visit = await soundVisit(world, schemeId, officer);
    const made = accepted(await world.run(recordVisit, officer, visit));
    expect(made.findings).toBe(1);
    const [shown] = (await pageOf(auditor)).visits;
    expect(shown).toMatchObject({
      kindLabel: "Định kỳ",
      ledByLabel: "Sở Công Thương",
      findings: [{ status: "open", levelLabel: "Phải khắc phục", isLate: false }],
    });
    const year = today().slice(0, 4);
    const plan = accepted(await world.ask(listPlannedVisits, auditor, { year }));
    expect(plan.rows).toMatchObject([{ state: "done", visitedOn: today() }]);
    expect(plan.mayPlan).toBe(false);
    const history = accepted(await world.ask(listSchemeHistory, auditor, { schemeId }));
    expect(history.rows[0]?.deed).toBe("kiểm tra, giám sát và ghi biên bản");
    expect(await worksOf(officer)).not.toContain("visit-planned");
    expect(await worksOf(centre)).toContain("answer-finding");
  });

  it("is refused to an auditor, before the task, and when the Centre demands of itself", async () => {
    const visit = await soundVisit(world, schemeId, officer);
    expect(await world.run(recordVisit, auditor, visit)).toMatchObject(refusedAs("not-permitted"));
    const early = await makeSchemeAt(world, "in_plan");
    expect(
      await world.run(recordVisit, officer, { ...visit, schemeId: early.schemeId }),
    ).toMatchObject(refusedAs("visit-not-open"));
    const own = await soundVisit(world, schemeId, centre);
    expect(await world.run(recordVisit, centre, own)).toMatchObject(
      refusedAs("finding-of-own-body"),
    );
  });

  it("does not reach a scheme of another commune", async () => {
    const stranger = await world.person("commune_officer", { communeCode: "01288" });
    const visit = await soundVisit(world, schemeId, stranger);
    expect(await world.run(recordVisit, stranger, visit)).toMatchObject(refusedAs("not-found"));
    expect(await world.ask(findSchemeVisits, stranger, { schemeId })).toMatchObject(
      refusedAs("not-found"),
    );
    const { total } = accepted(await world.ask(listVisits, stranger, {}));
    expect(total).toBe(0);
  });
});

describe("a finding of a visit", () => {
  it("is answered by whoever has to, with evidence where it is grave", async () => {
    const { id: visitFindingId } = await findingNow();
    const answer = { visitFindingId, answeredOn: today(), content: "Đã lắp xong máy" };
    expect(await world.run(answerFinding, officer, answer)).toMatchObject(
      refusedAs("not-permitted"),
    );
    const party = await world.person("establishment", { partyId: establishmentId });
    expect(await world.run(answerFinding, party, answer)).toMatchObject(
      refusedAs("answer-of-other-party"),
    );
    expect(await world.run(answerFinding, centre, answer)).toMatchObject(
      refusedAs("answer-without-evidence"),
    );
    const subject = { subjectKind: "supervision_finding", subjectId: visitFindingId } as const;
    const sent = accepted(await sendFile(world, centre, "anh-may.pdf", smallPdf("máy đã lắp"))) as {
      readonly sha256: string;
      readonly fileName: string;
    };
    accepted(
      await world.run(attachFile, centre, {
        ...subject,
        evidenceKind: "remedy_evidence",
        ...sent,
        isCertifiedCopy: false,
        note: "",
      }),
    );
    accepted(await world.run(answerFinding, centre, answer));
    const { rows } = accepted(await world.ask(listAttachments, officer, subject));
    expect(rows).toHaveLength(1);
    expect(await worksOf(officer)).toContain("close-finding");
    expect(await worksOf(centre)).not.toContain("answer-finding");
  });

  it("is asked for again with a new day, is late after it, and is flagged in the list", async () => {
    const { id: visitFindingId } = await findingNow();
    const again = { visitFindingId, reason: "Ảnh chưa thấy máy chạy", dueOn: addDays(today(), 5) };
    expect(await world.run(askAgain, centre, again)).toMatchObject(
      refusedAs("finding-of-other-body"),
    );
    accepted(await world.run(askAgain, officer, again));
    world.clock.set(addDays(today(), 6));
    expect(await findingNow()).toMatchObject({ status: "open", isLate: true });
    const late = accepted(await world.ask(listVisits, centre, { state: "late" }));
    expect(late.rows).toMatchObject([{ schemeId, late: 1, state: "late" }]);
    expect(late.sums).toEqual({ findings: 1, open: 1, late: 1 });
    expect(accepted(await world.ask(listVisits, centre, { state: "clean" })).total).toBe(0);
    expect(await worksOf(officer)).toContain("urge-finding");
  });

  it("is closed by the body that found it once it is answered, and never before", async () => {
    const { id: visitFindingId } = await findingNow();
    const closing = { visitFindingId, closedOn: today(), note: "Đã kiểm tra lại tại xưởng" };
    expect(await world.run(closeVisitFinding, officer, closing)).toMatchObject(
      refusedAs("finding-not-answered"),
    );
    const answer = { visitFindingId, answeredOn: today(), content: "Gửi lại ảnh máy đang chạy" };
    accepted(await world.run(answerFinding, centre, answer));
    accepted(await world.run(closeVisitFinding, head, closing));
    expect(await world.run(closeVisitFinding, officer, closing)).toMatchObject(
      refusedAs("finding-closed"),
    );
    const { steps, status } = await findingNow(auditor);
    expect(status).toBe("closed");
    expect(steps.map(({ label }) => label)).toEqual([
      "Trả lời kiến nghị",
      "Yêu cầu trả lời lại",
      "Trả lời kiến nghị",
      "Kết luận đã xử lý xong",
    ]);
    expect(accepted(await world.ask(listVisits, officer, { state: "closed" })).total).toBe(1);
  });

  it("of the Centre's own visit is not closed by who handed in the answer", async () => {
    const visit = await soundVisit(world, schemeId, centre);
    const findings = visit.findings.map((finding) => ({
      ...finding,
      answeredBy: "establishment" as const,
      level: "minor" as const,
    }));
    accepted(await world.run(recordVisit, centre, { ...visit, findings }));
    const { id: visitFindingId } = await findingNow(centre);
    const answer = { visitFindingId, answeredOn: today(), content: "Cơ sở đã gửi văn bản" };
    accepted(await world.run(answerFinding, centre, answer));
    const another = await world.person("centre_head");
    expect((await findingNow(centre)).mayFollow).toBe(false);
    expect((await findingNow(another)).mayFollow).toBe(true);
    const closing = { visitFindingId, closedOn: today(), note: "Đạt yêu cầu" };
    expect(await world.run(closeVisitFinding, centre, closing)).toMatchObject(
      refusedAs("same-person"),
    );
    accepted(await world.run(closeVisitFinding, another, closing));
  });
});

describe("the visits of a period", () => {
  it("are what the report of the commune is prefilled with, row by row, in the money of the scheme", async () => {
    const scope = {
      kind: "commune_committee",
      communeCode: null,
      startsOn: plainDate("2026-01-01"),
      endsOn: plainDate("2026-12-31"),
    } as const;
    const form = newestForm;
    const values = await inContext(world.parts.db, "read only", contextOf(officer), (tx) =>
      recordedFigures(tx, caoBang, form, scope),
    );
    const { visits } = await pageOf();
    const findings = visits.flatMap((visit) => visit.findings);
    expect(values["B8.local"]).toBe(visits.length);
    expect(values["B8.national"]).toBe(0);
    expect(values["B9.local"]).toBe(findings.length);
    expect(values["B10.local"]).toBe(findings.filter(({ status }) => status === "closed").length);
    const indicator = form.indicators.find(({ code }) => code === "B8");
    if (!indicator) throw new Error("The form has no B8.");
    const rows = await inContext(world.parts.db, "read only", contextOf(officer), (tx) =>
      listRecords(tx, caoBang, scope, { indicator, column: "local" }),
    );
    expect(rows).toHaveLength(visits.length);
    expect(rows[0]).toMatchObject({ recordKind: "supervision", recordId: schemeId, amount: 1 });
  });

  it("are found by the words of the scheme or of the place, by those who see them", async () => {
    const [visit] = (await pageOf()).visits;
    const q = (visit?.place ?? "").toUpperCase();
    const found = accepted(await world.ask(search, officer, { q }));
    expect(found.visits.map(({ id }) => id)).toContain(visit?.id);
    expect(found.visits[0]).toMatchObject({ schemeId });
    const stranger = await world.person("commune_officer", { communeCode: "01288" });
    expect(accepted(await world.ask(search, stranger, { q })).visits).toEqual([]);
  });
});

describe("a planned visit", () => {
  it("is dropped for a reason, once", async () => {
    const next = addDays(today(), 40);
    const { id: plannedVisitId } = accepted(
      await world.run(planVisit, officer, {
        schemeId,
        year: Number(next.slice(0, 4)),
        month: Number(next.slice(5, 7)),
        note: "",
      }),
    );
    const drop = { plannedVisitId, reason: "Gộp với nghiệm thu" };
    expect(
      await world.run(dropPlannedVisit, officer, { plannedVisitId, reason: "" }),
    ).toMatchObject(refusedAs("dropped-without-reason"));
    accepted(await world.run(dropPlannedVisit, officer, drop));
    expect(await world.run(dropPlannedVisit, officer, drop)).toMatchObject(
      refusedAs("planned-visit-over"),
    );
  });
});
