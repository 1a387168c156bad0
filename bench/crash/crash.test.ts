/** The short form of `npm run test:crash`: a few kills, and a planted fault of each kind. */
import { describe, expect, it } from "vitest";
import { runProgram } from "../../tools/run-program.ts";
import { createChance } from "./chance.ts";

const tool = new URL("./run.ts", import.meta.url).pathname;

describe("under load, with the web process and PostgreSQL killed at random", () => {
  it("loses nothing, doubles nothing, and finds the faults that are planted", async () => {
    const { code, text } = await runProgram({
      command: process.execPath,
      arguments: [tool, "--seconds", "4", "--teeth", "2.5", "--schemes", "4", "--clients", "8"],
      timeoutMs: 110_000,
      output: "keep",
    });
    const [sound = "", newKey = "", asyncCommit = ""] = text.split(/^(?=sound|planted)/m).slice(1);
    expect(sound, text).toMatch(/kills \(kill -9\) +[1-9]/);
    expect(sound, text).toMatch(/lost +0\n +doubled +0\n +wrong answers +0\n/);
    expect(newKey, text).toMatch(/doubled +[1-9]/);
    expect(asyncCommit, text).toMatch(/lost +[1-9]/);
    expect(code, text).toBe(0);
  }, 120_000);
});

describe("chance", () => {
  it("plays the same again from the same seed, and only between its bounds", () => {
    const draw = () => {
      const chance = createChance(7);
      return Array.from({ length: 200 }, () => chance.between(3, 9));
    };
    expect(draw()).toEqual(draw());
    expect([...new Set(draw())].sort()).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it("picks every choice sooner or later", () => {
    const chance = createChance(11);
    const seen = new Set(Array.from({ length: 100 }, () => chance.pick(["a", "b", "c"])));
    expect([...seen].sort()).toEqual(["a", "b", "c"]);
  });
});
