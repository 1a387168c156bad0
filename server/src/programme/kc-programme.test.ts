import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const cli = fileURLToPath(new URL("../cli.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kc-cluster-"));

type Ended = { readonly code: number; readonly output: string; readonly complaint: string };

/** One `kc` of its own, on a cluster that only this test uses. */
function kc(...args: readonly string[]): Promise<Ended> {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    KC_DATA_DIR: join(folder, "pg"),
    KC_DEMO: "0",
  };
  delete environment["DATABASE_URL"];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [cli, ...args],
      { env: environment, maxBuffer: 10_000_000 },
      (error, output, complaint) => {
        const code = error && typeof error.code === "number" ? error.code : error ? 1 : 0;
        resolve({ code, output, complaint });
      },
    );
  });
}

type Shown = {
  readonly code: string;
  readonly budgetLines: readonly { readonly source: string; readonly amountDong: number }[];
  readonly quantityLines: readonly unknown[];
  readonly targets: readonly { readonly code: string; readonly value: number | null }[];
};

let both: readonly Ended[] = [];
beforeAll(async () => {
  both = await Promise.all([
    kc("programme", "show", "cao-bang-2021-2025", "--json"),
    kc("programme", "show", "cao-bang-2026-2030", "--json"),
  ]);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function shown(ended: Ended | undefined): Shown {
  if (ended?.code !== 0) throw new Error(ended?.complaint ?? "not run");
  return JSON.parse(ended.output) as Shown;
}

describe("kc on an empty cluster, two at once", () => {
  it("prints the plan 2021-2025 with its amounts in đồng", () => {
    const { budgetLines, quantityLines } = shown(both[0]);
    const sum = (source: string) =>
      budgetLines
        .filter((line) => line.source === source)
        .reduce((total, line) => total + line.amountDong, 0);
    expect([sum("local"), sum("national")]).toEqual([4_446_000_000, 13_800_000_000]);
    expect(quantityLines.length).toBeGreaterThan(20);
  });

  it("prints the programme 2026-2030 with the 35 trainees of a class as a target of their own", () => {
    const { targets } = shown(both[1]);
    expect(targets.find(({ code }) => code === "trainees-per-class")?.value).toBe(35);
  });
});

describe("kc programme", () => {
  it("checks a programme and lists what it found, for machines and for people", async () => {
    const [json, text] = await Promise.all([
      kc("programme", "check", "cao-bang-2021-2025", "--json"),
      kc("programme", "check", "cao-bang-2021-2025"),
    ]);
    const [finding] = JSON.parse(json.output) as readonly object[];
    expect(Object.keys(finding ?? {}).sort()).toEqual(["message", "rule", "severity", "where"]);
    expect(text.output).toContain("Cần kiểm tra");
  });

  it("checks the file of another programme by the same rules", async () => {
    const file = fileURLToPath(
      new URL("../../../data/programmes/cao-bang-2026-2030.json", import.meta.url),
    );
    const { code, output } = await kc("programme", "check", file, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(output) as readonly object[]).not.toHaveLength(0);
  });

  it("names what is missing of a form that nobody has reviewed", async () => {
    const empty = join(folder, "empty.json");
    writeFileSync(empty, "{}");
    const { code, output } = await kc("programme", "check", empty, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(output)).toContainEqual(
      expect.objectContaining({ severity: "error", where: "code" }),
    );
  });

  it("says in one sentence what is wrong with the command line, and ends with 2", async () => {
    const broken = join(folder, "broken.json");
    writeFileSync(broken, "{ không phải JSON");
    const unknown = await kc("programme", "show", "khong-co");
    const absent = await kc("programme", "show", join(folder, "absent.json"));
    const unreadable = await kc("programme", "check", broken);
    expect([unknown.code, absent.code, unreadable.code]).toEqual([2, 2, 2]);
    expect(unknown.complaint).toContain("Không có chương trình mã “khong-co”");
    expect(absent.complaint).toContain("Không có tệp");
    expect(unreadable.complaint).toContain("không phải JSON đọc được");
  });
});
