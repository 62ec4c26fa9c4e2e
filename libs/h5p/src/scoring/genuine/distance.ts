/**
 * Whether at most so many signs have to be put in, left out, exchanged or swapped with their neighbour to make one text
 * of another (optimal string alignment). Only what lies that near to the diagonal is worked out: a text of any length
 * costs as much as it is long.
 */
export function isWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  const nowhere = most + 1;
  let before: number[] = [];
  let last: number[] = [];
  for (let i = 0; i <= one.length; i += 1) {
    // Each row holds the places from i - most to i + most; one place further left, a place has moved one to the right.
    const row: number[] = [];
    for (let k = 0; k <= 2 * most; k += 1) {
      const j = i - most + k;
      if (j < 0 || j > other.length) row.push(nowhere);
      else if (i === 0 || j === 0) row.push(Math.min(nowhere, i + j));
      else {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        let best = Math.min((last[k + 1] ?? nowhere) + 1, (row[k - 1] ?? nowhere) + 1, last[k]! + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          best = Math.min(best, before[k]! + 1);
        row.push(Math.min(nowhere, best));
      }
    }
    [before, last] = [last, row];
  }
  return last[other.length - one.length + most]! <= most;
}
