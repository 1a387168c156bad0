import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { checkActDay, checkDossierOpen, checkPaper, checkRouteBody } from "./act-facts.ts";
import { schemeRefusalText } from "./refusal-text.ts";
import { schemeStatuses } from "./status.ts";

const today = plainDate("2026-03-02");

describe("the day of an act", () => {
  it("is today or earlier, and not before what it rests on", () => {
    const earliest = plainDate("2026-02-27");
    expect(checkActDay(today, { today, earliest }).ok).toBe(true);
    expect(checkActDay(earliest, { today, earliest }).ok).toBe(true);
    expect(checkActDay(plainDate("2026-03-03"), { today, earliest })).toMatchObject({
      refusal: { kind: "act-in-future" },
    });
    expect(checkActDay(plainDate("2026-02-26"), { today, earliest })).toMatchObject({
      refusal: { kind: "act-before", earliest },
    });
  });
});

describe("an act recorded for another body", () => {
  it("names its paper", () => {
    const paper = { number: "12/UBND-KT", issuedOn: today, signatory: "Nguyễn Văn Mẫu" };
    expect(checkPaper("confirm_commune", "by_document", paper).ok).toBe(true);
    expect(checkPaper("confirm_commune", "in_system", null).ok).toBe(true);
    expect(checkPaper("confirm_commune", "by_document", null)).toMatchObject({
      refusal: { kind: "paper-missing", action: "confirm_commune" },
    });
  });
});

describe("the body that decides an act", () => {
  it("is the ministry where a national scheme is suspended, resumed or stopped", () => {
    for (const action of ["stop", "suspend", "resume"] as const) {
      expect(checkRouteBody(action, "national", "by_document").ok).toBe(true);
      expect(checkRouteBody(action, "local", "in_system").ok).toBe(true);
      const refused = checkRouteBody(action, "national", "in_system");
      expect(refused).toMatchObject({ refusal: { kind: "ministry-decides", action } });
      if (!refused.ok) expect(schemeRefusalText(refused.refusal)).toMatch(/Bộ Công Thương/);
    }
    expect(checkRouteBody("withdraw", "national", "in_system").ok).toBe(true);
  });
});

describe("the dossier", () => {
  it("is open while it is drafted or completed, and at no other time", () => {
    const open = schemeStatuses.filter((status) => checkDossierOpen(status).ok);
    expect(open).toEqual(["draft", "supplement_requested"]);
    expect(checkDossierOpen("submitted")).toMatchObject({
      refusal: { kind: "dossier-closed", status: "submitted" },
    });
  });
});
