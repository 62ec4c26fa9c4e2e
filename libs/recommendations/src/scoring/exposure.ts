import type { ExposureCap } from '@domdom/recommender';
import type { ItemKind } from '../domain/recommendable';

/** So many lists of a kind are remembered before a cap means anything. */
const windowLists = 100;
/** Nothing stands in more than four of five lists of its kind while something else suits too. */
const listShare = 0.8;

interface Counted {
  lists: number;
  places: number;
  byId: Map<string, number>;
}

/**
 * How often everything was shown of late by this process, which serves people as they come: what its counts say
 * holds for all. Kept in memory; half of it is forgotten whenever the window is full, so that it follows the time.
 */
export class Exposure {
  private readonly counted = new Map<ItemKind, Counted>();

  note(kind: ItemKind, ids: readonly string[]): void {
    const counted = this.counted.get(kind) ?? { lists: 0, places: 0, byId: new Map<string, number>() };
    this.counted.set(kind, counted);
    counted.lists++;
    counted.places += ids.length;
    for (const id of ids) counted.byId.set(id, (counted.byId.get(id) ?? 0) + 1);
    if (counted.lists < windowLists * 10) return;
    counted.lists /= 2;
    counted.places /= 2;
    for (const [id, count] of counted.byId) counted.byId.set(id, count / 2);
  }

  /** The cap for a list of so many places; null while too few lists were shown. */
  cap<Candidate extends { id: string }>(kind: ItemKind, count: number): ExposureCap<Candidate> | null {
    const counted = this.counted.get(kind);
    if (!counted || counted.lists < windowLists || count < 2) return null;
    return {
      groupOf: ({ id }) => id,
      share: listShare / count,
      placesSoFar: counted.places,
      takenSoFar: (id) => counted.byId.get(id) ?? 0,
    };
  }
}
