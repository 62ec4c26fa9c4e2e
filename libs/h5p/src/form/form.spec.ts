import fc from 'fast-check';
import {
  defaultParams,
  type FormProblem,
  mergeTranslation,
  problemMessage,
  type SemanticsField,
  validateParams,
} from './index';

const semantics: SemanticsField[] = [
  { name: 'question', type: 'text', widget: 'html', label: 'Question', tags: ['strong'] },
  { name: 'note', type: 'text', label: 'Note', optional: true, maxLength: 5, default: 'x' },
  {
    name: 'answers',
    type: 'list',
    label: 'Answers',
    entity: 'answer',
    min: 2,
    max: 3,
    atLeastOne: 'correct',
    field: {
      name: 'answer',
      type: 'group',
      fields: [
        { name: 'text', type: 'text', label: 'Text' },
        { name: 'correct', type: 'boolean', label: 'Correct', default: false },
      ],
    },
  },
  {
    name: 'picture',
    type: 'group',
    label: 'Picture',
    optional: true,
    fields: [
      { name: 'file', type: 'image', label: 'File', optional: true },
      { name: 'alt', type: 'text', label: 'Alt', optional: true, requiredWith: 'file' },
    ],
  },
  {
    name: 'level',
    type: 'select',
    label: 'Level',
    default: 'easy',
    options: [
      { value: 'easy', label: 'Easy' },
      { value: 'hard', label: 'Hard' },
    ],
  },
  { name: 'points', type: 'number', label: 'Points', min: 1, max: 10, default: 1 },
  { name: 'code', type: 'text', label: 'Code', optional: true, regexp: { pattern: '^[A-Z]+$' } },
  { name: 'part', type: 'library', label: 'Part', optional: true, options: ['DomDom.Page 1.0'] },
];
const good = {
  question: '<p>Đúng?</p>',
  answers: [
    { text: 'a', correct: true },
    { text: 'b', correct: false },
  ],
};
const codes = (problems: FormProblem[]) => problems.map(({ path, code }) => `${path} ${code}`);
const check = (change: object) => codes(validateParams(semantics, { ...good, ...change }));

describe('checking parameters', () => {
  it('finds nothing in good ones, where what has a default may be missing', () => {
    expect(check({})).toEqual([]);
  });
  it.each([
    [{ question: '<p> &nbsp; </p>' }, 'question required'],
    [{ question: undefined }, 'question required'],
    [{ question: 5 }, 'question wrong-type'],
    [{ note: '123456' }, 'note too-long'],
    [{ answers: [{ text: 'a', correct: true }] }, 'answers too-few'],
    [{ answers: [...good.answers, ...good.answers] }, 'answers too-many'],
    [{ answers: [{ text: 'a' }, { text: 'b' }] }, 'answers none-chosen'],
    [{ answers: [{ text: '', correct: true }, { text: 'b' }] }, 'answers[0].text required'],
    [{ answers: 'x' }, 'answers wrong-type'],
    [{ picture: { file: { path: 'images/a.png' } } }, 'picture.alt alt-required'],
    [{ picture: { file: {}, alt: 'words' } }, 'picture.file wrong-type'],
    [{ level: 'other' }, 'level not-an-option'],
    [{ points: 0 }, 'points too-small'],
    [{ points: 11 }, 'points too-big'],
    [{ points: '3' }, 'points not-a-number'],
    [{ code: 'abc' }, 'code pattern'],
    [{ part: { library: 'H5P.Evil 1.0', params: {} } }, 'part library-not-allowed'],
  ])('finds in %j that %s', (change, expected) => {
    expect(check(change)).toEqual([expected]);
  });
  it('looks into nested libraries, and says when one is not installed', () => {
    const params = { ...good, part: { library: 'DomDom.Page 1.0', params: { text: '' } } };
    const inner: SemanticsField[] = [{ name: 'text', type: 'text', label: 'Text' }];
    expect(codes(validateParams(semantics, params, () => inner))).toEqual(['part.params.text required']);
    expect(codes(validateParams(semantics, params, () => undefined))).toEqual(['part library-unknown']);
  });
  it('takes a group of one field as that field, as H5P stores it', () => {
    const flat: SemanticsField[] = [
      { name: 'g', type: 'group', fields: [{ name: 'only', type: 'text', label: 'Only' }] },
    ];
    expect(validateParams(flat, { g: 'x' })).toEqual([]);
    expect(codes(validateParams(flat, { g: '' }))).toEqual(['g required']);
  });
  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom(...semantics.map((field) => field.name)), fc.jsonValue()),
        (any, some) => {
          expect(Array.isArray(validateParams(semantics, any))).toBe(true);
          expect(Array.isArray(validateParams(semantics, { ...good, ...some }))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('words for a problem', () => {
  it('name the field and the limit, in both languages', () => {
    const [problem] = validateParams(semantics, { ...good, points: 11 });
    expect(problemMessage(problem!, 'vi')).toBe('«Points» phải từ 10 trở xuống.');
    expect(problemMessage(problem!, 'en')).toBe('“Points” has to be at most 10.');
  });
});

describe('default parameters', () => {
  it('have the defaults, as many entries as are needed, and nothing for what may be left out', () => {
    expect(defaultParams(semantics)).toEqual({
      question: '',
      answers: [
        { text: '', correct: false },
        { text: '', correct: false },
      ],
      level: 'easy',
      points: 1,
    });
  });
  it('give a list as many entries as it asks for', () => {
    const list: SemanticsField = {
      name: 'l',
      type: 'list',
      defaultNum: 3,
      field: { name: 'f', type: 'text' },
    };
    expect(defaultParams([list])).toEqual({ l: ['', '', ''] });
  });
});

describe('a translation', () => {
  it('is laid over labels, entities, defaults and options, and changes nothing else', () => {
    const merged = mergeTranslation(semantics, {
      semantics: [
        { label: 'Câu hỏi' },
        {},
        { entity: 'câu trả lời', field: { fields: [{ label: 'Chữ' }] } },
        {},
        { options: [{ label: 'Dễ' }], default: 7 },
      ],
    });
    expect(merged[0]).toEqual({ ...semantics[0], label: 'Câu hỏi' });
    expect(merged[2]?.entity).toBe('câu trả lời');
    expect(merged[2]?.field?.fields?.map((field) => field.label)).toEqual(['Chữ', 'Correct']);
    expect(merged[4]).toMatchObject({
      default: 'easy',
      options: [
        { value: 'easy', label: 'Dễ' },
        { value: 'hard', label: 'Hard' },
      ],
    });
  });
  it('that is missing or broken changes nothing', () => {
    for (const translation of [null, 'x', { semantics: 5 }, [null, 7]])
      expect(mergeTranslation(semantics, translation)).toEqual(semantics);
  });
});
