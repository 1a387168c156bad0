import { describe, expect, it } from "vitest";
import { shapeDay } from "./shape-day.ts";

function typeInto(keys: string): string {
  let text = "";
  for (const key of keys) text = shapeDay(text, text + key);
  return text;
}

describe("a day typed into a field", () => {
  it("gets its slashes by itself", () => {
    expect(typeInto("28112025")).toBe("28/11/2025");
  });

  it("keeps the slashes that the person types", () => {
    expect(typeInto("28/11/2025")).toBe("28/11/2025");
    expect(typeInto("8/3/2025")).toBe("8/3/2025");
  });

  it("is shaped when pasted without slashes", () => {
    expect(shapeDay("", "28112025")).toBe("28/11/2025");
  });

  it("can be deleted again", () => {
    expect(shapeDay("28/1", "28/")).toBe("28/");
  });
});
