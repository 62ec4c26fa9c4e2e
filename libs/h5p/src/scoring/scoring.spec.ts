import fc from 'fast-check';
import {
  blanks,
  branching,
  choice,
  type H5pContent,
  lesson,
  match,
  order,
  page,
  simulator,
  trueFalse,
  video,
} from './builders';
import { markingOf, maxScoreOf, plainTextAlternative, questionsOf } from './index';

const quiz = lesson({
  title: 'An toàn trên mạng',
  passPercentage: 60,
  steps: [
    page({ heading: 'Mật khẩu', paragraphs: ['Dài là tốt: 5 < 7.', 'Đừng dùng ngày sinh.'] }),
    choice({ question: 'Nào mạnh?', answers: [{ text: '123' }, { text: 'a & <b>', correct: true }] }),
    choice({
      question: 'Nên làm gì?',
      answers: [{ text: 'Gác máy', correct: true }, { text: 'Đọc OTP' }, { text: 'Báo', correct: true }],
    }),
    trueFalse({ statement: 'OTP là bí mật.', correct: true }),
    blanks({ instruction: 'Điền từ.', text: ['Thủ đô: ', ['Hà Nội', 'Hanoi'], ', lễ ', ['2/9'], '.'] }),
    order({ instruction: 'Xếp.', items: ['một', 'hai', 'ba'] }),
    match({
      instruction: 'Ghép.',
      pairs: [
        ['loa', 'nghe'],
        ['đèn', 'sáng'],
      ],
    }),
  ],
});
const idOf = (n: number) => questionsOf(quiz.library, quiz.params)[n]!.id;
const scoreOf = (n: number, response: string) =>
  markingOf(quiz.library, quiz.params).ofResponse(idOf(n), response);

describe('the points of a content', () => {
  it('adds up the questions of a lesson, pages giving nothing', () => {
    expect(maxScoreOf(quiz.library, quiz.params)).toBe(1 + 2 + 1 + 2 + 3 + 2);
  });
  it('is unknown for a library that nobody described', () => {
    expect(maxScoreOf('H5P.NeverHeardOf 1.0', {})).toBeNull();
  });
  it('is zero for a page', () => {
    expect(maxScoreOf('DomDom.Page 1.0', page({ paragraphs: ['x'] }).params)).toBe(0);
  });
  it('leaves out a step that a lesson would not show', () => {
    const params = {
      steps: [
        { library: 'H5P.Evil 1.0', params: {} },
        { library: 'DomDom.Lesson 1.0', params: quiz.params },
        { library: 'DomDom.TrueFalse 2.0', params: {} },
      ],
    };
    expect(maxScoreOf('DomDom.Lesson 1.0', params)).toBe(0);
  });
  it('takes one right answer of a question set to single, however many are marked', () => {
    const one = choice({
      question: '?',
      type: 'single',
      answers: [
        { text: 'a', correct: true },
        { text: 'b', correct: true },
      ],
    });
    expect(maxScoreOf(one.library, one.params)).toBe(1);
    expect(markingOf(one.library, one.params).ofResponse('', '1')).toEqual({ score: 1, max: 1 });
    expect(markingOf(one.library, one.params).ofResponse('', '0[,]1')).toEqual({ score: 0, max: 1 });
  });
});

describe('the points of a response', () => {
  it.each([
    [0, '1', 1],
    [0, '0', 0],
    [1, '0[,]2', 2],
    [1, '2', 1],
    [1, '0[,]1', 0],
    [1, '0[,]1[,]2', 1],
    [2, 'true', 1],
    [2, 'false', 0],
    [3, 'ha noi[,]2/9', 2],
    [3, 'HANOI[,]3/9', 1],
    [3, '', 0],
    [4, '0[,]1[,]2', 3],
    [4, '0[,]2[,]1', 1],
    [4, '0[,]1', 0],
    [5, '0[.]0[,]1[.]1', 2],
    [5, '0[.]1[,]1[.]1', 1],
  ])('question %i answered "%s" gives %i', (n, response, score) => {
    expect(scoreOf(n, response)?.score).toBe(score);
  });
  it('is not known for a question the content does not have', () => {
    expect(markingOf(quiz.library, quiz.params).ofResponse('someone-else', '1')).toBeUndefined();
  });
  it('needs diacritics when they are not forgiven', () => {
    const strict = blanks({ instruction: 'Điền.', text: '*đá*', forgiveDiacritics: false });
    expect(markingOf(strict.library, strict.params).ofResponse('', 'da')?.score).toBe(0);
    expect(markingOf(strict.library, strict.params).ofResponse('', 'ĐÁ')?.score).toBe(1);
  });
});

