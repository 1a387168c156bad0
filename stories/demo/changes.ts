/** Changes after the approval, beside the schemes of the year. */
import type { Stage } from "../stage.ts";
import {
  annexIsSigned,
  changeIsAsked,
  changeIsDecided,
  changeIsVerified,
} from "../steps/change.ts";
import { endingIn, type Played } from "./played.ts";

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
