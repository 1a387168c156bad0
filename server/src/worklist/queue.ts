import type { Role } from "@kc/core/access";
import type { Asked, Waiting } from "./store.ts";

/** One kind of work: for whom, what to do, where it stands, and until when. */
export type Queue = {
  readonly kind: string;
  readonly roles: readonly Role[];
  /** What to do next, verb first. */
  readonly verb: string;
  /** Where the work is done, the subject's id at the end; on the page of the scheme where nothing is said. */
  readonly at?: `/${string}/` | `/${string}=`;
  readonly find: (asked: Asked) => Promise<readonly Waiting[]>;
  /** Code of the legal term in `data/law/deadlines.json`; a day that somebody fixed goes before it. */
  readonly deadline?: string;
};
