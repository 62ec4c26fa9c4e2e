import { writtenPost } from '@domdom/discussions';
import { newId } from '@domdom/platform';
import { type DemoContext, insertAll } from './demo-context';
import type { DemoEnrolment } from './make-activity';
import type { DemoClass } from './make-classes';
import type { MadeCourse } from './make-courses';
import type { DemoPeople, DemoPerson } from './make-people';

const minute = 60_000;
const hour = 60 * minute;

interface DemoPost {
  by: DemoPerson;
  staff?: boolean;
  /** How long ago it was written, in milliseconds. */
  ago: number;
  body: string;
  thanks?: DemoPerson[];
}
interface DemoQuestion extends DemoPost {
  title: string;
  lessonId?: string;
  answers: (DemoPost & { marked?: boolean })[];
  /** Somebody who reported it. */
  reportedBy?: DemoPerson;
  /** What it said before. */
  before?: string;
}

/** A handful of questions in the course that the demonstration's instructor wrote, and in a class they teach. */
export async function makeDiscussions(
  context: DemoContext,
  people: DemoPeople,
  courses: readonly MadeCourse[],
  enrolments: readonly DemoEnrolment[],
  classes: readonly DemoClass[],
): Promise<number> {
  const staff = people.byUsername.get('giaovien')!;
  const learner = people.byUsername.get('hocvien')!;
  const course = courses[0]!;
  const takersOf = (wanted: MadeCourse) =>
    enrolments.flatMap((each) => (each.course === wanted && each.person !== learner ? [each.person] : []));
  const classed = classes.find(({ instructor }) => instructor === staff);
  const listed = classed?.registrations.flatMap(({ person, position }) =>
    position === null ? [person] : [],
  );
  const [one, two, three] = takersOf(course);
  let posts = 0;
  if (one && two && three)
    posts += await store(context, 'course_id', course.id, [
      {
        title: 'Máy báo “hết bộ nhớ” thì xóa gì trước?',
        body: 'Điện thoại cũ của tôi không cài thêm được gì. Xóa ảnh thì tiếc.',
        by: one,
        ago: 50 * hour,
        lessonId: course.lessonIds[0],
        thanks: [two, three],
        answers: [
          {
            by: staff,
            staff: true,
            ago: 47 * hour,
            body: 'Bạn làm lần lượt:\n\n1. Xóa **ứng dụng** lâu không dùng.\n2. Xóa video dài trong Zalo.\n3. Chép ảnh sang thẻ nhớ rồi mới xóa.',
            thanks: [one, two],
            marked: true,
          },
          { by: one, ago: 46 * hour, body: 'Được rồi ạ, cảm ơn cô!' },
        ],
      },
      {
        title: 'Chữ trên màn hình nhỏ quá, làm sao cho to lên?',
        body: 'Mẹ tôi 70 tuổi, đọc không rõ.',
        by: two,
        ago: 20 * hour,
        before: 'Mẹ tôi đọc không rõ.',
        answers: [
          {
            by: three,
            ago: 18 * hour,
            body: 'Vào *Cài đặt* → *Màn hình* → *Cỡ chữ* rồi kéo sang phải.',
            thanks: [one],
          },
        ],
      },
      {
        title: 'Ai mua thẻ cào giá rẻ liên hệ tôi',
        body: 'Chỉ bán hôm nay, chuyển khoản trước.',
        by: three,
        ago: 3 * hour,
        answers: [],
        reportedBy: two,
      },
    ]);
  // One that the demonstration's learner takes, with a question of their own that can still be changed.
  const theirs = enrolments.find(
    (each) =>
      each.person === learner && each.course !== course && each.course.given.topic !== 'family-safety',
  )?.course;
  const mate = theirs && takersOf(theirs)[0];
  if (theirs && mate)
    posts += await store(context, 'course_id', theirs.id, [
      {
        title: 'Học xong có được in chứng nhận không?',
        body: 'Nhà tôi không có máy in.',
        by: learner,
        ago: 4 * minute,
        answers: [],
      },
      {
        title: 'Xem lại bài đã học ở đâu?',
        body: 'Tôi muốn nghe lại bài đầu.',
        by: mate,
        ago: 26 * hour,
        lessonId: theirs.lessonIds[0],
        answers: [
          { by: learner, ago: 25 * hour, body: 'Bạn mở khóa học, bấm vào tên bài là nghe lại được.' },
        ],
      },
    ]);
  const [first, second] = listed ?? [];
  if (classed && first && second)
    posts += await store(context, 'class_id', classed.id, [
      {
        title: 'Buổi đầu cần mang theo gì?',
        body: 'Tôi chỉ có điện thoại phím bấm, có học được không?',
        by: first,
        ago: 30 * hour,
        thanks: [second],
        answers: [
          {
            by: staff,
            staff: true,
            ago: 28 * hour,
            body: 'Bạn cứ đến, lớp có máy cho mượn. Mang theo vở và bút nhé.',
            marked: true,
          },
        ],
      },
    ]);
  return posts;
}

