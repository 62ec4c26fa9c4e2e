import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ItemKind, Recommendable } from '../domain/recommendable';

/** Port: one kind of things that can be recommended, read from the tables of the library that keeps them. */
export interface RecommendableKind {
  /** Unique. */
  readonly kind: ItemKind;
  /** A select of one text that changes whenever one of them is opened, closed or changed. $1 is the present time. */
  readonly stampSql: string;
  /**
   * A select of (id, places) of those among some uuids that somebody can begin at the time $1; places may be null.
   * `ids` is an SQL expression of an array of them.
   */
  openSql(ids: string): string;
  /** All that are open. */
  read(now: Date): Promise<Recommendable[]>;
}

/** The kinds there are, in the order in which they are shown; each adds itself when it starts. */
@Injectable()
export class RecommendableKinds {
  private readonly all = new Map<ItemKind, RecommendableKind>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  add(kind: RecommendableKind): void {
    if (this.all.has(kind.kind)) throw new Error(`two kinds of things to recommend are called ${kind.kind}`);
    this.all.set(kind.kind, kind);
  }

  /** A text that changes whenever anything that can be recommended does; one query. */
  async stamp(): Promise<string> {
    const stamps = [...this.all.values()].map(({ stampSql }) => `(${stampSql})`).join(', ');
    const row = await this.database.one<{ stamp: string }>(
      `select concat_ws(' ', ${stamps}) as stamp where $1::timestamptz is not null`,
      [this.clock.now()],
    );
    return row?.stamp ?? '';
  }

  /** Everything that can be recommended at this time. */
  async read(): Promise<Recommendable[]> {
    const now = this.clock.now();
    return (await Promise.all([...this.all.values()].map((kind) => kind.read(now)))).flat();
  }

  /** Which of some can be begun at this moment, with the places left where they are limited; one query for all kinds. */
  async open(ids: Partial<Record<ItemKind, readonly string[]>>): Promise<Map<string, number | null>> {
    const kinds = [...this.all.values()];
    const asked = kinds.map(({ kind }) => ids[kind] ?? []);
    if (asked.every((some) => some.length === 0)) return new Map();
    const rows = await this.database.query<{ id: string; places: number | null }>(
      kinds.map((kind, at) => kind.openSql(`$${at + 2}::uuid[]`)).join(' union all '),
      [this.clock.now(), ...asked],
    );
    return new Map(rows.map(({ id, places }) => [id, places]));
  }
}
