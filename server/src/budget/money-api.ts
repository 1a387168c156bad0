import { budgetSources } from "@kc/core/budget";
import { keysOf } from "@kc/core/kernel";
import * as z from "zod/mini";

export const budgetSource = z.enum(keysOf(budgetSources));
export const budgetYear = z.coerce.number().check(z.int(), z.minimum(2015), z.maximum(2100));

/** A figure that opens: the address below `/api/v1` of the list that adds up to it. */
export const Figure = z.object({ amountDong: z.int(), opens: z.string() });
export type Figure = z.output<typeof Figure>;

/** The figures of an allocation, or of many together. */
export const BudgetFigures = z.object({
  estimated: Figure,
  assigned: Figure,
  committed: Figure,
  remaining: Figure,
  advanced: Figure,
  paid: Figure,
  settled: Figure,
  returned: Figure,
  cancelled: Figure,
  carriedOver: Figure,
});
export type BudgetFigures = z.output<typeof BudgetFigures>;

/** A move or an act that somebody may want: open to who asks, or closed with the reason. */
export const Act = z.object({
  act: z.string(),
  label: z.string(),
  isOpen: z.boolean(),
  /** in_system: the person's own act; by_document: recorded from another body's paper. */
  mode: z.nullable(z.enum(["in_system", "by_document"])),
  /** Why it is closed, as a sentence; null when it is open. */
  why: z.nullable(z.string()),
});
export type Act = z.output<typeof Act>;
