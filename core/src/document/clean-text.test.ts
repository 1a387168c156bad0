import { describe, expect, it } from "vitest";
import { cleanText } from "./clean-text.ts";

describe("text on paper", () => {
  it("is composed, so that stacked marks are one letter", () => {
    expect(cleanText("Ủy ban nhân dân tỉnh Cao Bằng".normalize("NFD"))).toBe(
      "Ủy ban nhân dân tỉnh Cao Bằng",
    );
  });

  it("keeps line feeds and makes other line ends and tabs plain", () => {
    expect(cleanText("một\r\nhai\rba\tbốn")).toBe("một\nhai\nba bốn");
  });

  it("drops control characters, direction overrides and broken halves of letters", () => {
    expect(cleanText("a\u0000b\u202Ec\u2066d\uFFFE")).toBe("abcd");
    expect(cleanText("x\uD800y").isWellFormed()).toBe(true);
  });

  it("leaves what looks like markup as it is", () => {
    expect(cleanText("{{7*7}} #sys.version $x$ <b>")).toBe("{{7*7}} #sys.version $x$ <b>");
  });
});
