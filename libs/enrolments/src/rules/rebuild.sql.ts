/** The SQL of the rebuild: what was told lies in a table of its own until the transaction ends. */

export const stage = `create temporary table told (kind text not null, id uuid not null, owner uuid, thing uuid,
  person uuid, class uuid, course uuid, at timestamptz not null, score real, minutes int, done int, total int)
  on commit drop`;

/** Once all is told. */
export const sortTold: readonly string[] = [
  'create index on told (owner, kind, thing)',
  'create index on told (person, thing)',
  'analyze told',
];

export const tell = `insert into told (kind, id, owner, thing, person, class, course, at, score, minutes, done, total)
  select * from jsonb_to_recordset($1::jsonb) as r(kind text, id uuid, owner uuid, thing uuid, person uuid,
    class uuid, course uuid, at timestamptz, score real, minutes int, done int, total int)`;

/** What is compared of each table, and by which key. */
export const compared = {
  lesson_progress: {
    key: ['enrolment_id', 'lesson_id'],
    columns: ['done_at', 'score_scaled'],
  },
  attended_session: {
    key: ['person_id', 'session_id'],
    columns: ['class_id', 'course_id', 'attended_on', 'minutes', 'present'],
  },
  enrolment: {
    key: ['id'],
    columns: ['status', 'lessons_done', 'lessons_total', 'completed_at'],
  },
  programme_enrolment: {
    key: ['id'],
    columns: [
      'programme_id',
      'person_id',
      'status',
      'steps_done',
      'steps_total',
      'followed_at',
      'left_at',
      'completed_at',
    ],
  },
} as const;
export type ComparedTable = keyof typeof compared;
export const comparedTables = Object.keys(compared) as ComparedTable[];

// Nobody learns meanwhile: who holds an enrolment is waited for, and nobody takes one after that.
export const hold = `lock table enrolment, lesson_progress, attended_session, programme_enrolment in exclusive mode`;

export const remember = (table: ComparedTable): string => {
  const { key, columns } = compared[table];
  return `create temporary table before_${table} on commit drop as
    select ${[...key, ...columns].join(', ')} from ${table}`;
};

/** Every row that is other than before: its key, and what it was and is. */
export const differences = (table: ComparedTable): string => {
  const { key, columns } = compared[table];
  const of = (alias: string) =>
    `case when ${alias}.${key[0]} is not null then jsonb_build_object(${columns
      .map((column) => `'${column}', ${alias}.${column}`)
      .join(', ')}) end`;
  const row = (alias: string) => `(${columns.map((column) => `${alias}.${column}`).join(', ')})`;
  return `select concat_ws(' ', ${key.map((column) => `coalesce(b.${column}, a.${column})`).join(', ')}) as key,
      ${of('b')} as before, ${of('a')} as after
    from before_${table} b full join ${table} a using (${key.join(', ')})
    where b.${key[0]} is null or a.${key[0]} is null or ${row('b')} is distinct from ${row('a')} order by 1`;
};

// A lesson that was opened again counts from what was told of it after that.
const lessons = `select t.owner as enrolment_id, t.thing as lesson_id,
    min(t.at) filter (where t.kind = 'lesson-done') as done_at, max(t.score) as score_scaled
  from (select *, max(id::text) filter (where kind = 'lesson-reopened') over (partition by owner, thing) as reopened
    from told where kind in ('lesson-done', 'lesson-scored', 'lesson-reopened')) t join enrolment e on e.id = t.owner join lesson l on l.id = t.thing
  where t.kind <> 'lesson-reopened' and (t.reopened is null or t.id::text > t.reopened) group by 1, 2 having bool_or(t.kind = 'lesson-done')`;

const sessions = `select distinct on (t.person, t.thing) t.person as person_id, t.thing as session_id,
    t.class as class_id, c.id as course_id, t.at as attended_on, t.minutes, t.kind = 'attended' as present,
    t.id as told_by
  from told t join person p on p.id = t.person left join course c on c.id = t.course
  where t.kind in ('attended', 'retracted') order by t.person, t.thing, t.id desc`;

const completions = `select distinct on (owner) owner as id, at, done, total from told
  where kind = 'course-completed' order by owner, id`;

