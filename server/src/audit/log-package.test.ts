import { strFromU8, strToU8, unzipSync } from "fflate";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openProvince } from "../access/open-province.ts";
import { systemViewer } from "../platform/viewer.ts";
import { makeSchemeAt } from "../testing/make-progress.ts";
import { accepted, caoBang, openTestWorld } from "../testing/test-world.ts";
import { listEntries } from "./list-entries.ts";
import { verifyPackage } from "./log-package.ts";
import { sendLogPackage } from "./send-log-package.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
const auditor = await world.person("auditor");
let zip = new Uint8Array();
let text = "";

beforeAll(async () => {
  await world.parts.runCommand(openProvince, {
    viewer: systemViewer(caoBang),
    idempotencyKey: "from-an-office",
    input: { validFrom: "2026-01-01", organisations: [] },
    address: "203.0.113.7",
  });
  await makeSchemeAt(world, "paid");
  const answer = await sendLogPackage.run(world.parts, auditor, {});
  if (!("content" in answer)) throw new Error(answer.refusal.kind);
  zip = new Uint8Array(answer.content);
  text = strFromU8(unzipSync(zip)["nhat-ky.jsonl"] ?? new Uint8Array());
});

const verify = (changed: string) => verifyPackage(strToU8(changed));

describe("the log package of inspectors", () => {
  it("carries the links, how to check them, and a page that checks offline", async () => {
    expect(Object.keys(unzipSync(zip)).sort()).toEqual([
      "doc-truoc.txt",
      "kiem-tra.html",
      "nhat-ky.jsonl",
    ]);
    const verdict = await verifyPackage(zip);
    expect(verdict).toMatchObject({ ok: true, links: text.trimEnd().split("\n").length - 1 });
    expect(await verify(text)).toEqual(verdict);
  });

  it("says from which address a link came, and that it is the recorded one", async () => {
    expect(text).toContain('"value":"203.0.113.7"');
    const changed = text.replace('"value":"203.0.113.7"', '"value":"203.0.113.8"');
    expect(await verify(changed)).toMatchObject({ ok: false });
  });

  it.each([
    ["a link left out", (lines: string[]) => lines.toSpliced(3, 1)],
    ["the tail cut off", (lines: string[]) => lines.slice(0, -1)],
    [
      "two links exchanged",
      (lines: string[]) => lines.toSpliced(2, 2, lines[3] ?? "", lines[2] ?? ""),
    ],
    ["a link twice", (lines: string[]) => lines.toSpliced(3, 0, lines[3] ?? "")],
    [
      "the head cut with the tail",
      ([head = "", ...lines]: string[]) => [
        head.replace(/"links":\d+/u, `"links":${String(lines.length - 1)}`),
        ...lines.slice(0, -1),
      ],
    ],
    ["no head", (lines: string[]) => lines.slice(1)],
  ])("is not taken for whole with %s", async (_what, change) => {
    const changed = change(text.trimEnd().split("\n")).join("\n");
    expect(await verify(changed)).toMatchObject({ ok: false });
  });

  it("shows any change of any character", async () => {
    const place = fc.integer({ min: 0, max: text.trimEnd().length - 1 });
    const other = fc.constantFrom("0", "7", "a", "B", " ", '"', "ệ");
    await fc.assert(
      fc.asyncProperty(place, other, async (at, character) => {
        fc.pre(text[at] !== character);
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        expect(await verify(changed)).toMatchObject({ ok: false });
      }),
      { numRuns: 60 },
    );
  });

  it("is refused to whoever may not read the log", async () => {
    const officer = await world.person("centre_officer");
    expect(await sendLogPackage.run(world.parts, officer, {})).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
  });
});

describe("the log on screen", () => {
  it("finds all that was done with a scheme by its printed code", async () => {
    const all = accepted(await world.ask(listEntries, auditor, { pageSize: 100 }));
    const code = all.rows
      .find(({ subject }) => subject?.opens.startsWith("/schemes/"))
      ?.subject?.label.split(" ")[0];
    const { rows } = accepted(
      await world.ask(listEntries, auditor, { record: code?.toLowerCase(), pageSize: 100 }),
    );
    const kinds = new Set(rows.map(({ subject }) => subject?.opens.split("/")[1]));
    expect(kinds).toEqual(new Set(["schemes"]));
    expect(rows.length).toBeLessThan(all.total);
    expect(accepted(await world.ask(listEntries, auditor, { record: "KHÔNG-CÓ" })).rows).toEqual(
      [],
    );
  });

  it("names who acted, and shows where from", async () => {
    const { rows, people } = accepted(await world.ask(listEntries, auditor, { pageSize: 100 }));
    expect(rows.map(({ address }) => address)).toContain("203.0.113.7");
    const names = people.map(({ displayName }) => displayName);
    expect(new Set(rows.map(({ actorName }) => actorName))).toEqual(new Set(names));
  });
});
