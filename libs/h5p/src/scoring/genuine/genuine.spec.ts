import fc from 'fast-check';
import { markingOf, maxScoreOf, questionsOf, worthOf } from '..';
import { isWithin } from './distance';

const multiChoice = (right: number, behaviour: object = { type: 'auto' }, id = '') => ({
  library: 'H5P.MultiChoice 1.16',
  subContentId: id,
  params: {
    question: '<p>Nên làm gì?</p>',
    answers: Array.from({ length: 4 }, (_, i) => ({ text: `<div>Câu ${i}</div>`, correct: i < right })),
    behaviour,
  },
});
const library = (name: string, params: object, id = '') => ({
  library: `H5P.${name}`,
  params,
  subContentId: id,
});
const blanks = (questions: string[], behaviour: object = {}) =>
  library('Blanks 1.14', { text: '<p>Điền</p>', questions, behaviour });
const set = (choices: number) =>
  library('SingleChoiceSet 1.11', {
    choices: Array.from({ length: choices }, (_, i) => ({
      question: `<p>Câu ${i}</p>`,
      answers: ['<p>Đúng</p>', '<p>Sai</p>'],
      subContentId: `c${i}`,
    })),
  });
const task = (elements: object[], dropZones: object[]) => ({ question: { task: { elements, dropZones } } });
const gradeOf = (content: { library: string; params: object }, response: string, id = '') =>
  markingOf(content.library, content.params).ofResponse(id, response)?.score;

/** Contents with the points that their scripts on h5p.org give, counted by hand. */
const known: [string, { library: string; params: object }, number | null][] = [
  ['one right answer', multiChoice(1), 1],
  ['three right answers', multiChoice(3), 3],
  ['three right answers for one point', multiChoice(3, { type: 'auto', singlePoint: true }), 1],
  ['no right answer at all', multiChoice(0), 1],
  ['a statement', library('TrueFalse 1.8', { question: 'q', correct: 'true' }), 1],
  ['blanks', blanks(['<p>Thủ đô là *Hà Nội/Hanoi:gợi ý* và *Huế*.</p>', '<p>Hai ** sao</p>']), 2],
  ['words to drag', library('DragText 1.10', { textField: 'Một *con:thú* và *hai*\n*ba*' }), 3],
  ['words to mark', library('MarkTheWords 1.11', { textField: '<p>Một *hai* ba *bốn*, **năm</p>' }), 2],
  ['no word to mark', library('MarkTheWords 1.11', { textField: 'Một hai' }), 1],
  ['a set of choices', set(4), 4],
  [
    'a summary',
    library('Summary 1.10', { intro: 'i', summaries: [{ summary: ['a', 'b'] }, { summary: [] }] }),
    1,
  ],
  [
    'things to drag, one of them to two places',
    library(
      'DragQuestion 1.14',
      task([{}, { multiple: true }, {}], [{ correctElements: ['0', '1'] }, { correctElements: ['1'] }]),
    ),
    3,
  ],
  ['nothing to drag', library('DragQuestion 1.14', task([{}], [{ correctElements: [] }])), 1],
  [
    'a set of questions',
    library('QuestionSet 1.20', {
      questions: [multiChoice(2), library('TrueFalse 1.8', { correct: 'true' })],
    }),
    3,
  ],
  [
    'a column with a row, a text and a set',
    library('Column 1.18', {
      content: [
        { content: library('AdvancedText 1.1', { text: 'x' }) },
        { content: set(2) },
        {
          content: library('Row 1.0', {
            columns: [{ content: library('RowColumn 1.0', { content: [{ content: multiChoice(1) }] }) }],
          }),
        },
      ],
    }),
    3,
  ],
  [
    'slides',
    library('CoursePresentation 1.25', {
      presentation: {
        slides: [
          { elements: [{ action: multiChoice(2) }, { action: library('Image 1.1', {}) }] },
          { elements: [{ goToSlide: 1 }] },
          {},
        ],
      },
    }),
    2,
  ],
  [
    'a video with a summary at its end',
    library('InteractiveVideo 1.26', {
      interactiveVideo: {
        assets: { interactions: [{ action: multiChoice(1) }, { action: library('Nil 1.0', {}) }] },
        summary: { task: library('Summary 1.10', { summaries: [{ summary: ['a', 'b'] }] }) },
      },
    }),
    2,
  ],
  [
    'a book',
    library('InteractiveBook 1.8', {
      chapters: [library('Column 1.18', { content: [{ content: multiChoice(3) }] })],
    }),
    3,
  ],
  ['a type that nobody described', library('NeverHeardOf 1.0', {}), null],
  [
    'a set with a type that nobody described',
    library('QuestionSet 1.20', { questions: [library('NeverHeardOf 1.0', {})] }),
    null,
  ],
];

