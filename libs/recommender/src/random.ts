/** A source of uniform numbers in [0, 1). Injected wherever chance plays a part, so that runs repeat. */
export type Rng = () => number;

/** SplitMix32: small, seedable, good enough for shuffles and resampling (not for secrets). */
export function seededRng(seed: number): Rng {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 4294967296;
  };
}

/** 0 .. count-1 in random order (Fisher-Yates). */
export function shuffledIndexes(count: number, rng: Rng): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const pick = Math.floor(rng() * (last + 1));
    const held = order[last];
    order[last] = order[pick];
    order[pick] = held;
  }
  return order;
}
