import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import type { SemanticsField } from '../../libs/h5p/src/form';
import { openBrowser } from '../support/browser';
import { FormPage } from '../support/form-page';

let browser: Browser;
let form: FormPage;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  form = await FormPage.open(browser);
});
afterEach(async () => {
  expect(form.complaints).toEqual([]);
  await form.page.context().close();
});

const main = 'T.Main 1.0';
const whole = (params: unknown) => ({ library: main, params, metadata: { title: 'Whole', language: 'en' } });
const shown = (semantics: SemanticsField[], params: unknown) =>
  form.library(main, semantics).show(whole(params));

/** Names of fields, with names of widgets that only genuine editors know among them. */
const names = ['a', 'b', 'c', 'd', 'behaviour', 'text'];
const leaf: fc.Arbitrary<Omit<SemanticsField, 'name'>> = fc.oneof(
  fc.record(
    {
      type: fc.constant('text'),
      optional: fc.boolean(),
      widget: fc.constantFrom(undefined, 'html', 'textarea', 'colorSelector', 'timecode', 'none'),
    },
    { requiredKeys: ['type'] },
  ),
  fc.record({
    type: fc.constant('text'),
    tags: fc.constant<string[]>(['strong', 'em', 'ul']),
    default: fc.constantFrom('', 'x'),
  }),
  fc.record({
    type: fc.constant('number'),
    default: fc.option(fc.integer(), { nil: undefined }),
    optional: fc.boolean(),
  }),
  fc.record({ type: fc.constant('boolean'), default: fc.boolean() }),
  fc.record({
    type: fc.constant('select'),
    multiple: fc.boolean(),
    optional: fc.boolean(),
    options: fc.constant<SemanticsField['options']>([{ value: 'x', label: 'X' }, 'y']),
  }),
  fc.record({ type: fc.constantFrom('image', 'audio', 'video', 'file', 'library', 'mystery') }),
);
const { fieldOf } = fc.letrec<{ fieldOf: Omit<SemanticsField, 'name'>; fields: SemanticsField[] }>((tie) => ({
  fieldOf: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      type: fc.constant('group'),
      fields: tie('fields'),
      widget: fc.constantFrom(undefined, 'coursepresentation', 'wizard'),
    }),
    fc.record({
      type: fc.constant('list'),
      field: tie('fieldOf').map((field) => ({ ...(field as SemanticsField), name: 'entry' })),
      min: fc.constantFrom(0, 2),
      optional: fc.boolean(),
      widget: fc.constantFrom(undefined, 'domdomSpots', 'interactiveVideo'),
    }),
  ),
  fields: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), tie('fieldOf')), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name,
    })
    .map((fields) => fields.map(([name, field]) => ({ ...(field as SemanticsField), name }))),
}));
const semantics = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), fieldOf), {
    minLength: 1,
    maxLength: 5,
    selector: ([name]) => name,
  })
  .map((fields) => fields.map(([name, field]): SemanticsField => ({ ...field, name })));

const wild = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    '<p style="text-align:center">Đọc <b>kỹ</b></p>',
    'a &amp; b',
    ' spaced ',
    { path: 'images/a.png', mime: 'image/png' },
    [{ path: 'audios/a.mp3', mime: 'audio/mpeg', copyright: { license: 'C', odd: 1 } }],
  ),
);
/** Parameters as the semantics have them, with things that they do not know, wrong types and gaps. */
const valueFor = (field: SemanticsField, depth = 0): fc.Arbitrary<unknown> => {
  const right = (): fc.Arbitrary<unknown> => {
    switch (field.type) {
      case 'group':
        return paramsFor(field.fields ?? [], depth + 1);
      case 'list':
        return fc.array(field.field ? valueFor(field.field, depth + 1) : wild, { maxLength: 3 });
      case 'number':
        return fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
      case 'boolean':
        return fc.boolean();
      case 'select':
        return fc.constantFrom('x', 'y', 'gone');
      case 'text':
        return fc.string();
      default:
        return wild;
    }
  };
  return fc.oneof({ weight: 5, arbitrary: right() }, { weight: 1, arbitrary: wild });
};
const paramsFor = (fields: SemanticsField[], depth = 0): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      fc.record(Object.fromEntries(fields.map((field) => [field.name, valueFor(field, depth)])), {
        requiredKeys: [],
        noNullPrototype: true,
      }),
      fc.dictionary(fc.constantFrom('unknown', 'z', 'l10n'), fc.jsonValue({ maxDepth: 2 }), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
    )
    .map(
      ([own, more]) => JSON.parse(JSON.stringify({ ...own, ...more, filled: 1 })) as Record<string, unknown>,
    );
