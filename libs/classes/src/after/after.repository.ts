import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { usualCompletionPercent } from '../completion/completion';
import { tookPart } from './feedback.service';
import type { Material } from './material';
import type { Recording } from './recordings.service';

/** What is left of a class: all that its pages show besides the class, in one reading. */
export interface LeftOver {
  materials: Material[];
  recordings: Recording[];
  /** Lessons of the course that the class belongs to, in their order. */
  lessons: { id: string; title: string }[];
  /** The share of sessions that completes it. */
  percent: number;
  /** The class it was copied from. */
  source: { title: string; unitName: string } | null;
}
/** A session of which a person has not said yet how it was. */
export interface SessionToRate {
  sessionId: string;
  classId: string;
  title: string;
  sensitive: boolean;
  startsAt: Date;
}
/** A class that somebody completed. */
export interface CompletedClass {
  classId: string;
  title: string;
  sensitive: boolean;
  unitName: string;
  attended: number;
  held: number;
  completedAt: Date;
}
/** What "my classes" shows besides the classes. */
export interface OwnAfter {
  toRate: SessionToRate[];
  completed: CompletedClass[];
  /** Whether they have said what they want to learn next. */
  saidNeeds: boolean;
}

export const materialColumns = `m.id, m.session_id as "sessionId", m.kind, m.title, m.file_key as "fileKey",
  m.file_name as "fileName", m.mime, m.bytes::int as bytes, m.address, m.lesson_id as "lessonId",
  k.slug as "courseSlug"
  from class_material m left join lesson l on l.id = m.lesson_id left join course k on k.id = l.course_id`;

const askedFor = '14 days';

/** Reads what comes after sessions. */
@Injectable()
export class AfterRepository {
  constructor(private readonly database: Database) {}

  /** Policy is the caller's. */
  async of(classId: string): Promise<LeftOver> {
    const row = await this.database.one<LeftOver & Record<string, unknown>>(
      `select
         coalesce((select json_agg(x) from (select ${materialColumns} where m.class_id = c.id
           order by m.added_at, m.id limit 300) x), '[]') as materials,
         coalesce((select json_agg(json_build_object('sessionId', r.session_id, 'address', r.address)
           order by t.starts_at) from class_recording r join class_session t on t.id = r.session_id
           where t.class_id = c.id), '[]') as recordings,
         coalesce((select json_agg(x) from (select l.id, l.title from lesson l join section s on s.id = l.section_id
           where l.course_id = c.course_id order by s.position, l.position limit 300) x), '[]') as lessons,
         c.completion_percent as percent,
         (select json_build_object('title', s.title, 'unitName', u.name) from community_class s
           join unit u on u.id = s.unit_id where s.id = c.copied_from) as source
       from community_class c where c.id = $1`,
      [classId],
    );
    return (
      row ?? { materials: [], recordings: [], lessons: [], percent: usualCompletionPercent, source: null }
    );
  }

  /** What one person may still do and has done: sessions to rate of the last two weeks, classes completed. */
  async own(personId: string, now: Date): Promise<OwnAfter> {
    const row = await this.database.one<OwnAfter & Record<string, unknown>>(
      `select
         coalesce((select json_agg(x) from (select s.id as "sessionId", c.id as "classId", c.title,
             c.sensitive,
             s.starts_at as "startsAt"
           from class_session s join community_class c on c.id = s.class_id
           where c.id in (select class_id from registration where person_id = $1 and status = 'confirmed')
             and c.status = 'open' and s.status <> 'cancelled'
             and s.ends_at <= $2 and s.ends_at > $2::timestamptz - interval '${askedFor}'
             and ${tookPart('s.id', '$1')}
             and not exists (select 1 from class_feedback f where f.session_id = s.id and f.person_id = $1)
           order by s.starts_at desc limit 3) x), '[]') as "toRate",
         coalesce((select json_agg(x) from (select k.class_id as "classId", c.title, c.sensitive, u.name as "unitName",
             k.attended, k.held, k.completed_at as "completedAt"
           from class_completion k join community_class c on c.id = k.class_id join unit u on u.id = c.unit_id
           where k.person_id = $1 order by k.completed_at desc, k.class_id limit 100) x), '[]') as completed,
         exists (select 1 from learning_need where person_id = $1) as "saidNeeds"`,
      [personId, now],
    );
    return {
      toRate: (row?.toRate ?? []).map((one) => ({ ...one, startsAt: new Date(one.startsAt) })),
      completed: (row?.completed ?? []).map((one) => ({ ...one, completedAt: new Date(one.completedAt) })),
      saidNeeds: row?.saidNeeds ?? false,
    };
  }
}
