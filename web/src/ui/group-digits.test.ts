import { describe, expect, it } from "vitest";
import { caretAfterDigits, groupDigits } from "./group-digits.ts";

function typeInto(keys: string): string {
  let text = "";
  for (const key of keys) text = groupDigits(text, text + key);
  return text;
}

describe("digits typed into a money field", () => {
  it("are grouped as they come", () => {
    expect(typeInto("1056000000")).toBe("1.056.000.000");
  });

  it("keep the dots that the person types in the right places", () => {
    expect(typeInto("1.056.000")).toBe("1.056.000");
  });

  it("never lose a dot that may mean something else", () => {
    expect(typeInto("1.5 tỷ")).toBe("1.5 tỷ");
  });

  it("leave words and decimals alone", () => {
    expect(typeInto("1,5 tỷ")).toBe("1,5 tỷ");
    expect(typeInto("300tr")).toBe("300tr");
  });

  it("are regrouped when one is deleted", () => {
    expect(groupDigits("1.056", "1.05")).toBe("105");
  });

  it("leave the caret behind the same digit", () => {
    expect(caretAfterDigits("1.056.000", 4)).toBe(5);
    expect(caretAfterDigits("1.056.000", 0)).toBe(0);
    expect(caretAfterDigits("1.056.000", 7)).toBe(9);
  });
});
