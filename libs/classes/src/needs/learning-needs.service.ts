import { type Actor, AuditLog, Clock, commonErrors, Database, isId, newId, reaches } from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import { ClassesRepository, type UnitRow } from '../classes.repository';
import {
  leastPeople,
  type NeedFigures,
  type NeedTime,
  needTimes,
  type OwnNeed,
  shownCount,
  shownSum,
} from './need';
import { needErrors } from './needs.errors';

type Counted = Record<string, number>;
interface FiguresRow {
  answered: number;
  topics: Counted;
  times: Counted;
  words: string[];
}

/** What people want to learn next: said by themselves, or counted on paper by an official. */
@Injectable()
export class LearningNeeds {
  constructor(
    private readonly database: Database,
    private readonly repository: ClassesRepository,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** What one person said last. */
  of(personId: string): Promise<OwnNeed | null> {
    return this.database.one<OwnNeed & Record<string, unknown>>(
      'select topics, times, words from learning_need where person_id = $1',
      [personId],
    );
  }

  /** Keeps what somebody wants to learn, in place of what they said before. @throws learning-needs.nothingSaid */
  async say(actor: Actor, need: { topics: Topic[]; times: NeedTime[]; words: string | null }): Promise<void> {
    if (need.topics.length === 0 && !need.words) throw needErrors.nothingSaid();
    await this.database.execute(
      `insert into learning_need (person_id, unit_id, topics, times, words, said_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (person_id) do update set unit_id = excluded.unit_id, topics = excluded.topics,
         times = excluded.times, words = excluded.words, said_at = excluded.said_at`,
      [actor.personId, actor.homeUnitId, need.topics, need.times, need.words, this.clock.now()],
    );
  }

  /** Takes back what somebody said. */
  async withdraw(actor: Actor): Promise<void> {
    await this.database.execute('delete from learning_need where person_id = $1', [actor.personId]);
  }

  /**
   * Keeps what was counted on paper: how many people of a unit want each topic.
   * @throws common.notFound, common.forbidden, learning-needs.nobodyCounted
   */
  async enterSheet(
    actor: Actor,
    unitId: string,
    askedOn: string,
    people: ReadonlyMap<Topic, number>,
  ): Promise<void> {
    await this.unit(actor, unitId);
    const counted = [...people].filter(([, count]) => count > 0);
    if (counted.length === 0) throw needErrors.nobodyCounted();
    await this.database.transaction(async () => {
      await this.database.execute(
        `insert into learning_need_sheet (id, unit_id, topic, people, asked_on, entered_by, entered_at)
         select id, $3, topic, people, $5, $6, $7 from unnest($1::uuid[], $2::text[], $4::int[]) as t (id, topic, people)`,
        [
          counted.map(() => newId()),
          counted.map(([topic]) => topic),
          unitId,
          counted.map(([, count]) => count),
          askedOn,
          actor.personId,
          this.clock.now(),
        ],
      );
      await this.audit.record({
        action: 'learning-needs.sheet-entered',
        subject: 'unit',
        subjectId: unitId,
        details: { askedOn },
      });
    });
  }

  /** A unit whose wishes an official reads and enters. @throws common.notFound, common.forbidden */
  async unit(actor: Actor, unitId: string): Promise<UnitRow> {
    const unit = isId(unitId) ? await this.repository.unit(unitId) : null;
    if (!unit) throw commonErrors.notFound();
    if (actor.representedBy !== null || !reaches(actor, 'official', unit.path))
      throw commonErrors.forbidden();
    return unit;
  }

  /** What a unit and those below it want, for an official who reaches it. @throws as `unit` */
  async figuresFor(actor: Actor, unitId: string): Promise<{ unit: UnitRow; figures: NeedFigures }> {
    const unit = await this.unit(actor, unitId);
    return { unit, figures: await this.figures(unitId) };
  }

  /** What a unit and those below it want; counts of one or two people are never told. Policy is the caller's. */
  async figures(unitId: string): Promise<NeedFigures> {
    const [said, paper, areas] = await Promise.all([
      this.database.one<FiguresRow & Record<string, unknown>>(
        `with said as (select n.* from learning_need n join unit u on u.id = n.unit_id
           where u.path @> array[$1::uuid])
         select (select count(*)::int from said) as answered,
           coalesce((select jsonb_object_agg(topic, n) from (select topic, count(*) as n
             from said, unnest(topics) as topic group by 1) t), '{}') as topics,
           coalesce((select jsonb_object_agg(time, n) from (select time, count(*) as n
             from said, unnest(times) as time group by 1) t), '{}') as times,
           array(select words from said where words is not null order by md5(words) limit 100) as words`,
        [unitId],
      ),
      this.database.query<{ topic: string; people: number }>(
        `select s.topic, sum(s.people)::int as people from learning_need_sheet s join unit u on u.id = s.unit_id
         where u.path @> array[$1::uuid] group by 1`,
        [unitId],
      ),
      this.database.query<{ unitId: string; name: string; people: number }>(
        `select a.id as "unitId", a.name, count(n.person_id)::int as people
         from unit a left join unit u on u.path @> array[a.id] left join learning_need n on n.unit_id = u.id
         where a.parent_id = $1 and a.valid_to is null group by a.id, a.name, a.name_folded
         having count(n.person_id) > 0 order by count(n.person_id) / ${leastPeople} desc, a.name_folded limit 200`,
        [unitId],
      ),
    ]);
    const onPaper = Object.fromEntries(paper.map(({ topic, people }) => [topic, people]));
    const byTopic = (topic: string) => shownSum(said?.topics[topic] ?? 0, onPaper[topic] ?? 0);
    const words = said?.words ?? [];
    return {
      answered: shownCount(said?.answered ?? 0),
      topics: topics
        .map((topic) => ({ topic, people: byTopic(topic) }))
        // By what is shown: the order among equals would tell what the counts do not.
        .sort((a, b) => (b.people ?? 1) - (a.people ?? 1)),
      times: needTimes.map((time) => ({ time, people: shownCount(said?.times[time] ?? 0) })),
      areas: areas.map(({ people, ...area }) => ({ ...area, people: shownCount(people) })),
      words: words.length < leastPeople ? [] : words,
    };
  }
}
