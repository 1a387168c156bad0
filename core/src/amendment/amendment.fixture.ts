import { dong, plainDate } from "../kernel/index.ts";
import type { AmendmentFacts, SchemeTerms } from "./index.ts";

export const machine = {
  machineLineId: "m-1",
  name: "Máy tráng miến",
  specification: "",
  origin: "Việt Nam",
  unit: "máy",
  quantity: 1,
  unitPriceDong: dong(310_000_000),
  isEligible: true,
};

export const terms: SchemeTerms = {
  supportDong: dong(150_000_000),
  establishment: { id: "e-1", name: "HTX Mẫu" },
  place: { address: "Xóm 1", communeName: "Xã Nguyên Bình" },
  communeCode: "01726",
  startsOn: plainDate("2026-03-02"),
  endsOn: plainDate("2026-09-30"),
  implementer: { id: "o-1", name: "Trung tâm" },
  machines: [machine],
};

export const facts: AmendmentFacts = {
  status: "contracted",
  route: "local",
  planYear: 2026,
  shape: "single",
  beneficiaryId: null,
  terms,
  drawnDong: dong(0),
  normMaximumDong: dong(155_000_000),
  ineligibleReasons: [],
  today: plainDate("2026-06-10"),
};
