import { bps, dong, plainDate } from "../kernel/index.ts";
import {
  attachmentKindNames,
  type EstimateLine,
  type MachineLine,
  type SchemeDraft,
  type SubmissionFacts,
} from "./index.ts";

export const machine: MachineLine = {
  lineId: "1",
  name: "Máy sấy lạnh",
  quantity: 1,
  isEligible: true,
  isNew: true,
  unitPriceDong: dong(400_000_000),
  quotations: [
    {
      quotationId: "q",
      supplier: "Công ty A",
      includesVat: false,
      quantity: 1,
      unitPriceDong: dong(400_000_000),
      vatBps: bps(800),
      quotedOn: plainDate("2026-02-01"),
      validUntil: plainDate("2026-06-30"),
    },
  ],
};

export const row: EstimateLine = {
  content: "Mua máy sấy lạnh",
  budgetYear: 2026,
  totalDong: dong(400_000_000),
  supportDong: dong(200_000_000),
  beneficiaryDong: dong(200_000_000),
  otherDong: dong(0),
  note: "",
};

export const draft: SchemeDraft = {
  kind: "machinery",
  name: "Hỗ trợ ứng dụng máy sấy lạnh trong chế biến miến dong",
  implementerName: "Trung tâm Khuyến công và XTTM",
  partnerName: "",
  beneficiaryName: "HTX Tân Việt Á",
  implementer: "is-another",
  place: "Xã Nguyên Bình",
  budgetYear: 2026,
  startsOn: plainDate("2026-03-01"),
  endsOn: plainDate("2026-11-30"),
  narrative: {
    necessity: "a",
    legalBases: "b",
    objectives: "c",
    scale: "d",
    technology: "e",
    work: "g",
    organisation: "h",
    economicEffect: "i",
    socialEffect: "k",
    environmentalEffect: "l",
    sustainability: "m",
  },
  requestedSupportDong: dong(200_000_000),
  machines: [machine],
  estimate: [row],
  outcomes: [{ measure: "jobs", baseline: 10, target: 15 }],
  commitsRestOfCapital: true,
  commitsNoOtherMoney: true,
  attachments: attachmentKindNames,
};

export const facts: SubmissionFacts = {
  draft,
  eligibility: { verdict: "eligible", reasons: [] },
  ceiling: {
    maximumDong: dong(200_000_000),
    citation: "TT 28/2018/TT-BTC, Đ.8 k.4",
    mustAcknowledge: [],
  },
  acknowledgement: "not-given",
  today: plainDate("2026-03-02"),
};
