import { Database, fold } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from '../domain/transitions';
import { type LearnerState, learnerStates, stuckFailures } from './learner-state';
import type { LessonFigures } from './lesson-figures';

/** What somebody has of one lesson. */
export interface Cell {
  doneAt: Date | null;
  /** The best, from 0 to 1; null when the lesson gives none. */
  score: number | null;
  tries: number;
  failed: number;
  firstTriedAt: Date | null;
  lastTriedAt: Date | null;
}
/** A lesson of a course as its gradebook shows it. */
export interface GradebookLesson {
  id: string;
  title: string;
  /** The newest version left it out; somebody who keeps to an older one still has it. */
  earlier: boolean;
}
/** One learner of a course with all their lessons. */
export interface GradebookRow {
  enrolmentId: string;
  personId: string;
  fullName: string;
  nameSort: string;
  status: EnrolmentStatus;
  state: LearnerState;
  lessonsDone: number;
  lessonsTotal: number;
  enrolledAt: Date;
  completedAt: Date | null;
  lastProgressAt: Date;
  /** The lesson they failed several times and have not done. */
  failingLessonId: string | null;
  failedMost: number;
  lastLessonId: string | null;
  /** The older version that they keep to; null for the newest. */
  courseVersion: number | null;
  /** The lessons of that version in its order; null for the newest. */
  lessonIds: string[] | null;
  cells: Record<string, Cell>;
}
export interface GradebookFilters {
  q?: string;
  state?: LearnerState;
}
/** A change of an enrolment's state: when, by whom, why. */
export interface EnrolmentChangeRow {
  at: Date;
  from: EnrolmentStatus | null;
  to: EnrolmentStatus;
  byName: string | null;
  /** Done by the learner. */
  byThemselves: boolean;
  reason: string | null;
}

// Who asks for a place or waits for one learns nothing yet.
const learning = `('active', 'completed', 'withdrawn', 'expired')`;

// $1 the course, $2 the moment before which progress is too long ago. Exactly one state holds. Who has done and tried
// nothing has not begun, however long ago they enrolled: they need another word than one who stopped half way.
const learners = `
  select e.id as "enrolmentId", p.id as "personId", p.full_name as "fullName", p.name_sort as "nameSort",
    p.name_folded, e.status, e.lessons_done as "lessonsDone", e.lessons_total as "lessonsTotal",
    e.enrolled_at as "enrolledAt", e.completed_at as "completedAt", e.last_lesson_id as "lastLessonId",
    e.course_version as "courseVersion", f.lesson_id as "failingLessonId", coalesce(f.failed, 0) as "failedMost", k.at as "lastProgressAt",
    case when e.status = 'completed' then 'completed' when e.status <> 'active' then 'left'
      when e.lessons_done = 0 and t.last_at is null then 'not-begun'
      when k.at <= $2 or f.lesson_id is not null then 'stuck' else 'active' end as state
  from enrolment e join person p on p.id = e.person_id
  left join lateral (select max(done_at) as last_at from lesson_progress where enrolment_id = e.id) d on true
  left join lateral (select max(last_at) as last_at from lesson_try where enrolment_id = e.id) t on true
  left join lateral (
    select y.lesson_id, y.failed from lesson_try y
      join enrolment_lesson l on l.enrolment_id = e.id and l.lesson_id = y.lesson_id
    where y.enrolment_id = e.id and y.failed >= ${stuckFailures} and not exists
      (select from lesson_progress x where x.enrolment_id = e.id and x.lesson_id = y.lesson_id)
    order by y.failed desc, y.lesson_id limit 1) f on true
  cross join lateral (select greatest(coalesce(e.admitted_at, e.enrolled_at), d.last_at, t.last_at) as at) k
  where e.course_id = $1 and e.status in ${learning}`;

