/** A run of two lists that is the same in both, or that one has in place of the other's. */
export interface Run<T> {
  same: boolean;
  /** What the first list has here; for a same run, its part of it. */
  a: T[];
  b: T[];
}

/** Above this many steps the rest counts as one change: nobody reads a finer answer. */
const MAX_COST = 4_000;

/**
 * What two lists have in common and what not, by Myers' greedy algorithm.
 *
 * @param key equal for elements that count as the same
 */
export function diff<T>(a: readonly T[], b: readonly T[], key: (element: T) => string): Run<T>[] {
  const ka = a.map(key);
  const kb = b.map(key);
  let start = 0;
  while (start < ka.length && start < kb.length && ka[start] === kb[start]) start++;
  let end = 0;
  while (
    end < ka.length - start &&
    end < kb.length - start &&
    ka[ka.length - 1 - end] === kb[kb.length - 1 - end]
  ) {
    end++;
  }
  const pairs = common(ka.slice(start, ka.length - end), kb.slice(start, kb.length - end));
  const runs: Run<T>[] = [];
  const take = (same: boolean, fromA: number, toA: number, fromB: number, toB: number) => {
    if (toA === fromA && toB === fromB) return;
    const last = runs.at(-1);
    const parts = { a: a.slice(fromA, toA), b: b.slice(fromB, toB) };
    if (last?.same === same) {
      last.a.push(...parts.a);
      last.b.push(...parts.b);
    } else {
      runs.push({ same, ...parts });
    }
  };
  take(true, 0, start, 0, start);
  let [x, y] = [start, start];
  for (const [i, j] of pairs) {
    take(false, x, start + i, y, start + j);
    take(true, start + i, start + i + 1, start + j, start + j + 1);
    [x, y] = [start + i + 1, start + j + 1];
  }
  take(false, x, a.length - end, y, b.length - end);
  take(true, a.length - end, a.length, b.length - end, b.length);
  return runs;
}

/** Pairs of places that belong together, in order: a longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const most = Math.min(a.length + b.length, MAX_COST);
  const trace: Map<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let cost = 0; cost <= most; cost++) {
    trace.push(new Map(reach));
    for (let k = -cost; k <= cost; k += 2) {
      const left = reach.get(k - 1) ?? -1;
      const down = reach.get(k + 1) ?? -1;
      let x = k === -cost || (k !== cost && left < down) ? down : left + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      reach.set(k, x);
      if (x >= a.length && y >= b.length) return backtrack(trace, a.length, b.length);
    }
    reach = new Map(reach);
  }
  return [];
}

function backtrack(
  trace: readonly Map<number, number>[],
  n: number,
  m: number,
): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [n, m];
  for (let cost = trace.length - 1; cost >= 0; cost--) {
    const reach = trace[cost] as Map<number, number>;
    const k = x - y;
    const left = reach.get(k - 1) ?? -1;
    const down = reach.get(k + 1) ?? -1;
    const from = k === -cost || (k !== cost && left < down) ? k + 1 : k - 1;
    const px = reach.get(from) ?? 0;
    const py = px - from;
    while (x > px && y > py && x > 0 && y > 0) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    [x, y] = [px, py];
  }
  return pairs.reverse();
}

/** Words and the spaces and signs between them, so that they join to the text again. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}’']+|\s+|[^\s\p{L}\p{M}\p{N}’']/gu) ?? [];
}

/**
 * What two texts have in common, word by word. A lone space between two changes belongs to them:
 * nobody reads word, space, word as three.
 */
export function diffWords(a: string, b: string): Run<string>[] {
  const joined: Run<string>[] = [];
  const runs = diff(wordsOf(a), wordsOf(b), (word) => word);
  runs.forEach((run, index) => {
    const inner = index > 0 && index < runs.length - 1;
    const same = run.same && !(inner && run.a.join("").trim() === "");
    const last = joined.at(-1);
    if (last?.same === same) {
      last.a.push(...run.a);
      last.b.push(...run.b);
    } else {
      joined.push({ ...run, same });
    }
  });
  return joined;
}
