/**
 * The schemes of the demo: who, what, in which year's plan, and how far each has come. Every status has two schemes at least.
 */
import type { SchemeStatus } from "@kc/core/scheme";
import { type Maker, makers } from "../cast/makers.ts";
import { moreMakers } from "../cast/more-makers.ts";
import type { Proposal } from "../steps/dossier.ts";

const million = 1_000_000;

/** One scheme of the demo and the status at which its story stops. */
export type Case = {
  readonly maker: Maker;
  readonly proposal: Proposal;
  readonly goal: SchemeStatus;
};

type Row = readonly [
  maker: Maker,
  goal: SchemeStatus,
  machine: string,
  priceMillion: number,
  requestedMillion: number,
  technologyLine?: Proposal["technologyLine"],
];

function caseOf(
  year: number,
  source: "local_province" | "local_commune" | "national",
  [maker, goal, machine, priceMillion, requestedMillion, technologyLine = "single"]: Row,
): Case {
  const spring = source === "national" ? { quotedOn: `${String(year - 1)}-03-20` } : {};
  return {
    maker,
    goal,
    proposal: {
      year,
      source,
      ...spring,
      name: `Ứng dụng ${machine} tại ${maker.name}`,
      machine,
      origin: "Việt Nam",
      priceDong: priceMillion * million,
      ...(goal === "accepted_partially" ? { quantity: 2 } : {}),
      requestedDong: requestedMillion * million,
      technologyLine,
      place: `${maker.address}, tỉnh Cao Bằng`,
      workers: maker.workers,
    },
  };
}

function other(at: number): Maker {
  const maker = moreMakers[at];
  if (maker === undefined) throw new Error(`The demo has no maker ${String(at)}.`);
  return maker;
}

/** The years of the closed plan 2021-2025, by the local route. */
export const closedYears: ReadonlyMap<number, readonly Case[]> = new Map(
  (
    [
      [
        2021,
        [
          [other(0), "closed", "máy tráng miến", 160, 70],
          [other(4), "closed", "máy sấy hạt dẻ", 150, 65],
        ],
      ],
      [
        2022,
        [
          [other(8), "closed", "máy dệt bán tự động", 180, 80],
          [other(11), "closed", "máy tuốt trúc", 210, 100],
        ],
      ],
      [
        2023,
        [
          [other(7), "closed", "nồi nấu đường liên hoàn", 260, 120],
          [other(13), "closed", "máy nghiền dong riềng", 170, 80],
        ],
      ],
      [
        2024,
        [
          [other(3), "post_monitoring", "máy lọc mật ong", 240, 110],
          [other(20), "post_monitoring", "máy rửa rau", 190, 90],
        ],
      ],
      [
        2025,
        [
          [other(18), "post_monitoring", "máy ép nước lê", 200, 95],
          [other(25), "settled", "nồi chưng cất tinh dầu hồi", 230, 110],
        ],
      ],
    ] as readonly (readonly [number, readonly Row[]])[]
  ).map(([year, rows]) => [year, rows.map((row) => caseOf(year, "local_province", row))]),
);

/** The year in progress, by the local route. */
export const thisYear: readonly Case[] = (
  [
    [makers.tamHoa, "settled", "máy đóng gói hút chân không buồng đôi", 120, 55],
    [makers.cuongYen, "accepted", "dây chuyền tráng và cắt miến", 190, 80, "line"],
    [makers.daiHoang, "in_progress", "hệ thống chưng cất và khử độc tố rượu", 110, 50],
    [makers.taiHoSin, "contracted", "máy sao và vò chè", 90, 40],
    [makers.mocThuNghiem, "in_plan", "máy chạm khắc gỗ CNC", 100, 45],
    [makers.coKhiThiDu, "reserve", "máy cắt kim loại bằng tia laser", 180, 85],
    [other(1), "in_plan", "máy đùn bún khô", 70, 30],
    [other(2), "task_assigned", "máy vò chè", 60, 28],
    [other(3), "task_assigned", "máy hạ thủy phần mật ong", 65, 30],
    [other(5), "contracted", "búa máy rèn dao", 55, 25],
    [other(6), "in_progress", "máy se hương", 50, 22],
    [other(9), "suspended", "máy bào gỗ bốn mặt", 80, 36],
    [other(10), "suspended", "máy nấu thạch đen", 75, 34],
    [other(12), "ready_for_acceptance", "máy nhồi lạp sườn", 60, 27],
    [other(14), "ready_for_acceptance", "máy xeo giấy", 58, 26],
    [other(16), "accepted", "máy nghiền gạo nếp", 66, 30],
    [other(1), "accepted_partially", "máy sấy bún hai buồng", 120, 56],
    [other(24), "accepted_partially", "máy hàn bán tự động", 100, 46],
    [other(17), "not_accepted", "máy xay xát liên hoàn", 62, 28],
    [other(19), "not_accepted", "máy ép gạch thủy lực", 85, 40],
    [other(20), "paid", "tủ sấy rau", 64, 30],
    [other(21), "paid", "máy đóng trà túi lọc", 54, 25],
    [other(23), "liquidated", "máy luộc và bóc trứng", 52, 24],
    [other(24), "liquidated", "máy cắt nhôm hai đầu", 56, 26],
    [other(26), "settled", "máy dập bánh khảo", 50, 22],
    [other(27), "stopped", "tủ sấy thịt bò", 68, 31],
    [other(28), "stopped", "máy chẻ nan tre", 48, 22],
    [other(0), "money_recovered", "máy đóng gói miến", 72, 33],
    [other(4), "money_recovered", "máy tách vỏ hạt dẻ", 78, 36],
    [other(8), "withdrawn", "máy thêu vi tính", 90, 42],
    [other(11), "withdrawn", "máy phun sơn trúc", 88, 40],
    [other(13), "reserve", "máy sấy tinh bột", 76, 35],
    [other(15), "not_approved", "máy thổi chai nhựa", 140, 65],
    [other(18), "not_approved", "kho lạnh bảo quản lê", 160, 75],
  ] as readonly Row[]
).map((row) => caseOf(2026, "local_province", row));