const contents = semantics.chain((fields) => fc.tuple(fc.constant(fields), paramsFor(fields)));

describe('a content that is opened in the form', () => {
  it('comes out exactly as it went in while nobody edits it, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(contents, { minLength: 20, maxLength: 20 }), async (batch) => {
        const models = batch.map(([fields, params], i) => {
          form.library(`T.N${i} 1.0`, fields);
          return {
            library: `T.N${i} 1.0`,
            params,
            metadata: {
              title: 'T & <b>',
              language: 'en',
              odd: [1],
              authors: [{ name: 'A', role: 'Author', x: 1 }],
            },
          };
        });
        await form.show(...models);
        expect(await form.models()).toEqual(models.map((model) => JSON.stringify(model)));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('differs in nothing but the field that was edited', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(contents, { minLength: 12, maxLength: 12 }), async (batch) => {
        const edited: SemanticsField = { name: 'edited', type: 'text', label: 'Edited' };
        const deep: SemanticsField = {
          name: 'deep',
          type: 'list',
          field: { name: 'e', type: 'group', fields: [edited, { name: 'other', type: 'mystery' }] },
        };
        const models = batch.map(([fields, params], i) => {
          form.library(`T.N${i} 1.0`, [...fields, deep]);
          return {
            library: `T.N${i} 1.0`,
            params: { ...params, deep: [{ other: params, edited: 'before' }, { odd: 1 }] },
            metadata: {},
          };
        });
        await form.show(...models);
        await form.page.evaluate(() => {
          for (const input of document.querySelectorAll<HTMLInputElement>('input[name="edited"]'))
            if (input.value === 'before') {
              input.value = 'after <now>';
              input.dispatchEvent(new Event('input', { bubbles: true }));
            }
        });
        const expected = models.map(({ params, ...rest }) => ({
          ...rest,
          params: {
            ...params,
            deep: [{ other: params.deep[0]!.other, edited: 'after &lt;now&gt;' }, { odd: 1 }],
          },
        }));
        expect((await form.models()).map((text) => JSON.parse(text) as unknown)).toEqual(expected);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('keeps a part of another library that was not touched, and all of it but one word that was', async () => {
    const text: SemanticsField[] = [
      { name: 'text', type: 'text', label: 'Words' },
      { name: 'n', type: 'number', label: 'N', default: 3 },
    ];
    form.library('T.Part 1.0', text);
    const part = (words: string) => ({
      library: 'T.Part 1.0',
      params: { text: words, odd: { a: 1 } },
      subContentId: 'id-1',
      metadata: { title: 'Old', license: 'CC BY' },
    });
    const list: SemanticsField = {
      name: 'parts',
      type: 'list',
      label: 'Parts',
      field: { name: 'part', type: 'library', label: 'Part', options: ['T.Part 1.0'] },
    };
    await shown([list], { parts: [part('one'), part('two')] });
    await form.page.locator('summary', { hasText: 'Entry 2' }).click();
    await form.page.getByLabel('Words').nth(1).fill('changed');
    const { parts } = await form.params();
    expect(parts).toEqual([
      part('one'),
      { ...part('changed'), metadata: { title: 'Old', license: 'CC BY', contentType: 'Part' } },
    ]);
  });
});

describe('a field that depends on another', () => {
  it('comes and goes as the other is changed, and loses its value where that is asked for', async () => {
    const semantics: SemanticsField[] = [
      {
        name: 'behaviour',
        type: 'group',
        label: 'How',
        isSubGroup: true,
        expanded: true,
        fields: [
          { name: 'kind', type: 'select', label: 'Kind', default: 'plain', options: ['plain', 'rich'] },
        ],
      },
      {
        name: 'list',
        type: 'list',
        label: 'Entries',
        field: {
          name: 'entry',
          type: 'group',
          label: 'Entry',
          isSubGroup: true,
          fields: [
            {
              name: 'extra',
              type: 'text',
              label: 'Extra',
              widget: 'showWhen',
              showWhen: { rules: [{ field: '../behaviour/kind', equals: 'rich' }], nullWhenHidden: true },
            },
          ],
        },
      },
    ];
    await shown(semantics, { behaviour: { kind: 'rich' }, list: [{ extra: 'kept', odd: 1 }] });
    const { page } = form;
    await page.locator('summary', { hasText: 'How' }).click();
    expect(await page.getByLabel('Extra').isVisible()).toBe(true);
    await page.getByLabel('Kind').selectOption('plain');
    expect(await page.getByLabel('Extra').isVisible()).toBe(false);
    expect(await form.params()).toEqual({ behaviour: { kind: 'plain' }, list: [{ odd: 1 }] });
    await page.getByLabel('Kind').selectOption('rich');
    expect(await page.getByLabel('Extra').isVisible()).toBe(true);
    expect(await form.params()).toEqual({ behaviour: { kind: 'rich' }, list: [{ extra: 'kept', odd: 1 }] });
  });
});

describe('the kind of a part', () => {
  it('is offered where it is installed, single pages and questions first, and the one in use stays', async () => {
    const parts: SemanticsField = {
      name: 'parts',
      type: 'list',
      label: 'Parts',
      field: {
        name: 'part',
        type: 'library',
        label: 'Part',
        options: ['DomDom.QuestionSet 1.0', 'H5P.Table 1.1', 'H5P.Link 1.3', 'DomDom.Page 1.0'],
      },
    };
    form.missing = ['H5P.Table 1.1', 'H5P.Link 1.3'];
    form.library('DomDom.Page 1.0', []);
    await shown([parts], { parts: [{ library: 'H5P.Table 1.1', params: {} }, {}] });
    const kinds = (part: number) =>
      form.page.locator('.fe-kinds').nth(part).locator('.fe-kind-name').allTextContents();
    expect(await kinds(1)).toEqual(['Page', 'Question set']);
    expect(await kinds(0)).toEqual(['Page', 'Question set', 'Table']);
  });
});

describe('a list', () => {
  const entries: SemanticsField = {
    name: 'list',
    type: 'list',
    label: 'Answers',
    entity: 'answer',
    max: 5,
    field: {
      name: 'answer',
      type: 'group',
      isSubGroup: true,
      label: 'Answer',
      fields: [{ name: 'text', type: 'text', label: 'Words' }],
    },
  };
  const words = (...texts: string[]) => texts.map((text) => ({ text }));

  it('is put into another order by Alt and an arrow, which keeps the place of writing, and by dragging', async () => {
    await shown([entries], { list: words('one', 'two', 'three') });
    const { page } = form;
    await page.getByLabel('Words').nth(2).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.type('!');
    expect((await form.params())['list']).toEqual(words('three!', 'one', 'two'));
    const grip = await page.locator('.fe-grip').first().boundingBox();
    const last = await page.locator('.fe-entry').nth(2).boundingBox();
    await page.mouse.move(grip!.x + 10, grip!.y + 10);
    await page.mouse.down();
    await page.mouse.move(grip!.x + 10, last!.y + last!.height - 4, { steps: 8 });
    await page.mouse.up();
    expect((await form.params())['list']).toEqual(words('one', 'two', 'three!'));
  });

  it('brings back what was removed, and doubles an entry', async () => {
    await shown([entries], { list: words('one', 'two') });
    const { page } = form;
    await page.getByRole('button', { name: 'Remove: Answer 1' }).click();
    expect((await form.params())['list']).toEqual(words('two'));
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByLabel('More: Answer 2').click();
    await page.getByRole('button', { name: 'Duplicate: Answer 2' }).click();
    expect((await form.params())['list']).toEqual(words('one', 'two', 'two'));
  });

  it('takes a copied entry, with its file brought along when it is of another content, and no other kind', async () => {
    const picture: SemanticsField = {
      ...entries,
      field: {
        ...entries.field!,
        fields: [
          ...entries.field!.fields!,
          { name: 'picture', type: 'image', label: 'Picture', optional: true },
        ],
      },
    };
    const file = { path: 'images/a.png', mime: 'image/png' };
    const entry = { text: 'one', picture: file };
    form.library(main, [picture, { ...entries, name: 'plain' }]);
    await form.show(
      whole({ list: [entry], plain: words('x') }),
      whole({ list: [{ text: 'two' }], plain: words('y') }),
    );
    const forms = form.page.locator('form');
    await forms.first().getByLabel('More: Answer 1').first().click();
    await forms.first().getByRole('button', { name: 'Copy this part: Answer 1' }).first().click();
    // The other list has entries without a picture: it takes none of these.
    expect(
      await forms
        .first()
        .getByRole('button', { name: /^Paste/ })
        .count(),
    ).toBe(1);
    await forms
      .first()
      .getByRole('button', { name: /^Paste/ })
      .click();
    await forms
      .last()
      .getByRole('button', { name: /^Paste/ })
      .click();
    await forms.last().getByLabel('Words').nth(1).waitFor();
    const [same, other] = (await form.models()).map(
      (text) => (JSON.parse(text) as { params: unknown }).params,
    );
    expect(same).toEqual({ list: [entry, entry], plain: words('x') });
    expect(other).toEqual({
      list: [{ text: 'two' }, { text: 'one', picture: { ...file, path: 'images/copy-1.png#tmp' } }],
      plain: words('y'),
    });
    expect(form.sent).toEqual([{ url: '/h5p/editor/files/copies', body: '{"path":"images/a.png"}' }]);
  });

  it('of ranges shares out 0 to 100 evenly, and begins a new one where the last one ends', async () => {
    const number = (name: string): SemanticsField => ({
      name,
      type: 'number',
      label: name,
      min: 0,
      max: 100,
    });
    const ranges: SemanticsField = {
      name: 'ranges',
      type: 'list',
      widget: 'RangeList',
      label: 'Feedback',
      entity: 'range',
      field: {
        name: 'range',
        type: 'group',
        fields: [number('from'), number('to'), { name: 'feedback', type: 'text', label: 'Words' }],
      },
    };
    await shown([ranges], { ranges: [{ from: 0, to: 40, feedback: 'a' }] });
    await form.page.getByRole('button', { name: '+ Add range' }).click();
    expect((await form.params())['ranges']).toEqual([
      { from: 0, to: 40, feedback: 'a' },
      { from: 41, to: 100, feedback: '' },
    ]);
    await form.page.getByRole('button', { name: '+ Add range' }).click();
    await form.page.getByRole('button', { name: 'Share out 0–100%' }).click();
    expect((await form.params())['ranges']).toEqual([
      { from: 0, to: 33, feedback: 'a' },
      { from: 34, to: 67, feedback: '' },
      { from: 68, to: 100, feedback: '' },
    ]);
  });
});

describe('places on a picture', () => {
  const number = (name: string): SemanticsField => ({
    name,
    type: 'number',
    label: name,
    min: 0,
    max: 100,
    decimals: 1,
  });
  const picture: SemanticsField = {
    name: 'picture',
    type: 'group',
    label: 'Picture',
    fields: [
      { name: 'file', type: 'image', label: 'File' },
      { name: 'alt', type: 'text', label: 'Alt', optional: true },
    ],
  };
  const spots = (widget: string, parts: string[]): SemanticsField => ({
    name: 'spots',
    type: 'list',
    widget,
    picture: 'picture/file',
    label: 'Spots',
    entity: 'spot',
    field: {
      name: 'spot',
      type: 'group',
      label: 'Spot',
      fields: [...parts.map(number), { name: 'label', type: 'text', label: 'Name' }],
    },
  });
  const file = { path: 'images/a.svg', mime: 'image/svg+xml' };

  it('are added by tapping, moved by dragging and by the arrow keys, and their words are kept', async () => {
    await shown([picture, spots('domdomSpots', ['x', 'y'])], {
      picture: { file },
      spots: [{ x: 10, y: 10, label: 'first' }],
    });
    const { page } = form;
    const stage = page.locator('.fe-spots');
    await stage.locator('img').click({ position: { x: 100, y: 50 } });
    expect((await form.params())['spots']).toEqual([
      { x: 10, y: 10, label: 'first' },
      { x: 50, y: 50, label: '' },
    ]);
    await page.getByRole('button', { name: /^Point 1/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: /^Point 2/ }).hover();
    const pin = await page.getByRole('button', { name: /^Point 2/ }).boundingBox();
    const [x, y] = [pin!.x + pin!.width / 2, pin!.y + pin!.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y - 20, { steps: 4 });
    await page.mouse.up();
    expect((await form.params())['spots']).toEqual([
      { x: 11, y: 12, label: 'first' },
      { x: 70, y: 30, label: '' },
    ]);
  });

  it('that are areas are drawn by dragging, and grow with Shift and an arrow', async () => {
    await shown([picture, spots('domdomRegion', ['x', 'y', 'w', 'h'])], { picture: { file }, spots: [] });
    const { page } = form;
    const box = (await page.locator('.fe-spots img').boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: /^Point 1/ }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowUp');
    expect((await form.params())['spots']).toEqual([{ x: 10, y: 9, w: 51, h: 50, label: '' }]);
  });

  it('wait for a picture', async () => {
    await shown([picture, spots('domdomSpots', ['x', 'y'])], { picture: {}, spots: [] });
    expect(await form.page.getByText('Choose the picture first').isVisible()).toBe(true);
  });
});

describe('the number of an entry of another list', () => {
  const text = (name: string, label: string): SemanticsField => ({ name, type: 'text', label });
  const number: SemanticsField = { name: 'goTo', type: 'number', label: 'Goes to', widget: 'domdomEntry' };
  const choices: SemanticsField = {
    name: 'choices',
    type: 'list',
    label: 'Choices',
    entity: 'choice',
    field: {
      name: 'choice',
      type: 'group',
      label: 'Choice',
      fields: [text('words', 'Words'), { ...number, list: 'scenes' }],
    },
  };
  const scenes: SemanticsField = {
    name: 'scenes',
    type: 'list',
    label: 'Scenes',
    entity: 'scene',
    field: { name: 'scene', type: 'group', label: 'Scene', fields: [text('title', 'Title'), choices] },
  };
  const scene = (title: string, ...goTo: (number | undefined)[]) => ({
    title,
    choices: goTo.map((to, i) => ({ words: `${title}${i}`, ...(to && { goTo: to }) })),
  });
  const story = async () => (await form.params())['scenes'];
  const deed = async (name: string, of: string) => {
    const button = form.page.getByRole('button', { name: `${name}: ${of}` });
    if (!(await button.isVisible())) await form.page.getByLabel(`More: ${of}`).click();
    await button.click();
  };

  it('follows the entry that is moved, has another before it, is removed and brought back', async () => {
    await shown([scenes], { scenes: [scene('a', 2, 3), scene('b', 3), scene('c', 1, 9)] });
    await deed('Move down', 'Scene 1');
    expect(await story()).toEqual([scene('b', 3), scene('a', 1, 3), scene('c', 2, 9)]);
    await deed('Duplicate', 'Scene 1');
    expect(await story()).toEqual([scene('b', 4), scene('b', 4), scene('a', 1, 4), scene('c', 3, 9)]);
    await deed('Remove', 'Scene 3');
    expect(await story()).toEqual([scene('b', 3), scene('b', 3), scene('c', undefined, 9)]);
    await form.page.getByRole('button', { name: 'Bring it back' }).click();
    expect(await story()).toEqual([scene('b', 4), scene('b', 4), scene('a', 1, 4), scene('c', 3, 9)]);
  });

  it('is chosen by the name of the entry, which may be the speaker of a line', async () => {
    const semantics: unknown = JSON.parse(
      await readFile(
        path.join(__dirname, '../../libs/h5p/content-types/DomDom.Dialogue-1.0/semantics.json'),
        'utf8',
      ),
    );
    form.library('DomDom.Dialogue 1.0', semantics as SemanticsField[]);
    await form.show({
      library: 'DomDom.Dialogue 1.0',
      params: { speakers: [{ name: 'Lan' }, { name: 'Minh' }], lines: [{ text: 'Hello', speaker: 1 }] },
      metadata: {},
    });
    await form.page.getByLabel('Who speaks').selectOption({ label: 'speaker 2: Minh' });
    expect((await form.params())['lines']).toEqual([{ text: 'Hello', speaker: 2 }]);
  });
});

describe('text with formatting', () => {
  const text: SemanticsField = {
    name: 'text',
    type: 'text',
    widget: 'html',
    label: 'Text',
    tags: ['strong', 'em', 'del', 'ul', 'h3', 'table', 'a'],
  };
  it('takes pasted HTML without what the field does not allow', async () => {
    await shown([text], { text: '<p>Begin</p>' });
    const field = form.page.getByRole('textbox', { name: 'Text' });
    await field.click();
    await field.evaluate((element) => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<div onclick="x()"><b>bold</b><script>evil()</script> <s>old</s><img src=x onerror=evil()></div><h3>Head</h3><a href="javascript:evil()">link</a>',
      );
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    const { text: html } = await form.params();
    expect(html).toBe('<p>Begin</p><p><strong>bold</strong> <del>old</del></p><h3>Head</h3>link');
  });
  it('makes headings, tables with rows, and links', async () => {
    await shown([text], { text: '<p>Words</p>' });
    const { page } = form;
    await page.getByRole('textbox', { name: 'Text' }).click();
    await page.getByLabel('Kind of paragraph').selectOption('h3');
    await page.getByRole('button', { name: 'Add a table' }).click();
    await page.getByRole('button', { name: 'Add a row' }).click();
    const { text: html } = await form.params();
    expect(html).toMatch(
      /^<h3>Words<\/h3><table><tbody>(<tr>(<td><br><\/td>){2}<\/tr>){3}<\/tbody><\/table>/,
    );
  });
});

describe('what the form cannot arrange', () => {
  it('is kept and said in words, while the texts in it can be changed', async () => {
    const slides: SemanticsField = {
      name: 'presentation',
      type: 'group',
      widget: 'coursepresentation',
      label: 'Slides',
      fields: [
        {
          name: 'slides',
          type: 'list',
          label: 'Slides',
          field: {
            name: 'slide',
            type: 'group',
            isSubGroup: true,
            fields: [{ name: 'heading', type: 'text', label: 'Heading' }],
          },
        },
        { name: 'keywordListEnabled', type: 'boolean', label: 'Keywords' },
      ],
    };
    const params = {
      presentation: {
        slides: [{ heading: 'One', elements: [{ x: 3, y: 4 }], slideBackground: {} }],
        keywordListEnabled: true,
        globalBackground: { a: 1 },
      },
    };
    await shown([slides], params);
    await form.page.locator('summary', { hasText: 'Slides' }).first().click();
    expect(await form.page.getByText('The genuine H5P editor has a tool of its own').isVisible()).toBe(true);
    await form.page.getByLabel('Heading').fill('Two');
    const {
      slides: [slide],
    } = params.presentation;
    expect(await form.params()).toEqual({
      presentation: { ...params.presentation, slides: [{ ...slide, heading: 'Two' }] },
    });
  });
});

describe('a draft', () => {
  const text: SemanticsField[] = [{ name: 'text', type: 'text', label: 'Words' }];
  it('outlives a closed window, is offered again, and is dropped once it is known to be saved', async () => {
    await shown(text, { text: 'stored' });
    const { page } = form;
    await page.getByLabel('Words').fill('typed');
    await page.goto('about:blank');
    await shown(text, { text: 'stored' });
    await page.getByRole('button', { name: 'Open the draft' }).click();
    expect(await form.params()).toEqual({ text: 'typed' });
    // Sent, but answered with somebody else's change: nothing says that it was saved.
    await shown(text, { text: 'theirs' });
    await page.getByRole('button', { name: 'Open the draft' }).click();
    expect(await form.params()).toEqual({ text: 'typed' });
    const stamp = await page.locator('input[name="stamp"]').inputValue();
    await page.goto(`http://form.test/?saved=${stamp}`);
    await page.locator('.fe-body').waitFor();
    expect(await page.getByRole('button', { name: 'Open the draft' }).count()).toBe(0);
    expect(page.url()).toBe('http://form.test/');
  });
});

describe('rights of use', () => {
  it('are stored with the content and its files as H5P stores them', async () => {
    await shown([{ name: 'picture', type: 'image', label: 'Picture' }], {
      picture: { path: 'images/a.png', mime: 'image/png', copyright: { license: 'U' } },
    });
    const { page } = form;
    await page.locator('summary', { hasText: 'Source and rights of the file' }).click();
    const rights = page.locator('[data-field="picture"]');
    await rights.getByLabel('Licence', { exact: true }).selectOption('CC BY-SA');
    await rights.getByLabel('Version of the licence').selectOption('4.0');
    await rights.getByLabel('Author').fill('Bà Lan & con');
    await page.locator('summary', { hasText: 'Source and rights of use' }).click();
    const all = page.locator('.fe-body > .fe-rights');
    await all.getByRole('button', { name: '+ Add person' }).click();
    await all.getByLabel('Name').fill('Minh & Hoa');
    const [text = ''] = await form.models();
    expect(JSON.parse(text)).toMatchObject({
      params: { picture: { copyright: { license: 'CC BY-SA', version: '4.0', author: 'Bà Lan &amp; con' } } },
      metadata: { title: 'Whole', authors: [{ name: 'Minh & Hoa', role: 'Author' }] },
    });
  });
});
