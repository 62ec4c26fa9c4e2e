import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Question } from './domain/answers';
import type { Known, LeftOut, PersonFacts } from './domain/person-facts';
import type { ItemKind } from './domain/recommendable';
import {
  consents,
  type KnownRow,
  knownOf,
  knownQuery,
  type PlaceRow,
  placeColumns,
  placesOf,
  placesOfHome,
} from './known-query';
import { type ShownItem, ShownViews } from './shown-views';

/** How much was removed. */
export interface Forgotten {
  answers: number;
  dislikes: number;
  leftOut: number;
  shown: number;
}

const tableOf: Record<ItemKind, string> = {
  programme: 'programme',
  course: 'course',
  class: 'community_class',
  resource: 'resource',
};

/** What is known of a person for recommendations, and what is kept about them. */
@Injectable()
export class PeopleRepository {
  constructor(
    private readonly database: Database,
    private readonly views: ShownViews,
  ) {}

  /** Everything a list is made from, in one query, with what is left out of it; only for somebody who agreed. */
  async known(personId: string): Promise<Known | null> {
    // Whoever asks again at once is to be told what has changed since the list before.
    await this.views.written(personId);
    const row = await this.database.one<KnownRow & Record<string, unknown>>(knownQuery, [personId]);
    return row && knownOf(row);
  }

  /** Where a unit lies, for what is popular there; nothing of anybody is read. */
  async placesOfUnit(
    unitId: string,
  ): Promise<Pick<PersonFacts, 'province' | 'commune'> & { name: string | null }> {
    const row = await this.database.one<PlaceRow & { name: string }>(
      `select home.name, ${placeColumns} from unit home ${placesOfHome} where home.id = $1`,
      [unitId],
    );
    return row
      ? { ...placesOf(row), name: row.communeName ?? row.name }
      : { province: null, commune: null, name: null };
  }

  /** How often something was recommended to somebody, and since when. */
  async shownTo(personId: string): Promise<{ times: number; since: Date | null }> {
    await this.views.written(personId);
    const row = await this.database.one<{ times: number; since: Date | null }>(
      `select count(*)::int as times, min(shown_at) as since from recommendation_shown where person_id = $1`,
      [personId],
    );
    return row ?? { times: 0, since: null };
  }

  /** Keeps one answer of a newcomer, or takes it away; false without consent. */
  async answer(personId: string, question: Question, value: string | null, now: Date): Promise<boolean> {
    const rows = await this.database.execute(
      `insert into recommendation_answer (person_id, ${question}, answered_at)
       select $1, $2, $3 where ${consents}
       on conflict (person_id) do update set ${question} = excluded.${question}, answered_at = excluded.answered_at`,
      [personId, value, now],
    );
    return rows === 1;
  }

  /** Takes away a topic that was ticked in earlier questions. */
  async forgetTopic(personId: string, topic: string): Promise<void> {
    await this.database.execute(
      'update recommendation_answer set topics = array_remove(topics, $2) where person_id = $1',
      [personId, topic],
    );
  }

  /**
   * From now on something does not count; again changes nothing. Nothing without consent.
   * @returns false for an item that is not there: nobody fills the table with names of nothing
   */
  async leaveOut(personId: string, { what, key }: LeftOut, now: Date): Promise<boolean> {
    const row = await this.database.one<{ there: boolean }>(
      `with found as (select 1 where $2 <> 'item' or exists (select from course where id::text = $3)
           or exists (select from community_class where id::text = $3)
           or exists (select from resource where id::text = $3)),
         kept as (insert into recommendation_left_out (person_id, what, key, left_out_at)
           select $1, $2, $3, $4 from found where ${consents} on conflict do nothing)
       select exists (select from found) as there`,
      [personId, what, key, now],
    );
    return row?.there ?? false;
  }

  /** Counts it again. */
  async countAgain(personId: string, { what, key }: LeftOut): Promise<void> {
    await this.database.execute(
      'delete from recommendation_left_out where person_id = $1 and what = $2 and key = $3',
      [personId, what, key],
    );
  }

  /** Removes what was noted of what somebody was shown. */
  async forgetShown(personId: string): Promise<void> {
    await this.views.written(personId);
    await this.database.execute('delete from recommendation_shown where person_id = $1', [personId]);
  }

  /** Notes that something does not suit; again changes nothing. Nothing without consent. @returns false for what is not there */
  async dislike(personId: string, item: ShownItem, now: Date): Promise<boolean> {
    const row = await this.database.one<{ there: boolean }>(
      `with found as (select 1 from ${tableOf[item.kind]} where id = $3),
         kept as (insert into recommendation_dislike (person_id, item_kind, item_id, disliked_at)
           select $1, $2, $3, $4 from found where ${consents} on conflict do nothing)
       select exists (select from found) as there`,
      [personId, item.kind, item.id, now],
    );
    return row?.there ?? false;
  }

  async undoDislike(personId: string, itemId: string): Promise<void> {
    await this.database.execute('delete from recommendation_dislike where person_id = $1 and item_id = $2', [
      personId,
      itemId,
    ]);
  }

  /** Removes all that recommendations kept about a person, and tells how much it was. */
  async forget(personId: string): Promise<Forgotten> {
    const row = await this.database.one<Forgotten & Record<string, unknown>>(
      `with answers as (delete from recommendation_answer where person_id = $1
           returning cardinality(topics) + num_nonnulls(aim, level, suits) as given),
         dislikes as (delete from recommendation_dislike where person_id = $1 returning 1),
         left_out as (delete from recommendation_left_out where person_id = $1 returning 1),
         shown as (delete from recommendation_shown where person_id = $1 returning 1)
       select coalesce((select sum(given) from answers), 0)::int as answers,
         (select count(*)::int from dislikes) as dislikes, (select count(*)::int from left_out) as "leftOut",
         (select count(*)::int from shown) as shown`,
      [personId],
    );
    return row ?? { answers: 0, dislikes: 0, leftOut: 0, shown: 0 };
  }
}
