import type { Parts } from "./http.ts";

export type VerbContext = {
  readonly parts: Parts;
  readonly ownerUrl: string | null;
  readonly print: (line: string) => void;
};

export type VerbArguments = {
  readonly json: boolean;
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

/** One verb of the command line `kc`; the number it answers is the exit code. */
export type Verb = {
  /** Two words: `audit verify`. */
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly run: (context: VerbContext, given: VerbArguments) => Promise<number>;
};