describe('the points of genuine contents', () => {
  it.each(known)('are known for %s', (_, { library: name, params }, points) => {
    expect(maxScoreOf(name, params)).toBe(points);
  });
  it('are bounded for a set of which some questions are drawn', () => {
    const pool = library('QuestionSet 1.20', {
      poolSize: 2,
      questions: [multiChoice(1), multiChoice(2), multiChoice(3)],
    });
    expect(worthOf(pool.library, pool.params)).toEqual({ least: 3, most: 5, tellsOfSome: false });
  });
  it('are read out of anything without a fault', () => {
    const names = known.map(([, content]) => content.library);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.object({ maxDepth: 4 }), (name, params) => {
        const points = maxScoreOf(name, params);
        expect(points === null || points >= 0).toBe(true);
        questionsOf(name, params);
      }),
    );
  });
  it('are those that a right answer gives, and no response gives more or fewer than none', () => {
    const response = fc.array(fc.oneof(fc.nat(5).map(String), fc.string({ maxLength: 6 })), { maxLength: 5 });
    for (const [, { library: name, params }] of known) {
      for (const question of questionsOf(name, params)) {
        const of = (text: string) => markingOf(name, params).ofResponse(question.id, text)!;
        expect(of('').max).toBe(question.maxScore);
        if (of('').score === null) continue;
        const pattern = (question.correctResponsesPattern[0] ?? '').replace(/^\{case_matters=\w+\}/, '');
        expect(of(pattern).score).toBe(question.maxScore);
        fc.assert(
          fc.property(response, (parts) => {
            const { score, max } = of(parts.join('[,]'));
            expect(score! >= 0 && score! <= max).toBe(true);
          }),
          { numRuns: 20 },
        );
      }
    }
  });
});

describe('the grading of genuine answers', () => {
  it('takes wrong choices off right ones, and asks for enough of them where there is one point', () => {
    expect(gradeOf(multiChoice(2), '0[,]1')).toBe(2);
    expect(gradeOf(multiChoice(2), '0[,]1[,]2')).toBe(1);
    const one = multiChoice(2, { type: 'multi', singlePoint: true, passPercentage: 50 });
    expect([gradeOf(one, '0'), gradeOf(one, '2')]).toEqual([1, 0]);
    expect([gradeOf(multiChoice(0), ''), gradeOf(multiChoice(0), '1')]).toEqual([1, 0]);
  });
  it('minds case in blanks where the author does, and forgives slips where the author does', () => {
    const text = ['*Hà Nội/Hanoi* và *Thừa Thiên Huế*'];
    expect(gradeOf(blanks(text), 'hanoi[,]thừa thiên huế')).toBe(2);
    expect(gradeOf(blanks(text, { caseSensitive: true }), 'hanoi[,]Thừa Thiên Huế')).toBe(1);
    expect(gradeOf(blanks(text, { acceptSpellingErrors: true }), 'hanio[,]Thua Thiên Hue')).toBe(2);
    expect(gradeOf(blanks(text), 'hanio[,]')).toBe(0);
  });
  it('takes a wrong word off a right one', () => {
    const words = library('MarkTheWords 1.11', { textField: '<p>Một *hai*, ba (*bốn*)!</p>' });
    expect([gradeOf(words, '1[,]3'), gradeOf(words, '1[,]2'), gradeOf(words, '')]).toEqual([2, 0, 0]);
    expect(questionsOf(words.library, words.params)[0]).toMatchObject({ correctResponse: 'hai; bốn' });
  });
  it('gives a point for the first try in a set, under the name of each question', () => {
    expect([gradeOf(set(2), '0', 'c1'), gradeOf(set(2), '1', 'c1'), gradeOf(set(2), '1[,]0', 'c0')]).toEqual([
      1, 0, 0,
    ]);
    const [first] = questionsOf(set(1).library, set(1).params);
    expect(first).toMatchObject({ id: 'c0', text: 'Câu 0', correctResponse: 'Đúng' });
    expect(first!.inWords('1')).toBe('Sai');
  });
  it('counts what has to be changed to make one word of another', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        for (const most of [1, 2]) expect(isWithin(one, other, most)).toBe(isWithin(other, one, most));
        expect(isWithin(one, other, 0)).toBe(one === other);
        expect(isWithin(one, other, Math.max(one.length, other.length))).toBe(true);
      }),
    );
    const changes = (one: string, other: string) => [0, 1, 2, 3].find((most) => isWithin(one, other, most));
    expect([changes('hanoi', 'hanio'), changes('a', 'abc'), changes('hanoi', 'honai')]).toEqual([1, 2, 2]);
    expect([changes('ca', 'abc'), changes('', 'abc'), changes('abcd', '')]).toEqual([3, 3, undefined]);
  });
});