const anyJson = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>;
const anyText = fc.oneof(fc.string(), fc.constantFrom('*a/b*', '**', '\\*', '*', '', 'đ *Ạ*', '*x* *y/z*'));
const anySide = fc.oneof(anyJson, fc.record({ text: anyText }));
const anyParams = fc.oneof(
  anyJson,
  fc.record(
    {
      question: anyText,
      instruction: anyText,
      text: anyText,
      type: fc.constantFrom('auto', 'single', 'multi', 'x'),
      correct: fc.oneof(fc.boolean(), fc.constantFrom('true', 'false')),
      answers: fc.array(fc.oneof(anyJson, fc.record({ text: anyText, correct: fc.boolean() })), {
        maxLength: 6,
      }),
      items: fc.array(fc.oneof(anyJson, fc.record({ text: anyText })), { maxLength: 6 }),
      pairs: fc.array(fc.oneof(anyJson, fc.record({ source: anyText, target: anyText })), { maxLength: 6 }),
      task: fc.constantFrom('look', 'find'),
      mode: fc.constantFrom('turn', 'write'),
      spots: fc.array(fc.oneof(anyJson, fc.record({ title: anyText, correct: fc.boolean() })), {
        maxLength: 6,
      }),
      cards: fc.array(
        fc.oneof(
          anyJson,
          fc.record({ front: anySide, back: anySide, answer: anyText }, { requiredKeys: [] }),
        ),
        { maxLength: 6 },
      ),
      speakers: fc.oneof(anyJson, fc.array(fc.record({ name: anyText }))),
      lines: fc.array(
        fc.oneof(
          anyJson,
          fc.record({ text: anyText, speaker: anyJson, note: anyText }),
          fc.record({
            kind: fc.constant('choice'),
            text: anyText,
            replies: fc.array(fc.oneof(anyJson, fc.record({ text: anyText, correct: fc.boolean() }))),
          }),
        ),
        { maxLength: 6 },
      ),
      behaviour: fc.oneof(anyJson, fc.record({ forgiveDiacritics: fc.boolean(), ignoreCase: fc.boolean() })),
    },
    { requiredKeys: [] },
  ),
);
const anyLibrary = fc
  .constantFrom(
    'Page',
    'Choice',
    'TrueFalse',
    'Blanks',
    'Order',
    'Match',
    'HotSpots',
    'FlashCards',
    'Dialogue',
  )
  .map((kind) => `DomDom.${kind} 1.0`);
const anyStep = fc.record({ library: fc.oneof(anyLibrary, fc.string()), params: anyParams });
const anyContent = fc.oneof(
  fc.record({ library: anyLibrary, params: anyParams }),
  fc.record({
    library: fc.constant('DomDom.Lesson 1.0'),
    params: fc.record({ steps: fc.array(anyStep, { maxLength: 5 }) }),
  }),
);
const numbers = fc.array(fc.nat({ max: 7 }), { maxLength: 7 });
const anyResponse = fc.oneof(
  fc.string(),
  numbers.map((list) => list.join('[,]')),
  numbers.map((list) => list.map((n, i) => `${i}[.]${n}`).join('[,]')),
  fc.constantFrom('true', 'false', 'a[,]b', '*'),
);

