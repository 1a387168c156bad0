import { addDays, plainDate } from "@kc/core/kernel";
import {
  addBeneficiaryEndpoint,
  confirmCommuneEndpoint,
  receiveSchemeEndpoint,
  recordSurveyEndpoint,
  registerNeedEndpoint,
  saveBeneficiaryEndpoint,
  saveEstimateEndpoint,
  saveMachinesEndpoint,
  saveNarrativeEndpoint,
  saveOutcomesEndpoint,
  savePapersEndpoint,
  startDraftEndpoint,
  submitSchemeEndpoint,
} from "@kc/server/api/scheme";
import type { Stage } from "../stage.ts";

/** One machinery scheme as a story tells it: what is bought, what it costs, what is asked. */
export type Proposal = {
  readonly year: number;
  readonly name: string;
  readonly machine: string;
  readonly origin: string;
  /** Price of the lowest quotation without VAT, in đồng. */
  readonly priceDong: number;
  /** How many machines that buys; one when absent. */
  readonly quantity?: number;
  readonly requestedDong: number;
  readonly technologyLine: "single" | "line";
  readonly place: string;
  /** Where the money is asked from; the province's budget when absent. */
  readonly source?: "local_province" | "local_commune" | "national";
  /** Day of the quotations; in September of the year before when absent. */
  readonly quotedOn?: string;
  readonly workers: number;
};

/** The Centre registers a need for an establishment. */
export async function registersNeed(
  stage: Stage,
  establishmentId: string,
  proposal: Proposal,
): Promise<string> {
  const need = await stage.as("trung-tam").does(registerNeedEndpoint, {
    establishmentId,
    kind: "machinery",
    planYear: proposal.year,
    source: proposal.source ?? "local_province",
    name: proposal.name,
    need: `Đầu tư ${proposal.machine} để tăng năng suất, ổn định chất lượng sản phẩm.`,
    needCostDong: proposal.priceDong,
    requestedDong: proposal.requestedDong,
  });
  return need.id;
}

export async function communeConfirms(stage: Stage, schemeId: string, day: string): Promise<void> {
  await stage.as("lanh-dao-phuong").does(confirmCommuneEndpoint, {
    ...(await stage.scheme(schemeId)),
    confirmedOn: day,
    opinion: "Cơ sở đang sản xuất tại địa bàn, có nhu cầu thực tế.",
    paper: null,
  });
}

export async function centreSurveys(
  stage: Stage,
  schemeId: string,
  proposal: Proposal,
  day: string,
) {
  const centre = stage.as("trung-tam");
  await centre.does(recordSurveyEndpoint, {
    ...(await stage.scheme(schemeId)),
    surveyedOn: day,
    place: proposal.place,
    participants: [
      {
        name: "Bế Văn Thí Dụ",
        office: "Trung tâm Khuyến công và XTTM",
        role: "Cán bộ khuyến công",
      },
      { name: "Nông Văn Mẫu", office: "UBND cấp xã", role: "Công chức" },
    ],
    figures: [
      {
        label: "Lao động",
        unit: "người",
        lastYear: "",
        thisYear: String(proposal.workers),
        evidence: "Bảng lương",
      },
    ],
    machinesInPlace: "Thiết bị cũ, công suất thấp, chủ yếu làm thủ công.",
    findings: "Nhà xưởng đủ diện tích đặt máy, nguồn điện ba pha bảo đảm, có vốn đối ứng.",
    conclusion: "fit",
    conditions: [],
  });
}

/** The Centre writes the dossier, section by section. */
export async function centreDrafts(
  stage: Stage,
  schemeId: string,
  proposal: Proposal,
): Promise<void> {
  const centre = stage.as("trung-tam");
  await centre.does(startDraftEndpoint, await stage.scheme(schemeId));
  await centre.does(saveNarrativeEndpoint, {
    ...(await stage.scheme(schemeId)),
    place: proposal.place,
    startsOn: `${String(proposal.year)}-04-01`,
    endsOn: `${String(proposal.year)}-11-30`,
    narrative: narrativeOf(proposal),
  });
  await centre.does(saveMachinesEndpoint, {
    ...(await stage.scheme(schemeId)),
    machines: [machineOf(proposal)],
  });
  await centreAsksFor(stage, schemeId, proposal, proposal.requestedDong);
  await centre.does(saveOutcomesEndpoint, {
    ...(await stage.scheme(schemeId)),
    outcomes: [
      { measure: "jobs", baseline: proposal.workers, target: proposal.workers + 4 },
      { measure: "revenue", baseline: 2_000, target: 2_500 },
      { measure: "fuel_use", baseline: 100, target: 82 },
    ],
  });
  await centre.does(savePapersEndpoint, {
    ...(await stage.scheme(schemeId)),
    onPaper: [
      "official_letter",
      "beneficiary_request",
      "commitment_letter",
      "business_registration",
      "quotation",
    ],
  });
}

/** The Centre adds an establishment to a draft (đề án nhóm) and writes its part of the dossier. */
export async function centreAddsMember(
  stage: Stage,
  schemeId: string,
  establishmentId: string,
  proposal: Proposal,
): Promise<string> {
  const { beneficiaryId } = await stage.as("trung-tam").does(addBeneficiaryEndpoint, {
    ...(await stage.scheme(schemeId)),
    establishmentId,
  });
  await centreWritesMember(stage, schemeId, beneficiaryId, proposal);
  return beneficiaryId;
}

