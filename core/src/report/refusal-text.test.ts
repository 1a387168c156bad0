import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import type { ReportRefusal } from "./move-report.ts";
import { reportRefusalText } from "./refusal-text.ts";

const refusals: readonly (readonly [ReportRefusal, string])[] = [
  [{ kind: "cell-unknown", cell: "Z1" }, "Tải lại trang"],
  [{ kind: "cell-not-whole", indicator: "A1", label: "Cơ sở" }, "số nguyên"],
  [{ kind: "cell-negative", indicator: "A1", label: "Cơ sở" }, "Ghi 0"],
  [
    { kind: "cells-missing", labels: ["a", "b", "c", "d"] },
    "Còn 4 chỉ tiêu chưa có số: a; b; c; …",
  ],
  [{ kind: "period-exists", year: 2026 }, "2026"],
  [{ kind: "period-days-out-of-order" }, "sau ngày đầu kỳ"],
  [{ kind: "due-before-end", endsOn: plainDate("2026-06-14") }, "14/6/2026"],
  [{ kind: "due-not-working-day", nextOn: plainDate("2026-06-22") }, "22/6/2026"],
  [{ kind: "period-locked" }, "mở lại"],
  [{ kind: "period-not-locked" }, "chưa chốt"],
  [{ kind: "report-already-sent" }, "trả lại"],
  [{ kind: "report-not-sent", status: "drafting" }, "Đang lập"],
  [{ kind: "report-of-another-body" }, "đơn vị khác"],
  [{ kind: "reasons-missing" }, "lý do"],
  [{ kind: "reason-missing" }, "lý do"],
  [{ kind: "due-in-past", today: plainDate("2026-06-22") }, "22/6/2026"],
  [{ kind: "due-not-later", dueOn: plainDate("2026-06-22") }, "22/6/2026"],
  [{ kind: "nothing-asked" }, "chỉ tiêu"],
  [{ kind: "nobody-asked" }, "đơn vị"],
  [{ kind: "asked-unknown", indicator: "Z9" }, "Z9"],
  [{ kind: "body-without-figures", kinds: ["centre"] }, "Trung tâm"],
  [{ kind: "nobody-to-remind" }, "đã gửi"],
  [{ kind: "report-not-numbered" }, "văn thư"],
  [{ kind: "sent-up-already", sentOn: plainDate("2026-06-22") }, "22/6/2026"],
  [{ kind: "sent-up-before-issue", issuedOn: plainDate("2026-06-22") }, "22/6/2026"],
  [{ kind: "sent-up-in-future", today: plainDate("2026-06-22") }, "22/6/2026"],
  [{ kind: "indicator-unknown", indicator: "Z1" }, "Z1"],
  [{ kind: "reports-missing", missing: 2, returned: 1 }, "1 đơn vị đang chỉnh sửa"],
  [{ kind: "reports-missing", missing: 2, returned: 0 }, "Còn 2 đơn vị chưa gửi báo cáo. "],
];

describe("a refusal about a report", () => {
  it.each(refusals)("%o says what to do", (refusal, part) => {
    expect(reportRefusalText(refusal).replaceAll("0", "")).toContain(part.replaceAll("0", ""));
  });
});
