import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import fc from 'fast-check';
import { validateParams } from '../form';
import { mergeTranslation } from '../form/merge-translation';
import type { SemanticsField } from '../form/semantics';
import { someDeeds, somePhone, someStory, someWay } from '../testing/some-stories';
import type { H5pContent } from './builders';
import {
  blanks,
  choice,
  column,
  dialogue,
  findSpots,
  lesson,
  lookAtSpots,
  match,
  order,
  page,
  questionSet,
  trueFalse,
  turnCards,
  video,
  writeCards,
} from './builders';
import { markingOf, maxScoreOf, questionsOf } from './index';
import { ownTypes } from './own-types';
import { plain } from './text';

const ROOT = join(__dirname, '../../content-types');
const FOLDERS = readdirSync(ROOT).filter((name) => statSync(join(ROOT, name)).isDirectory());
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
const semanticsOf = (library: string) =>
  json(library.replace(' ', '-'), 'semantics.json') as SemanticsField[];

interface Instance {
  getScore(): number;
  getMaxScore(): number;
  grade(answer: unknown): number;
  response(): string;
  interaction(): { correctResponsesPattern: string[] };
  answer: unknown;
  checked: boolean;
  kind: string;
  params: Record<string, unknown>;
  subContentId?: string;
  /** Of a holder: all that is inside, and what of it is shown. */
  pool?: Instance[];
  steps?: Instance[];
  isQuestion: boolean;
  isAnswered(): boolean;
  getCurrentState(): unknown;
}
interface Script {
  plain(value: unknown): string;
}

interface Library {
  machineName: string;
  runnable: number;
  preloadedJs: { path: string }[];
  preloadedDependencies?: { machineName: string; majorVersion: number; minorVersion: number }[];
}
const libraryOf = (folder: string) => json(folder, 'library.json') as Library;
/** Each after those it depends on. */
const inOrder = (folders: string[]): string[] => [
  ...new Set(
    folders.flatMap((folder) => [
      ...inOrder(
        (libraryOf(folder).preloadedDependencies ?? []).map(
          (one) => `${one.machineName}-${one.majorVersion}.${one.minorVersion}`,
        ),
      ),
      folder,
    ]),
  ),
];

/** The scripts as the player loads them, with as much of the player's core as they touch before they are shown. */
const load = () => {
  const H5P = {
    EventDispatcher: function (this: { on: unknown; trigger: unknown }) {
      this.on = () => undefined;
      this.trigger = () => undefined;
    },
    newRunnable: (
      content: { library: string; params: unknown; subContentId: string },
      id: string,
      _: unknown,
      __: unknown,
      extras: object,
    ) => construct(content.library, content.params, id, { ...extras, subContentId: content.subContentId }),
  };
  const window: Record<string, unknown> = {};
  const context = vm.createContext({ window, H5P });
  for (const folder of inOrder(FOLDERS))
    for (const { path } of libraryOf(folder).preloadedJs)
      vm.runInContext(readFileSync(join(ROOT, folder, path), 'utf8'), context);
  const types = window['DomDom'] as Record<
    string,
    new (
      params: unknown,
      id: string,
      extras: object,
    ) => Instance
  > & { Common: Script };
  const construct = (library: string, params: unknown, id = '1', extras: object = {}): Instance => {
    const Type = types[library.split(' ')[0]!.replace('DomDom.', '')]!;
    return new Type(JSON.parse(JSON.stringify(params)), id, extras);
  };
  return { construct, Common: types.Common };
};
const { construct, Common } = load();

const someText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
  fc.constantFrom('Hà Nội', 'a & b', '<i>x</i>', '5 < 7', 'km/h', '2*3', 'đá', 'da', '\\'),
);
const someChoice = fc
  .record({
    answers: fc.array(fc.record({ text: someText, correct: fc.boolean() }), { minLength: 2, maxLength: 6 }),
    type: fc.constantFrom('auto' as const, 'single' as const, 'multi' as const),
  })
  .map((options) => choice({ question: 'Câu hỏi', ...options }));
