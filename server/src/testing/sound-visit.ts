/** A supervision visit that nothing is wrong with, for tests to change one thing of: the work is late, the rest is met. */
import { supervisingBodyOf } from "@kc/core/inspection";
import { addDays, plainDate } from "@kc/core/kernel";
import { findSchemeVisits } from "../inspection/find-scheme-visits.ts";
import { actingRole, type Viewer } from "../platform/viewer.ts";
import { accepted, type TestWorld } from "./test-world.ts";

export async function soundVisit(world: TestWorld, schemeId: string, visitor: Viewer) {
  const officer = await world.person("department_officer");
  const page = accepted(await world.ask(findSchemeVisits, officer, { schemeId }));
  const today = plainDate(world.clock.today());
  return {
    schemeId,
    kind: "regular" as const,
    visitedOn: today,
    place: page.beneficiaries[0]?.place ?? "Xưởng",
    reason: "",
    metWith: "Chủ nhiệm hợp tác xã",
    team: [
      {
        personName: "Nguyễn Thị Mẫu",
        position: "Chuyên viên",
        organisation: "Phòng Quản lý công nghiệp",
        from: supervisingBodyOf(actingRole(visitor)) ?? ("department" as const),
        duty: "leader" as const,
      },
      {
        personName: "Lý Văn Ví Dụ",
        position: "Chuyên viên",
        organisation: "Sở Tài chính",
        from: "finance_department" as const,
        duty: "member" as const,
      },
    ],
    items: page.items.map(({ id }) => ({
      itemId: id,
      answer: id === "progress" ? ("not_met" as const) : ("met" as const),
      remark: "",
    })),
    machines: (page.beneficiaries[0]?.machines ?? []).map(({ machineLineId }) => ({
      machineLineId,
      isPresent: true,
      isInUse: false,
      hasPlate: true,
      serialNumber: "",
      remark: "Đang lắp đặt",
    })),
    findings: [
      {
        itemId: "progress",
        level: "major" as const,
        content: "Lắp đặt chậm so với mốc đã cam kết",
        demand: "Lắp đặt, chạy thử xong và gửi ảnh",
        answeredBy: "implementer" as const,
        dueOn: addDays(today, 15),
      },
    ],
    note: "",
  };
}
