import fc from 'fast-check';
import { questionKinds } from '../domain/question';
import { anyQuestion } from '../testing/question.arbitrary';
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
});
