/** Terms, papers and a team that nothing is wrong with, for tests to change one thing of. */
import type { TestWorld } from "./test-world.ts";

/** A contract's terms that nothing is wrong with. */
export function soundTerms(world: TestWorld, grantDong: number, allowsAdvance = true) {
  const today: string = world.clock.today();
  const party = {
    name: "Trung tâm Khuyến công",
    address: "Phường Thục Phán",
    representative: "Hoàng Văn Mẫu",
    position: "Giám đốc",
    taxCode: "",
    bankAccount: "(tài khoản minh họa)",
    bankName: "Kho bạc Nhà nước khu vực VI",
  };
  return {
    contractNumber: "05/HĐ-TTKC",
    signedOn: today,
    endsOn: `${today.slice(0, 4)}-11-30`,
    grantDong,
    implementer: party,
    beneficiary: { ...party, name: "Hợp tác xã Mẫu", representative: "Nông Thị Mẫu" },
    milestones: [{ title: "Lắp đặt máy", dueOn: `${today.slice(0, 4)}-09-30` }],
    advance: allowsAdvance ? ("allowed" as const) : ("not-allowed" as const),
    vat: "vat-excluded" as const,
  };
}

const paperOf = (evidenceId: string, paperOn: string) => ({
  evidenceId,
  paperNumber: "01",
  paperOn,
});

/** The papers of a machine's purchase that the system cannot know by itself. */
export function purchasePapers(world: TestWorld) {
  const today = world.clock.today();
  return [
    "result-report",
    "form-3b",
    "machine-purchase-contract",
    "machine-purchase-acceptance",
    "machine-purchase-liquidation",
  ].map((evidenceId) => paperOf(evidenceId, today));
}

export const payee = {
  bankAccount: "(tài khoản minh họa)",
  bankName: "Ngân hàng Minh Họa",
  note: "",
} as const;

export const soundTeam = [
  {
    personName: "Nguyễn Văn Mẫu",
    position: "Phó Giám đốc",
    organisation: "Sở Công Thương",
    from: "department",
    duty: "chair",
  },
  {
    personName: "Lục Thị Mẫu",
    position: "Trưởng phòng Kinh tế",
    organisation: "UBND xã",
    from: "commune_committee",
    duty: "member",
  },
  {
    personName: "Nông Văn Mẫu",
    position: "Chuyên viên",
    organisation: "Sở Tài chính",
    from: "finance_department",
    duty: "member",
  },
] as const;