describe('for whatever content and whatever response', () => {
  it('keeps points between nothing and the most, and the most of a lesson is the sum of its questions', () => {
    fc.assert(
      fc.property(anyContent, anyResponse, ({ library, params }, response) => {
        const questions = questionsOf(library, params);
        const max = maxScoreOf(library, params);
        expect(max).toBe(questions.reduce((sum, question) => sum + question.maxScore, 0));
        for (const { id } of questions) {
          const result = markingOf(library, params).ofResponse(id, response);
          expect(Number.isInteger(result!.score)).toBe(true);
          expect(result!.score).toBeGreaterThanOrEqual(0);
          expect(result!.score).toBeLessThanOrEqual(result!.max);
        }
      }),
      { numRuns: 500 },
    );
  });
  it('gives all points to each response of the pattern it publishes', () => {
    fc.assert(
      fc.property(anyContent, ({ library, params }) => {
        const [question] = questionsOf(library, params);
        if (!question || question.maxScore === 0) return;
        // Nothing is right where nobody marked an answer.
        if (
          question.type === 'choice' &&
          question.correctResponse === '' &&
          question.correctResponsesPattern.join('') === ''
        )
          return;
        for (const pattern of question.correctResponsesPattern) {
          const response = pattern.replace('{case_matters=true}', '');
          if (question.type === 'fill-in' && response.split('[,]').length !== question.maxScore) continue;
          expect(markingOf(library, params).ofResponse(question.id, response)?.score).toBe(question.maxScore);
        }
      }),
      { numRuns: 500 },
    );
  });
  it('makes a text alternative without failing', () => {
    fc.assert(
      fc.property(anyContent, ({ library, params }) => {
        const { sections } = plainTextAlternative(library, params, 'vi');
        expect(sections.filter((section) => section.question).length).toBe(
          questionsOf(library, params).length,
        );
      }),
    );
  });
});

describe('the text alternative', () => {
  const { sections } = plainTextAlternative(quiz.library, quiz.params, 'vi');
  it('has a page as heading and paragraphs, as text', () => {
    expect(sections[0]).toMatchObject({
      heading: 'Mật khẩu',
      paragraphs: ['Dài là tốt: 5 < 7.', 'Đừng dùng ngày sinh.'],
    });
  });
  it('gives the choices of a question and says how many may be chosen', () => {
    expect(sections[1]?.question).toMatchObject({
      text: 'Nào mạnh?',
      choices: ['123', 'a & <b>'],
      hint: 'Chọn một câu trả lời.',
    });
    expect(sections[2]?.question?.hint).toBe('Chọn tất cả câu trả lời đúng.');
  });
  it('shows lines in place of the words to fill in', () => {
    expect(sections[4]?.question?.text).toBe('Điền từ.\nThủ đô: _____, lễ _____.');
  });
  it('does not show things to be ordered or matched in their right order', () => {
    expect(sections[5]?.question?.choices).toEqual(['ba', 'hai', 'một']);
    expect(sections[6]?.question).toMatchObject({ choices: ['loa', 'đèn'], targets: ['nghe', 'sáng'] });
  });
  it('writes a video out: its words, its film, then its moments in the order in which they come up', () => {
    const content = video({
      title: 'Phim',
      heading: 'Cuộc gọi',
      file: { path: 'videos/a.webm', mime: 'video/webm' },
      transcript: ['A lô!', 'Cúp máy.'],
      moments: [
        { at: '1:05', content: trueFalse({ statement: 'Sau', correct: true }) },
        { at: '59', content: trueFalse({ statement: 'Trước', correct: true }) },
      ],
    });
    const written = plainTextAlternative(content.library, content.params, 'vi').sections;
    expect(written[0]).toMatchObject({
      heading: 'Cuộc gọi',
      paragraphs: ['A lô!', 'Cúp máy.'],
      sounds: [{ path: 'videos/a.webm', mime: 'video/webm' }],
    });
    expect(written.slice(1).map((section) => section.question?.text)).toEqual(['Trước', 'Sau']);
  });
  it('shows the pictures of answers with their words', () => {
    const picture = { path: 'images/a.png', mime: 'image/png', alt: 'Cái cân' };
    const content = choice({
      question: '?',
      answers: [{ text: 'a', correct: true, picture }, { text: 'b' }],
    });
    expect(plainTextAlternative(content.library, content.params, 'vi').sections[0]!.pictures).toEqual([
      { path: 'images/a.png', alt: 'Cái cân' },
    ]);
  });
  it('speaks English where English is asked for', () => {
    expect(plainTextAlternative(quiz.library, quiz.params, 'en').sections[3]?.question?.choices).toEqual([
      'True',
      'False',
    ]);
  });
});

describe('questions in a report', () => {
  it('say where they are, what was asked and what is right', () => {
    expect(questionsOf(quiz.library, quiz.params)[3]).toMatchObject({
      path: 'steps[4].params',
      library: 'DomDom.Blanks',
      type: 'fill-in',
      correctResponse: 'Hà Nội / Hanoi; 2/9',
      correctResponsesPattern: ['Hà Nội[,]2/9', 'Hanoi[,]2/9'],
      maxScore: 2,
    });
  });
  it('keep their ids when the same lesson is built again', () => {
    const again = lesson({
      title: 'An toàn trên mạng',
      steps: [page({ paragraphs: [] }), trueFalse({ statement: 'x', correct: false })],
    });
    expect(questionsOf(again.library, again.params)[0]!.id).toBe(idOf(0));
  });
});

