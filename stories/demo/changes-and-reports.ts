/** What stands beside the schemes of the year: changes after the approval, and the half-year report of the communes. */
import { listCommunesEndpoint } from "@kc/server/api/territory";
import type { Stage } from "../stage.ts";
import {
  annexIsSigned,
  changeIsAsked,
  changeIsDecided,
  changeIsVerified,
} from "../steps/change.ts";
import {
  bodyReports,
  centreReporters,
  departmentReporters,
  periodIsOpened,
  reportersOf,
  reportIsReturned,
} from "../steps/report.ts";
import { endingIn, forEach, type Played } from "./played.ts";

/** One contract gets more time by an annex; another request waits for its approver. */
export async function changesAreAsked(
  stage: Stage,
  played: readonly Played[],
  on: string,
): Promise<void> {
  stage.on(on);
  const change = { kind: "time", endsOn: "2026-12-15" } as const;
  for (const [at, { schemeId }] of endingIn(played, "contracted").entries()) {
    const asked = await changeIsAsked(stage, schemeId, change, on);
    if (at > 0) continue;
    await changeIsVerified(stage, schemeId, asked, on);
    await changeIsDecided(stage, schemeId, asked, { by: "giam-doc-so", on });
    await annexIsSigned(stage, schemeId, asked, { number: "01/PLHĐ-TTKC", on });
  }
}

/** The half-year report of 2026 is being gathered: some communes have sent theirs, one is asked to correct it. */
export async function halfYearIsReported(stage: Stage): Promise<void> {
  stage.on("2026-06-10");
  const periodId = await periodIsOpened(stage, "half_year", 2026);
  const { rows } = await stage.as("chuyen-vien-so").asks(listCommunesEndpoint, {});
  stage.on("2026-06-16");
  const bodies = [
    centreReporters,
    departmentReporters,
    ...rows.slice(0, 16).map(({ code }) => reportersOf(code)),
  ];
  await forEach(bodies, async (reporters, at) => {
    const reportId = await bodyReports(stage, reporters, periodId);
    if (at !== bodies.length - 1) return;
    const reason = "Đề nghị đối chiếu lại với danh sách cơ sở trên địa bàn.";
    await reportIsReturned(stage, reportId, [{ indicator: "A1", reason }]);
  });
}
