import { createHash } from 'node:crypto';
import { type FoldIn, foldIn, type InteractionMatrix, seededRng, selectEntries } from '@domdom/recommender';
import type { Activity } from './train-models';

/** Learners that no model may have seen when it is measured on them. */
export interface HeldOut {
  /** Everybody else. */
  train: InteractionMatrix;
  /** Options are chosen on these. */
  validation: FoldIn;
  /** Figures are from these: of each their latest courses are hidden. */
  test: FoldIn;
  /** The same people, told of nothing but their first course. */
  newcomers: FoldIn;
  /** Ids of both groups. */
  away: Set<string>;
}

const share = 0.15;
/** More would make the figures no surer that anybody could see, and the measuring slow. */
const most = 2000;
const toldShare = 0.8;
const seed = 1;

/**
 * Sets learners with two courses or more aside, chosen by a hash of their ids: from one training to the next mostly
 * the same people, so that figures of different days can be compared.
 */
export function holdOut({ matrix, learners }: Activity): HeldOut {
  const comparable = comparableRows(matrix)
    .map((row) => ({ row, place: placeOf(learners[row] ?? '') }))
    .sort((first, second) => first.place - second.place)
    .map(({ row }) => row);
  const count = Math.min(most, Math.max(1, Math.round(comparable.length * share)));
  const test = comparable.slice(0, count);
  const validation = comparable.slice(count, 2 * count);
  const away = new Set([...test, ...validation]);
  const rest = Array.from({ length: matrix.rows }, (_, row) => row).filter((row) => !away.has(row));
  const rng = seededRng(seed);
  return {
    train: selectEntries(matrix, rest),
    validation: foldIn(matrix, validation, toldShare, rng, true),
    test: foldIn(matrix, test, toldShare, rng, true),
    newcomers: firstOnly(matrix, test),
    away: new Set([...away].map((row) => learners[row] ?? '')),
  };
}

/** Rows with two items or more, who alone can be held out. */
export function comparableRows({ rows, rowStart }: InteractionMatrix): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter(
    (row) => (rowStart[row + 1] ?? 0) - (rowStart[row] ?? 0) >= 2,
  );
}

function firstOnly(matrix: InteractionMatrix, rows: readonly number[]): FoldIn {
  const first = new Set(
    rows.map((row) => {
      const [from, to] = [matrix.rowStart[row] ?? 0, matrix.rowStart[row + 1] ?? 0];
      let earliest = from;
      for (let entry = from; entry < to; entry++) {
        if (timeAt(matrix, entry) < timeAt(matrix, earliest)) earliest = entry;
      }
      return earliest;
    }),
  );
  return {
    history: selectEntries(matrix, rows, (_, entry) => first.has(entry)),
    held: selectEntries(matrix, rows, (_, entry) => !first.has(entry)),
  };
}

const timeAt = ({ times }: InteractionMatrix, entry: number): number => times?.[entry] ?? 0;
const placeOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE();
