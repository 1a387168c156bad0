/**
 * The demo of Cao Bằng: the steps of the stories played for several makers, so that every stage of a
 * scheme is to be seen. What it makes is marked "Dữ liệu minh họa".
 */
import { requestAdvanceEndpoint } from "@kc/server/api/payment";
import { requestSupplementEndpoint } from "@kc/server/api/scheme";
import { type Maker, makers } from "./cast/makers.ts";
import type { Stage } from "./stage.ts";
import {
  departmentAppraises,
  estimateIsAssigned,
  machineryContent,
  planIsApproved,
  planIsDrawnUp,
} from "./steps/approval.ts";
import {
  advanceIsPaid,
  contractIsLiquidated,
  contractIsSigned,
  progressIsReported,
  remainderIsPaid,
  schemeIsSettled,
  vouchersOf,
  workIsAccepted,
} from "./steps/carrying-out.ts";
import {
  centreDrafts,
  centreSubmits,
  centreSurveys,
  departmentReceives,
  type Proposal,
  registersNeed,
} from "./steps/dossier.ts";
import { centreRegisters } from "./steps/establishment.ts";

const million = 1_000_000;

type Case = { readonly maker: Maker; readonly proposal: Proposal };

function caseOf(
  maker: Maker,
  machine: string,
  priceMillion: number,
  requestedMillion: number,
  technologyLine: "single" | "line" = "single",
): Case {
  return {
    maker,
    proposal: {
      year: 2026,
      name: `Ứng dụng ${machine} tại ${maker.name}`,
      machine,
      origin: "Việt Nam",
      priceDong: priceMillion * million,
      requestedDong: requestedMillion * million,
      technologyLine,
      place: `${maker.address}, tỉnh Cao Bằng`,
      workers: maker.workers,
    },
  };
}

const cases = {
  tamHoa: caseOf(makers.tamHoa, "máy đóng gói hút chân không buồng đôi", 420, 200),
  cuongYen: caseOf(makers.cuongYen, "dây chuyền tráng và cắt miến", 760, 300, "line"),
  daiHoang: caseOf(makers.daiHoang, "hệ thống chưng cất và khử độc tố rượu", 310, 150),
  taiHoSin: caseOf(makers.taiHoSin, "máy sao và vò chè", 280, 130),
  moc: caseOf(makers.mocThuNghiem, "máy chạm khắc gỗ CNC", 350, 170),
  coKhi: caseOf(makers.coKhiThiDu, "máy cắt kim loại bằng tia laser", 890, 300),
  gach: caseOf(makers.gachMinhHoa, "máy ép gạch không nung", 640, 300),
  tienTuu: caseOf(makers.tienTuu, "máy lọc và lão hóa rượu", 190, 90),
} as const;

/** Plays the demo from October 2025 to November 2026; at the end the clock stands at the last day played. */
export async function fillDemo(
  stage: Stage,
  {
    say,
    represents,
  }: {
    readonly say: (line: string) => void;
    /** Lets the demo's maker sign in as this establishment. */
    readonly represents: (establishmentId: string) => Promise<void>;
  },
): Promise<void> {
  say("Đăng ký cơ sở, lập hồ sơ đề án…");
  const appraised = await proposals(stage, represents);
  say("Thẩm định, dự toán, kế hoạch năm 2026…");
  await yearIsPlanned(stage, appraised);
  say("Hợp đồng, tạm ứng, nghiệm thu, quyết toán…");
  await schemesAreCarriedOut(stage, appraised);
  say("Đề xuất cho năm 2027…");
  await nextYearBegins(stage);
}

type Appraised = ReadonlyMap<keyof typeof cases, string>;

async function proposals(
  stage: Stage,
  represents: (establishmentId: string) => Promise<void>,
): Promise<Appraised> {
  stage.on("2025-10-16");
  const schemes = new Map<keyof typeof cases, string>();
  for (const key of ["tamHoa", "cuongYen", "daiHoang", "taiHoSin", "moc", "coKhi"] as const) {
    const { maker, proposal } = cases[key];
    const establishmentId = await centreRegisters(stage, maker);
    if (key === "tamHoa") await represents(establishmentId);
    const schemeId = await registersNeed(stage, establishmentId, proposal);
    await centreSurveys(stage, schemeId, proposal, "2025-10-16");
    await centreDrafts(stage, schemeId, proposal);
    await centreSubmits(stage, schemeId);
    await departmentReceives(stage, schemeId);
    schemes.set(key, schemeId);
  }
  stage.on("2025-11-12");
  for (const [key, schemeId] of schemes) {
    const amountDong = cases[key].proposal.requestedDong;
    await departmentAppraises(stage, schemeId, { amountDong, on: "2025-11-12" });
  }
  return schemes;
}

