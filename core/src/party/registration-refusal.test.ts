import { describe, expect, it } from "vitest";
import { type RegistrationRefusal, registrationRefusalText } from "./registration-refusal.ts";

describe("the sentence of each refusal of a registration", () => {
  it.each<[RegistrationRefusal, RegExp]>([
    [
      {
        kind: "registration-faulty",
        faults: [{ kind: "name-missing" }, { kind: "representative-missing" }],
      },
      /Chưa nhập tên cơ sở\. Chưa nhập người đại diện\./,
    ],
    [{ kind: "commune-unknown", field: "communeCode", communeCode: "99999" }, /“99999”/],
    [
      {
        kind: "likely-duplicate",
        candidates: [
          {
            establishmentId: "1",
            name: "Hợp tác xã Chè",
            communeName: "Xã Thông Nông",
            certainty: "likely",
            why: "",
          },
        ],
      },
      /Hợp tác xã Chè \(Xã Thông Nông\)\. Mở hồ sơ đã có/,
    ],
    [{ kind: "not-permitted-here" }, /ngoài phạm vi/],
    [{ kind: "status-unchanged", status: "paused" }, /“Tạm ngừng”/],
    [{ kind: "establishment-dissolved" }, /đã giải thể/],
    [{ kind: "year-not-over", year: 2026 }, /Chưa hết năm 2026/],
    [{ kind: "too-many-sign-ups", retryAfterMinutes: 60 }, /Chờ 60 phút/],
  ])("of %o says what to do", (refusal, sentence) => {
    expect(registrationRefusalText(refusal)).toMatch(sentence);
  });
});
