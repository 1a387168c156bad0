/**
 * The story of what comes after support: the check 6 months after acceptance, what it found and how it was put
 * right, the results as they are proved step by step, and the public list of supported establishments.
 */
import { afterAll, describe, expect, it } from "vitest";
import {
  closeFindingEndpoint,
  decidePublicationEndpoint,
  findSchemeChecksEndpoint,
  findSchemeOutcomesEndpoint,
  recordOutcomesEndpoint,
  recordSupportCheckEndpoint,
  verifyOutcomesEndpoint,
} from "@kc/server/api/outcome";
import { findDocumentEndpoint, issueDocumentEndpoint } from "@kc/server/api/document";
import { findSchemePaymentsEndpoint } from "@kc/server/api/payment";
import { listWorkEndpoint } from "@kc/server/api/worklist";
import { assertLedgerBalances } from "../server/src/testing/make-money.ts";
import { makers } from "./cast/makers.ts";
import { openStoryWorld } from "./open-story-world.ts";
import type { Proposal } from "./steps/dossier.ts";
import { schemeIsPlayedToItsEnd } from "./steps/whole-path.ts";

const { stage, world, fetch, close } = await openStoryWorld("2025-10-16");
afterAll(close);

const million = 1_000_000;
const proposal: Proposal = {
  year: 2026,
  name: "Ứng dụng máy đóng gói hút chân không trong chế biến lạp sườn",
  machine: "máy đóng gói hút chân không buồng đôi",
  origin: "Việt Nam",
  priceDong: 420 * million,
  requestedDong: 200 * million,
  technologyLine: "single",
  place: "Phường Thục Phán, tỉnh Cao Bằng",
  workers: 24,
};
const centre = stage.as("trung-tam");
const { schemeId } = await schemeIsPlayedToItsEnd(stage, makers.tamHoa, proposal);

async function checksNow() {
  const found = await centre.asks(findSchemeChecksEndpoint, { schemeId });
  const [beneficiary] = found.beneficiaries;
  if (!beneficiary) throw new Error("The scheme has a beneficiary.");
  return { ...found, beneficiary };
}

async function workOf(kind: string) {
  const { rows } = await centre.asks(listWorkEndpoint, {});
  return rows.filter((work) => work.kind === kind);
}

async function machineIs(found: { isPresent: boolean; isInUse: boolean; hasPlate: boolean }) {
  const { beneficiary } = await checksNow();
  return beneficiary.machines.map(({ machineLineId }) => ({
    ...found,
    machineLineId,
    serialNumber: found.isPresent ? "MH-0001" : "",
    remark: "",
  }));
}

async function checkOf(months: 6 | 12, on: string, found: Parameters<typeof machineIs>[0]) {
  return {
    schemeId,
    monthsAfter: months,
    checkedOn: on,
    metWith: "Nguyễn Thị Thí Dụ, giám đốc hợp tác xã",
    machines: await machineIs(found),
  };
}

const gone = { isPresent: false, isInUse: false, hasPlate: false };
const sound = { isPresent: true, isInUse: true, hasPlate: true };

describe("the check six months after acceptance", () => {
  it("is no work before its time, and then stands in the Centre's list with its last day", async () => {
    stage.on("2027-02-27");
    expect(await workOf("check-support")).toEqual([]);
    stage.on("2027-03-01");
    const [work] = await workOf("check-support");
    expect(work).toMatchObject({ dueOn: "2027-04-14", link: `/support-checks/${schemeId}` });
    expect(work?.detail).toContain("Sau 6 tháng");
    expect(work?.detail).toContain(makers.tamHoa.name);
  });

  it("is the Centre's to record, of every machine, not ahead of its day", async () => {
    const record = await checkOf(6, "2027-03-01", sound);
    await stage.as("ke-toan").isRefused(recordSupportCheckEndpoint, record, "not-permitted");
    await centre.isRefused(
      recordSupportCheckEndpoint,
      { ...record, machines: [] },
      "checked-machine-missing",
    );
    const early = await checkOf(12, "2027-03-01", sound);
    await centre.isRefused(recordSupportCheckEndpoint, early, "check-too-early");
  });

  it("finds that the machine is gone, and the finding waits with its day", async () => {
    const done = await centre.does(
      recordSupportCheckEndpoint,
      await checkOf(6, "2027-03-01", gone),
    );
    expect(done.findings).toBe(1);
    expect(await workOf("check-support")).toEqual([]);
    const [work] = await workOf("follow-finding");
    expect(work).toMatchObject({ dueOn: "2027-03-31", detail: proposal.machine });
    const again = await checkOf(6, "2027-03-01", sound);
    await centre.isRefused(recordSupportCheckEndpoint, again, "check-done");
  });

  it("has its minutes, with the machine that is gone and what is asked for", async () => {
    const issued = await centre.does(issueDocumentEndpoint, {
      kind: "inspection_minutes",
      subjectId: schemeId,
      reason: "",
    });
    const { reading } = await centre.asks(findDocumentEndpoint, { documentId: issued.id });
    const words = JSON.stringify(reading);
    expect(words).toMatch(/6\s+tháng/u);
    expect(words).not.toMatch(/undefined|NaN/u);
  });

  it("recovers no more than the support, with the slip; then the work is done", async () => {
    stage.on("2027-03-20");
    const { beneficiary } = await checksNow();
    const finding = beneficiary.checks[0]?.findings[0];
    expect(finding).toMatchObject({ kind: "machine_absent", closed: null });
    const recovery = {
      findingId: finding?.id ?? "",
      how: "recovered",
      closedOn: "2027-03-19",
      note: "Hợp tác xã đã bán máy, nộp trả kinh phí hỗ trợ",
      slipNumber: "GNT-0000017",
    } as const;
    const problem = await centre.isRefused(
      closeFindingEndpoint,
      { ...recovery, recoveredDong: 200 * million + 1 },
      "recovery-out-of-range",
    );
    expect(problem.title).toContain("200.000.000");
    await centre.does(closeFindingEndpoint, { ...recovery, recoveredDong: 200 * million });
    expect(await workOf("follow-finding")).toEqual([]);
    const money = await stage.as("ke-toan").asks(findSchemePaymentsEndpoint, { schemeId });
    expect(money.returns).toMatchObject([
      { kindLabel: "Thu hồi kinh phí đã quyết toán", amountDong: 200 * million },
    ]);
    await assertLedgerBalances(world);
    const after = await checksNow();
    expect(after.beneficiary.checks[0]?.findings[0]?.closed).toMatchObject({
      on: "2027-03-19",
      recoveredDong: 200 * million,
    });
    await centre.isRefused(
      closeFindingEndpoint,
      { ...recovery, recoveredDong: 200 * million },
      "finding-closed",
    );
  });
});