async function store(
  { database, now }: DemoContext,
  column: 'course_id' | 'class_id',
  subjectId: string,
  questions: readonly DemoQuestion[],
): Promise<number> {
  const discussionId = newId();
  await database.execute(
    `insert into discussion (id, ${column}, mode, open_reading, names_hidden, pictures, digested_at, created_at)
     values ($1, $2, 'on', false, false, false, $3, $3)`,
    [discussionId, subjectId, now],
  );
  const at = (post: DemoPost) => new Date(now.getTime() - post.ago);
  const planned = questions.map((question) => ({
    question,
    id: newId(),
    answers: question.answers.map((answer) => ({ answer, id: newId() })),
  }));
  const row = (id: string, post: DemoPost, title: string) => ({
    id,
    discussion_id: discussionId,
    author_id: post.by.id,
    by_staff: post.staff ?? false,
    ...writtenPost(title, post.body),
    status: 'visible',
    announced_at: at(post),
    helpful_count: post.thanks?.length ?? 0,
    created_at: at(post),
    active_at: at(post),
    answer_count: 0,
    open_reports: 0,
  });
  const types = {
    id: 'uuid',
    discussion_id: 'uuid',
    question_id: 'uuid',
    author_id: 'uuid',
    by_staff: 'boolean',
    lesson_id: 'uuid',
    title: 'text',
    body_markdown: 'text',
    body_html: 'text',
    search_folded: 'text',
    status: 'text',
    announced_at: 'timestamptz',
    answer_count: 'int',
    helpful_count: 'int',
    open_reports: 'int',
    queued_at: 'timestamptz',
    created_at: 'timestamptz',
    active_at: 'timestamptz',
    edited_at: 'timestamptz',
  };
  await insertAll(
    database,
    'discussion_post',
    types,
    planned.map(({ id, question, answers }) => ({
      ...row(id, question, question.title),
      lesson_id: question.lessonId,
      answer_count: answers.length,
      active_at: at(answers.at(-1)?.answer ?? question),
      open_reports: question.reportedBy ? 1 : 0,
      queued_at: question.reportedBy ? now : null,
      edited_at: question.before ? at(question) : null,
    })),
  );
  const replies = planned.flatMap(({ id, answers }) =>
    answers.map((each) => ({ ...row(each.id, each.answer, ''), question_id: id, answer: each.answer })),
  );
  await insertAll(
    database,
    'discussion_post',
    types,
    replies.map(({ answer: _, ...reply }) => reply),
  );
  for (const { id, question_id: questionId, answer } of replies)
    if (answer.marked)
      await database.execute('update discussion_post set marked_answer_id = $2 where id = $1', [
        questionId,
        id,
      ]);
  await insertAll(
    database,
    'discussion_vote',
    { post_id: 'uuid', person_id: 'uuid' },
    planned.flatMap(({ id, question, answers }) =>
      [{ id, post: question }, ...answers.map((each) => ({ id: each.id, post: each.answer }))].flatMap(
        (each) => (each.post.thanks ?? []).map((person) => ({ post_id: each.id, person_id: person.id })),
      ),
    ),
  );
  for (const { id, question } of planned) {
    if (question.reportedBy)
      await database.execute(
        `insert into discussion_report (post_id, person_id, reason, reported_at) values ($1, $2, 'spam', $3)`,
        [id, question.reportedBy.id, now],
      );
    if (question.before) {
      const { title, body_markdown, body_html } = writtenPost(question.title, question.before);
      await database.execute(
        `insert into discussion_edit (id, post_id, title, body_markdown, body_html, edited_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [newId(), id, title, body_markdown, body_html, at(question)],
      );
    }
  }
  return planned.length + replies.length;
}
