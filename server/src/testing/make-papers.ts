/** A scheme with a full dossier at a late status, for the papers made from its records; and files to upload. */
import { randomUUID } from "node:crypto";
import { inContext } from "../platform/database.ts";
import { contextOf, systemViewer, type Viewer } from "../platform/viewer.ts";
import { uploadFile } from "../document/keep-file.ts";
import {
  acceptScheme,
  approveSettlementOf,
  askAcceptance,
  assignTaskTo,
  liquidateScheme,
  payInFull,
  prepareSettlementOf,
  proveWork,
  signContractFor,
} from "./make-progress.ts";
import { approvePlan, bringToDecision, makeAllocation, makePlan } from "./make-money.ts";
import { receiveScheme } from "../scheme/receive-scheme.ts";
import { callSchemeMeeting } from "../appraisal/call-scheme-meeting.ts";
import { recordAppraisal } from "../appraisal/record-appraisal.ts";
import { recordSurvey } from "../scheme/record-survey.ts";
import { startAppraisal } from "../scheme/start-appraisal.ts";
import { startDraft } from "../scheme/start-draft.ts";
import { submitScheme } from "../scheme/submit-scheme.ts";
import { act, fillDossier, makeNeed, moved, passingSheet } from "./make-scheme.ts";
import { accepted, caoBang, type TestWorld } from "./test-world.ts";

const costDong = 400_000_000;

export type PaperWorldScheme = {
  readonly schemeId: string;
  readonly planId: string;
  readonly establishmentId: string;
  readonly version: number;
};

/** A scheme drafted section by section, appraised, and put in the plan that waits for its decision. */
export async function makeSchemeBeforeDecision(
  world: TestWorld,
): Promise<PaperWorldScheme & { readonly planVersion: number; readonly scheme: RichScheme }> {
  const drafted = await makeSurveyedAndAppraised(world);
  const scheme: RichScheme = {
    ...drafted,
    beneficiaryId: "",
    appraisedDong: costDong / 2,
    machineLineIds: [],
  };
  const allocationId = await makeAllocation(world, scheme.appraisedDong);
  const plan = await makePlan(world, allocationId, [{ scheme }]);
  const waiting = await bringToDecision(world, plan);
  return {
    scheme,
    schemeId: scheme.schemeId,
    establishmentId: drafted.establishmentId,
    version: drafted.version,
    planId: waiting.planId,
    planVersion: waiting.version,
  };
}

type RichScheme = {
  readonly schemeId: string;
  readonly code: string;
  readonly beneficiaryId: string;
  readonly establishmentId: string;
  readonly machineLineIds: readonly string[];
  readonly appraisedDong: number;
};

/** The same scheme brought to its settlement. */
export async function makeSettledScheme(
  world: TestWorld,
): Promise<PaperWorldScheme & { readonly requestId: string }> {
  const waiting = await makeSchemeBeforeDecision(world);
  const { planId, planVersion: version, scheme } = waiting;
  accepted(await approvePlan(world, { planId, version }));
  accepted(await assignTaskTo(world, scheme));
  accepted(await signContractFor(world, scheme, true));
  await proveWork(world, scheme.schemeId, costDong);
  accepted(await askAcceptance(world, scheme.schemeId));
  accepted(await acceptScheme(world, scheme, [costDong]));
  await payInFull(world, scheme.schemeId);
  accepted(await liquidateScheme(world, scheme.schemeId));
  accepted(
    await prepareSettlementOf(world, scheme.schemeId, [
      { amountDong: costDong / 2, paidBy: "support" },
      { amountDong: costDong / 2, paidBy: "beneficiary" },
    ]),
  );
  accepted(await approveSettlementOf(world, scheme.schemeId));
  const context = contextOf(systemViewer(caoBang));
  const { id } = await inContext(world.parts.db, "read only", context, (tx) =>
    tx
      .selectFrom("payment_request")
      .where("scheme_id", "=", scheme.schemeId)
      .select("id")
      .executeTakeFirstOrThrow(),
  );
  return { ...waiting, requestId: id };
}

