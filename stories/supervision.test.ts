/**
 * "Sở Công Thương có trách nhiệm phối hợp với cơ quan tài chính cùng cấp kiểm tra định kỳ, đột xuất" (TTLT 26/2014 Đ.9 k.1): a
 * visit is planned and made while a scheme is carried out, its finding is answered, asked for again, late, and closed.
 */
import {
  answerFindingEndpoint,
  askAgainEndpoint,
  closeVisitFindingEndpoint,
  exportVisitsEndpoint,
  findSchemeVisitsEndpoint,
  listPlannedVisitsEndpoint,
  listVisitsEndpoint,
  recordVisitEndpoint,
} from "@kc/server/api/inspection";
import { findDocumentEndpoint, issueDocumentEndpoint } from "@kc/server/api/document";
import { listSchemeHistoryEndpoint } from "@kc/server/api/scheme";
import { listWorkEndpoint } from "@kc/server/api/worklist";
import { afterAll, describe, expect, it } from "vitest";
import { bindDemoMaker } from "../server/src/demo/create-accounts.ts";
import { makers } from "./cast/makers.ts";
import { openStoryWorld } from "./open-story-world.ts";
import type { Proposal } from "./steps/dossier.ts";
import {
  type Fault,
  findingIsAnswered,
  findingIsClosed,
  visitIsMade,
  visitIsPlanned,
  visitOf,
} from "./steps/supervision.ts";
import { schemeIsPlayedToItsContract } from "./steps/whole-path.ts";

const { stage, world, close } = await openStoryWorld("2025-10-16");
afterAll(close);

const proposal: Proposal = {
  year: 2026,
  name: "Ứng dụng máy tráng miến tự động trong chế biến miến dong",
  machine: "máy tráng miến tự động",
  origin: "Việt Nam",
  priceDong: 420_000_000,
  requestedDong: 200_000_000,
  technologyLine: "single",
  place: "Phường Thục Phán, tỉnh Cao Bằng",
  workers: 24,
};
const { schemeId, establishmentId } = await schemeIsPlayedToItsContract(
  stage,
  makers.tamHoa,
  proposal,
);
await bindDemoMaker(world.parts.db, establishmentId);
const officer = stage.as("chuyen-vien-so");
const centre = stage.as("trung-tam");
const auditor = stage.as("thanh-tra");

const late: Fault = {
  itemId: "progress",
  level: "minor",
  content: "Máy giao chậm 20 ngày so với mốc của hợp đồng",
  demand: "Đôn đốc nhà cung cấp, báo cáo ngày giao máy",
  answeredBy: "implementer",
};
let findingId = "";

async function worksOf(username: string): Promise<readonly string[]> {
  const { rows } = await stage.as(username).asks(listWorkEndpoint, {});
  return rows.filter(({ link }) => link === `/supervision/${schemeId}`).map(({ kind }) => kind);
}

async function findingNow() {
  const { visits } = await auditor.asks(findSchemeVisitsEndpoint, { schemeId });
  const finding = visits.flatMap(({ findings }) => findings).find(({ id }) => id === findingId);
  if (!finding) throw new Error("The finding is there.");
  return finding;
}

