import { describe, expect, it } from "vitest";
import { confidenceLabel, confidences, lessSure } from "./index.ts";

describe("confidence marks", () => {
  it("have the labels of the screens", () => {
    expect(confidences.map(confidenceLabel)).toEqual([
      "Đã đối chiếu văn bản gốc",
      "Nguồn thứ cấp",
      "Suy luận",
      "Chưa xác minh",
    ]);
  });

  it("make what rests on two facts no surer than the less sure one", () => {
    expect(lessSure("A", "B")).toBe("B");
    expect(lessSure("U", "C")).toBe("U");
    expect(lessSure("A", "A")).toBe("A");
  });
});
