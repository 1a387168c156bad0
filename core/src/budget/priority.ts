/** A priority area (địa bàn ưu tiên); the order of the table is the order of the law. */
export const priorityAreas = {
  highland_border_ethnic: {
    label: "Vùng cao, biên giới đất liền, vùng đồng bào dân tộc thiểu số",
    citation: "TT 46/2012/TT-BCT, Đ.6 k.1 đ.a",
  },
  poor: { label: "Địa bàn nghèo", citation: "TT 46/2012/TT-BCT, Đ.6 k.1 đ.b" },
  new_rural: {
    label: "Xã trong chương trình xây dựng nông thôn mới",
    citation: "TT 46/2012/TT-BCT, Đ.6 k.1 đ.c",
  },
  difficult: {
    label: "Địa bàn kinh tế - xã hội khó khăn, đặc biệt khó khăn",
    citation: "TT 46/2012/TT-BCT, Đ.6 k.1 đ.d",
  },
} as const;
export type PriorityArea = keyof typeof priorityAreas;

/** A priority sector (ngành nghề ưu tiên): group 1 (Đ.6 k.2 đ.b) is taken before group 2 (đ.a). */
export const prioritySectors = {
  typical_product: {
    group: 1,
    label: "Sản phẩm công nghiệp nông thôn tiêu biểu còn hiệu lực chứng nhận",
    citation: "TT 46/2012/TT-BCT, Đ.6 k.2 đ.đ",
  },
  key_product: {
    group: 1,
    label: "Sản phẩm chủ lực, mũi nhọn",
    citation: "NĐ 45/2012/NĐ-CP, Đ.6 k.2 đ.b",
  },
  export: {
    group: 1,
    label: "Sản phẩm có thị trường xuất khẩu",
    citation: "TT 46/2012/TT-BCT, Đ.6 k.2 đ.a",
  },
  local_material: {
    group: 1,
    label: "Trên 50% giá trị nguyên liệu, vật liệu lấy tại tỉnh",
    citation: "TT 46/2012/TT-BCT, Đ.6 k.2 đ.b",
  },
  labour_intensive: {
    group: 1,
    label: "Sử dụng từ 50 lao động trở lên",
    citation: "TT 46/2012/TT-BCT, Đ.6 k.2 đ.c",
  },
  mechanics: {
    group: 2,
    label: "Cơ khí",
    citation: "NĐ 45/2012/NĐ-CP, Đ.6 k.2 đ.a",
  },
  farm_chemicals: {
    group: 2,
    label: "Hóa chất phục vụ nông nghiệp, nông thôn",
    citation: "NĐ 45/2012/NĐ-CP, Đ.6 k.2 đ.a",
  },
  farm_processing: {
    group: 2,
    label: "Chế biến nông, lâm, thủy sản",
    citation: "NĐ 45/2012/NĐ-CP, Đ.6 k.2 đ.a",
  },
  supporting_industry: {
    group: 2,
    label: "Công nghiệp hỗ trợ",
    citation: "TT 46/2012/TT-BCT, Đ.6 k.2 đ.d",
  },
} as const;
export type PrioritySector = keyof typeof prioritySectors;

export type PriorityCandidate = {
  /** What identifies the proposal to the caller: a plan line or a scheme. */
  readonly id: string;
  readonly title: string;
  readonly areas: readonly PriorityArea[];
  readonly sectors: readonly PrioritySector[];
  /** A pilot-point scheme (đề án điểm) goes first among equals. */
  readonly isPilot: boolean;
  /** Schemes the implementer has finished: the experience that decides between equals. */
  readonly finishedSchemes: number;
  /** Cleaner production has no order of area and sector; the managing body judges. */
  readonly isCleanerProduction: boolean;
};

export type PriorityReason = { readonly label: string; readonly citation: string };

export type RankedProposal = {
  readonly id: string;
  readonly title: string;
  readonly place: number;
  readonly reasons: readonly PriorityReason[];
};

/**
 * Orders a year's proposals and says why: area first (a to d), then sector (đ.b before đ.a), then pilot-point
 * schemes, then the implementer's experience; equal ones keep the order given. Cleaner production comes last
 * in the list, to be placed by judgement.
 *
 * Source: TT 46/2012/TT-BCT, Đ.6 k.3; TT 36/2013/TT-BCT, Đ.7.
 */
export function orderByPriority(
  candidates: readonly PriorityCandidate[],
): readonly RankedProposal[] {
  const keyed = candidates.map((candidate) => ({ candidate, key: rankKey(candidate) }));
  keyed.sort((first, second) => compareKeys(first.key, second.key));
  return keyed.map(({ candidate }, index) => ({
    id: candidate.id,
    title: candidate.title,
    place: index + 1,
    reasons: reasonsOf(candidate),
  }));
}

const areaOrder = Object.keys(priorityAreas);

function areaRank(area: PriorityArea): number {
  return areaOrder.indexOf(area);
}

function sectorGroup(sector: PrioritySector): number {
  return prioritySectors[sector].group;
}

function rankKey(candidate: PriorityCandidate): readonly number[] {
  if (candidate.isCleanerProduction) return [1, 0, 0, 0, 0];
  return [
    0,
    Math.min(areaOrder.length, ...candidate.areas.map(areaRank)),
    Math.min(3, ...candidate.sectors.map(sectorGroup)),
    candidate.isPilot ? 0 : 1,
    -candidate.finishedSchemes,
  ];
}

function compareKeys(first: readonly number[], second: readonly number[]): number {
  for (const [index, value] of first.entries()) {
    const difference = value - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function reasonsOf(candidate: PriorityCandidate): readonly PriorityReason[] {
  if (candidate.isCleanerProduction) {
    return [
      {
        label:
          "Sản xuất sạch hơn: không xét thứ tự địa bàn, ngành nghề; xét hiệu quả và sự cấp thiết",
        citation: "TT 46/2012/TT-BCT, Đ.6 k.3 đ.b",
      },
    ];
  }
  const areas = [...candidate.areas].sort((first, second) => areaRank(first) - areaRank(second));
  const sectors = [...candidate.sectors].sort(
    (first, second) => sectorGroup(first) - sectorGroup(second),
  );
  return [
    ...areas.slice(0, 1).map((area) => ({
      label: `Địa bàn ưu tiên: ${priorityAreas[area].label}`,
      citation: priorityAreas[area].citation,
    })),
    ...sectors.map((sector) => ({
      label: `Ngành nghề ưu tiên: ${prioritySectors[sector].label}`,
      citation: prioritySectors[sector].citation,
    })),
    ...(candidate.isPilot ? [{ label: "Đề án điểm", citation: "TT 36/2013/TT-BCT, Đ.7 k.1" }] : []),
    ...(candidate.finishedSchemes > 0
      ? [
          {
            label: `Đơn vị thực hiện đã hoàn thành ${String(candidate.finishedSchemes)} đề án`,
            citation: "TT 36/2013/TT-BCT, Đ.7 k.2",
          },
        ]
      : []),
  ];
}
