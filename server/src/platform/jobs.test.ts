import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { caoBang, openTestWorld } from "../testing/test-world.ts";
import { inContext } from "./database.ts";
import { enqueue, startJobs } from "./jobs.ts";
import { sendMail } from "./mail.ts";
import { systemViewer } from "./viewer.ts";

const world = await openTestWorld();
afterAll(() => world.close());

const letter = {
  to: "co-so@example.invalid",
  subject: "Yêu cầu bổ sung hồ sơ",
  text: "Thiếu báo giá.",
};
const outbox = join(world.parts.config.filesFolder, "outbox");

function lettersSent(): string[] {
  try {
    return readdirSync(outbox).map((name) => readFileSync(join(outbox, name), "utf8"));
  } catch {
    return [];
  }
}

describe("a job enqueued by a command", () => {
  it("is done once the command is committed, and not at all when it is rolled back", async () => {
    const { parts } = world;
    await inContext(parts.db, "read write", systemViewer(caoBang), (tx) =>
      enqueue(tx, sendMail, letter),
    );
    const rolledBack = inContext(parts.db, "read write", systemViewer(caoBang), async (tx) => {
      await enqueue(tx, sendMail, { ...letter, to: "khong-gui@example.invalid" });
      throw new Error("refused");
    });
    await expect(rolledBack).rejects.toThrow("refused");
    const jobs = await startJobs(parts, [sendMail]);
    await expect.poll(lettersSent, { timeout: 10_000 }).toHaveLength(1);
    await jobs.stop();
    expect(lettersSent()[0]).toContain("co-so@example.invalid");
  });
});
