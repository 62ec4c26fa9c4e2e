import { AsyncResource } from 'node:async_hooks';
import { Database, Log, newId } from '@domdom/platform';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { ItemKind } from './domain/recommendable';

/** Where a list was shown. */
export type ShownPlace = 'page' | 'strip' | 'api';
export interface ShownItem {
  kind: ItemKind;
  id: string;
}
/** A list as somebody who agreed was shown it, each thing with how likely it was to stand there. */
export interface ShownView {
  personId: string;
  place: ShownPlace;
  modelId: string | null;
  items: readonly (ShownItem & { probability: number })[];
  at: Date;
}
interface Named extends ShownView {
  viewId: string;
}

/** Nobody's link is followed sooner, and what was shown to all in this time is one statement instead of many. */
const waitMilliseconds = 200;
/** So many views are not kept waiting. */
const manyViews = 100;

/**
 * Notes what people were shown, after they were answered and many views at once. Whether a person agrees is asked when it
 * is written: a view of somebody who has withdrawn meanwhile is dropped. A process that is killed loses the views of a
 * moment, which nothing but figures is made from.
 */
@Injectable()
export class ShownViews implements BeforeApplicationShutdown {
  private waiting: Named[] = [];
  private timer: NodeJS.Timeout | null = null;
  /** Whose views are on their way to the database. */
  private underway: ReadonlySet<string> = new Set();
  private writing: Promise<void> = Promise.resolve();
  /** A view belongs to no request any more: not to its transaction, nor to its count of queries. */
  private readonly outside = new AsyncResource('ShownViews');

  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** @returns the view, in which ranks count from 1; null when nothing was shown */
  note(view: ShownView): string | null {
    if (view.items.length === 0) return null;
    const viewId = newId();
    this.waiting.push({ ...view, viewId });
    if (this.waiting.length >= manyViews) this.write();
    else this.timer ??= this.outside.runInAsyncScope(() => this.later());
    return viewId;
  }

  /** Resolves when all that was noted of somebody here, or of everybody, is written. Not to be awaited in a transaction. */
  async written(personId?: string): Promise<void> {
    const isOf = ({ personId: whose }: Named) => personId === undefined || whose === personId;
    if (this.waiting.some(isOf)) this.write();
    if (personId === undefined || this.underway.has(personId)) await this.writing;
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.written();
  }

  private later(): NodeJS.Timeout {
    const timer = setTimeout(() => this.write(), waitMilliseconds);
    return timer.unref();
  }

  private write(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const views = this.waiting;
    this.waiting = [];
    this.underway = new Set([...this.underway, ...views.map(({ personId }) => personId)]);
    const written = this.writing
      .then(() => this.outside.runInAsyncScope(() => this.insert(views)))
      .then(() => {
        // Unless more came meanwhile, whose writing waits for this one.
        if (this.writing === written) this.underway = new Set();
      });
    this.writing = written;
  }

  private async insert(views: readonly Named[]): Promise<void> {
    const rows = views.flatMap((view) => view.items.map((item, at) => ({ view, item, rank: at + 1 })));
    try {
      await this.database.execute(
        `insert into recommendation_shown (person_id, view_id, rank, item_kind, item_id, place, model_id, probability,
           shown_at)
         select v.person_id, v.view_id, v.rank, v.item_kind, v.item_id, v.place, m.id, v.probability, v.shown_at
         from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[], $5::uuid[], $6::text[], $7::uuid[], $8::real[],
             $9::timestamptz[])
           v(person_id, view_id, rank, item_kind, item_id, place, model_id, probability, shown_at)
         left join recommendation_model m on m.id = v.model_id
         where exists (select from consent c where c.person_id = v.person_id and c.purpose = 'recommendations'
           and c.withdrawn_at is null)`,
        [
          rows.map(({ view }) => view.personId),
          rows.map(({ view }) => view.viewId),
          rows.map(({ rank }) => rank),
          rows.map(({ item }) => item.kind),
          rows.map(({ item }) => item.id),
          rows.map(({ view }) => view.place),
          rows.map(({ view }) => view.modelId),
          rows.map(({ item }) => item.probability),
          rows.map(({ view }) => view.at),
        ],
      );
    } catch (error) {
      this.log.warn({ err: error, views: views.length }, 'what was recommended could not be noted');
    }
  }
}
