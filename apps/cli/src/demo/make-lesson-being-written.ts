import { ContentsService, questionToH5p } from '@domdom/h5p';
import type { Actor } from '@domdom/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { DemoPeople, DemoPerson } from './make-people';

const title = 'Rút tiền ở cây ATM';
const page = (words: string) => questionToH5p.page({ heading: 'Trước khi rút', paragraphs: [words] });
const cover = questionToH5p.trueFalse({
  statement: 'Khi bấm mã PIN, nên lấy tay che bàn phím.',
  correct: true,
});
const help = (wrong: string) =>
  questionToH5p.choice({
    question: 'Máy nuốt thẻ. Bạn làm gì trước tiên?',
    answers: [{ text: 'Gọi số điện thoại của ngân hàng dán trên máy', correct: true }, { text: wrong }],
  });

/** The same lesson as it was saved three times. */
const saves = [
  [page('Xem quanh máy có gì lạ không.'), cover],
  [page('Xem quanh máy và khe thẻ có gì lạ không.'), cover],
  [page('Xem quanh máy và khe thẻ có gì lạ không.'), cover, help('Nhờ người đứng sau giúp')],
].map((steps) => questionToH5p.lesson({ title, steps, passPercentage: 50 }));

/** A lesson that no course shows yet, with older versions, and one of a colleague. */
export async function makeLessonBeingWritten(
  app: INestApplicationContext,
  people: DemoPeople,
): Promise<void> {
  const contents = app.get(ContentsService);
  const author = people.byUsername.get('giaovien')!;
  const unitId = author.unit.id;
  const [first, ...later] = saves;
  const id = await contents.createContent({ personId: author.id, unitId }, first!);
  for (const [index, lesson] of later.entries()) {
    await contents.updateContent(actorOf(author), id, index + 1, lesson);
  }
  const colleague = people.byUsername.get('canboxa')!;
  const question = questionToH5p.trueFalse({
    title: 'Có nên cho người lạ mượn điện thoại?',
    statement: 'Người lạ mượn điện thoại thì nên mở sẵn màn hình gọi rồi cầm máy cho họ nói.',
    correct: true,
  });
  await contents.createContent({ personId: colleague.id, unitId }, question);
}

const actorOf = ({ id, fullName, unit }: DemoPerson): Actor => ({
  personId: id,
  name: fullName,
  language: 'vi',
  homeUnitId: unit.id,
  grants: [{ role: 'instructor', unitId: unit.id }],
  consents: { analytics: false, recommendations: false },
  representedBy: null,
  by: 'session',
});
