import fc from 'fast-check';
import {
  defaultParams,
  type FormProblem,
  mergeTranslation,
  placedMessage,
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

describe('the place of a problem', () => {
  it('names the entries it is in, from the outside in', () => {
    const steps: SemanticsField[] = [
      {
        name: 'steps',
        type: 'list',
        label: 'Các phần',
        entity: 'phần',
        field: { name: 'step', type: 'library', options: ['DomDom.Choice 1.0'] },
      },
    ];
    const part = (answers: unknown[]) => ({
      library: 'DomDom.Choice 1.0',
      params: { ...good, answers },
    });
    const right = { text: 'a', correct: true };
    const params = { steps: [part([right, { text: 'b' }]), part([right, { text: 'b' }, { text: '' }])] };
    const named = semantics.map((field) =>
      field.name === 'answers' ? { ...field, entity: 'câu trả lời' } : field,
    );
    const [problem] = validateParams(steps, params, () => named);
    expect(placedMessage(problem!, 'vi')).toBe('Phần 2, câu trả lời 3: Bạn điền «Text» nhé.');
    const [outside] = validateParams(semantics, { ...good, question: '' });
    expect(placedMessage(outside!, 'en')).toBe('Please fill in “Question”.');
  });
});

describe('a field that is shown only sometimes', () => {
  const hidden = (showWhen: SemanticsField['showWhen']): SemanticsField => ({
    name: 'extra',
    type: 'text',
    label: 'Extra',
    widget: 'showWhen',
    showWhen,
  });
  const kind: SemanticsField = {
    name: 'kind',
    type: 'select',
    default: 'a',
    options: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
  };
  const flag: SemanticsField = { name: 'flag', type: 'boolean' };
  const behaviour: SemanticsField = { name: 'behaviour', type: 'group', fields: [kind, flag] };
  const demanded = (fields: SemanticsField[], params: object) => codes(validateParams(fields, params));

  it('is not demanded while it is hidden, and is once it is shown', () => {
    const fields = [kind, hidden({ rules: [{ field: 'kind', equals: ['b', 'c'] }] })];
    expect(demanded(fields, { kind: 'a' })).toEqual([]);
    expect(demanded(fields, { kind: 'b' })).toEqual(['extra required']);
  });
  it('follows what a field means by its default, and a boolean that was never touched', () => {
    expect(demanded([kind, hidden({ rules: [{ field: 'kind', equals: 'a' }] })], {})).toEqual([
      'extra required',
    ]);
    expect(demanded([flag, hidden({ rules: [{ field: 'flag', equals: true }] })], {})).toEqual([]);
  });
  it('needs all rules with "and", one without', () => {
    const rules = [
      { field: 'kind', equals: 'b' },
      { field: 'flag', equals: true },
    ];
    const params = { kind: 'b', flag: false };
    expect(demanded([kind, flag, hidden({ rules, type: 'and' })], params)).toEqual([]);
    expect(demanded([kind, flag, hidden({ rules })], params)).toEqual(['extra required']);
  });
  it.each(['../behaviour/kind', '../../behaviour/kind'])(
    'finds %s from inside an entry of a list, however levels are counted',
    (field) => {
      const list: SemanticsField = {
        name: 'list',
        type: 'list',
        field: {
          name: 'entry',
          type: 'group',
          fields: [flag, hidden({ rules: [{ field, equals: 'b' }] })],
        },
      };
      const check = (value: string) =>
        demanded([behaviour, list], { behaviour: { kind: value, flag: true }, list: [{ flag: true }] });
      expect(check('a')).toEqual([]);
      expect(check('b')).toEqual(['list[0].extra required']);
    },
  );
  it('follows the kind of a part by its name without a version', () => {
    const part: SemanticsField = { name: 'action', type: 'library', options: ['H5P.MultiChoice 1.16'] };
    const fields = [part, hidden({ rules: [{ field: 'action', equals: ['H5P.MultiChoice'] }] })];
    const action = { library: 'H5P.MultiChoice 1.16', params: {} };
    expect(demanded(fields, { action })).toEqual(['extra required']);
  });
  it('is shown when its rule names a field that does not exist', () => {
    expect(demanded([hidden({ rules: [{ field: 'gone/away', equals: 1 }] })], {})).toEqual([
      'extra required',
    ]);
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
