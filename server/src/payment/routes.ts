import { exportPaymentRequests } from "./export-payment-requests.ts";
import type { Routes } from "../platform/http.ts";
import { answerRequest } from "./answer-request.ts";
import { approveRequest } from "./approve-request.ts";
import { checkRequest } from "./check-request.ts";
import { confirmRequest } from "./confirm-request.ts";
import { declineConfirmation } from "./decline-confirmation.ts";
import { findPaymentRequest } from "./find-payment-request.ts";
import { findSchemePayments } from "./find-scheme-payments.ts";
import { listPaymentRequests } from "./list-payment-requests.ts";
import { requestAdvance } from "./request-advance.ts";
import { requestPayment } from "./request-payment.ts";
import { returnMoney } from "./return-money.ts";
import { reviseRequest } from "./revise-request.ts";
import { sendBackRequest } from "./send-back-request.ts";
import { sendRequest } from "./send-request.ts";
import { withdrawRequest } from "./withdraw-request.ts";

export const paymentRoutes: Routes = [
  requestAdvance,
  requestPayment,
  checkRequest,
  approveRequest,
  confirmRequest,
  declineConfirmation,
  sendBackRequest,
  sendRequest,
  reviseRequest,
  withdrawRequest,
  answerRequest,
  returnMoney,
  listPaymentRequests,
  exportPaymentRequests,
  findPaymentRequest,
  findSchemePayments,
];
