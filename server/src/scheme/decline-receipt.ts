import { defineDecidedAct } from "./act.ts";
import { declineReceiptEndpoint } from "./api.ts";

/** Sends a submitted dossier back without receiving it, with the reason (không tiếp nhận). */
export const declineReceipt = defineDecidedAct({
  name: "scheme.decline-receipt",
  endpoint: declineReceiptEndpoint,
  permission: "scheme:receive",
  action: "decline_receipt",
});
