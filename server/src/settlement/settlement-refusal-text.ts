import { budgetRefusalText } from "@kc/core/budget";
import {
  type ActRefusal,
  type MoveRefusal,
  moveRefusalText,
  schemeRefusalText,
} from "@kc/core/scheme";
import { settlementRefusalText } from "@kc/core/settlement";
import { isLedgerRefusal, isMoveRefusal, type LedgerRefusal } from "../scheme/refusal-of-step.ts";

type SettlementSide = Parameters<typeof settlementRefusalText>[0];
export type ClosingRefusal = SettlementSide | MoveRefusal | LedgerRefusal;

/** The sentence of a refusal of settlement or liquidation, of the move it makes, or of the ledger behind it. */
export function closingRefusalText(refusal: ClosingRefusal): string {
  if (isMoveRefusal(refusal)) return moveRefusalText(refusal);
  return isLedgerRefusal(refusal) ? budgetRefusalText(refusal) : settlementRefusalText(refusal);
}

/** The same where the paper of the Cục is recorded: its day may be wrong too. */
export function agencySettlementRefusalText(refusal: ClosingRefusal | ActRefusal): string {
  return isAct(refusal) ? schemeRefusalText(refusal) : closingRefusalText(refusal);
}

const actKinds: Readonly<Record<ActRefusal["kind"], true>> = {
  "act-in-future": true,
  "act-before": true,
  "paper-missing": true,
  "dossier-closed": true,
};

function isAct(refusal: ClosingRefusal | ActRefusal): refusal is ActRefusal {
  return refusal.kind in actKinds;
}
