import { pino, type Logger } from "pino";

export type { Logger };

/** JSON lines on standard error; nothing personal goes in. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
