import { removeOverSessions } from "./account/jobs.ts";
import { drawDocumentJob } from "./document/jobs.ts";
import type { AnyJob } from "./platform/jobs.ts";
import { sendMail } from "./platform/mail.ts";

/** Every job of the product. */
export const allJobs: readonly AnyJob[] = [sendMail, removeOverSessions, drawDocumentJob];