/** What one beneficiary of a group buys, asks and means to reach. */
export async function centreWritesMember(
  stage: Stage,
  schemeId: string,
  beneficiaryId: string,
  proposal: Proposal,
): Promise<void> {
  const centre = stage.as("trung-tam");
  await centre.does(saveMachinesEndpoint, {
    ...(await stage.scheme(schemeId)),
    beneficiaryId,
    machines: [machineOf(proposal)],
  });
  await centre.does(saveBeneficiaryEndpoint, {
    ...(await stage.scheme(schemeId)),
    beneficiaryId,
    requestedDong: proposal.requestedDong,
    technologyLine: proposal.technologyLine,
    commitsRestOfCapital: true,
    commitsNoOtherMoney: true,
    bankAccount: "0000000000",
    bankName: "Ngân hàng Minh Họa, chi nhánh Cao Bằng",
  });
  await centre.does(saveOutcomesEndpoint, {
    ...(await stage.scheme(schemeId)),
    beneficiaryId,
    outcomes: [{ measure: "jobs", baseline: proposal.workers, target: proposal.workers + 3 }],
  });
}

/** The estimate of a group scheme: one row a beneficiary. */
export async function centreEstimatesGroup(
  stage: Stage,
  schemeId: string,
  proposals: readonly Proposal[],
): Promise<void> {
  await stage.as("trung-tam").does(saveEstimateEndpoint, {
    ...(await stage.scheme(schemeId)),
    lines: proposals.map(({ machine, year, priceDong, requestedDong }) => ({
      content: `Mua ${machine}`,
      budgetYear: year,
      supportDong: requestedDong,
      beneficiaryDong: priceDong - requestedDong,
      otherDong: 0,
      note: "",
    })),
  });
}

/** The Centre states the support that is asked, with the commitments and the estimate that goes with it. */
export async function centreAsksFor(
  stage: Stage,
  schemeId: string,
  proposal: Proposal,
  requestedDong: number,
): Promise<void> {
  const centre = stage.as("trung-tam");
  await centre.does(saveBeneficiaryEndpoint, {
    ...(await stage.scheme(schemeId)),
    requestedDong,
    technologyLine: proposal.technologyLine,
    commitsRestOfCapital: true,
    commitsNoOtherMoney: true,
    bankAccount: "0000000000",
    bankName: "Ngân hàng Minh Họa, chi nhánh Cao Bằng",
  });
  await centre.does(saveEstimateEndpoint, {
    ...(await stage.scheme(schemeId)),
    lines: [
      {
        content: `Mua ${proposal.machine}`,
        budgetYear: proposal.year,
        supportDong: requestedDong,
        beneficiaryDong: proposal.priceDong - requestedDong,
        otherDong: 0,
        note: "",
      },
    ],
  });
}

export async function centreSubmits(stage: Stage, schemeId: string): Promise<void> {
  await stage.as("trung-tam").does(submitSchemeEndpoint, {
    ...(await stage.scheme(schemeId)),
    acknowledgesNorm: true,
  });
}

export async function departmentReceives(stage: Stage, schemeId: string): Promise<void> {
  await stage.as("chuyen-vien-so").does(receiveSchemeEndpoint, await stage.scheme(schemeId));
}

function machineOf(proposal: Proposal) {
  const quotedOn = plainDate(proposal.quotedOn ?? `${String(proposal.year - 1)}-09-10`);
  const quantity = proposal.quantity ?? 1;
  const unitPrice = proposal.priceDong / quantity;
  const quotation = (supplier: string, unitPriceDong: number) => ({
    supplier,
    quotedOn,
    validUntil: addDays(quotedOn, 365),
    unitPriceDong,
    vatBps: 800,
    includesVat: false,
  });
  return {
    name: proposal.machine,
    specification: "Mới 100 %, đồng bộ, bảo hành 12 tháng",
    origin: proposal.origin,
    unit: "bộ",
    quantity,
    unitPriceDong: unitPrice,
    isEligible: true,
    isNew: true,
    quotations: [
      quotation("Công ty TNHH Thiết bị Mẫu A", unitPrice),
      quotation("Công ty TNHH Thiết bị Mẫu B", unitPrice + 12_000_000),
      quotation("Công ty CP Máy Thí Dụ C", unitPrice + 25_000_000),
    ],
  };
}

export function narrativeOf({ machine, place }: Proposal) {
  return {
    necessity:
      "Cơ sở sản xuất chủ yếu bằng thiết bị cũ, năng suất thấp, chất lượng chưa ổn định; thị trường trong và ngoài tỉnh có nhu cầu.",
    legalBases:
      "Nghị định số 45/2012/NĐ-CP; Nghị định số 235/2025/NĐ-CP; Thông tư số 46/2012/TT-BCT; Thông tư số 28/2018/TT-BTC.",
    objectives: `Đưa ${machine} vào sản xuất tại ${place}; tăng năng suất, giảm hao hụt, thêm việc làm.`,
    scale: `Đầu tư mới ${machine}, đồng bộ với nhà xưởng hiện có.`,
    technology:
      "Vận hành bán tự động, tiết kiệm điện, bảo đảm vệ sinh; vượt trội so với thiết bị đang dùng.",
    work: "Quý II: mua, lắp đặt (cơ sở chủ trì). Quý III: chạy thử, hướng dẫn vận hành. Quý IV: nghiệm thu, bàn giao (Trung tâm chủ trì).",
    organisation:
      "Trung tâm Khuyến công và XTTM là đơn vị thực hiện; cơ sở bố trí vốn đối ứng, mặt bằng, lao động.",
    economicEffect: "Năng suất tăng khoảng 30 %, doanh thu tăng trên 20 %.",
    socialEffect: "Thêm việc làm ổn định cho lao động nông thôn trong xã.",
    environmentalEffect: "Giảm tiêu hao điện, củi; giảm phế phẩm.",
    sustainability: "Cơ sở tự chủ vận hành, có thể nhân rộng cho các cơ sở cùng ngành.",
  };
}