describe('the pass mark', () => {
  const markOf = (library: string, params: object) =>
    markingOf(library, params).ofResult('', new Map())?.passPercentage;

  it('is that of the lesson, 80 without one, all points for a single question', () => {
    expect(markOf(quiz.library, quiz.params)).toBe(60);
    expect(markOf('DomDom.Lesson 1.0', { behaviour: { passPercentage: 900 } })).toBe(80);
    expect(markOf('DomDom.Choice 1.0', {})).toBe(100);
  });
});

describe('stories and mock phones', () => {
  const tale = branching({
    heading: 'Cuộc gọi',
    intro: 'Chuông reo.',
    scenes: [
      { id: 'a', title: 'Chuông reo', paragraphs: ['Số lạ.'], choices: [{ text: 'Nghe', goTo: 'b' }] },
      {
        id: 'b',
        title: 'Họ dọa',
        paragraphs: ['Giục vội.'],
        choices: [
          { text: 'Nghe lại', goTo: 'a' },
          { text: 'Cúp máy', goTo: 'c' },
        ],
      },
      { id: 'c', title: 'Yên tâm', paragraphs: ['Không mất gì.'], ending: 2 },
    ],
  });
  const phone = simulator({
    heading: 'Trả tiền',
    given: [{ label: 'Mã PIN để tập', value: '1234' }],
    screens: [
      {
        name: 'Nhập mã',
        task: 'Gõ mã PIN.',
        fields: [{ label: 'Mã PIN', kind: 'pin', expected: ['1234'] }],
        buttons: [
          { text: 'Đọc cho người lạ', outcome: 'danger' },
          { text: 'Xác nhận', outcome: 'right' },
        ],
      },
    ],
  });
  const worth = ({ library, params }: H5pContent, response: string) =>
    markingOf(library, params).ofResponse('', response)?.score;

  it('are worth what the way walked again comes to, circles allowed, steps of no story not', () => {
    expect(worth(tale, '0[.]0[,]1[.]1')).toBe(2);
    expect(worth(tale, '0[.]0[,]1[.]0[,]0[.]0[,]1[.]1')).toBe(2);
    expect(worth(tale, '1[.]1')).toBe(0);
    expect(worth(tale, '0[.]0')).toBe(0);
    expect(worth(tale, '0[.]0[,]1[.]1[,]2[.]0')).toBe(0);
  });
  it('give a point for what was done rightly at the first try', () => {
    expect(worth(phone, '0-0[.]1234[,]0[.]1')).toBe(2);
    expect(worth(phone, '0[.]0[,]0-0[.][,]0-0[.]1234[,]0[.]1')).toBe(0);
    expect(worth(phone, '0-0[.]1234[,]0[.]0[,]0[.]1')).toBe(1);
  });
  it('are told in words, what was dangerous too', () => {
    const [told] = questionsOf(phone.library, phone.params);
    expect(told!.inWords('0-0[.][,]0[.]0')).toBe(
      'Mã PIN: điền chưa đúng; Nhập mã: bấm «Đọc cho người lạ» (nguy hiểm)',
    );
    expect(questionsOf(tale.library, tale.params)[0]!.correctResponse).toBe(
      'Chuông reo → Nghe; Họ dọa → Cúp máy; Yên tâm',
    );
  });
  it('are written out as numbered parts and described screens, without what is right', () => {
    const parts = plainTextAlternative(tale.library, tale.params, 'vi').sections;
    expect(parts[0]?.question?.text).toBe('Cuộc gọi\nChuông reo.');
    expect(parts[2]).toMatchObject({
      heading: 'Phần 2: Họ dọa',
      paragraphs: ['Giục vội.', 'Nghe lại → sang phần 1', 'Cúp máy → sang phần 3'],
    });
    const screens = plainTextAlternative(phone.library, phone.params, 'vi').sections;
    expect(screens.at(-1)).toMatchObject({
      heading: 'Màn hình 1: Nhập mã',
      paragraphs: ['Gõ mã PIN.', 'Điền: Mã PIN', 'Các nút có thể bấm: Đọc cho người lạ; Xác nhận'],
    });
  });
});
