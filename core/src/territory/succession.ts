import { isInForce, type PlainDate } from "../kernel/index.ts";
import {
  type Commune,
  type CommuneKey,
  communeKeyText,
  type CommuneSuccession,
} from "./territory.ts";

/** The communes that directly followed a commune; empty while it exists. */
export function successorsOf(
  successions: readonly CommuneSuccession[],
  key: CommuneKey,
): CommuneKey[] {
  return successions.filter(({ from }) => isSame(from, key)).map(({ to }) => to);
}

/** The communes that a commune was directly made of. */
export function predecessorsOf(
  successions: readonly CommuneSuccession[],
  key: CommuneKey,
): CommuneKey[] {
  return successions.filter(({ to }) => isSame(to, key)).map(({ from }) => from);
}

/**
 * The communes of the day `asOf` in which a commune lies now, following successions step by step, so that results of
 * any year are cut on the communes of one day. A commune that exists on that day is its own answer.
 */
export function communesNow(
  communes: readonly Commune[],
  successions: readonly CommuneSuccession[],
  key: CommuneKey,
  asOf: PlainDate,
): Commune[] {
  const found = new Map<string, Commune>();
  const seen = new Set<string>();
  const open = [key];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const current = next;
    if (seen.has(communeKeyText(current))) continue;
    seen.add(communeKeyText(current));
    const commune = communes.find((candidate) => isSame(candidate, current));
    if (commune && isInForce(commune, asOf)) found.set(communeKeyText(commune), commune);
    else open.push(...successorsOf(successions, current));
  }
  return [...found.values()];
}

function isSame(first: CommuneKey, second: CommuneKey): boolean {
  return first.code === second.code && first.validFrom === second.validFrom;
}
