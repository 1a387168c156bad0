import { describe, expect, it } from "vitest";
import { callOf, clockText, noMeeting, withProposed } from "./meeting-values.ts";

describe("the form of a meeting", () => {
  it("proposes anew whom to invite while nobody wrote there, and only adds afterwards", () => {
    expect(withProposed("Sở Tài chính", "Sở Tài chính", "Sở Tài chính\nUBND xã A")).toBe(
      "Sở Tài chính\nUBND xã A",
    );
    const written = "Sở Khoa học và Công nghệ";
    expect(withProposed(written, "Sở Tài chính", "Sở Tài chính\nUBND xã A")).toBe(
      `${written}\nUBND xã A`,
    );
    expect(withProposed(written, "Hợp tác xã An Bình", "Hợp tác xã An")).toBe(
      `${written}\nHợp tác xã An`,
    );
  });

  it("takes one name a line and the hour in minutes", () => {
    const call = callOf({ ...noMeeting, invited: " Sở Tài chính \n\nTrung tâm" });
    expect(call).toMatchObject({ invited: ["Sở Tài chính", "Trung tâm"], beginsAtMinute: 480 });
    expect(clockText(480)).toBe("08:00");
  });
});
