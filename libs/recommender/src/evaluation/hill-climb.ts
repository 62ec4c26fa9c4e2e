export type Params = Readonly<Record<string, number>>;

/** For each parameter the values to choose from, in rising or otherwise meaningful order. */
export type Axes = Readonly<Record<string, readonly number[]>>;

export interface Climb {
  readonly params: Params;
  readonly score: number;
  readonly tried: number;
}

/**
 * Looks for the highest score on a grid, one axis at a time: step up while it helps, else step down while it
 * helps, until a whole round over the axes changes nothing. Visits a fraction of the grid, no point twice;
 * finds the top where the score has a single hill. `start` has to lie on the grid.
 */
export async function hillClimb(
  axes: Axes,
  start: Params,
  score: (params: Params) => Promise<number>,
): Promise<Climb> {
  const known = new Map<string, number>();
  const scoreOf = async (params: Params): Promise<number> => {
    const key = JSON.stringify(Object.keys(axes).map((axis) => params[axis]));
    const value = known.get(key) ?? (await score(params));
    known.set(key, value);
    return value;
  };
  let best = { params: start, score: await scoreOf(start) };
  const walk = async (axis: string, direction: 1 | -1): Promise<boolean> => {
    const before = best.score;
    for (;;) {
      const value = axes[axis][axes[axis].indexOf(best.params[axis]) + direction];
      if (value === undefined) break;
      const params = { ...best.params, [axis]: value };
      const found = await scoreOf(params);
      if (!(found > best.score)) break;
      best = { params, score: found };
    }
    return best.score > before;
  };
  for (let moved = true; moved; ) {
    moved = false;
    for (const axis of Object.keys(axes)) {
      const climbed = (await walk(axis, 1)) || (await walk(axis, -1));
      moved ||= climbed;
    }
  }
  return { ...best, tried: known.size };
}