describe("the results after support", () => {
  it("are claimed, then evidenced, then verified, each with who and when", async () => {
    stage.on("2027-03-22");
    const result = { measure: "jobs", value: 29, note: "" } as const;
    const record = { schemeId, monthsAfter: 6, measuredOn: "2027-03-21" } as const;
    await centre.does(recordOutcomesEndpoint, {
      ...record,
      results: [{ ...result, grade: "claimed", evidenceCount: 0 }],
    });
    expect(await gradeNow()).toMatchObject({ grade: "claimed", verified: null });
    stage.on("2027-03-24");
    await centre.does(recordOutcomesEndpoint, {
      ...record,
      results: [{ ...result, grade: "evidenced", evidenceCount: 2 }],
    });
    const evidenced = await gradeNow();
    expect(evidenced).toMatchObject({
      grade: "evidenced",
      recorded: { name: "Bế Văn Thí Dụ", on: "2027-03-24" },
    });
    stage.on("2027-03-28");
    await stage
      .as("chuyen-vien-so")
      .does(verifyOutcomesEndpoint, { schemeId, outcomeIds: [evidenced?.id ?? ""] });
    expect(await gradeNow()).toMatchObject({
      grade: "verified",
      recorded: { name: "Bế Văn Thí Dụ", on: "2027-03-24" },
      verified: { name: "Nguyễn Thị Mẫu", on: "2027-03-28" },
    });
  });
});

async function gradeNow() {
  const { beneficiaries } = await centre.asks(findSchemeOutcomesEndpoint, { schemeId });
  const jobs = beneficiaries[0]?.measures.find(({ measure }) => measure === "jobs");
  return jobs?.results.find(({ monthsAfter }) => monthsAfter === 6);
}

describe("the public list of supported establishments", () => {
  const page = async () => (await fetch("/co-so-duoc-ho-tro")).text();

  it("gives name, commune, scheme, year and support, and nothing of the person", async () => {
    const text = await page();
    expect(text).toContain(makers.tamHoa.name);
    expect(text).toContain("Phường Thục Phán");
    expect(text).toContain("200.000.000");
    expect(text).not.toContain(makers.tamHoa.representative);
    expect(text).not.toContain(makers.tamHoa.address);
    expect(text).not.toContain("<script");
  });

  it("is open data as well", async () => {
    const answer = await fetch("/co-so-duoc-ho-tro.csv?nam=2026");
    expect(answer.headers.get("Content-Type")).toContain("text/csv");
    const lines = (await answer.text()).trim().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`${makers.tamHoa.name},Phường Thục Phán`);
    expect(lines[1]).toContain(",2026,200000000");
    const none = await (await fetch("/co-so-duoc-ho-tro.csv?nam=2024")).text();
    expect(none.trim().split("\r\n")).toHaveLength(1);
  });

  it("withholds one for a reason that the department gives", async () => {
    const { beneficiary } = await checksNow();
    const choice = { schemeId, beneficiaryId: beneficiary.id, choice: "withhold" } as const;
    const officer = stage.as("chuyen-vien-so");
    await centre.isRefused(decidePublicationEndpoint, choice, "not-permitted");
    await officer.isRefused(decidePublicationEndpoint, choice, "withheld-without-reason");
    await officer.does(decidePublicationEndpoint, { ...choice, reason: "Hợp tác xã đề nghị" });
    expect(await page()).not.toContain(makers.tamHoa.name);
    expect((await checksNow()).beneficiary.publication).toMatchObject({
      isWithheld: true,
      reason: "Hợp tác xã đề nghị",
      decidedBy: "Nguyễn Thị Mẫu",
    });
    await officer.does(decidePublicationEndpoint, { ...choice, choice: "publish" });
    expect(await page()).toContain(makers.tamHoa.name);
  });
});