const programmes = `select t.owner as id, min(t.thing::text)::uuid as programme_id, min(t.person::text)::uuid as person_id,
    min(t.at) filter (where t.kind = 'followed') as followed_at,
    min(t.at) filter (where t.kind = 'programme-completed') as completed_at,
    (array_agg(t.done order by t.id desc) filter (where t.kind in ('left', 'programme-completed')))[1] as done,
    (array_agg(t.total order by t.id desc) filter (where t.kind in ('left', 'programme-completed')))[1] as total,
    (array_agg(t.kind order by t.id desc) filter (where t.kind in ('followed', 'left')))[1] = 'left' as gone,
    max(t.at) filter (where t.kind = 'left') as left_at
  from told t join programme p on p.id = t.thing join person q on q.id = t.person
  where t.kind in ('followed', 'left', 'programme-completed') group by t.owner
  having bool_or(t.kind = 'followed')`;

/** The enrolments and the programmes' enrolments that the records know: of those erased they know nothing. */
const known = (kind: 'enrolled' | 'followed') => `select owner from told where kind = '${kind}'`;
// Consent is asked when an event reaches the records: a day is more than that ever takes.
const agreedWhen = (moment: string) => `exists (select from consent a where a.person_id = e.person_id
  and a.purpose = 'analytics' and a.given_at <= ${moment}
  and (a.withdrawn_at is null or a.withdrawn_at > ${moment} + interval '1 day'))`;
const agreesNow = `exists (select from consent a where a.person_id = e.person_id and a.purpose = 'analytics'
  and a.withdrawn_at is null)`;

// A lesson by classes, or one whose attempt was set aside, that was opened again after somebody took their consent back
// is told of nowhere.
const openedUntold = `select from enrolment e join lesson l on l.id = x.lesson_id
    left join lesson_rules r on r.lesson_id = x.lesson_id
  where (r.sessions > 0 or l.kind = 'h5p') and e.id = x.enrolment_id and e.status <> 'completed' and not ${agreesNow}
    and not exists (select from before_lesson_progress b where b.enrolment_id = e.id and b.lesson_id = x.lesson_id)`;

/** Puts into the tables what was told; counts are worked out afterwards. */
export const rebuilding: readonly string[] = [
  `delete from lesson_progress d using enrolment e where e.id = d.enrolment_id and e.id in (${known('enrolled')})
     and ${agreedWhen('d.done_at')}
     and not exists (select from told t where t.kind = 'lesson-done' and t.owner = d.enrolment_id
       and t.thing = d.lesson_id and not exists (select from told r where r.kind = 'lesson-reopened'
         and r.owner = t.owner and r.thing = t.thing and r.id > t.id))`,
  // A score that was changed after somebody took their consent back is nowhere but here.
  `insert into lesson_progress (enrolment_id, lesson_id, done_at, score_scaled)
   select * from (${lessons}) x where not exists (${openedUntold})
   on conflict (enrolment_id, lesson_id) do update set done_at = excluded.done_at,
     score_scaled = case when (select ${agreesNow} from enrolment e where e.id = excluded.enrolment_id)
       then excluded.score_scaled else coalesce(lesson_progress.score_scaled, excluded.score_scaled) end`,
  `delete from attended_session s where s.attended_on >=
       (select min(t.at) from told t where t.person = s.person_id)
     and not exists (select from told t where t.kind in ('attended', 'retracted') and t.person = s.person_id
       and t.thing = s.session_id)`,
  `insert into attended_session (person_id, session_id, class_id, course_id, attended_on, minutes, present, told_by)
   ${sessions}
   on conflict (person_id, session_id) do update set class_id = excluded.class_id, course_id = excluded.course_id,
     attended_on = excluded.attended_on, minutes = excluded.minutes, present = excluded.present,
     told_by = excluded.told_by`,
  // What was completed stays so, whatever became of the course; how many lessons that were is told with it.
  `update enrolment e set status = 'completed', completed_at = c.at,
     lessons_done = coalesce(c.done, e.lessons_done), lessons_total = coalesce(c.total, e.lessons_total)
   from (${completions}) c where c.id = e.id`,
  `update enrolment e set status = 'active', completed_at = null
   where status = 'completed' and e.id in (${known('enrolled')})
     and not exists (select from told t where t.kind = 'course-completed' and t.owner = e.id)`,
  `delete from programme_enrolment where id in (${known('followed')})`,
  `insert into programme_enrolment (id, programme_id, person_id, status, steps_done, steps_total, followed_at, left_at,
     completed_at)
   select id, programme_id, person_id, case when completed_at is not null then 'completed' when gone then 'left'
       else 'active' end, coalesce(done, 0), coalesce(total, 0), followed_at, case when gone then left_at end, completed_at
   from (${programmes}) f
   on conflict (programme_id, person_id) do nothing`,
];