/** A meeting of today, with the usual people. */
export function soundMeeting(world: TestWorld) {
  return {
    heldOn: world.clock.today(),
    beginsAtMinute: 8 * 60,
    place: "Phòng họp tầng 2, Sở Công Thương",
    chairedBy: "Phó Giám đốc Sở, Chủ tịch Hội đồng",
    invited: ["Các thành viên Hội đồng thẩm định", "Sở Tài chính"],
    preparations: ["Trung tâm báo cáo tóm tắt đề án;"],
  };
}

/** A scheme surveyed, drafted section by section, and appraised by three people. */
async function makeSurveyedAndAppraised(world: TestWorld) {
  const centre = await world.person("centre_officer");
  const department = await world.person("department_officer");
  const need = await makeNeed(world, { costDong });
  const surveyed = moved(
    need,
    accepted(await world.run(recordSurvey, centre, surveyOf(world, need))),
  );
  const begun = moved(surveyed, accepted(await world.run(startDraft, centre, act(surveyed))));
  const drafted = await fillDossier(world, begun, { costDong });
  const submission = { ...act(drafted), acknowledgesNorm: true };
  const submitted = moved(drafted, accepted(await world.run(submitScheme, centre, submission)));
  const received = moved(
    submitted,
    accepted(await world.run(receiveScheme, department, act(submitted))),
  );
  const begunSheet = accepted(await world.run(startAppraisal, department, act(received)));
  const waiting = moved(received, begunSheet);
  accepted(
    await world.run(callSchemeMeeting, department, {
      schemeId: waiting.schemeId,
      kind: "appraisal",
      ...soundMeeting(world),
    }),
  );
  const sheet = passingSheet(world, costDong / 2);
  const appraised = await world.run(recordAppraisal, department, {
    ...act(waiting),
    ...sheet,
    minutes: {
      heldAt: "Phòng họp Sở Công Thương",
      members: council,
      discussion: "Các thành viên thống nhất với đề án.",
    },
  });
  return moved(waiting, accepted(appraised));
}

const council = [
  { name: "Ông Phạm Văn Mẫu", office: "Phó Giám đốc Sở Công Thương", role: "Chủ tịch Hội đồng" },
  { name: "Bà Vũ Thị Mẫu", office: "Chuyên viên Sở Tài chính", role: "Ủy viên" },
  { name: "Ông Nông Văn Mẫu", office: "Chuyên viên Sở Công Thương", role: "Thư ký" },
];

function surveyOf(world: TestWorld, need: { readonly schemeId: string; readonly version: number }) {
  return {
    schemeId: need.schemeId,
    expectedVersion: need.version,
    surveyedOn: world.clock.today(),
    place: "Xóm Mẫu, phường Thục Phán",
    participants: [
      { name: "Ông Bế Văn Mẫu", office: "Trung tâm Khuyến công và XTTM", role: "Trưởng đoàn" },
      {
        name: "Bà Lục Thị Mẫu",
        office: "Phòng Kinh tế, UBND phường Thục Phán",
        role: "Thành viên",
      },
    ],
    figures: [
      {
        label: "Doanh thu",
        unit: "triệu đồng",
        lastYear: "2.400",
        thisYear: "400",
        evidence: "Sổ kế toán",
      },
    ],
    machinesInPlace: "02 lò tráng thủ công.",
    findings: "Nhà xưởng, điện ba pha bảo đảm.",
    conclusion: "fit" as const,
    conditions: ["Bổ sung báo giá;"],
  };
}

/** Sends a file as a person does; answers what the upload answered. */
export async function sendFile(
  world: TestWorld,
  viewer: Viewer,
  fileName: string,
  content: Uint8Array,
) {
  return uploadFile.run(world.parts, {
    viewer,
    input: { fileName },
    content,
    attempt: { idempotencyKey: randomUUID() },
  });
}

/** A small PDF: enough of one to be taken. */
export function smallPdf(words = "bản ký"): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n% ${words}\n%%EOF\n`);
}
