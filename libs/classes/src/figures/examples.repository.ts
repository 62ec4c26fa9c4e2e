import { Database, decodeCursor, encodeCursor, fold, isId, type Paged } from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import { leastAnswers } from '../after/faces';
import { Conditions, searchPatterns } from '../conditions';
import type { ClassMode } from '../domain/class-kinds';
import type { ExamplesDto } from './dto/figures.dto';

/** A class that went well, as an example for others. */
export interface ExampleClass {
  id: string;
  title: string;
  topic: Topic;
  mode: ClassMode;
  unitName: string;
  aboveName: string | null;
  lastEndsAt: Date;
  sessions: number;
  /** Present of marked, from 0 to 1. */
  attendance: number;
  /** Answers of sessions that had three or more; 0 when there were none. */
  answers: number;
  /** How many of them were happy. */
  happy: number;
  materials: number;
}

const perPage = 12;
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
/** Went well: of those marked, so many were present, and enough were marked for that to say something. */
const leastPresentPercent = 70;
const leastMarks = 10;

/** Classes of all units that are over and were attended well. */
@Injectable()
export class ExamplesRepository {
  constructor(private readonly database: Database) {}

  /** The newest first. Classes by invitation and sensitive ones are nobody else's example. */
  async page(filter: ExamplesDto, now: Date): Promise<Paged<ExampleClass>> {
    const where = new Conditions([now]);
    where.add(`c.status = 'open' and c.last_ends_at <= $1 and not c.sensitive and not c.invitation_only`);
    where.add(`n.marked >= ${leastMarks} and n.present * 100 >= n.marked * ${leastPresentPercent}`);
    for (const pattern of searchPatterns(fold(filter.q ?? ''))) where.add('c.search_folded like ?', pattern);
    if (filter.topic) where.add('c.topic = ?', filter.topic);
    const [end, id] = decodeCursor(filter.after, 2) ?? [];
    if (typeof end === 'string' && moment.test(end) && typeof id === 'string' && isId(id)) {
      where.add('(c.last_ends_at, c.id) < (?::timestamptz, ?::uuid)', end, id);
    }
    const rows = await this.database.query<ExampleClass & Record<string, unknown>>(
      `select c.id, c.title, c.topic, c.mode, u.name as "unitName", above.name as "aboveName",
         c.last_ends_at as "lastEndsAt", n.sessions, n.present::float / n.marked as attendance,
         f.answers, f.happy,
         (select count(*)::int from class_material m where m.class_id = c.id) as materials
       from community_class c join unit u on u.id = c.unit_id left join unit above on above.id = u.parent_id
       cross join lateral (select count(distinct s.id)::int as sessions, count(a.person_id)::int as marked,
           count(*) filter (where a.status = 'present')::int as present
         from class_session s left join attendance a on a.session_id = s.id
         where s.class_id = c.id and s.status = 'held') n
       cross join lateral (select coalesce(sum(x.answers), 0)::int as answers, coalesce(sum(x.happy), 0)::int as happy
         from (select count(*) as answers, count(*) filter (where g.face = 3) as happy
           from class_session s join class_feedback g on g.session_id = s.id where s.class_id = c.id
           group by s.id having count(*) >= ${leastAnswers}) x) f
       where ${where.text} order by c.last_ends_at desc, c.id desc limit ${perPage + 1}`,
      where.values,
    );
    const items = rows.slice(0, perPage);
    const last = items.at(-1);
    return {
      items,
      total: items.length,
      next: rows.length > perPage && last ? encodeCursor([last.lastEndsAt.toISOString(), last.id]) : null,
    };
  }
}
