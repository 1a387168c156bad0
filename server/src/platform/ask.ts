import { type Expression, sql } from "kysely";
import type { Reader } from "./database.ts";

/** A row as JSON gives it: an instant is text. Amounts come as numbers, so they are read with `dongOf` like a bigint's text. */
export type JsonRow<Row> = {
  readonly [Column in keyof Row]: Extract<Row[Column], Date> extends never
    ? Row[Column]
    : Exclude<Row[Column], Date> | string;
};

/** A question to the database, with how its rows are read; several of them can travel as one statement. */
export type Question<Answer> = {
  readonly rows: Expression<unknown>;
  readonly read: (rows: readonly never[]) => Answer;
};

/** States a question: a query, and what its rows mean. */
export function question<Row, Answer>(
  rows: Expression<Row>,
  read: (rows: readonly JsonRow<Row>[]) => Answer,
): Question<Answer> {
  return { rows, read };
}

/** What the questions of a statement are answered with. */
export type Answers<Questions> = {
  readonly [Name in keyof Questions]: Questions[Name] extends Question<infer Answer>
    ? Answer
    : never;
};

/** Asks several questions in one statement, and so in one round trip and of one moment. */
export async function askTogether<Questions extends Readonly<Record<string, Question<unknown>>>>(
  db: Reader,
  questions: Questions,
): Promise<Answers<Questions>> {
  const named = Object.entries(questions);
  const columns = named.map(
    ([name, { rows }]) =>
      sql`(select coalesce(json_agg(asked), '[]') from ${rows} as asked) as ${sql.ref(name)}`,
  );
  const { rows } = await sql<
    Readonly<Record<string, readonly never[]>>
  >`select ${sql.join(columns)}`.execute(db);
  const answers = named.map(([name, { read }]) => [name, read(rows[0]?.[name] ?? [])] as const);
  return Object.fromEntries(answers) as Answers<Questions>;
}

/** Asks one question alone. */
export async function ask<Answer>(db: Reader, asked: Question<Answer>): Promise<Answer> {
  const { answer } = await askTogether(db, { answer: asked });
  return answer;
}
