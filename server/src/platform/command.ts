import { timingSafeEqual } from "node:crypto";
import type { Permission } from "@kc/core/access";
import { type PlainDate, unreachable } from "@kc/core/kernel";
import { sql } from "kysely";
import type * as z from "zod/mini";
import type { Endpoint } from "./api.ts";
import { appendToChain } from "./audit-chain.ts";
import { canonicalJson, sha256 } from "./canonical.ts";
import type { Clock } from "./clock.ts";
import { type Db, inContext, type SendWrite, type Tx } from "./database.ts";
import { newId } from "./ids.ts";
import { findLastChange } from "./last-change.ts";
import { redactInput, withoutSecrets } from "./redact.ts";
import { fieldMessage } from "./refusal-text.ts";
import { contextOf, isPermitted, type Viewer } from "./viewer.ts";

export type Refusal = { readonly kind: string };
export type Refused<R extends Refusal = Refusal> = { readonly ok: false; readonly refusal: R };
export type Accepted<Value> = { readonly ok: true; readonly value: Value };

export type CommandContext = {
  readonly tx: Tx;
  /** Writes what nothing in the command hangs on: it travels with the end of the transaction, which fails with it. */
  readonly sendWrite: SendWrite;
  readonly viewer: Viewer;
  /** Row of `command_log`; every row a command writes carries it. */
  readonly commandId: string;
  /** The business day. */
  readonly today: PlainDate;
  /** Names the record the command is about, so that its history can be read. */
  readonly about: (subjectId: string) => void;
};

/** Refusals any command or query may give; their sentences are the platform's. */
export type CommonRefusal =
  | {
      readonly kind: "not-found";
      /** What was looked for, in Vietnamese: "đề án", "cơ sở". */
      readonly what: string;
    }
  | {
      readonly kind: "stale";
      readonly currentVersion: number;
      /** Who changed it and when, added by the runner where the log knows. */
      readonly changedBy?: string;
      readonly changedAt?: string;
    };

export type Command<E extends Endpoint, R extends Refusal> = {
  readonly kind: "command";
  readonly name: string;
  readonly endpoint: E;
  readonly permission: Permission;
  /** The Vietnamese sentence of each refusal; total by its type. */
  readonly refusalText: (refusal: R) => string;
  readonly run: (
    context: CommandContext,
    input: z.output<E["input"]>,
  ) => Promise<Accepted<z.input<E["output"]>> | Refused<NoInfer<R> | CommonRefusal>>;
};

/** For a command that only the platform's own refusals can stop. */
export function noOwnRefusals(refusal: never): string {
  return unreachable(refusal);
}

/** States one command; without a name, a permission and an endpoint it does not compile. */
export function defineCommand<E extends Endpoint, R extends Refusal>(
  command: Omit<Command<E, R>, "kind">,
): Command<E, R> {
  summaries.set(command.name, command.endpoint.summary);
  return { kind: "command", ...command };
}

const summaries = new Map<string, string>();

/** What a command does, in the words of its endpoint; its name where the command is no longer there. */
export function commandSummary(name: string): string {
  return summaries.get(name) ?? name;
}

export type Outcome<E extends Endpoint, R extends Refusal> =
  Accepted<z.input<E["output"]>> | Refused<R | CommonRefusal | GateRefusal>;

/** Refusals that the runner itself gives. */
export type GateRefusal =
  | { readonly kind: "not-permitted"; readonly permission: Permission }
  | {
      readonly kind: "invalid-input";
      readonly issues: readonly {
        readonly path: string;
        readonly message: string;
        readonly code: string;
      }[];
    }
  | { readonly kind: "idempotency-key-missing" }
  | { readonly kind: "idempotency-key-reused" };

export type CommandCall = {
  readonly viewer: Viewer;
  readonly idempotencyKey: string;
  readonly input: unknown;
  readonly requestId?: string;
  readonly address?: string;
  readonly port?: number | undefined;
};

export type AnyCommand = Command<Endpoint, Refusal>;
export type RunCommand = <E extends Endpoint, R extends Refusal>(
  command: Command<E, R>,
  call: CommandCall,
) => Promise<Outcome<E, R>>;

class RolledBack extends Error {
  readonly outcome: Refused;
  constructor(outcome: Refused) {
    super("Rolled back by a refusal");
    this.outcome = outcome;
  }
}

export type RunnerParts = { readonly db: Db; readonly clock: Clock };

/**
 * One command, one transaction: claim the attempt, run, append to the audit chain as the last
 * statement, store the outcome. A refusal rolls all of it back and leaves a row in the security log.
 */
export function createCommandRunner({ db, clock }: RunnerParts): RunCommand {
  return async function runCommand(command, call) {
    const gated = gate(command, call);
    if (!gated.ok) {
      await recordRefusal(db, command.name, gated.refusal.kind, call);
      return gated;
    }
    try {
      return await attemptUnlessOvertaken({ db, clock }, command, call, gated.value);
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
      const { refusal } = error.outcome;
      await recordRefusal(db, command.name, refusal.kind, call);
      if (refusal.kind !== "stale") return error.outcome as Refused<never>;
      const records = recordsNamed(command.endpoint.path, call.input);
      const change = await findLastChange(db, call.viewer, records);
      return { ok: false, refusal: { ...refusal, ...change } as never };
    }
  };
}

/** The ids in the address of an endpoint: the records that a command is about. */
function recordsNamed(path: string, input: unknown): readonly string[] {
  const given = Object.entries(typeof input === "object" && input !== null ? input : {});
  return given.flatMap(([name, value]) =>
    typeof value === "string" && path.includes(`:${name}`) ? [value] : [],
  );
}