const someSpot = fc.record({ x: fc.nat(100), y: fc.nat(100), title: someText, correct: fc.boolean() });
const somethingToFind = fc
  .array(someSpot, { minLength: 1, maxLength: 6 })
  .filter((spots) => spots.some(({ correct }) => correct))
  .map((spots) => findSpots({ question: 'Ở đâu?', spots }));
const cardsToWrite = fc
  .record({
    cards: fc.array(
      fc.record(
        { front: someText, back: someText, answers: fc.array(someText, { minLength: 1, maxLength: 3 }) },
        { requiredKeys: ['front', 'back'] },
      ),
      { minLength: 1, maxLength: 5 },
    ),
    forgiveDiacritics: fc.boolean(),
    ignoreCase: fc.boolean(),
  })
  .map((options) => writeCards({ instruction: 'Viết', ...options }));
const someLine = fc.oneof(
  fc.record({ speaker: fc.nat(1), text: someText }),
  fc.record({
    speaker: fc.nat(1),
    asked: someText,
    replies: fc.array(fc.record({ text: someText, correct: fc.boolean() }), { minLength: 2, maxLength: 4 }),
  }),
);
const talkWithReplies = fc
  .array(someLine, { minLength: 1, maxLength: 8 })
  .filter((lines) => lines.some((line) => 'replies' in line && line.replies.some(({ correct }) => correct)))
  .map((lines) => dialogue({ heading: 'Ở chợ', speakers: [{ name: 'A' }, { name: 'B' }], lines }));
const someQuestion: fc.Arbitrary<H5pContent> = fc.oneof(
  someStory,
  somePhone,
  somethingToFind,
  cardsToWrite,
  talkWithReplies,
  someChoice,
  fc.boolean().map((correct) => trueFalse({ statement: 'Câu', correct })),
  fc
    .record({
      text: fc.array(fc.oneof(someText, fc.array(someText, { minLength: 1, maxLength: 3 })), {
        minLength: 1,
        maxLength: 5,
      }),
      forgiveDiacritics: fc.boolean(),
      ignoreCase: fc.boolean(),
    })
    .map((options) => blanks({ instruction: 'Điền', ...options })),
  fc.array(someText, { minLength: 2, maxLength: 6 }).map((items) => order({ instruction: 'Xếp', items })),
  fc
    .array(fc.tuple(someText, someText), { minLength: 2, maxLength: 6 })
    .map((pairs) => match({ instruction: 'Ghép', pairs })),
);

const somePage = fc.constant(page({ paragraphs: ['Đọc'] }));
/** Whatever can be built of them: holders in holders, with draws and moments in any order. */
const someHolder = fc.letrec<{ any: H5pContent; holder: H5pContent }>((tie) => ({
  any: fc.oneof({ maxDepth: 3, depthSize: 'small' }, someQuestion, somePage, tie('holder')),
  holder: fc.oneof(
    fc.array(tie('any'), { maxLength: 4 }).map((parts) => column({ title: 'Trang', parts })),
    fc
      .record({
        questions: fc.array(tie('any'), { maxLength: 5 }),
        draw: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
        shuffle: fc.boolean(),
        feedbackAtEnd: fc.boolean(),
      })
      .map((options) => questionSet({ title: 'Bộ', ...options })),
    fc
      .array(fc.record({ at: fc.constantFrom('0:10', '5', '1:00', 'x', ''), content: tie('any') }), {
        maxLength: 4,
      })
      .map((moments) =>
        video({ title: 'Phim', file: { path: 'videos/a.webm', mime: 'video/webm' }, moments }),
      ),
    fc.array(tie('any'), { maxLength: 4 }).map((steps) => lesson({ title: 'Bài', steps })),
  ),
})).holder;

/** The questions of a content as it is being played, those that were not drawn too. */
const questionsIn = (instance: Instance): Instance[] =>
  instance.pool ? instance.pool.flatMap(questionsIn) : instance.isQuestion ? [instance] : [];