/** The national schemes: the plan of 2025 carried out, that of 2026 under contract with the Cục, that of 2027 sent to it. */
export const nationalYears: ReadonlyMap<number, readonly Case[]> = new Map(
  (
    [
      [
        2025,
        [
          [other(7), "settled", "dây chuyền ép mía", 640, 300],
          [other(13), "settled", "hệ thống tinh chế bột dong", 520, 250],
        ],
      ],
      [
        2026,
        [
          [other(10), "agency_contracted", "dây chuyền chế biến thạch đen", 600, 280],
          [other(25), "agency_contracted", "hệ thống chưng cất tinh dầu", 560, 260],
        ],
      ],
      [
        2027,
        [
          [makers.cuongYen, "submitted_for_approval", "hệ thống sấy miến", 580, 270],
          [other(11), "submitted_for_approval", "dây chuyền sản xuất đũa trúc", 620, 300],
        ],
      ],
    ] as readonly (readonly [number, readonly Row[]])[]
  ).map(([year, rows]) => [year, rows.map((row) => caseOf(year, "national", row))]),
);

/** Schemes of the commune budgets of this year: the list is approved first, then each by a decision of its own. */
export const communeYear: readonly Case[] = (
  [
    [other(2), "approved", "máy hái chè cầm tay", 40, 18],
    [other(17), "approved", "máy đóng bao gạo", 36, 16],
  ] as readonly Row[]
).map((row) => caseOf(2026, "local_commune", row));

/** What is proposed for the next year, by the local route. */
export const nextYear: readonly Case[] = (
  [
    [makers.gachMinhHoa, "received", "máy ép gạch không nung", 640, 300],
    [makers.tienTuu, "supplement_requested", "máy lọc và lão hóa rượu", 190, 90],
    [makers.taiHoSin, "awaiting_finance_opinion", "máy hút chân không đóng gói chè", 120, 55],
    [other(2), "awaiting_finance_opinion", "máy sấy chè", 110, 50],
    [other(1), "commune_confirmed", "máy sấy bún", 95, 45],
    [makers.coKhiThiDu, "commune_confirmed", "máy chấn tôn CNC", 420, 200],
    [other(3), "need_registered", "máy chiết rót mật ong", 80, 38],
    [other(5), "need_registered", "lò nung điện", 130, 60],
    [other(6), "surveyed", "máy sấy hương", 70, 32],
    [other(9), "surveyed", "lò sấy gỗ", 150, 70],
    [other(12), "draft", "tủ hun khói", 85, 40],
    [other(14), "draft", "máy nghiền bột giấy", 90, 42],
    [other(16), "submitted", "máy rang khẩu sli", 75, 35],
    [other(17), "submitted", "máy tách màu gạo", 210, 100],
    [other(19), "received", "máy trộn bê tông", 95, 45],
    [other(20), "supplement_requested", "máy sấy thăng hoa", 380, 180],
    [other(21), "under_appraisal", "máy nghiền dược liệu", 88, 42],
    [other(23), "under_appraisal", "máy soi trứng", 60, 28],
    [other(24), "appraised_pass", "máy cắt CNC plasma", 240, 115],
    [other(26), "appraised_pass", "máy trộn bột bánh", 66, 30],
    [other(27), "appraised_fail", "kho cấp đông thịt bò", 300, 140],
    [other(28), "appraised_fail", "máy vót nan tre", 45, 21],
  ] as readonly Row[]
).map((row) => caseOf(2027, "local_province", row));