function gate<E extends Endpoint, R extends Refusal>(
  command: Command<E, R>,
  { viewer, idempotencyKey, input }: CommandCall,
): Accepted<z.output<E["input"]>> | Refused<GateRefusal> {
  if (!isPermitted(viewer, command.permission)) {
    return { ok: false, refusal: { kind: "not-permitted", permission: command.permission } };
  }
  if (idempotencyKey.length < 8 || idempotencyKey.length > 255) {
    return { ok: false, refusal: { kind: "idempotency-key-missing" } };
  }
  const parsed = command.endpoint.input.safeParse(input);
  if (!parsed.success) {
    return { ok: false, refusal: { kind: "invalid-input", issues: issuesOf(parsed.error) } };
  }
  return { ok: true, value: parsed.data as z.output<E["input"]> };
}

/** The faults of an input, each with its place. */
export function issuesOf(error: z.core.$ZodError) {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    message: fieldMessage(issue),
    code: issue.code,
  }));
}

/**
 * Attempts once more when another took meanwhile what only one may have (the period of a year, a number): the command now
 * sees it and says so in its own words.
 */
async function attemptUnlessOvertaken<E extends Endpoint, R extends Refusal>(
  parts: RunnerParts,
  command: Command<E, R>,
  call: CommandCall,
  input: z.output<E["input"]>,
): Promise<Outcome<E, R>> {
  try {
    return await attempt(parts, command, call, input);
  } catch (error) {
    if (!isTakenByAnother(error)) throw error;
    return await attempt(parts, command, call, input);
  }
}

/** Whether PostgreSQL refused a row because another transaction has committed one with its key: a unique_violation. */
function isTakenByAnother(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}

async function attempt<E extends Endpoint, R extends Refusal>(
  { db, clock }: RunnerParts,
  command: Command<E, R>,
  call: CommandCall,
  input: z.output<E["input"]>,
): Promise<Outcome<E, R>> {
  const { viewer, idempotencyKey } = call;
  const asked = withoutSecrets(command.endpoint.input, call.input);
  const fingerprint = sha256(command.name, "\n", canonicalJson(asked));
  return inContext(db, "read write", contextOf(viewer), async (tx, sendWrite) => {
    const commandId = newId();
    const attempted = { accountId: viewer.accountId, idempotencyKey, fingerprint, commandId };
    if (!(await claim(tx, command.name, attempted))) {
      return firstOutcome(tx, viewer.accountId, idempotencyKey, fingerprint);
    }

    let subjectId: string | null = null;
    const today = clock.today();
    const about = (id: string) => {
      subjectId = id;
    };
    const outcome = await command.run({ tx, sendWrite, viewer, commandId, today, about }, input);
    if (!outcome.ok) throw new RolledBack(outcome);

    const kept = withoutSecrets(command.endpoint.output, outcome.value);
    sendWrite(
      tx
        .updateTable("command_attempt")
        .set({ outcome: JSON.stringify({ ok: true, value: kept }) })
        .where("account_id", "=", viewer.accountId)
        .where("idempotency_key", "=", idempotencyKey)
        .compile(),
    );
    appendToChain(tx, sendWrite, {
      provinceId: viewer.provinceId,
      commandId,
      name: command.name,
      accountId: viewer.accountId,
      membershipId: viewer.membershipId,
      role: viewer.role,
      businessDay: today,
      subjectId,
      address: call.address ?? "",
      redacted: redactInput(command.endpoint.input, input),
    });
    return outcome;
  });
}

type Attempt = {
  readonly accountId: string;
  readonly idempotencyKey: string;
  readonly fingerprint: Buffer;
  readonly commandId: string;
};

/**
 * Claims an idempotency key; false when it was used before. It travels with the opening of the transaction, so it writes
 * nothing unless the opening has said who is asking.
 */
async function claim(tx: Tx, commandName: string, attempted: Attempt): Promise<boolean> {
  const { accountId, idempotencyKey, fingerprint, commandId } = attempted;
  const result = await sql`
    insert into command_attempt (account_id, idempotency_key, command_name, fingerprint, command_id)
    select ${accountId}::uuid, ${idempotencyKey}, ${commandName}, ${fingerprint}::bytea, ${commandId}::uuid
    where app_account() = ${accountId}::uuid
    on conflict (account_id, idempotency_key) do nothing`.execute(tx);
  return result.numAffectedRows === 1n;
}

async function firstOutcome<Value>(
  tx: Tx,
  accountId: string,
  idempotencyKey: string,
  fingerprint: Buffer,
): Promise<Accepted<Value> | Refused<GateRefusal>> {
  const first = await tx
    .selectFrom("command_attempt")
    .where("account_id", "=", accountId)
    .where("idempotency_key", "=", idempotencyKey)
    .select(["outcome", "fingerprint"])
    .executeTakeFirstOrThrow();
  if (!timingSafeEqual(first.fingerprint, fingerprint)) {
    return { ok: false, refusal: { kind: "idempotency-key-reused" } };
  }
  return first.outcome as Accepted<Value>;
}

async function recordRefusal(db: Db, commandName: string, kind: string, call: CommandCall) {
  await db
    .insertInto("refused_attempt")
    .values({
      id: newId(),
      province_id: call.viewer.provinceId,
      account_id: call.viewer.accountId,
      command_name: commandName,
      refusal_kind: kind,
      request_id: call.requestId ?? "",
      address: call.address ?? "",
      port: call.port ?? null,
    })
    .execute();
}
