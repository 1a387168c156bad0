import * as z from "zod/mini";
import { defineJob } from "../platform/jobs.ts";
import { deleteOverSessions } from "./store.ts";

/** Every night: sessions that are over are removed. */
export const removeOverSessions = defineJob({
  name: "remove-over-sessions",
  payload: z.object({}),
  schedule: "15 2 * * *",
  async run({ db, log }) {
    log.info({ removed: await deleteOverSessions(db) }, "sessions removed");
  },
});