// The lessons that people have of the course $1: those of its newest version, then what older ones had besides.
const columns = `
  select l.id, l.title, false as earlier, s.position as a, s.id as b, l.position as c
  from lesson l join section s on s.id = l.section_id where l.course_id = $1 and l.ready
  union all
  select x.* from (select distinct on (v.lesson_id) v.lesson_id, v.title, true, v.number, null::uuid, v.place
    from course_version_lesson v join lesson l on l.id = v.lesson_id and not l.ready
    where v.course_id = $1 and exists (select from enrolment e
      where e.course_id = $1 and e.course_version = v.number and e.status in ${learning})
    order by v.lesson_id, v.number desc) x`;
const inOrder = 'l.earlier, l.a, l.b, l.c, l.id';

const own = `case when r."courseVersion" is not null then array(select v.lesson_id from course_version_lesson v
  where v.course_id = $1 and v.number = r."courseVersion" order by v.place) end as "lessonIds"`;

const cells = `coalesce((
  select jsonb_object_agg(x.lesson_id, jsonb_build_object('doneAt', x.done_at, 'score', x.score,
    'tries', x.tries, 'failed', x.failed, 'firstTriedAt', x.first_at, 'lastTriedAt', x.last_at))
  from (select lesson_id, p.done_at, coalesce(p.score_scaled, t.best_score) as score,
      coalesce(t.tries, 0) as tries, coalesce(t.failed, 0) as failed, t.first_at, t.last_at
    from (select * from lesson_progress where enrolment_id = r."enrolmentId") p
    full join (select * from lesson_try where enrolment_id = r."enrolmentId") t using (lesson_id)) x), '{}') as cells`;

interface StoredCell extends Omit<Cell, 'doneAt' | 'firstTriedAt' | 'lastTriedAt'> {
  doneAt: string | null;
  firstTriedAt: string | null;
  lastTriedAt: string | null;
}
type StoredRow = Omit<GradebookRow, 'cells'> & { cells: Record<string, StoredCell> };

const moment = (text: string | null) => (text === null ? null : new Date(text));
function read({ cells: stored, ...row }: StoredRow): GradebookRow {
  const all = Object.entries(stored).map(([lessonId, cell]) => [
    lessonId,
    {
      ...cell,
      doneAt: moment(cell.doneAt),
      firstTriedAt: moment(cell.firstTriedAt),
      lastTriedAt: moment(cell.lastTriedAt),
    },
  ]);
  return { ...row, cells: Object.fromEntries(all) };
}

/** Progress and scores of the learners of a course, as the tables hold them. */
@Injectable()
export class GradebookRepository {
  constructor(private readonly database: Database) {}