const libraryOfKind: Record<string, string> = {
  branching: 'DomDom.Branching 1.0',
  simulator: 'DomDom.Simulator 1.0',
  choice: 'DomDom.Choice 1.0',
  'true-false': 'DomDom.TrueFalse 1.0',
  blanks: 'DomDom.Blanks 1.0',
  order: 'DomDom.Order 1.0',
  match: 'DomDom.Match 1.0',
  spots: 'DomDom.HotSpots 1.0',
  cards: 'DomDom.FlashCards 1.0',
  talk: 'DomDom.Dialogue 1.0',
};

/** An answer as the browser would hold it, for whatever kind of question. */
const answerFor = (
  content: Pick<H5pContent, 'library' | 'params'>,
  seed: number[],
  texts: string[],
): unknown => {
  const count = (name: string) => (content.params[name] as unknown[]).length;
  switch (content.library) {
    case 'DomDom.Choice 1.0': {
      const chosen = [...new Set(seed.map((n) => n % count('answers')))].sort((a, b) => a - b);
      return content.params['type'] === 'single' ? chosen.slice(0, 1) : chosen;
    }
    case 'DomDom.TrueFalse 1.0':
      return seed.length % 2 === 0;
    case 'DomDom.HotSpots 1.0': {
      const several = questionsOf(content.library, content.params)[0]!.correctResponse.includes('; ');
      const chosen = [...new Set(seed.map((n) => n % count('spots')))].sort((a, b) => a - b);
      return several ? chosen : chosen.slice(0, 1);
    }
    case 'DomDom.Dialogue 1.0':
      return Array.from({ length: count('lines') }, (_, i) => (seed[i] === undefined ? null : seed[i] % 4));
    case 'DomDom.FlashCards 1.0':
    case 'DomDom.Blanks 1.0':
      return Array.from(
        { length: questionsOf(content.library, content.params)[0]!.maxScore },
        (_, i) => texts[i] ?? '',
      );
    case 'DomDom.Branching 1.0':
      return someWay(content, seed);
    case 'DomDom.Simulator 1.0':
      return someDeeds(content, seed, texts);
    case 'DomDom.Order 1.0':
      return Array.from({ length: count('items') }, (_, i) => i).sort(
        (a, b) => (seed[a] ?? 0) - (seed[b] ?? 0) || b - a,
      );
    default:
      return Array.from({ length: count('pairs') }, (_, i) =>
        seed[i] === undefined ? null : seed[i] % count('pairs'),
      );
  }
};

