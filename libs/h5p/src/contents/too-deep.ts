/** Contents in contents are a few levels deep, each of them of some objects and lists. */
const deepest = 200;

/**
 * Whether parameters are nested deeper than anybody writes: to go through thousands of levels, here and in what others
 * wrote, there is no room on the stack.
 */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    const below: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      for (const inner of Object.values(one))
        if (typeof inner === 'object' && inner !== null) below.push(inner);
    }
    level = below;
  }
  return false;
}
