import { closeSync, openSync, writeSync } from "node:fs";

/** A command as its client wrote it down before it sent it for the first time. */
export type Entry = {
  readonly number: number;
  /** The idempotency key; a client that keeps the rules sends every retry under it. */
  readonly key: string;
  readonly username: string;
  readonly name: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly expectedVersion: number | null;
  readonly effect: Effect | null;
};

/** Where the database must hold exactly one row of an accepted command, and none of a refused one. */
export type Effect = {
  readonly table: "establishment" | "scheme" | "ledger_entry" | "money_return" | "annual_plan";
  readonly column: "name" | "document_number" | "voucher_number" | "decision_number";
  readonly value: string;
};

/** What the client at last was told. */
export type Told = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** The key under which the answer came; another than the entry's only where a fault is planted. */
  readonly key: string;
  readonly tries: number;
  /** When the try that was answered was sent, by this machine's clock. */
  readonly sentAt: number;
};

export type Written = { readonly entry: Entry; told: Told | null };

export type Journal = {
  readonly entries: readonly Written[];
  /** Writes a command down; it may be sent from here on. */
  readonly write: (entry: Omit<Entry, "number">) => Written;
  readonly keepAnswer: (written: Written, told: Told) => void;
  readonly close: () => void;
};

/** The clients' own book: every line is handed to the system before the command is sent. */
export function openJournal(file: string): Journal {
  const descriptor = openSync(file, "a");
  const entries: Written[] = [];
  const append = (line: unknown): void => {
    writeSync(descriptor, `${JSON.stringify(line)}\n`);
  };
  return {
    entries,
    write: (given) => {
      const written: Written = { entry: { ...given, number: entries.length + 1 }, told: null };
      append(written.entry);
      entries.push(written);
      return written;
    },
    keepAnswer: (written, told) => {
      append({ number: written.entry.number, told });
      written.told = told;
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}