describe('what the browser counts and what the server counts', () => {
  it('are the same points for the same answer, of the same most', () => {
    fc.assert(
      fc.property(
        someQuestion,
        fc.array(fc.nat(20), { maxLength: 6 }),
        fc.array(someText, { maxLength: 5 }),
        (content, seed, texts) => {
          const instance = construct(content.library, content.params);
          instance.answer = answerFor(content, seed, texts);
          const server = markingOf(content.library, content.params).ofResponse('', instance.response());
          expect({ score: instance.getScore(), max: instance.getMaxScore() }).toEqual(server);
        },
      ),
      { numRuns: 600 },
    );
  });
  it('are the same pattern of right responses', () => {
    fc.assert(
      fc.property(someQuestion, (content) => {
        const { correctResponsesPattern } = construct(content.library, content.params).interaction();
        expect([...correctResponsesPattern]).toEqual(
          questionsOf(content.library, content.params)[0]!.correctResponsesPattern,
        );
      }),
      { numRuns: 300 },
    );
  });
  it('read stored text the same way', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom('<p>a</p><p>b</p>', '&lt;b&gt; &amp;amp; &#273; &#x111; &nbsp;', 'a<br>b', '5 < 7'),
        ),
        (text) => {
          expect(Common.plain(text)).toBe(plain(text));
        },
      ),
      { numRuns: 500 },
    );
  });
  it('agree on whatever holds others, at any depth, with draws', () => {
    fc.assert(
      fc.property(
        someHolder,
        fc.array(fc.record({ seed: fc.array(fc.nat(20), { maxLength: 6 }), done: fc.boolean() }), {
          minLength: 20,
          maxLength: 20,
        }),
        ({ library, params }, answers) => {
          const instance = construct(library, params);
          const known = questionsOf(library, params);
          const played = questionsIn(instance);
          expect(played.map((one) => one.subContentId)).toEqual(known.map((one) => one.id));
          expect(instance.getMaxScore()).toBe(maxScoreOf(library, params));
          expect(instance.getScore()).toBe(0);
          const earned = new Map<string, number>();
          played.forEach((question, i) => {
            const { seed, done } = answers[i % answers.length]!;
            const own = { library: libraryOfKind[question.kind]!, params: question.params };
            question.answer = answerFor(own, seed, ['Hà Nội', 'đá']);
            question.checked = done;
            const worth = markingOf(library, params).ofResponse(known[i]!.id, question.response())!;
            if (done) earned.set(known[i]!.id, worth.score ?? 0);
          });
          const { max, score } = markingOf(library, params).ofResult('', earned)!;
          expect(max).toBe(instance.getMaxScore());
          expect(score).toBeLessThanOrEqual(max);
          // What was drawn is not known to the server: it believes the best that any draw gives.
          if (hasDraw(instance)) expect(instance.getScore()).toBeLessThanOrEqual(score);
          else expect(instance.getScore()).toBe(score);
        },
      ),
      { numRuns: 300 },
    );
  });
  it('give every draw the same most, and all of it for right answers only', () => {
    fc.assert(
      fc.property(fc.array(someQuestion, { minLength: 2, maxLength: 6 }), fc.nat(4), (some, n) => {
        const questions = [...some, trueFalse({ statement: 'Câu', correct: true })];
        const worthIt = questions.filter(({ library, params }) => maxScoreOf(library, params)).length;
        const draw = 1 + (n % worthIt);
        const content = questionSet({ title: 'Bộ', questions, draw });
        const drawn = [1, 2, 3].map(() => construct(content.library, content.params));
        for (const one of drawn) {
          expect(one.steps).toHaveLength(draw < worthIt ? draw : questions.length);
          expect(one.getMaxScore()).toBe(maxScoreOf(content.library, content.params));
        }
      }),
      { numRuns: 100 },
    );
  });
  it('keep what was drawn, its order and its answers from one visit to the next', () => {
    fc.assert(
      fc.property(fc.array(someQuestion, { maxLength: 4 }), (some) => {
        const sure = [true, false, true].map((correct) => trueFalse({ statement: 'Câu', correct }));
        const questions = [...some, ...sure];
        const content = questionSet({ title: 'Bộ', questions, draw: 2, shuffle: true });
        const first = construct(content.library, content.params);
        first.steps![0]!.checked = true;
        const previousState: unknown = JSON.parse(JSON.stringify(first.getCurrentState()));
        const again = construct(content.library, content.params, '1', { previousState });
        expect(again.steps!.map((one) => one.subContentId)).toEqual(
          first.steps!.map((one) => one.subContentId),
        );
        expect(again.steps![0]!.isAnswered()).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
  it('survive a saved state that belongs to other content', () => {
    fc.assert(
      fc.property(
        fc.oneof(someQuestion, someHolder),
        fc.jsonValue(),
        fc.jsonValue(),
        (content, answer, at) => {
          const own = {
            answer,
            order: answer,
            checked: true,
            at,
            done: at,
            seconds: at,
            time: at,
            furthest: at,
          };
          const children = [own, answer, { ...own, children: [own, answer] }];
          const previousState = { ...own, children };
          const instance = construct(content.library, content.params, '1', { previousState });
          expect(instance.getScore()).toBeGreaterThanOrEqual(0);
          expect(instance.getScore()).toBeLessThanOrEqual(instance.getMaxScore());
        },
      ),
      {
        numRuns: 300,
        // Numbers cannot be made of these.
        examples: [[order({ instruction: 'Xếp', items: ['a', 'b'] }), [0, [{ toString: '' }]], null]],
      },
    );
  });
});

const hasDraw = (instance: Instance): boolean =>
  instance.pool !== undefined &&
  (instance.steps!.length < instance.pool.length || instance.pool.some(hasDraw));

/** Where each holder names what may be inside, and what makes no sense there. */
const offers: [holder: string, field: string[], senseless: string[]][] = [
  ['Lesson', ['steps'], ['Lesson']],
  ['Column', ['parts'], ['Lesson', 'Column']],
  ['QuestionSet', ['questions'], ['Lesson', 'QuestionSet', 'Page', 'Video']],
  ['Video', ['moments', 'content'], ['Lesson', 'QuestionSet', 'Video']],
];
describe('what may be put inside', () => {
  it.each(offers)('of %s (%p) is every type of our own but %p', (holder, [name, inner], senseless) => {
    const list = semanticsOf(`DomDom.${holder} 1.0`).find((field) => field.name === name)!.field!;
    const field = inner ? list.fields!.find((one) => one.name === inner)! : list;
    const offered = (field.options as string[]).map((option) => option.replace(' 1.0', ''));
    const expected = Object.keys(ownTypes).filter((name) => !senseless.includes(name.replace('DomDom.', '')));
    expect(offered.filter((name) => Object.hasOwn(ownTypes, name)).sort()).toEqual(expected.sort());
  });
  it('is known to the server, type by type', () => {
    const runnable = FOLDERS.filter((folder) => libraryOf(folder).runnable === 1);
    expect(Object.keys(ownTypes).sort()).toEqual(runnable.map((folder) => folder.split('-')[0]).sort());
  });
});

describe('what gives no points', () => {
  const shown = [
    lookAtSpots({ instruction: 'Xem', spots: [{ x: 1, y: 1, title: 'a' }] }),
    turnCards({ instruction: 'Nhớ', cards: [{ front: 'a', back: 'b' }] }),
    dialogue({ heading: 'Chào', speakers: [{ name: 'A' }], lines: [{ speaker: 0, text: 'Chào' }] }),
  ];
  it('is no question, here or on the server, and is not done by a saved state of other content', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shown), fc.jsonValue(), ({ library, params }, one) => {
        const previousState = { seen: one, left: [one, 7], hard: one, turned: one, answer: one, said: one };
        const instance = construct(library, params, '1', { previousState });
        expect(instance.isQuestion).toBe(false);
        expect(questionsOf(library, params)).toEqual([]);
        expect([instance.getScore(), instance.getMaxScore()]).toEqual([0, 0]);
        expect(instance.isAnswered()).toBe(
          Array.isArray(one) && library.includes('HotSpots') && one.includes(0),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(FOLDERS)('%s', (folder) => {
  const library = json(folder, 'library.json') as Record<string, unknown> & {
    preloadedJs: { path: string }[];
  };
  it('is named as its folder says, is GPL and has an icon', () => {
    expect(`${library['machineName']}-${library['majorVersion']}.${library['minorVersion']}`).toBe(folder);
    expect(library['license']).toBe('GPL3');
    expect(readFileSync(join(ROOT, folder, 'icon.svg'), 'utf8')).toContain('<svg');
  });
  it('has less than 25 KB of script', () => {
    const size = library.preloadedJs.reduce(
      (sum, { path }) => sum + statSync(join(ROOT, folder, path)).size,
      0,
    );
    expect(size).toBeLessThan(25 * 1024);
  });
  if (library['runnable'] === 1) {
    it.each(['vi', 'en'])('has each word of its form in %s', (language) => {
      const semantics = json(folder, 'semantics.json') as SemanticsField[];
      const words = (json(folder, 'language', `${language}.json`) as { semantics: unknown }).semantics;
      expect(shape(words)).toEqual(shape(semantics));
      if (language === 'en') expect(mergeTranslation(semantics, { semantics: words })).toEqual(semantics);
      else
        expect(
          labels(mergeTranslation(semantics, words)).filter((label) => labels(semantics).includes(label)),
        ).toEqual([]);
    });
  }
});

/** What of a semantics tree is words, without the words: the translation has to have the same. */
const shape = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(shape);
  const field = node as Record<string, unknown>;
  const own = ['label', 'description', 'entity', 'placeholder'].filter(
    (key) => typeof field[key] === 'string',
  );
  const words = typeof field['default'] === 'string' && field['type'] !== 'select' ? ['default'] : [];
  const options =
    Array.isArray(field['options']) && typeof field['options'][0] === 'object' ? field['options'].length : 0;
  return {
    words: [...own, ...words],
    options,
    ...(field['fields'] ? { fields: shape(field['fields']) } : {}),
    ...(field['field'] ? { field: shape(field['field']) } : {}),
  };
};

/** All words of a form. */
const labels = (fields: SemanticsField[]): string[] =>
  fields.flatMap((field) => [
    ...(field.label ? [field.label] : []),
    ...(field.description ? [field.description] : []),
    ...(field.fields ? labels(field.fields) : []),
    ...(field.field ? labels([field.field]) : []),
  ]);

describe('what the builders make', () => {
  const picture = { path: 'images/cho.png', mime: 'image/png', width: 640, height: 480 };
  const steps = [
    page({ heading: 'Đầu đề', paragraphs: ['Chữ'] }),
    choice({
      question: 'Câu?',
      answers: [
        { text: 'a', correct: true, feedback: 'ừ', picture: { ...picture, alt: 'Cân' } },
        { text: 'b', sound: { path: 'audios/b.mp3', mime: 'audio/mpeg' } },
      ],
    }),
    trueFalse({ statement: 'Câu', correct: false, feedback: { right: 'ừ', wrong: 'không' } }),
    blanks({ instruction: 'Điền', text: 'Một *hai/2* ba', feedback: { right: 'ừ' } }),
    order({ instruction: 'Xếp', items: ['a', 'b'], feedback: { wrong: 'chưa' } }),
    match({
      instruction: 'Ghép',
      feedback: { right: 'ừ', wrong: 'chưa' },
      pairs: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    }),
    lookAtSpots({
      instruction: 'Xem',
      picture: { ...picture, alt: 'Một cái chợ' },
      spots: [{ x: 1, y: 99.5, title: 'a', paragraphs: ['b'], picture: { ...picture, alt: 'Cân' } }],
    }),
    findSpots({
      question: 'Ở đâu?',
      picture: { ...picture, alt: 'Một cái chợ' },
      spots: [{ x: 50, y: 50, title: 'a', correct: true, feedback: 'ừ' }],
      hideSpots: true,
    }),
    turnCards({ instruction: 'Nhớ', cards: [{ front: 'a', back: { picture: { ...picture, alt: 'b' } } }] }),
    writeCards({ instruction: 'Viết', cards: [{ front: 'a', back: 'b', answers: ['b', 'b/c'] }] }),
    dialogue({
      heading: 'Ở chợ',
      intro: 'Sáng sớm.',
      speakers: [{ name: 'Lan', side: 'left', colour: 'night', picture: { ...picture, alt: 'Lan' } }],
      lines: [
        { speaker: 0, text: 'Chào bác', note: 'Lời chào' },
        { speaker: 0, asked: 'Đáp?', replies: [{ text: 'Chào', correct: true }, { text: 'Ừ' }] },
      ],
    }),
  ];
  it('passes the checks of the semantics, alone and in a lesson', () => {
    const feedback = [{ from: 0, to: 100, text: 'Tốt' }];
    const set = questionSet({
      title: 'Bộ',
      paragraphs: ['Đọc kỹ.'],
      questions: steps.slice(1),
      draw: 2,
      shuffle: true,
      layout: 'together',
      feedbackAtEnd: true,
      feedback,
    });
    const film = video({
      title: 'Phim',
      file: { path: 'videos/a.webm', mime: 'video/webm' },
      captions: '0:01 Chào bạn',
      transcript: ['Chào bạn'],
      moments: steps.map((content, i) => ({ at: `0:${10 + i}`, title: 'Mốc', content })),
      allowSkip: true,
      feedback,
    });
    const all = [
      ...steps,
      set,
      film,
      column({ title: 'Trang', heading: 'Trang', parts: [...steps, set], restart: false, feedback }),
      lesson({ title: 'Bài', steps: [...steps, set, film], feedback }),
    ];
    for (const { library, params } of all)
      expect(validateParams(semanticsOf(library), params, semanticsOf)).toEqual([]);
  });
});
