/** Supervision of the year's schemes in the demo: a plan of visits, findings late, open, answered and closed. */
import type { Stage } from "../stage.ts";
import { findingIsAnswered, findingIsClosed, visitIsPlanned } from "../steps/supervision.ts";
import { visitIsMinuted } from "./papers.ts";
import { endingIn, type Played } from "./played.ts";

/** The autumn's visits of 2026: who plans, who goes, what is found and how it goes on. */
export async function schemesAreSupervised(stage: Stage, played: readonly Played[]): Promise<void> {
  const idOf = (goal: Played["goal"], at = 0): string => {
    const found = endingIn(played, goal)[at];
    if (!found) throw new Error(`The demo has no scheme ${String(at)} at ${goal}.`);
    return found.schemeId;
  };
  stage.on("2026-10-05");
  for (const [schemeId, month, note] of [
    [idOf("in_progress"), 10, "Tiến độ lắp đặt, chứng từ"],
    [idOf("ready_for_acceptance"), 11, "Máy móc trước nghiệm thu"],
    [idOf("contracted"), 11, "Tiến độ, vốn đối ứng"],
    [idOf("task_assigned"), 12, "Chuẩn bị hợp đồng"],
  ] as const) {
    await visitIsPlanned(stage, schemeId, { year: 2026, month, note });
  }
  await visitIsMinuted(stage, idOf("in_progress"), {
    by: "chuyen-vien-so",
    on: "2026-10-14",
    faults: [
      {
        itemId: "progress",
        level: "major",
        content: "Lắp đặt chậm so với mốc của hợp đồng",
        demand: "Lắp đặt, chạy thử xong và gửi ảnh",
        answeredBy: "implementer",
      },
    ],
  });
  await findingIsPutRight(stage, idOf("accepted"));
  await centreVisits(stage, idOf("ready_for_acceptance"));
  await visitIsMinuted(stage, idOf("settled"), { by: "can-bo-phuong", on: "2026-11-09" });
  await visitIsMinuted(stage, idOf("in_progress", 1), {
    by: "chuyen-vien-so",
    on: "2026-11-11",
    faults: [
      {
        itemId: "counterpart",
        level: "serious",
        content: "Chưa có chứng từ thanh toán phần vốn đối ứng",
        demand: "Bố trí đủ vốn đối ứng, gửi chứng từ thanh toán cho nhà cung cấp",
        answeredBy: "establishment",
      },
    ],
  });
}

async function findingIsPutRight(stage: Stage, schemeId: string): Promise<void> {
  const [finding = ""] = await visitIsMinuted(stage, schemeId, {
    by: "chuyen-vien-so",
    on: "2026-10-15",
    kind: "ad_hoc",
    reason: "Theo phản ánh chưa gắn biển",
    faults: [
      {
        itemId: "plate",
        level: "minor",
        content: "Máy chưa gắn biển ghi nguồn kinh phí khuyến công",
        demand: "Gắn biển và báo cáo",
        answeredBy: "establishment",
      },
    ],
  });
  await findingIsAnswered(stage, finding, {
    on: "2026-10-20",
    content: "Cơ sở đã gắn biển, gửi văn bản ngày 19/10/2026",
  });
  await findingIsClosed(stage, finding, {
    on: "2026-10-22",
    note: "Đã xem biển tại xưởng",
  });
}

async function centreVisits(stage: Stage, schemeId: string): Promise<void> {
  const [finding = ""] = await visitIsMinuted(stage, schemeId, {
    by: "trung-tam",
    on: "2026-11-03",
    faults: [
      {
        itemId: "vouchers",
        level: "minor",
        content: "Hóa đơn phụ kiện chưa lưu cùng hồ sơ",
        demand: "Bổ sung hóa đơn vào hồ sơ đề án",
        answeredBy: "establishment",
      },
    ],
  });
  await findingIsAnswered(stage, finding, {
    on: "2026-11-06",
    content: "Cơ sở đã gửi hóa đơn bản giấy",
  });
}
