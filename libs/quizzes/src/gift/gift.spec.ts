import fc from 'fast-check';
import { questionKinds } from '../domain/question';
import { anyQuestion } from '../testing/question.arbitrary';
import { withoutMarkup } from './plain-text';
import { readGift } from './read-gift';
import { writeGift } from './write-gift';

const bodyOf = (text: string) => readGift(text).questions[0]?.content.body;

describe('GIFT', () => {
  it('gives back every question that was written in it, whatever its words', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion(questionKinds), { minLength: 1, maxLength: 4 }), (questions) => {
        expect(readGift(writeGift(questions))).toEqual({ questions, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('never fails on what it is given, and tells a line for each problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { line } of readGift(text).problems) expect(line).toBeGreaterThan(0);
      }),
    );
  });

  it('reads the examples of Moodle', () => {
    expect(bodyOf("Who is buried in Grant's tomb?{=Grant ~no one #was true for 12 years ~Napoleon}")).toEqual(
      {
        kind: 'single',
        options: [
          { text: 'Grant', fraction: 100, feedback: '' },
          { text: 'no one', fraction: 0, feedback: 'was true for 12 years' },
          { text: 'Napoleon', fraction: 0, feedback: '' },
        ],
      },
    );
    expect(bodyOf('Grant is buried in a tomb in New York City.{T}')).toMatchObject({ answer: true });
    expect(bodyOf('The sun rises in the west.{FALSE#wrong, the east#right}')).toEqual({
      kind: 'true-false',
      answer: false,
      feedbackTrue: 'wrong, the east',
      feedbackFalse: 'right',
    });
    expect(bodyOf('Two plus two equals {=four =4}.')).toMatchObject({
      kind: 'short-text',
      answers: [{ text: 'four' }, { text: '4' }],
    });
    expect(bodyOf('When was Ulysses S. Grant born? {#1822:5}')).toMatchObject({
      answers: [{ value: 1822, tolerance: 5, fraction: 100 }],
    });
    expect(bodyOf('How long is the stick? {#2.141..2.142}')).toMatchObject({
      answers: [{ value: 2.1415, tolerance: expect.closeTo(0.0005) }],
    });
    expect(bodyOf('When was Grant born? {#\n=1822:0#Correct\n=%50%1822:2#Close\n}')).toEqual({
      kind: 'number',
      answers: [
        { value: 1822, tolerance: 0, fraction: 100, feedback: 'Correct' },
        { value: 1822, tolerance: 2, fraction: 50, feedback: 'Close' },
      ],
    });
    expect(bodyOf('Match. {\n=Canada -> Ottawa\n=Italy -> Rome\n= -> Paris\n}')).toEqual({
      kind: 'matching',
      pairs: [
        { left: 'Canada', right: 'Ottawa' },
        { left: 'Italy', right: 'Rome' },
      ],
      distractors: ['Paris'],
    });
    expect(
      bodyOf("What two people are entombed?{~%-100%No one~%50%Grant~%50%Grant's wife~%-100%His father}"),
    ).toMatchObject({
      kind: 'multiple',
      options: [{ fraction: -100 }, { fraction: 50 }, { fraction: 50 }, {}],
    });
    expect(bodyOf('Put in order. {>3 EXACT V\nMột\nHai\nBa\n}')).toEqual({
      kind: 'ordering',
      items: ['Một', 'Hai', 'Ba'],
    });
  });

  it('makes a gap of braces inside a sentence, and plain words of HTML', () => {
    expect(readGift('Thủ đô là {=Hà Nội} của nước ta.').questions[0]?.content.text).toBe(
      'Thủ đô là _____ của nước ta.',
    );
    const [html] = readGift('[html]<p>Một &lt; hai</p><p>đúng?</p>{T}').questions;
    expect(html?.content.text).toBe('Một < hai\nđúng?');
  });

  it('takes categories, tags and comments for what they are', () => {
    const { questions } = readGift(
      [
        '$CATEGORY: $course$/top/Luật/Giao thông',
        '',
        '// [tag:xe máy] [tag:mũ]',
        '::Mũ:: Phải đội mũ? {T}',
        '',
        '// nothing',
        'Đèn đỏ thì dừng? {',
        '// a remark inside',
        'T}',
      ].join('\n'),
    );
    expect(questions).toMatchObject([
      { title: 'Mũ', category: 'Luật/Giao thông', tags: ['xe máy', 'mũ'] },
      { title: 'Đèn đỏ thì dừng?', category: 'Luật/Giao thông', tags: [] },
    ]);
  });

  it.each([
    ['no answers', 'Một câu không có ngoặc', 'import.noAnswers'],
    ['a brace that is not closed', 'Câu {=a ~b', 'import.notClosed'],
    ['a brace too many', 'Câu {=a {x} ~b}', 'import.unexpectedBrace'],
    ['an essay', 'Hãy viết {}', 'import.unsupported'],
    ['a weight that is none', 'Câu {~%nửa%a ~%50%b}', 'import.wrongWeight'],
    ['a number that is none', 'Câu {#nhiều}', 'import.wrongNumber'],
    ['a pair without an arrow', 'Câu {=a -> b =c}', 'import.noPair'],
    ['no right answer', 'Câu {=%50%a ~b}', 'questions.noRightAnswer'],
    ['weights that are not a hundred', 'Câu {~%20%a ~%20%b}', 'questions.notAHundred'],
  ])('tells the line of %s and still reads what stands around it', (_, wrong, code) => {
    const { questions, problems } = readGift(`::Một::Đúng? {T}\n\n\n${wrong}\n\n::Hai::Sai? {F}\n`);
    expect(problems).toEqual([expect.objectContaining({ line: 4, entry: null, code })]);
    expect(questions.map(({ title }) => title)).toEqual(['Một', 'Hai']);
  });

  it('reads the settings of an ordering question, and takes a line that holds anything else for an item', () => {
    const setting = fc.constantFrom('3', '-1', 'ALL', 'exact', 'CONTIGUOUS', 'rel', 'H', 'vertical', 'HIDE');
    const space = fc.constantFrom(' ', '\t', '  ');
    fc.assert(
      fc.property(fc.array(fc.tuple(space, setting)), space, (settings, end) => {
        const line = settings.flat().join('');
        const items = [
          { kind: 'ordering', items: ['một', 'hai', 'ba'] },
          { kind: 'ordering', items: [`${line} mười`.trim().replace(/\s+/g, ' '), 'hai', 'ba'] },
        ];
        expect(bodyOf(`Xếp {\n>${line}${end}\nmột\nhai\nba\n}`)).toEqual(items[0]);
        expect(bodyOf(`Xếp {>${line} mười${end}\nhai\nba\n}`)).toEqual(items[1]);
      }),
    );
  });

  it('reads files to their end that were made to keep it busy', () => {
    const kind = { kind: 'ordering' };
    expect(bodyOf(`Xếp {>${'1'.repeat(200_000)}x\nmột\nhai\nba}`)).toBeUndefined();
    expect(bodyOf(`Xếp {>${'1'.repeat(60)}x\nmột\nhai}`)).toMatchObject(kind);
    expect(bodyOf(`Xếp {>${'1 '.repeat(100_000)}\nmột\nhai\nba}`)).toMatchObject(kind);
    expect(readGift(`Hỏi {${'\n'.repeat(1_000_000)}=có}`).questions).toHaveLength(1);
    expect(readGift(`// ${'[tag:'.repeat(200_000)}\nHỏi {T}`).questions[0]?.tags).toEqual([]);
    expect(readGift(`$CATEGORY:${' '.repeat(1_000_000)}\u2028\nHỏi {T}`).questions).toHaveLength(1);
    expect(withoutMarkup('<'.repeat(1_000_000))).toBe('<'.repeat(1_000_000));
    expect(withoutMarkup('<br '.repeat(250_000))).toBe('<br '.repeat(250_000));
  });

  it('takes markup out of words as before', () => {
    const words = fc.stringMatching(/^[a-zđ "=]{1,8}$/);
    const piece = fc.oneof(
      words.map((one) => [one, one]),
      fc
        .tuple(fc.constantFrom('b', '/b', 'span', 'img'), words)
        .map(([tag, more]) => [`<${tag} ${more}>`, '']),
      fc.constantFrom('<br>', '<br class="x">', '</p>', '</li>').map((tag) => [tag, '\n']),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const html = pieces.map(([one]) => one).join('');
        expect(withoutMarkup(html)).toBe(pieces.map(([, plain]) => plain).join(''));
      }),
    );
  });

  it('ends a question whose brace was forgotten where the next begins, past empty lines and comments', () => {
    const gap = fc.array(fc.constantFrom('', '  ', '// lời ghi'), { maxLength: 6 });
    fc.assert(
      fc.property(gap, gap, (before, after) => {
        const text = ['::Một:: Hỏi {', '=a', '', ...before, '::Hai:: Hỏi {', '', ...after, '=b}'].join('\n');
        const { questions, problems } = readGift(text);
        expect(questions.map(({ title }) => title)).toEqual(['Hai']);
        expect(problems.map(({ line }) => line)).toEqual([1]);
      }),
    );
  });
});