async function yearIsPlanned(stage: Stage, schemes: Appraised): Promise<void> {
  stage.on("2025-12-22");
  const allocationId = await estimateIsAssigned(stage, {
    year: 2026,
    content: machineryContent,
    amountDong: 1_000 * million,
    decisionNumber: "2201/QĐ-UBND",
    on: "2025-12-15",
  });
  stage.on("2026-01-20");
  const planId = await planIsDrawnUp(stage, {
    year: 2026,
    allocationId,
    items: [...schemes].map(([key, schemeId]) => ({
      schemeId,
      list: key === "coKhi" ? ("reserve" as const) : ("main" as const),
    })),
    opinionNumber: "88/STC-HCSN",
    opinionOn: "2026-01-16",
  });
  await planIsApproved(stage, {
    planId,
    submissionNumber: "15/TTr-SCT",
    submittedOn: "2026-01-26",
    decisionNumber: "143/QĐ-UBND",
    on: "2026-02-09",
  });
}

async function schemesAreCarriedOut(stage: Stage, schemes: Appraised): Promise<void> {
  const order = ["tamHoa", "cuongYen", "daiHoang", "taiHoSin"] as const;
  stage.on("2026-03-10");
  for (const [index, key] of order.entries()) {
    const { maker, proposal } = cases[key];
    await contractIsSigned(stage, idOf(schemes, key), {
      number: `0${String(index + 1)}/HĐ-TTKC`,
      taskNumber: `4${String(index + 1)}/QĐ-SCT`,
      grantDong: proposal.requestedDong,
      assignedOn: "2026-03-02",
      signedOn: "2026-03-10",
      endsOn: "2026-11-30",
      beneficiaryName: maker.name,
      representative: maker.representative,
      advance: "allowed",
    });
  }
  stage.on("2026-06-24");
  for (const key of ["tamHoa", "cuongYen", "daiHoang"] as const) {
    await progressIsReported(stage, idOf(schemes, key), {
      month: "2026-06",
      on: "2026-06-24",
      workValueDong: Math.round(cases[key].proposal.priceDong * 0.9),
    });
  }
  await advanceIsPaid(stage, idOf(schemes, "tamHoa"), {
    amountDong: 140 * million,
    on: "2026-06-24",
    voucherNumber: "KB-000123",
  });
  await stage.as("ke-toan").does(requestAdvanceEndpoint, {
    schemeId: idOf(schemes, "daiHoang"),
    amountDong: 75 * million,
    papers: [],
    bankAccount: "0000000000",
    bankName: "Ngân hàng Minh Họa, chi nhánh Cao Bằng",
    note: "Tạm ứng theo hợp đồng",
  });
  stage.on("2026-09-15");
  for (const key of ["tamHoa", "cuongYen"] as const) {
    const { proposal } = cases[key];
    await workIsAccepted(stage, idOf(schemes, key), {
      on: "2026-09-15",
      costDong: proposal.priceDong,
      place: proposal.place,
    });
  }
  await firstSchemeIsSettled(stage, idOf(schemes, "tamHoa"));
}

async function firstSchemeIsSettled(stage: Stage, schemeId: string): Promise<void> {
  const { proposal } = cases.tamHoa;
  stage.on("2026-09-25");
  await remainderIsPaid(stage, schemeId, {
    amountDong: 60 * million,
    on: "2026-09-25",
    voucherNumber: "KB-000208",
  });
  await contractIsLiquidated(stage, schemeId, { number: "01/BBTL-TTKC", on: "2026-09-25" });
  const vouchers = vouchersOf(proposal, proposal.requestedDong, "2026-09-10");
  await schemeIsSettled(stage, schemeId, vouchers);
}

async function nextYearBegins(stage: Stage): Promise<void> {
  stage.on("2026-10-20");
  const next = ({ maker, proposal }: Case): Case => ({
    maker,
    proposal: { ...proposal, year: 2027 },
  });
  const gach = next(cases.gach);
  const gachId = await registersNeed(
    stage,
    await centreRegisters(stage, gach.maker),
    gach.proposal,
  );
  await centreSurveys(stage, gachId, gach.proposal, "2026-10-20");
  await centreDrafts(stage, gachId, gach.proposal);
  await centreSubmits(stage, gachId);
  await departmentReceives(stage, gachId);
  const tienTuu = next(cases.tienTuu);
  const tienTuuId = await registersNeed(
    stage,
    await centreRegisters(stage, tienTuu.maker),
    tienTuu.proposal,
  );
  await centreSurveys(stage, tienTuuId, tienTuu.proposal, "2026-10-20");
  await centreDrafts(stage, tienTuuId, tienTuu.proposal);
  await centreSubmits(stage, tienTuuId);
  await stage.as("chuyen-vien-so").does(requestSupplementEndpoint, {
    ...(await stage.scheme(tienTuuId)),
    items: [
      { field: "technology", reason: "Nêu rõ công suất lọc và tiêu hao điện so với thiết bị cũ." },
    ],
    dueOn: "2026-11-30",
  });
}

function idOf(schemes: Appraised, key: keyof typeof cases): string {
  const id = schemes.get(key);
  if (id === undefined) throw new Error(`The demo has no scheme ${key}.`);
  return id;
}