  /** Learners in the order of their given names, from a place on, each with all their lessons. */
  async rows(
    courseId: string,
    stuckSince: Date,
    filters: GradebookFilters,
    after: readonly (string | number)[] | null,
    limit: number,
  ): Promise<GradebookRow[]> {
    const words = filters.q ? `%${fold(filters.q).replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows = await this.database.query<StoredRow>(
      `select r.*, ${own}, ${cells} from (
         select * from (${learners}) a where ($3::text is null or state = $3)
           and ($4::text is null or name_folded like $4)
           and ($5::text is null or ("nameSort", "personId") > ($5, $6::uuid))
         order by "nameSort", "personId" limit $7) r order by "nameSort", "personId"`,
      [courseId, stuckSince, filters.state ?? null, words, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map(read);
  }

  /** One learner of the course; null when the enrolment is of another. */
  async row(courseId: string, stuckSince: Date, enrolmentId: string): Promise<GradebookRow | null> {
    const row = await this.database.one<StoredRow>(
      `select r.*, ${own}, ${cells} from (${learners} and e.id = $3) r`,
      [courseId, stuckSince, enrolmentId],
    );
    return row && read(row);
  }

  /** How many learners are in each state. */
  async counts(courseId: string, stuckSince: Date): Promise<Record<LearnerState, number>> {
    const rows = await this.database.query<{ state: LearnerState; count: number }>(
      `select state, count(*)::int as count from (${learners}) a group by state`,
      [courseId, stuckSince],
    );
    const found = new Map(rows.map(({ state, count }) => [state, count]));
    return Object.fromEntries(learnerStates.map((state) => [state, found.get(state) ?? 0])) as Record<
      LearnerState,
      number
    >;
  }

  /** The lessons that somebody in the course has, in its order: those that only older versions had come last. */
  columns(courseId: string): Promise<GradebookLesson[]> {
    return this.database.query<GradebookLesson & Record<string, unknown>>(
      `select l.id, l.title, l.earlier from (${columns}) l order by ${inOrder}`,
      [courseId],
    );
  }

  /** The lessons of one learner, by the version they learn. */
  lessonsOf(courseId: string, enrolmentId: string): Promise<GradebookLesson[]> {
    return this.database.query<GradebookLesson & Record<string, unknown>>(
      `select x.lesson_id as id, x.title, false as earlier
       from enrolment e join enrolment_lesson x on x.enrolment_id = e.id where e.course_id = $1 and e.id = $2
       order by x.section_place, x.section_id, x.place`,
      [courseId, enrolmentId],
    );
  }

  /** The figures of every lesson, of those who have it in their version, in the order of the columns. */
  lessons(courseId: string): Promise<LessonFigures[]> {
    return this.database.query<LessonFigures & Record<string, unknown>>(
      `with one as materialized (
         select id, coalesce(admitted_at, enrolled_at) as begun_at, last_lesson_id, status from enrolment where course_id = $1 and status in ${learning}),
       step as (
         select p.enrolment_id, p.lesson_id, p.score_scaled, greatest(0, extract(epoch from p.done_at - coalesce(
             lag(p.done_at) over (partition by p.enrolment_id order by p.done_at, p.lesson_id), one.begun_at)))
             / 86400 as days
         from lesson_progress p join one on one.id = p.enrolment_id),
       has as (
         select x.lesson_id, one.* from one join enrolment_lesson x on x.enrolment_id = one.id)
       select l.id as "lessonId", count(*) filter (where step.lesson_id is not null or t.lesson_id is not null
             or has.last_lesson_id = l.id)::int as reached,
         count(step.lesson_id)::int as done,
         avg(coalesce(step.score_scaled, t.best_score))::float8 as "averageScore",
         avg(step.days)::float8 as "averageDays",
         coalesce(sum(t.tries), 0)::int as tries, coalesce(sum(t.failed), 0)::int as failed,
         count(*) filter (where t.failed >= ${stuckFailures} and step.lesson_id is null
           and has.status = 'active')::int as "heldUp"
       from (${columns}) l left join has on has.lesson_id = l.id
       left join step on step.enrolment_id = has.id and step.lesson_id = l.id
       left join lesson_try t on t.enrolment_id = has.id and t.lesson_id = l.id
       group by l.id, l.earlier, l.a, l.b, l.c order by ${inOrder}`,
      [courseId],
    );
  }

  /** What became of an enrolment, the newest change first; 100 at most. */
  changes(enrolmentId: string): Promise<EnrolmentChangeRow[]> {
    return this.database.query<EnrolmentChangeRow & Record<string, unknown>>(
      `select c.at, c.from_status as "from", c.to_status as "to", c.reason, p.full_name as "byName",
         coalesce(c.changed_by = e.person_id, false) as "byThemselves"
       from enrolment_change c join enrolment e on e.id = c.enrolment_id left join person p on p.id = c.changed_by
       where c.enrolment_id = $1 order by c.at desc, c.id desc limit 100`,
      [enrolmentId],
    );
  }

  async size(courseId: string): Promise<number> {
    const row = await this.database.one<{ count: number }>(
      `select count(*)::int as count from enrolment where course_id = $1 and status in ${learning}`,
      [courseId],
    );
    return row?.count ?? 0;
  }
}
