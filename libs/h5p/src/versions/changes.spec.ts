import fc from 'fast-check';
import { questionToH5p } from '../scoring';
import { type Change, changesBetween } from './changes';
import { changeWords } from './versions.messages';

const page = (heading: string) => questionToH5p.page({ heading, paragraphs: ['Chữ.'] });
const choice = (question: string, right = 'Cúp máy') =>
  questionToH5p.choice({ question, answers: [{ text: right, correct: true }, { text: 'Chuyển tiền' }] });
const statement = (text: string, correct = true) => questionToH5p.trueFalse({ statement: text, correct });

interface Step {
  subContentId?: string;
}
type Content = ReturnType<typeof questionToH5p.lesson>;
const compared = ({ library, params, metadata }: Content) => {
  const plain = JSON.parse(JSON.stringify({ library, params, metadata })) as {
    library: string;
    params: { steps?: Step[] };
    metadata: { title: string };
  };
  return { ...plain, title: plain.metadata.title };
};
/** A lesson whose steps keep the ids they are given: "a", "b" … */
const lesson = (steps: [string, Content][], title = 'Bài', passPercentage = 50) => {
  const content = compared(
    questionToH5p.lesson({ title, passPercentage, steps: steps.map(([, step]) => step) }),
  );
  steps.forEach(([id], place) => {
    content.params.steps![place]!.subContentId = id;
  });
  return content;
};
const before = lesson([
  ['a', page('Một')],
  ['b', choice('Nên làm gì?')],
  ['c', statement('Công an không đòi mã OTP.')],
]);

describe('what a save changed', () => {
  const said = (after: typeof before) => changeWords('vi', changesBetween(before, after));

  it('is nothing when nothing is different', () => {
    expect(changesBetween(before, JSON.parse(JSON.stringify(before)) as typeof before)).toEqual([]);
    expect(changeWords('vi', [])).toBe('');
  });
  it('names the question that was mended and how many came in', () => {
    const after = lesson([
      ['a', page('Một')],
      ['b', choice('Nên làm gì?')],
      ['c', statement('Công an không đòi mã OTP.', false)],
      ['d', statement('Mã OTP là bí mật.')],
    ]);
    expect(said(after)).toBe('Sửa câu 2, thêm 1 câu');
    expect(changeWords('en', changesBetween(before, after))).toBe('Question 2 changed, 1 question added');
  });
  it('counts pages apart from questions, and what was taken away by its old number', () => {
    const after = lesson([
      ['a', page('Hai')],
      ['c', statement('Công an không đòi mã OTP.')],
    ]);
    expect(changesBetween(before, after)).toEqual([
      { what: 'edited', part: 'page', numbers: [1] },
      { what: 'removed', part: 'question', numbers: [1] },
    ]);
    expect(said(after)).toBe('Sửa trang 1, bỏ 1 câu');
  });
  it('tells another order from other words', () => {
    const after = lesson([
      ['a', page('Một')],
      ['c', statement('Công an không đòi mã OTP.')],
      ['b', choice('Nên làm gì?')],
    ]);
    expect(said(after)).toBe('Đổi thứ tự');
  });
  it('tells of the title and of the settings', () => {
    const same: [string, Content][] = [
      ['a', page('Một')],
      ['b', choice('Nên làm gì?')],
      ['c', statement('Công an không đòi mã OTP.')],
    ];
    expect(said(lesson(same, 'Tên khác', 80))).toBe('Đổi tên bài, đổi cài đặt');
  });
  it('does not number the only question there is', () => {
    const [old, now] = [choice('Mấy giờ?'), choice('Mấy giờ rồi?')].map(compared);
    expect(changeWords('vi', changesBetween(old!, { ...now!, title: old!.title }))).toBe('Sửa câu hỏi');
  });
  it('says only that the content changed where the parts are not known', () => {
    const old = { library: 'H5P.Unheard 1.0', title: 'A', params: { text: '1' }, metadata: {} };
    expect(changeWords('vi', changesBetween(old, { ...old, params: { text: '2' } }))).toBe('Sửa nội dung');
    expect(changeWords('vi', changesBetween(old, { ...old, library: 'H5P.Unheard 1.1' }))).toBe(
      'Cập nhật loại nội dung',
    );
  });
  it('tells of a restored version by its number', () => {
    expect(changeWords('vi', [{ what: 'restored', number: 3 }])).toBe('Dùng lại bản 3');
  });

  const steps = fc.uniqueArray(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.boolean(), fc.constantFrom('Một?', 'Hai?')),
    { selector: ([id]) => id, minLength: 1, maxLength: 6 },
  );
  const made = (drawn: [string, boolean, string][]) =>
    lesson(drawn.map(([id, asks, words]) => [id, asks ? choice(words) : page(words)]));
  const countOf = (changes: readonly Change[], what: string) =>
    changes.flatMap((change) => (change.what === what && 'numbers' in change ? change.numbers : [])).length;

  it('adds up: what was there, without what went, with what came, is what is there', () => {
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const changes = changesBetween(made(first), made(second));
        expect(first.length - countOf(changes, 'removed') + countOf(changes, 'added')).toBe(second.length);
        expect(changes.length === 0).toBe(JSON.stringify(first) === JSON.stringify(second));
      }),
    );
  });
});
