import type { Model, Popularity } from '@domdom/recommender';
import {
  ContentIndex,
  ContentNeighbours,
  IdMap,
  type InteractionMatrix,
  type ItemContent,
} from '@domdom/recommender';
import { type ItemKind, levelNumbers, type Point, type Recommendable } from '../domain/recommendable';

/** A trained model as it is loaded. `model` is null when there was too little to learn from, or its file is damaged. */
export interface TrainedModels {
  id: string;
  /** The courses, and classes without a course, behind the models' item indexes. */
  items: readonly string[];
  /** Which of them anybody has taken. */
  taken: ReadonlySet<number>;
  learners: number;
  model: Model | null;
  popularity: Popularity | null;
}

/** Something on the shelf with what its score follows from. */
export interface Thing {
  what: Recommendable;
  /** The items whose mean score it takes; for what is scored by itself its own. */
  items: readonly number[];
  /** Whether it takes the scores of others: a programme those of its courses, a class that of its course. */
  composed: boolean;
}

/**
 * What recommendations are made from, kept in memory: all that is open and the newest model. Items are what is scored
 * by itself: the model's first, then those that were opened since it was trained.
 */
export class Shelf {
  readonly items: IdMap;
  /** By item; null for one that is not open (any more): it may stand in a history, never in a list. */
  readonly open: readonly (Recommendable | null)[];
  readonly contents: readonly ItemContent[];
  /** By topic, programme and level over all open items. */
  readonly likeness: ContentIndex;
  /** By topic alone. */
  readonly interests: ContentIndex;
  private readonly byKind = new Map<ItemKind, Thing[]>();
  private readonly byId = new Map<string, Thing>();
  /** By course, the programmes it is part of. */
  private readonly programmes = new Map<string, string[]>();
  private plain: Shelf | null = null;
  private placed: ContentNeighbours | null = null;

  /** `centres` are the middles of communes, by their keys. */
  constructor(
    private readonly all: readonly Recommendable[],
    readonly models: TrainedModels | null,
    readonly centres: ReadonlyMap<string, Point> = new Map(),
  ) {
    const whole = new Set(all.filter(({ partIds }) => partIds.length === 0).map(({ id }) => id));
    // A class on a course that is closed stands by itself.
    const partsOf = ({ partIds }: Recommendable) => partIds.filter((id) => whole.has(id));
    const own = all.filter((what) => partsOf(what).length === 0);
    this.items = IdMap.from([...(models?.items ?? []), ...own.map(({ id }) => id)]);
    const ownById = new Map(own.map((what) => [what.id, what]));
    this.open = this.items.toArray().map((id) => ownById.get(id) ?? null);
    for (const what of all) {
      const parts = partsOf(what);
      const ids = parts.length > 0 ? parts : [what.id];
      const items = ids.flatMap((id) => this.items.indexOf(id) ?? []);
      const thing: Thing = { what, items, composed: parts.length > 0 };
      this.byId.set(what.id, thing);
      const alike = this.byKind.get(what.kind);
      if (alike) alike.push(thing);
      else this.byKind.set(what.kind, [thing]);
    }
    for (const { id, partIds } of all) {
      if (partIds.length < 2) continue;
      for (const part of partIds) this.programmes.set(part, [...(this.programmes.get(part) ?? []), id]);
    }
    const topicsOf = ({ topic, otherTopics }: Recommendable) => [topic, ...otherTopics];
    this.contents = this.open.map((what) => {
      if (!what) return { topics: [] };
      const topics = [
        ...topicsOf(what),
        ...(this.programmes.get(what.id) ?? []).map((id) => `part of ${id}`),
      ];
      return { topics, ...(what.level && { level: levelNumbers[what.level] }) };
    });
    const open = new Set(this.open.flatMap((what, item) => (what ? [item] : [])));
    this.likeness = new ContentIndex(this.contents, open);
    this.interests = new ContentIndex(
      this.open.map((what) => ({ topics: what ? topicsOf(what) : [] })),
      open,
    );
  }

  /** The same with all that takes long done already, in steps between which others are answered. */
  static async inSteps(...of: ConstructorParameters<typeof Shelf>): Promise<Shelf> {
    const shelf = new Shelf(...of);
    shelf.placed = await ContentNeighbours.inSteps(shelf.contents, shelf.taken());
    return shelf;
  }

  /** For items nobody has taken: the taken ones they resemble. */
  get neighbours(): ContentNeighbours {
    this.placed ??= new ContentNeighbours(this.contents, this.taken());
    return this.placed;
  }

  get size(): number {
    return this.items.size;
  }

  /** How many of the items the models know; they are the first. */
  get modelled(): number {
    return this.models?.items.length ?? 0;
  }

  /** All that is open of one kind. */
  of(kind: ItemKind): readonly Thing[] {
    return this.byKind.get(kind) ?? [];
  }

  /** The same for when the model turns out to be broken. */
  withoutModel(): Shelf {
    this.plain ??= new Shelf(this.all, this.models && { ...this.models, model: null }, this.centres);
    return this.plain;
  }

  find(id: string): Thing | null {
    return this.byId.get(id) ?? null;
  }

  /** The least matrix that says which items were taken, which is all that `ContentNeighbours` reads of it. */
  private taken(): InteractionMatrix {
    const columnOf = Int32Array.from(this.models?.taken ?? []).sort();
    const { length } = columnOf;
    const rowStart = Int32Array.of(0, length);
    return { rows: 1, columns: this.size, rowStart, columnOf, values: new Float64Array(length).fill(1) };
  }
}
