import type { Permission } from "@kc/core/access";
import type { PlainDate } from "@kc/core/kernel";
import type * as z from "zod/mini";
import type { Endpoint } from "./api.ts";
import type { Clock } from "./clock.ts";
import {
  type Accepted,
  type CommonRefusal,
  issuesOf,
  noOwnRefusals,
  type Outcome,
  type Refusal,
  type Refused,
} from "./command.ts";
import { type Db, inContext, type Reader } from "./database.ts";
import { contextOf, isPermitted, type Viewer } from "./viewer.ts";

export type QueryContext = {
  readonly db: Reader;
  readonly viewer: Viewer;
  readonly today: PlainDate;
};

export type Query<E extends Endpoint, R extends Refusal> = {
  readonly kind: "query";
  readonly name: string;
  readonly endpoint: E;
  readonly permission: Permission;
  readonly refusalText: (refusal: R) => string;
  readonly run: (
    context: QueryContext,
    input: z.output<E["input"]>,
  ) => Promise<Accepted<z.input<E["output"]>> | Refused<NoInfer<R> | CommonRefusal>>;
};

/** States one query: what it needs, what it answers. It runs read only, under the viewer's scope. */
export function defineQuery<E extends Endpoint>(
  query: Omit<Query<E, never>, "kind" | "refusalText">,
): Query<E, never> {
  return { kind: "query", refusalText: noOwnRefusals, ...query };
}

export type AnyQuery = Query<Endpoint, Refusal>;
export type RunQuery = <E extends Endpoint, R extends Refusal>(
  query: Query<E, R>,
  call: { readonly viewer: Viewer; readonly input: unknown },
) => Promise<Outcome<E, R>>;

/** Runs queries read only, in a transaction that carries the viewer's scope into row-level security. */
export function createQueryRunner({
  db,
  clock,
}: {
  readonly db: Db;
  readonly clock: Clock;
}): RunQuery {
  return async function runQuery(query, { viewer, input }) {
    if (!isPermitted(viewer, query.permission)) {
      return { ok: false, refusal: { kind: "not-permitted", permission: query.permission } };
    }
    const parsed = query.endpoint.input.safeParse(input);
    if (!parsed.success) {
      return { ok: false, refusal: { kind: "invalid-input", issues: issuesOf(parsed.error) } };
    }
    return inContext(db, "read only", contextOf(viewer), (tx) =>
      query.run({ db: tx, viewer, today: clock.today() }, parsed.data as never),
    );
  };
}
