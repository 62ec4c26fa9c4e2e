import { newId } from '@domdom/platform';
import { type DemoContext, insertAll } from './demo-context';
import type { DemoEnrolment } from './make-activity';
import type { DemoPerson } from './make-people';

const notes = [
  'Hỏi cháu cách đổi mật khẩu.\nKhông đưa mã cho ai, kể cả người quen.',
  'Làm thử ở nhà rồi mới ra xã.',
  'Bài này hay, mai cho chị em cùng học.',
];

/** What the demonstration's learner wrote down for herself, in the courses she has begun. */
export async function makeNotes(
  { database }: DemoContext,
  person: DemoPerson,
  enrolments: readonly DemoEnrolment[],
): Promise<number> {
  const done = enrolments
    .filter((enrolment) => enrolment.person.id === person.id)
    .flatMap(({ course, lessons }) => lessons.map((lesson) => ({ course, ...lesson })));
  const rows = notes.flatMap((text, index) => {
    const lesson = done[index * 2];
    if (!lesson) return [];
    const { lessonId, doneAt, course } = lesson;
    return [
      {
        id: newId(doneAt.getTime()),
        person_id: person.id,
        course_id: course.id,
        lesson_id: lessonId,
        lesson_title: '',
        text,
        created_at: doneAt,
        updated_at: doneAt,
      },
    ];
  });
  await insertAll(
    database,
    'lesson_note',
    {
      id: 'uuid',
      person_id: 'uuid',
      course_id: 'uuid',
      lesson_id: 'uuid',
      lesson_title: 'text',
      text: 'text',
      created_at: 'timestamptz',
      updated_at: 'timestamptz',
    },
    rows,
  );
  await database.execute(
    `update lesson_note n set lesson_title = l.title from lesson l where l.id = n.lesson_id and n.lesson_title = ''`,
  );
  return rows.length;
}
