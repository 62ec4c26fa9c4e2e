import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Actor } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { H5pModule } from '../h5p.module';
import { ownTypes } from '../scoring/own-types';
import { useTemporaryFolder } from '../testing/content.factory';
import { foreignLibrary, h5pPackage, onDisk } from '../testing/foreign-library';
import { ContentTypesService } from '../types/content-types.service';
import { TypeInstalls } from '../types/type-installs.service';
import { GenuineEditorService } from './genuine-editor.service';
import { GenuineFiles } from './genuine-files';

/** Two folders as the two repositories have them, with one file of each kind. */
function folders() {
  const root = mkdtempSync(path.join(tmpdir(), 'h5p-genuine-'));
  const put = (file: string) => {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, `/* ${file} */`);
  };
  for (const file of [
    'core/js/h5p.js',
    'core/styles/h5p.css',
    'core/styles/h5p-fonts.css',
    'core/h5p.classes.php',
    'editor/scripts/h5peditor.js',
    'editor/language/en.js',
    'secret.js',
  ])
    put(file);
  return root;
}

describe('the genuine editor', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let instructor: Actor;
  let administrator: Actor;
  const root = folders();
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    useTemporaryFolder();
    process.env['H5P_EDITOR_DIR'] = path.join(root, 'editor');
    process.env['H5P_CORE_DIR'] = path.join(root, 'core');
    opened = await openModule({ imports: [H5pModule] });
    const units = await makeUnitLine(opened.database);
    const person = async (role: 'administrator' | 'instructor', unitId: string | null) =>
      (await makePerson(opened.database, { grants: [{ role, unitId }] })).actor;
    instructor = await person('instructor', units.commune.id);
    administrator = await person('administrator', null);
    const content = h5pPackage('Test.Full-1.0', { libraries: foreignLibrary('Test.Full-1.0') });
    const { upload } = await get(TypeInstalls).propose(administrator, await onDisk(content));
    await get(TypeInstalls).install(administrator, upload, null);
  });
  afterAll(async () => {
    delete process.env['H5P_EDITOR_DIR'];
    delete process.env['H5P_CORE_DIR'];
    await opened.module.close();
  });

  it('is loaded from addresses that change with its files, with the core’s newer styles and our words', async () => {
    const page = await get(GenuineEditorService).page(instructor, null, 'vi', 'a token');
    const version = /^\/h5p\/full-editor\/files\/([0-9a-f]{12})\//.exec(page.scripts[0]!)?.[1];
    expect(page.scripts).toContain(`/h5p/full-editor/files/${version}/core/js/h5p.js`);
    expect(page.styles).toContain(`/h5p/full-editor/files/${version}/core/styles/h5p-fonts.css`);
    expect(page.words?.['copyButton']).toBe('Sao chép');
    const { editor } = page.integration;
    expect(editor?.ajaxPath).toBe('/h5p/full-editor/ajax?_csrf=a%20token&action=');
    expect(editor?.assets.js.every((one) => one.startsWith('/h5p/full-editor/files/'))).toBe(true);
    expect(page.integration.hubIsEnabled).toBe(false);
    expect(JSON.stringify(page.integration)).not.toContain(instructor.name);
  });
  it('gives browsers its scripts and styles, and nothing else that lies there or beside it', () => {
    expect(get(GenuineFiles).find('core', 'js/h5p.js')).toBe(path.join(root, 'core/js/h5p.js'));
    for (const [part, name] of [
      ['core', 'h5p.classes.php'],
      ['core', '../secret.js'],
      ['core', 'js/none.js'],
      ['..', 'secret.js'],
    ] as const)
      expect(get(GenuineFiles).find(part, name)).toBeNull();
  });
  it('is told of a library with its Vietnamese words', async () => {
    const question = { action: 'libraries', machineName: 'Test.Full', majorVersion: '1', minorVersion: '0' };
    const data = await get(GenuineEditorService).answer(instructor, { ...question, language: 'vi' });
    expect(data).toMatchObject({ name: 'Test.Full', title: 'Quiz Test.Full-1.0' });
    expect((data as { language: string }).language).toContain('Câu hỏi');
    expect((data as { javascript: string[] }).javascript).toEqual([
      '/h5p/libraries/Test.Full-1.0/quiz.js?version=1.0.0',
    ]);
  });
  it('is given own types with widgets that it knows: it leaves fields with any other out', async () => {
    const widgetsIn = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, one]) => (key === 'widget' ? [one] : widgetsIn(one)))
        : [];
    for (const type of Object.keys(ownTypes)) {
      const question = { action: 'libraries', machineName: type, majorVersion: '1', minorVersion: '0' };
      const data = await get(GenuineEditorService).answer(instructor, question);
      const { semantics } = data as { semantics: unknown[] };
      expect(semantics.length).toBeGreaterThan(0);
      const unknown = widgetsIn(semantics).filter((widget) => !['html', 'textarea'].includes(String(widget)));
      expect(unknown).toEqual([]);
    }
  });
  it('lists the types, with those that are locked marked so', async () => {
    await get(ContentTypesService).restrict(administrator, 'Test.Full-1.0', true);
    const list = (await get(GenuineEditorService).answer(instructor, { action: 'libraries' })) as {
      uberName: string;
      restricted: boolean;
    }[];
    expect(list.find(({ uberName }) => uberName === 'Test.Full 1.0')?.restricted).toBe(true);
    expect(list.find(({ uberName }) => uberName === 'DomDom.Choice 1.0')?.restricted).toBe(false);
  });
  it('is told of several libraries, of those that are there', async () => {
    const body = { 'libraries[]': ['Test.Full 1.0', 'Test.None 1.0', '../x 1.0'] };
    const list = await get(GenuineEditorService).change(instructor, { action: 'libraries' }, body);
    expect(list).toEqual([expect.objectContaining({ uberName: 'Test.Full 1.0' })]);
    const words = await get(GenuineEditorService).change(
      instructor,
      { action: 'translations', language: 'vi' },
      { libraries: ['Test.Full 1.0'] },
    );
    expect(words).toMatchObject({
      success: true,
      data: { 'Test.Full 1.0': expect.stringContaining('Hình') },
    });
  });
  it('has pasted parts filtered by the semantics', async () => {
    const part = {
      library: 'Test.Full 1.0',
      metadata: { title: 'x' },
      params: { question: '<p>a<script>alert(1)</script></p>', unknown: 1 },
    };
    const body = { libraryParameters: JSON.stringify(part) };
    const answer = await get(GenuineEditorService).change(instructor, { action: 'filter' }, body);
    expect(JSON.stringify(answer)).not.toContain('<script>');
  });
  it.each([
    [{ action: 'library-install' }, {}],
    [{ action: 'filter' }, { libraryParameters: '{' }],
    [{}, {}],
  ])('refuses what it cannot take: %j', async (question, body) => {
    await expect(get(GenuineEditorService).change(instructor, question, body)).rejects.toMatchObject({
      code: 'h5p.unreadableParams',
    });
  });
  it('does not tell of a library that is not there', async () => {
    const question = { action: 'libraries', machineName: 'Test.None', majorVersion: '1', minorVersion: '0' };
    await expect(get(GenuineEditorService).answer(instructor, question)).rejects.toMatchObject({
      code: 'h5p.unknownLibrary',
    });
  });
});

describe('a portal without the genuine editor', () => {
  it('answers nothing in its name', async () => {
    useTemporaryFolder();
    const opened = await openModule({ imports: [H5pModule] });
    const { actor } = await makePerson(opened.database);
    const editor = opened.module.get(GenuineEditorService);
    expect(editor.there).toBe(false);
    await expect(editor.page(actor, null, 'vi', '')).rejects.toMatchObject({ code: 'h5p.fileMissing' });
    await expect(editor.answer(actor, { action: 'libraries' })).rejects.toMatchObject({
      code: 'h5p.fileMissing',
    });
    await opened.module.close();
  });
});
