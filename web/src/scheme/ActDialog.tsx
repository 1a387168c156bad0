import type { ComponentType } from "react";
import type { SchemeAction } from "@kc/core/scheme";
import {
  closeSchemeEndpoint,
  declineReceiptEndpoint,
  resumeSchemeEndpoint,
  reviseSchemeEndpoint,
  startDraftEndpoint,
  startMonitoringEndpoint,
  stopSchemeEndpoint,
  suspendSchemeEndpoint,
  withdrawSchemeEndpoint,
} from "@kc/server/api/scheme";
import { ConfirmCommuneDialog } from "./ConfirmCommuneDialog.tsx";
import { DecidedActDialog } from "./DecidedActDialog.tsx";
import type { Move } from "./move-places.ts";
import { PlainActDialog } from "./PlainActDialog.tsx";
import { ReceiveDialog } from "./ReceiveDialog.tsx";
import { RequestSupplementDialog } from "./RequestSupplementDialog.tsx";
import type { SchemeView } from "./scheme-tone.ts";
import { StartAppraisalDialog } from "./StartAppraisalDialog.tsx";
import { SubmitDialog } from "./SubmitDialog.tsx";
import { SupplementDialog } from "./SupplementDialog.tsx";

export type ActDialogProps = {
  readonly scheme: SchemeView;
  readonly move: Move;
  readonly onClose: () => void;
};

const plainActs: Partial<Record<SchemeAction, typeof startDraftEndpoint>> = {
  start_draft: startDraftEndpoint,
  revise: reviseSchemeEndpoint,
  start_monitoring: startMonitoringEndpoint,
  close: closeSchemeEndpoint,
};

const decidedActs: Partial<Record<SchemeAction, typeof declineReceiptEndpoint>> = {
  decline_receipt: declineReceiptEndpoint,
  withdraw: withdrawSchemeEndpoint,
  suspend: suspendSchemeEndpoint,
  resume: resumeSchemeEndpoint,
  stop: stopSchemeEndpoint,
};

const ownDialogs: Partial<Record<SchemeAction, ComponentType<ActDialogProps>>> = {
  confirm_commune: ConfirmCommuneDialog,
  submit: SubmitDialog,
  receive: ReceiveDialog,
  request_supplement: RequestSupplementDialog,
  supplement: SupplementDialog,
  start_appraisal: StartAppraisalDialog,
};

/** The dialog of one act on a scheme: asks for what the act needs, and says what will happen. */
export function ActDialog(props: ActDialogProps) {
  const { action } = props.move;
  const plain = plainActs[action];
  if (plain) return <PlainActDialog {...props} endpoint={plain} />;
  const decided = decidedActs[action];
  if (decided) return <DecidedActDialog {...props} endpoint={decided} />;
  const Own = ownDialogs[action];
  return Own ? <Own {...props} /> : null;
}
