import { describe, expect, it } from "vitest";
import {
  readBps,
  readDay,
  readDong,
  readList,
  readOneOf,
  readOptional,
  readRecord,
  readText,
} from "./index.ts";

describe("reading the reviewed data files", () => {
  it("returns typed values", () => {
    const record = readRecord({ amount: 5, share: 70, on: "2026-01-01", kind: "a" }, "row");
    expect(readDong(record["amount"], "amount")).toBe(5);
    expect(readBps(record["share"], "share")).toBe(70);
    expect(readDay(record["on"], "on")).toBe("2026-01-01");
    expect(readOneOf(record["kind"], "kind", ["a", "b"])).toBe("a");
    expect(readOptional(record["missing"], "missing", readText)).toBeNull();
    expect(readList(["x"], "list", readText)).toEqual(["x"]);
  });

  it("names the field that is wrong", () => {
    expect(() => readList([""], "list", readText)).toThrow("list[0]");
    expect(() => readText("Hòa".normalize("NFD"), "name")).toThrow("NFC");
    expect(() => readDong(-1, "amount")).toThrow("amount");
    expect(() => readDong(1.5, "amount")).toThrow("amount");
    expect(() => readDay("2026-02-30", "on")).toThrow("on");
    expect(() => readRecord([], "row")).toThrow("row");
    expect(() => readList({}, "list", readText)).toThrow("list");
    expect(() => readOneOf("c", "kind", ["a", "b"])).toThrow("kind");
  });
});
