/** "2[,]0" is [2, 0]; anything that is not the number of one of `count` things is left out, doubles too. */
export const numbersOf = (response: string, count: number): number[] => {
  const parts = response.split('[,]').map((part) => (/^\d+$/.test(part.trim()) ? Number(part) : -1));
  return [...new Set(parts)].filter((n) => n >= 0 && n < count);
};

/** "0[.]2[,]1[.]0" is {0: 2, 1: 0}. The first word about a source counts. */
export const matchesOf = (response: string, count: number): Map<number, number> => {
  const matches = new Map<number, number>();
  for (const part of response.split('[,]')) {
    const pair = /^(\d+)\[\.\](\d+)$/.exec(part.trim());
    if (!pair) continue;
    const [source, target] = [Number(pair[1]), Number(pair[2])];
    if (source < count && target < count && !matches.has(source)) matches.set(source, target);
  }
  return matches;
};

/** Statements must stay small: no more than this many ways to be right are listed. */
const mostCombinations = 64;

/** Every way to take one of each list, as responses write them. */
export const combinations = (lists: string[][]): string[] =>
  lists.reduce<string[]>(
    (rows, list, i) => {
      // More than that of one list would be cut off again: with it, a long list would cost all memory there is.
      const some = list.slice(0, mostCombinations);
      return rows
        .flatMap((row) => some.map((one) => (i === 0 ? one : `${row}[,]${one}`)))
        .slice(0, mostCombinations);
    },
    [''],
  );

const collator = new Intl.Collator('vi');
/** Alphabetical order: the order in the content is the right answer and must not be shown. */
export const alphabetical = (texts: string[]): string[] => [...texts].sort(collator.compare);
