import autocannon from "autocannon";

export type Load = { readonly p50: number; readonly p99: number; readonly perSecond: number };

/** Median time of one run after another, in milliseconds: finer than a load generator's histogram. */
export async function oneByOne(times: number, run: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const startedAt = performance.now();
    await run();
    taken.push(performance.now() - startedAt);
  }
  return median(taken);
}

/** Many at once for some seconds; an answer that is not 200 makes the figures worthless. */
export async function load(options: autocannon.Options): Promise<Load> {
  const result = await autocannon(options);
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${options.url}: ${String(result.non2xx + result.errors)} answers were not 200`,
    );
  }
  return { p50: result.latency.p50, p99: result.latency.p99, perSecond: result.requests.average };
}

/** Many workers at once without HTTP, for some seconds. */
export async function loadDirectly(
  workers: number,
  seconds: number,
  run: () => Promise<unknown>,
): Promise<Load> {
  const taken: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  const work = async (): Promise<void> => {
    while (performance.now() < endsAt) {
      const begunAt = performance.now();
      await run();
      taken.push(performance.now() - begunAt);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  const ordered = taken.toSorted((a, b) => a - b);
  return {
    p50: median(taken),
    p99: ordered[Math.floor(ordered.length * 0.99)] ?? 0,
    perSecond: taken.length / ((performance.now() - startedAt) / 1_000),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
