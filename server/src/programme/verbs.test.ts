/** `kc programme check` on a file that nobody has reviewed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { openTestWorld } from "../testing/test-world.ts";
import { programmeVerbs } from "./verbs.ts";

const world = await openTestWorld();
const folder = mkdtempSync(join(tmpdir(), "kc-programme-"));
const complaint = vi.spyOn(process.stderr, "write").mockReturnValue(true);
afterAll(async () => {
  complaint.mockRestore();
  rmSync(folder, { recursive: true });
  await world.close();
});

async function check(content: string): Promise<{ readonly code: number; readonly found: unknown }> {
  const path = join(folder, "la.json");
  writeFileSync(path, content);
  const verb = programmeVerbs.find(({ name }) => name === "programme check");
  if (verb === undefined) throw new Error("No such verb");
  const lines: string[] = [];
  const print = (line: string): void => {
    lines.push(line);
  };
  const context = { parts: world.parts, ownerUrl: null, print };
  const code = await verb.run(context, { json: true, positionals: [path], options: {} });
  return { code, found: lines.length === 0 ? null : (JSON.parse(lines.join("\n")) as unknown) };
}

const reviewed = readFileSync(
  new URL("../../../data/programmes/cao-bang-2021-2025.json", import.meta.url),
  "utf8",
);

describe("kc programme check of a file", () => {
  it("prints rule, severity, where and message of every finding", async () => {
    const { code, found } = await check(reviewed.replaceAll('"3960"', '"3961"'));
    expect(code).toBe(0);
    expect(found).toContainEqual({
      rule: "KC-P04",
      severity: "error",
      where: "Phụ lục 1, III, năm 2024",
      message: expect.stringContaining('in "3961"') as string,
    });
  });

  it("goes on without the parts that are missing, and says which", async () => {
    const json = JSON.parse(reviewed) as Record<string, unknown>;
    const { code, found } = await check(
      JSON.stringify({ ...json, targets: undefined, budgetTable: { unit: "nghìn đồng" } }),
    );
    expect(code).toBe(0);
    expect(found).toContainEqual({
      rule: "KC-P33",
      severity: "error",
      where: "targets",
      message: "Không đọc được: thiếu.",
    });
  });

  it("says so when it is no programme and no JSON", async () => {
    expect((await check("[]")).code).toBe(2);
    expect((await check("{")).code).toBe(2);
    expect(complaint.mock.calls.join("\n")).toMatch(
      /không phải một chương trình[\s\S]*không phải JSON/u,
    );
  });
});