describe("Sở inspects regularly and out of turn, together with Sở Tài chính", () => {
  it("plans the visit for its month, and is reminded when the month comes", async () => {
    stage.on("2026-03-12");
    await visitIsPlanned(stage, schemeId, { year: 2026, month: 6, note: "Tiến độ" });
    expect(await worksOf("chuyen-vien-so")).toEqual([]);
    stage.on("2026-06-01");
    expect(await worksOf("chuyen-vien-so")).toEqual(["visit-planned"]);
  });

  it("records what was looked at and who went; the auditor reads it and changes nothing", async () => {
    const story = { by: "chuyen-vien-so", on: "2026-06-16", faults: [late] } as const;
    stage.on(story.on);
    const minutes = await visitOf(stage, schemeId, story);
    await auditor.isRefused(recordVisitEndpoint, minutes, "not-permitted");
    await officer.isRefused(
      recordVisitEndpoint,
      { ...minutes, findings: [] },
      "fault-without-finding",
    );
    await centre.isRefused(recordVisitEndpoint, minutes, "leader-of-other-body");
    [findingId = ""] = await visitIsMade(stage, schemeId, story);
    const { rows } = await officer.asks(listPlannedVisitsEndpoint, { year: "2026" });
    expect(rows).toMatchObject([{ state: "done", visitedOn: "2026-06-16" }]);
    expect(await findingNow()).toMatchObject({ status: "open", dueOn: "2026-07-01" });
    expect(await worksOf("trung-tam")).toEqual(["answer-finding"]);
    expect(await worksOf("chuyen-vien-so")).toEqual([]);
  });

  it("draws the minutes from the record", async () => {
    const { visits } = await officer.asks(findSchemeVisitsEndpoint, { schemeId });
    const { id: documentId } = await officer.does(issueDocumentEndpoint, {
      kind: "supervision_minutes",
      subjectId: visits[0]?.id ?? "",
    });
    const { reading } = await auditor.asks(findDocumentEndpoint, { documentId });
    const text = JSON.stringify(reading);
    expect(text).toContain("Vũ Văn Mẫu, Chuyên viên, Sở Tài chính");
    expect(text).toContain(late.demand);
  });

  it("flags what nobody has answered in time, and urges it", async () => {
    stage.on("2026-07-02");
    expect(await findingNow()).toMatchObject({ isLate: true });
    expect(await worksOf("chuyen-vien-so")).toEqual(["urge-finding"]);
    const found = await stage.as("can-bo-phuong").asks(listVisitsEndpoint, { state: "late" });
    expect(found.rows).toMatchObject([{ schemeId, late: 1, hasFinance: true }]);
    const workbook = await officer.downloads(exportVisitsEndpoint, { state: "late" });
    expect(workbook.byteLength).toBeGreaterThan(1000);
  });

  it("asks again when the answer does not do, and closes it only after an answer", async () => {
    const closing = {
      visitFindingId: findingId,
      closedOn: "2026-07-10",
      note: "Máy đã giao ngày 08/07",
    };
    stage.on("2026-07-03");
    const today = { ...closing, closedOn: "2026-07-03" };
    await officer.isRefused(closeVisitFindingEndpoint, today, "finding-not-answered");
    await findingIsAnswered(stage, findingId, { on: "2026-07-03", content: "Đang đôn đốc" });
    expect(await worksOf("chuyen-vien-so")).toEqual(["close-finding"]);
    await centre.isRefused(closeVisitFindingEndpoint, today, "finding-of-other-body");
    await officer.does(askAgainEndpoint, {
      visitFindingId: findingId,
      reason: "Chưa nêu ngày giao máy",
      dueOn: "2026-07-10",
    });
    expect(await findingNow()).toMatchObject({ status: "open", dueOn: "2026-07-10" });
    await findingIsAnswered(stage, findingId, { on: "2026-07-08", content: "Đã giao máy" });
    await findingIsClosed(stage, findingId, { on: "2026-07-10", note: closing.note });
    expect((await findingNow()).steps).toHaveLength(4);
    const { rows } = await auditor.asks(listSchemeHistoryEndpoint, { schemeId });
    expect(rows[0]?.deed).toBe("kết luận đã xử lý xong kiến nghị sau kiểm tra");
  });
});

describe("the Centre and the commune supervise in their own right", () => {
  it("lets the commune look at a scheme of its place, with reason when out of turn", async () => {
    const story = { by: "can-bo-phuong", on: "2026-07-14", kind: "ad_hoc" } as const;
    stage.on(story.on);
    const minutes = await visitOf(stage, schemeId, story);
    await stage
      .as("can-bo-phuong")
      .isRefused(recordVisitEndpoint, minutes, "ad-hoc-without-reason");
    expect(
      await visitIsMade(stage, schemeId, { ...story, reason: "Theo phản ánh của người dân" }),
    ).toEqual([]);
  });

  it("asks for evidence where a finding is more than a reminder", async () => {
    const fault: Fault = { ...late, level: "serious", answeredBy: "establishment" };
    const [serious = ""] = await visitIsMade(stage, schemeId, {
      by: "trung-tam",
      on: "2026-07-15",
      faults: [fault],
    });
    expect(await worksOf("co-so")).toEqual(["answer-finding"]);
    const answer = { visitFindingId: serious, answeredOn: "2026-07-15", content: "Đã khắc phục" };
    await stage.as("co-so").isRefused(answerFindingEndpoint, answer, "answer-without-evidence");
  });
});
