import {
  attemptOf,
  category,
  courseId,
  type Facts,
  firstTimestamp,
  home,
  learnerName,
  lessonId,
  programmeId,
  scattering,
  teacherName,
  tell,
  verbs,
  world,
} from './statements';

/** What keys and links stand for, as the store writes them (checked on a sample by `differences`). */
const KIND = { agent: 1, activity: 2, verb: 3, registration: 4 };
const ROLE = {
  plain: 1,
  actor: 1,
  object: 2,
  authority: 4,
  instructor: 8,
  parent: 1024,
  grouping: 2048,
  category: 4096,
};

export const authority = { account: { homePage: home, name: 'bench' } };
const kinds = [...new Set(verbs)];

/** The keys of a filled store in the order of their numbers; those of one kind of thing lie together. */
const shelves = {
  authority: { kind: KIND.agent, count: 1, key: `'account|${home}|bench'` },
  category: { kind: KIND.activity, count: 1, key: `'${category}'` },
  verb: { kind: KIND.verb, count: kinds.length, key: `(array[${kinds.map((verb) => `'${verb}'`)}])[n + 1]` },
  learner: { kind: KIND.agent, count: world.learners, key: `'account|${home}|${learnerName("' || n")}` },
  teacher: { kind: KIND.agent, count: world.teachers, key: `'account|${home}|${teacherName("' || n")}` },
  lesson: { kind: KIND.activity, count: world.lessons, key: `'${lessonId("' || n")}` },
  course: { kind: KIND.activity, count: world.courses, key: `'${courseId("' || n")}` },
  programme: { kind: KIND.activity, count: world.programmes, key: `'${programmeId("' || n")}` },
};
type Shelf = keyof typeof shelves;
const names = Object.keys(shelves) as Shelf[];
const startOf = (shelf: Shelf): number =>
  names.slice(0, names.indexOf(shelf)).reduce((sum, name) => sum + shelves[name].count, 0);
const registrationsStart = names.reduce((sum, name) => sum + shelves[name].count, 0);

/** How many keys statements up to a number name. */
export const keysOfStatements = (count: number): number => registrationsStart + attemptOf(count - 1) + 1;

const uuidOf = (
  text: string,
): string => `(select overlay(overlay(substr(h, 1, 32) placing '8' from 13) placing '9' from 17)::uuid
  from encode(sha256(convert_to(${text}, 'UTF8')), 'hex') h)`;
const scattered = (number: string, factor: number, range: number): string =>
  `(((${number} * ${factor}) & 4294967295) >> 7) % ${range}`;
const verbNumber = `(array[${verbs.map((verb) => kinds.indexOf(verb))}])[n % ${verbs.length} + 1]`;

/**
 * Parameters of every command: the space, the number of the first key, when statement 0 was stored and how long after it
 * each next one (microseconds), and which statements, the last exclusive.
 */
export type FillValues = [
  tenantId: number,
  keys: string,
  start: string,
  from: number,
  to: number,
  apart: number,
];
const seq = '((($3::bigint + n * $6::bigint) << 10) + (n & 1023))';
/** The same facts as `factsOf`, with numbers for what has a key. */
const facts = `generate_series($4::bigint, $5::bigint - 1) n
  cross join lateral (select n / ${verbs.length} as attempt offset 0) a
  cross join lateral (select ${scattered('attempt', scattering.learner, world.learners)} as learner,
    ${scattered('attempt', scattering.lesson, world.lessons)} as lesson offset 0) b
  cross join lateral (select lesson % ${world.courses} as course offset 0) c
  cross join lateral (select course % ${world.programmes} as programme, course % ${world.teachers} as teacher offset 0) d`;
const key = (shelf: Shelf, number: string): string => `$2::bigint + ${startOf(shelf)} + ${number}`;

/** Each fact as text, in the order in which `format` takes them. */
const asText: Facts<string> = {
  id: uuidOf(`'statement ' || n`),
  verb: `(array[${verbs.map((verb) => `'${verb}'`)}])[n % ${verbs.length} + 1]`,
  learner: 'learner',
  lesson: 'lesson',
  course: 'course',
  programme: 'programme',
  teacher: 'teacher',
  attempt: 'attempt',
  registration: uuidOf(`'attempt ' || attempt`),
  scaled: 'trim_scale((n % 101) / 100.0)',
  raw: 'n % 101',
  success: `case when n % 3 <> 0 then 'true' else 'false' end`,
  timestamp: `to_char(to_timestamp(${firstTimestamp / 1000} + n) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`,
};
const order = Object.keys(asText) as (keyof Facts)[];

/** The text of a statement for `format`, made from the same words as the statements that are sent. */
function bodyFormat(): string {
  const marks = Object.fromEntries(order.map((name) => [name, `<<${name}>>`])) as unknown as Facts<string>;
  const text = JSON.stringify({ ...tell(marks), version: '2.0.0', authority }).replaceAll('%', '%%');
  return text
    .replace(/"<<(scaled|raw|success)>>"/g, '<<$1>>')
    .replace(/<<(\w+)>>/g, (_, name: keyof Facts) => `%${order.indexOf(name) + 1}$s`)
    .replaceAll("'", "''");
}

export const sql = {
  keys: `insert into lrs_key (tenant_id, id, kind, key)
    select $1::int, $2::bigint + s.start + n, s.kind, s.key from (${names
      .map((name) => {
        const { kind, count, key: text } = shelves[name];
        return `select ${startOf(name)} as start, ${kind} as kind, n, ${text} as key from generate_series(0, ${count - 1}) n`;
      })
      .join(' union all ')}) s`,
  registrations: `insert into lrs_key (tenant_id, id, kind, key)
    select $1::int, $2::bigint + ${registrationsStart} + n, ${KIND.registration}, ${uuidOf(`'attempt ' || n`)}::text
    from generate_series($3::bigint, $4::bigint - 1) n`,
  ids: `insert into lrs_statement_id (tenant_id, id, seq)
    select $1::int, ${uuidOf(`'statement ' || n`)}, ${seq} from generate_series($4::bigint, $5::bigint - 1) n where $2::bigint > 0`,
  statements: (
    table: string,
  ): string => `insert into ${table} (tenant_id, seq, body, has_timestamp, verb_key, authority_key)
    select $1::int, ${seq}, format('${bodyFormat()}', ${order.map((name) => asText[name])}), true,
      ${key('verb', verbNumber)}, ${key('authority', '0')} from ${facts}`,
  keyMonths: (table: string): string => `insert into lrs_key_month (tenant_id, key_id, month)
    select distinct tenant_id, key_id, lrs_month(seq) from ${table}`,
  links: (table: string): string => `insert into ${table} (tenant_id, key_id, seq, roles)
    select $1::int, l.key, ${seq}, l.roles from ${facts} cross join lateral (values
      (${key('learner', 'learner')}, ${ROLE.actor}), (${key('lesson', 'lesson')}, ${ROLE.object}),
      (${key('authority', '0')}, ${ROLE.authority}), (${key('teacher', 'teacher')}, ${ROLE.instructor}),
      (${key('course', 'course')}, ${ROLE.parent}), (${key('programme', 'programme')}, ${ROLE.grouping}),
      (${key('category', '0')}, ${ROLE.category}), (${key('verb', verbNumber)}, ${ROLE.plain}),
      ($2::bigint + ${registrationsStart} + attempt, ${ROLE.plain})) l (key, roles)`,
};
