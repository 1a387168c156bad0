import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SaveStatus } from "../../ui/SaveState.tsx";
import { createDraftSaver } from "./draft-saver.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function world() {
  const saved: [unknown, number | null][] = [];
  const statuses: SaveStatus["kind"][] = [];
  const server = { isReachable: true };
  const saver = createDraftSaver({
    keep: async (content, version) => {
      saved.push([content, version]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return server.isReachable
        ? { status: { kind: "on-server", at: "2026-03-02T03:32:00Z" }, version: (version ?? 0) + 1 }
        : { status: { kind: "on-this-machine", at: "2026-03-02T03:32:00Z" }, version };
    },
    onStatus: (status) => statuses.push(status.kind),
    pauseMs: 1000,
    retryMs: 20_000,
  });
  return { saver, saved, statuses, server };
}

describe("a draft", () => {
  it("is saved once when the typing pauses", async () => {
    const { saver, saved, statuses } = world();
    saver.take("H");
    saver.take("Hồ sơ");
    await vi.advanceTimersByTimeAsync(1200);
    expect(saved).toEqual([["Hồ sơ", null]]);
    expect(statuses.at(-1)).toBe("on-server");
  });

  it("is saved one at a time, each with the version before it", async () => {
    const { saver, saved } = world();
    saver.take("một");
    await vi.advanceTimersByTimeAsync(1050);
    saver.take("hai");
    saver.flush();
    await vi.advanceTimersByTimeAsync(3000);
    expect(saved).toEqual([
      ["một", null],
      ["hai", 1],
    ]);
  });

  it("says that it is only on this machine, and goes on trying", async () => {
    const { saver, saved, statuses, server } = world();
    server.isReachable = false;
    saver.take("một");
    await vi.advanceTimersByTimeAsync(1200);
    expect(statuses.at(-1)).toBe("on-this-machine");
    server.isReachable = true;
    await vi.advanceTimersByTimeAsync(21_000);
    expect(saved).toHaveLength(2);
    expect(statuses.at(-1)).toBe("on-server");
  });

  it("is not saved after it was dropped", async () => {
    const { saver, saved } = world();
    saver.take("một");
    void saver.drop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(saved).toEqual([]);
  });

  it("that was dropped while it was being saved is not tried again, and is only then gone", async () => {
    const { saver, saved, statuses, server } = world();
    server.isReachable = false;
    saver.take("một");
    await vi.advanceTimersByTimeAsync(1050);
    const dropped = saver.drop().then(() => statuses.push("untouched"));
    expect(statuses.at(-1)).toBe("saving");
    await vi.advanceTimersByTimeAsync(60_000);
    await dropped;
    expect(saved).toHaveLength(1);
    expect(statuses.at(-1)).toBe("untouched");
  });
});
