import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueDocument } from "../document/issue-document.ts";
import { makeSchemeInPlan } from "../testing/make-money.ts";
import { sendFile, smallPdf } from "../testing/make-papers.ts";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { runChecks } from "./run-checks.ts";
import { doctorVerbs } from "./verbs.ts";

let world: TestWorld;

beforeAll(async () => {
  world = await openTestWorld();
  const { schemeId } = await makeSchemeInPlan(world);
  const officer = await world.person("centre_officer");
  const kind = "need_registration" as const;
  accepted(await world.run(issueDocument, officer, { kind, subjectId: schemeId }));
  accepted(await sendFile(world, officer, "a.pdf", smallPdf("bác sĩ")));
});
afterAll(() => world.close());

/** Does something that no command can do. */
async function asSuperuser(sql: string): Promise<void> {
  const url = new URL(world.superuserUrl);
  url.pathname = new URL(world.urls.appUrl).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`set session_replication_role = replica; ${sql}`);
  await client.end();
}

async function brokenInvariants(): Promise<readonly string[]> {
  const results = await runChecks(world.parts);
  return results.filter(({ faults }) => faults.length > 0).map(({ invariant }) => invariant);
}

async function runVerb(json: boolean) {
  const lines: string[] = [];
  const [doctor] = doctorVerbs;
  const context = {
    parts: world.parts,
    ownerUrl: null,
    print: (line: string) => {
      lines.push(line);
    },
  };
  const code = await doctor?.run(context, { json, positionals: [], options: {} });
  return { code, lines };
}

describe("kc doctor", () => {
  it("finds a sound database sound, one line for each invariant", async () => {
    expect(await brokenInvariants()).toEqual([]);
    const { code, lines } = await runVerb(false);
    expect(code).toBe(0);
    expect(lines.every((line) => line.startsWith("ĐÚNG"))).toBe(true);
    expect(lines.join("\n")).toMatch(/mắt xích[\s\S]*bút toán[\s\S]*tệp/u);
  });

  it("names a slip that went missing", async () => {
    await asSuperuser("update slip_counter set last_number = last_number + 1");
    expect(await brokenInvariants()).toEqual(["Sổ phiếu nội bộ liên tục, không thiếu số"]);
    await asSuperuser("update slip_counter set last_number = last_number - 1");
  });

  it("names an allocation that its postings do not give", async () => {
    await asSuperuser("update allocation set assigned_dong = assigned_dong + 1");
    expect(await brokenInvariants()).toEqual(["Số dư dự toán đúng bằng sổ"]);
    const { code, lines } = await runVerb(true);
    expect(code).toBe(1);
    expect(() => JSON.parse(lines.join("\n")) as unknown).not.toThrow();
    await asSuperuser("update allocation set assigned_dong = assigned_dong - 1");
  });

  it("names a file that was changed on disk", async () => {
    const folder = world.parts.config.filesFolder;
    const [file] = readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => statSync(path).isFile());
    writeFileSync(file ?? "", "đã bị sửa");
    expect(await brokenInvariants()).toEqual(["Nội dung tệp trong kho khớp với mã băm"]);
  });
});
