import type { Client } from 'pg';
import { many } from '../../libs/recommendations/src/domain/terms';

/** A course's card as it was read: its title and the reasons under it. */
export interface ReadCard {
  title: string;
  reasons: string[];
}
/** Only the year of birth is known, and the year begins in Viet Nam while UTC still has the last one. */
const age = "extract(year from now() at time zone 'Asia/Ho_Chi_Minh') - p.birth_year";
type Check = (said: string[]) => { holds: string; given?: unknown[] };

const learnt = (whom: string) => `(select count(distinct e.person_id) from enrolment e
  join consent k on k.person_id = e.person_id and k.purpose = 'recommendations' and k.withdrawn_at is null
  join person p on p.id = e.person_id left join unit home on home.id = p.home_unit_id
  where e.course_id = c.id and e.status in ('active', 'completed') and (${whom})) >= ${many}`;
const own = (
  title: string,
  more = 'true',
) => `exists (select from enrolment e join course o on o.id = e.course_id
  where e.person_id = $2 and o.title = ${title} and (${more}))`;

/**
 * Each sentence that a course may be recommended with, and what has to be so in the database: c is the course, $2 the
 * person, $3 what stands in the sentence.
 */
const sentences: [RegExp, Check][] = [
  [
    /^Hợp với điều bạn muốn: Làm ăn, tăng thu nhập$/,
    () => ({
      holds: `c.topic in ('work', 'green-skills') and exists (select from recommendation_answer a
      where a.person_id = $2 and a.aim = 'earn')`,
    }),
  ],
  [/^Dành cho người mới bắt đầu$/, () => ({ holds: `c.level = 'beginner'` })],
  [/^Không xa mức của người mới bắt đầu$/, () => ({ holds: `c.level <> 'beginner'` })],
  [/^Vì bạn (?:đang học|đã học) (.+)$/, ([title]) => ({ holds: own('$3'), given: [title] })],
  [
    /^Sau (.+), người ta hay học tiếp mục này$/,
    ([title]) => ({
      holds: own(
        '$3',
        `(select count(*) from enrolment a join enrolment b using (person_id)
          where a.course_id = o.id and b.course_id = c.id and a.person_id <> $2) > 1`,
      ),
      given: [title],
    }),
  ],
  [
    /^Cùng chủ đề với (.+) bạn (?:đang|đã) học$/,
    ([title]) => ({ holds: own('$3', 'o.topic = c.topic'), given: [title] }),
  ],
  [
    /^Cùng chủ đề, cao hơn một bậc so với (.+) bạn (?:đang|đã) học$/,
    ([title]) => ({
      holds: own(
        '$3',
        `o.topic = c.topic and array_position(array['beginner', 'intermediate', 'advanced'], c.level)
          = 1 + array_position(array['beginner', 'intermediate', 'advanced'], o.level)`,
      ),
      given: [title],
    }),
  ],
  [
    /^Cùng chương trình với (.+) bạn (?:đang|đã) học$/,
    ([title]) => ({
      holds: own(
        '$3',
        `exists (select from programme_course a join programme_course b using (programme_id)
          where a.course_id = o.id and b.course_id = c.id)`,
      ),
      given: [title],
    }),
  ],
  [
    /^Nhiều người ở (.+) học$/,
    ([place]) => ({
      holds: learnt('exists (select from unit u where u.id = any(home.path) and u.name = $3)'),
      given: [place],
    }),
  ],
  [
    /^Nhiều người (\d+)–(\d+) tuổi học$/,
    ([from, to]) => ({
      holds: learnt(`${age} between $3::int and $4::int`),
      given: [from, to],
    }),
  ],
  [/^Nhiều người dưới 25 tuổi học$/, () => ({ holds: learnt(`${age} < 25`) })],
  [/^Nhiều người từ 60 tuổi học$/, () => ({ holds: learnt(`${age} >= 60`) })],
  [/^(?:Được nhiều người học|Nhiều người học vào mùa này)$/, () => ({ holds: learnt('true') })],
  [
    /^Mới, về chủ đề nhiều người học: .+$/,
    () => ({ holds: 'not exists (select from enrolment e where e.course_id = c.id)' }),
  ],
];

/** What is said of courses and is not so, or is a sentence that nobody can check. */
export async function untrueReasons(
  database: Client,
  personId: string,
  cards: readonly ReadCard[],
): Promise<string[]> {
  const untrue: string[] = [];
  for (const { title, reasons } of cards) {
    for (const reason of reasons) {
      const found = sentences.find(([pattern]) => pattern.test(reason));
      if (!found) {
        untrue.push(`${title}: nobody can check “${reason}”`);
        continue;
      }
      const [pattern, check] = found;
      const { holds, given = [] } = check((pattern.exec(reason) ?? []).slice(1));
      const uses = holds.includes('$2') ? '' : 'and $2::uuid is not null';
      const { rowCount } = await database.query(
        `select from course c where c.title = $1 and (${holds}) ${uses}`,
        [title, personId, ...given],
      );
      if (rowCount === 0) untrue.push(`${title}: “${reason}” is not so`);
    }
  }
  return untrue;
}
