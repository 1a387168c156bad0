import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import { machine, terms } from "./amendment.fixture.ts";
import {
  type AmendmentChange,
  aspectsOf,
  changeSupport,
  eligibleAfter,
  fieldChanges,
  machinesCost,
} from "./index.ts";

const place = { address: "Xóm 2", communeName: "Xã Tĩnh Túc" };
const changes: Readonly<Record<AmendmentChange["kind"], AmendmentChange>> = {
  machines: {
    kind: "machines",
    machines: [{ ...machine, machineLineId: null, name: "Máy sấy", unitPriceDong: dong(200) }],
    supportDong: dong(100),
  },
  support: { kind: "support", supportDong: dong(160_000_000) },
  beneficiary: {
    kind: "beneficiary",
    establishment: { id: "e-2", name: "HTX Khác" },
    place,
    communeCode: "01729",
    bankAccount: "1",
    bankName: "Ngân hàng",
  },
  place: { kind: "place", place, communeCode: "01729" },
  time: { kind: "time", endsOn: plainDate("2026-11-30") },
  implementer: { kind: "implementer", implementer: { id: "o-2", name: "Đơn vị khác" } },
  force_majeure: {
    kind: "force_majeure",
    event: "Bão số 3",
    occurredOn: plainDate("2026-06-01"),
    completedVolume: "Đã lắp 01 máy",
  },
};

describe("the fields of a change", () => {
  it("say for each kind what stands and what is to stand", () => {
    const labels = Object.values(changes).map((change) =>
      fieldChanges(change, terms).map(({ label }) => label),
    );
    expect(labels).toEqual([
      ["Máy 1", "Máy 2", "Tổng giá trị máy móc, thiết bị", "Kinh phí hỗ trợ"],
      ["Kinh phí hỗ trợ"],
      ["Đơn vị thụ hưởng", "Địa điểm thực hiện"],
      ["Địa điểm thực hiện"],
      ["Ngày hoàn thành"],
      ["Đơn vị thực hiện"],
      ["Khối lượng thực hiện", "Sự kiện bất khả kháng"],
    ]);
    expect(fieldChanges(changes.time, terms)).toEqual([
      { label: "Ngày hoàn thành", before: "30/09/2026", after: "30/11/2026" },
    ]);
    expect(fieldChanges(changes.machines, terms)[0]).toMatchObject({ after: "bỏ" });
  });

  it("leave out what stays as it is", () => {
    expect(fieldChanges({ kind: "support", supportDong: terms.supportDong }, terms)).toEqual([]);
    const priced = { ...machine, unitPriceDong: dong(320_000_000) };
    const after = { kind: "machines", machines: [priced], supportDong: terms.supportDong } as const;
    expect(fieldChanges(after, terms).map(({ label }) => label)).toEqual([
      "Máy 1",
      "Tổng giá trị máy móc, thiết bị",
    ]);
    expect(machinesCost([priced, priced])).toBe(640_000_000);
  });
});

describe("what a change touches", () => {
  it("is told apart by kind, by more or less money, and by the plan's year", () => {
    const touched = Object.values(changes).map((change) => aspectsOf(change, terms, 2026));
    expect(touched).toEqual([
      ["content", "support_down"],
      ["support_up"],
      ["beneficiary"],
      ["place"],
      ["time_in_year"],
      ["implementer"],
      ["force_majeure"],
    ]);
    const nextYear = { kind: "time", endsOn: plainDate("2027-01-01") } as const;
    expect(aspectsOf(nextYear, terms, 2026)).toEqual(["time_next_year"]);
  });
});

describe("what the norm is asked after a change", () => {
  it("is about the eligible machines and the support that change, and nothing else", () => {
    const truck = { ...machine, name: "Xe tải", isEligible: false };
    const after = { ...changes.machines, machines: [machine, truck] } as AmendmentChange;
    expect(eligibleAfter(after)).toBe(310_000_000);
    expect(eligibleAfter(changes.support)).toBeNull();
    expect(changeSupport(changes.support)).toBe(160_000_000);
    expect(changeSupport(changes.time)).toBeNull();
  });
});
