import { describe, expect, it } from "vitest";
import { selectProjects } from "./test-projects.ts";
import { countsLine, countTests } from "./test-run.ts";

const report = {
  testResults: [
    {
      status: "passed",
      assertionResults: [{ status: "passed" }, { status: "skipped" }],
    },
    {
      status: "failed",
      assertionResults: [{ status: "failed" }, { status: "failed" }],
    },
  ],
};

describe("the last line of a run", () => {
  it("says how many tests passed and failed", () => {
    expect(countsLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  });

  it("names skipped tests when there are any", () => {
    expect(countsLine(countTests(report) ?? { passed: 0, failed: 0, skipped: 0 })).toBe(
      "1 passed, 2 failed, 1 skipped",
    );
  });

  it("counts a file that cannot be loaded as a failure", () => {
    const unloadable = {
      testResults: [{ status: "failed", assertionResults: [] }],
    };
    expect(countTests(unloadable)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it("does not take an unreadable report for a success", () => {
    expect(countTests("")).toBeNull();
  });
});

describe("the projects of a run", () => {
  it("are only those with a file for the filter", () => {
    expect(selectProjects(["tools/test-run"])).toEqual(["unit"]);
    expect(selectProjects(["server/src/platform/embedded/databases.test.ts:12"])).toEqual([
      "server",
    ]);
  });

  it("are only the named ones", () => {
    expect(selectProjects(["--project", "unit"])).toEqual(["unit"]);
    expect(selectProjects(["--project=unit", "-t", "server"])).toEqual(["unit"]);
  });
});
