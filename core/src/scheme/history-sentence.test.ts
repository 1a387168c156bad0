import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { historyDeed, historySentence } from "./history-sentence.ts";

const event = {
  action: "submit",
  mode: "in_system" as const,
  actorName: "Hoàng Văn Mẫu",
  actorRole: "centre_officer" as const,
  organisationName: "Trung tâm KC&XTTM",
  happenedOn: plainDate("2026-03-02"),
  paper: null,
};

describe("a sentence about a change of a scheme", () => {
  it("names what was asked or decided, which is no move", () => {
    const told = {
      mode: "in_system",
      actorName: "Triệu Văn Mẫu",
      actorRole: "centre_head",
      organisationName: "Trung tâm",
      happenedOn: plainDate("2026-06-10"),
      paper: null,
    } as const;
    expect(historyDeed({ ...told, action: "request_amendment" })).toBe(
      "đề nghị điều chỉnh, bổ sung",
    );
    expect(historyDeed({ ...told, action: "unheard_of" })).toBe("unheard_of");
  });
});

describe("history reads as sentences", () => {
  it("says when, who in which role and body, and what", () => {
    expect(historySentence(event)).toBe(
      "Ngày 02/03/2026, Hoàng Văn Mẫu (Cán bộ khuyến công, Trung tâm KC&XTTM) nộp hồ sơ đề án.",
    );
  });

  it("says that an act was recorded from another body's paper, and which", () => {
    expect(
      historySentence({
        ...event,
        action: "confirm_commune",
        mode: "by_document",
        paper: "văn bản số 12/UBND-KT ngày 27/02/2026",
      }),
    ).toBe(
      "Ngày 02/03/2026, Hoàng Văn Mẫu (Cán bộ khuyến công, Trung tâm KC&XTTM) ghi nhận theo văn bản: xác nhận nhu cầu của cơ sở, văn bản số 12/UBND-KT ngày 27/02/2026.",
    );
  });

  it("falls back on the label of a move, and on the words of an act that is no move", () => {
    expect(historySentence({ ...event, action: "sign_contract", actorRole: null })).toBe(
      "Ngày 02/03/2026, Hoàng Văn Mẫu (Trung tâm KC&XTTM) ký hợp đồng.",
    );
    expect(historySentence({ ...event, action: "ghi nhận kết quả sau 6 tháng" })).toContain(
      "ghi nhận kết quả sau 6 tháng.",
    );
  });
});
