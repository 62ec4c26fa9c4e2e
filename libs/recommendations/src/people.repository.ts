import { Database, newId } from '@domdom/platform';
import { isTopic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import { activitySql, communeKey, placesJoin, provinceKey } from './activity';
import type { Answers } from './domain/answers';
import { type HistoryItem, type PersonFacts, strangersFacts } from './domain/person-facts';
import type { ItemKind } from './domain/shelf-items';

/** Where a list was shown. */
export type ShownPlace = 'page' | 'strip' | 'api';
export interface ShownItem {
  kind: ItemKind;
  id: string;
}

// Nothing personal is written for somebody whose consent does not stand, whatever the session still says.
const consents = `exists (select from consent where person_id = $1 and purpose = 'recommendations'
  and withdrawn_at is null)`;

/** What is known of a person for recommendations, and what is kept about them. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  /** Everything a list is made from, in one query; only for somebody who agreed. */
  async facts(personId: string): Promise<PersonFacts> {
    const row = await this.database.one<{
      history: HistoryItem[] | null;
      disliked: string[];
      answers: Answers | null;
      wishes: string[] | null;
      provinceKey: string | null;
      provinceName: string | null;
      communeKey: string | null;
      communeName: string | null;
      birthYear: number | null;
    }>(
      `select (select jsonb_agg(jsonb_build_object('courseId', h.course_id, 'status', h.status, 'weight', h.weight))
           from (select distinct on (course_id) course_id, status, weight
             from (${activitySql('person')}) a(person_id, course_id, at, status, weight)
             order by course_id, weight desc) h) as history,
         array(select item_id from recommendation_dislike where person_id = $1) as disliked,
         (select jsonb_build_object('topics', topics, 'phoneSkill', phone_skill, 'aim', aim)
           from recommendation_answer where person_id = $1) as answers,
         (select topics from learning_need where person_id = $1) as wishes,
         ${provinceKey} as "provinceKey", province.name as "provinceName",
         ${communeKey} as "communeKey", commune.name as "communeName", p.birth_year as "birthYear"
       from person p ${placesJoin} where p.id = $1 and ${consents}`,
      [personId],
    );
    if (!row) return strangersFacts;
    const { history, disliked, answers, birthYear } = row;
    const place = (key: string | null, name: string | null) => (key && name ? { key, name } : null);
    const province = place(row.provinceKey, row.provinceName);
    const commune = place(row.communeKey, row.communeName);
    const wishes = (row.wishes ?? []).filter(isTopic);
    return { history: history ?? [], disliked, answers, wishes, birthYear, province, commune };
  }

  /** Keeps the answers of a newcomer; false without consent. */
  async answer(personId: string, answers: Answers, now: Date): Promise<boolean> {
    const rows = await this.database.execute(
      `insert into recommendation_answer (person_id, topics, phone_skill, aim, answered_at)
       select $1, $2, $3, $4, $5 where ${consents}
       on conflict (person_id) do update set topics = excluded.topics, phone_skill = excluded.phone_skill,
         aim = excluded.aim, answered_at = excluded.answered_at`,
      [personId, answers.topics, answers.phoneSkill, answers.aim, now],
    );
    return rows === 1;
  }

  /** Notes that something does not suit; again changes nothing. Nothing without consent. */
  async dislike(personId: string, item: ShownItem, now: Date): Promise<void> {
    await this.database.execute(
      `insert into recommendation_dislike (person_id, item_kind, item_id, disliked_at)
       select $1, $2, $3, $4 where ${consents} on conflict do nothing`,
      [personId, item.kind, item.id, now],
    );
  }

  async undoDislike(personId: string, itemId: string): Promise<void> {
    await this.database.execute('delete from recommendation_dislike where person_id = $1 and item_id = $2', [
      personId,
      itemId,
    ]);
  }

  /** Notes what was shown, in one statement. The order follows from the scores, so each probability is 1. */
  async noteShown(
    personId: string,
    place: ShownPlace,
    modelId: string | null,
    items: readonly ShownItem[],
    now: Date,
  ): Promise<void> {
    if (items.length === 0) return;
    await this.database.execute(
      `insert into recommendation_shown (person_id, view_id, rank, item_kind, item_id, place, model_id, probability,
         shown_at)
       select $1, $2, i.rank, i.kind, i.id, $3, (select id from recommendation_model where id = $4), 1, $5
       from unnest($6::text[], $7::uuid[]) with ordinality i(kind, id, rank) where ${consents}`,
      [personId, newId(), place, modelId, now, items.map((item) => item.kind), items.map((item) => item.id)],
    );
  }

  /** Removes all that recommendations kept about a person. */
  async forget(personId: string): Promise<void> {
    await this.database.execute(
      `with answers as (delete from recommendation_answer where person_id = $1),
         dislikes as (delete from recommendation_dislike where person_id = $1)
       delete from recommendation_shown where person_id = $1`,
      [personId],
    );
  }

  /** Whether a training was asked for since then and has not begun: it will see what is true now. */
  async trainingWaits(kind: string, since: Date): Promise<boolean> {
    const row = await this.database.one(
      `select 1 from job_run where created_at > $2 and kind = $1 and status = 'waiting' limit 1`,
      [kind, since],
    );
    return row !== null;
  }
}
