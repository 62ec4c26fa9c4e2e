import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { newId } from '@domdom/platform';
import fc from 'fast-check';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { ContentsService } from '../contents/contents.service';
import { H5pEngine } from '../engine/h5p-engine';
import { H5pUser } from '../engine/h5p-user';
import { ImportsService } from '../importing/imports.service';
import { type H5pContent, questionToH5p } from '../scoring';
import { ContentStorage } from '../storage/content-storage';
import { TemporaryFiles } from '../storage/temporary-files';
import { openLibrary } from '../testing/opened-library';
import { PackagesService } from './packages.service';

/** A part of a content as it is drawn; `file` is what lies in its picture or sound, if it has one. */
interface DrawnPart {
  kind: 'page' | 'choice' | 'trueFalse' | 'blanks' | 'order' | 'match';
  words: string;
  yes: boolean;
  file: Uint8Array | null;
  sounds: boolean;
}

describe('a package of a content', () => {
  let library: Awaited<ReturnType<typeof openLibrary>>;
  beforeAll(async () => {
    library = await openLibrary();
  });
  afterAll(() => library.module.close());
  const get: (typeof library)['get'] = (type) => library.get(type);

  const upload = async (content: Uint8Array, name: string) => {
    const user = H5pUser.creator(library.instructor.personId, null);
    const stream = Readable.from([Buffer.from(content)]);
    await get(TemporaryFiles).saveFile(name, stream, user, new Date('2027-01-01T00:00:00Z'));
    return `${name}#tmp`;
  };

  async function partOf({ kind, words, yes, file, sounds }: DrawnPart): Promise<H5pContent> {
    const media: Pick<Parameters<typeof questionToH5p.trueFalse>[0], 'picture' | 'sound'> = {};
    if (file && sounds)
      media.sound = { path: await upload(file, `audios/${newId()}.mp3`), mime: 'audio/mpeg' };
    else if (file) {
      const picture = await upload(file, `images/${newId()}.png`);
      media.picture = { path: picture, mime: 'image/png', width: 3, height: 2, alt: words };
    }
    switch (kind) {
      case 'page':
        return questionToH5p.page({ ...media, heading: words, paragraphs: [words, 'Chữ < & >.'] });
      case 'choice':
        return questionToH5p.choice({
          ...media,
          question: words,
          answers: [
            { text: words, correct: true },
            { text: 'B', correct: yes, feedback: words },
            { text: 'C' },
          ],
        });
      case 'trueFalse':
        return questionToH5p.trueFalse({ ...media, statement: words, correct: yes });
      case 'blanks':
        return questionToH5p.blanks({ ...media, instruction: words, text: 'Thủ đô là *Hà Nội/Hanoi*.' });
      case 'order':
        return questionToH5p.order({ ...media, instruction: words, items: ['Một', 'Hai', words] });
      case 'match':
        return questionToH5p.match({
          ...media,
          instruction: words,
          pairs: [
            ['Chó', 'Mèo'],
            ['A', words],
          ],
        });
    }
  }

  const filesOf = async (id: string) => {
    const found: Record<string, string> = {};
    const user = H5pUser.reader(library.instructor.personId, id);
    for (const file of await get(ContentStorage).listFiles(id)) {
      const content = await buffer(await get(ContentStorage).getFileStream(id, file, user));
      found[file] = content.toString('hex');
    }
    return found;
  };
  const open = async (content: Buffer) => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'h5p-package-')), 'a.h5p');
    await writeFile(file, content);
    return (await get(ImportsService).open(library.instructor, file, library.unitId)).id;
  };
  const packed = async (id: string) =>
    buffer((await get(PackagesService).pack(library.instructor, id)).stream);

  const words = fc.oneof(
    fc.constantFrom('Nên làm gì?', 'a < b & "c"', 'Thư viện 📚 – “ngoặc”', 'x/y:z'),
    fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
  );
  const part: fc.Arbitrary<DrawnPart> = fc.record({
    kind: fc.constantFrom<DrawnPart['kind'][]>('page', 'choice', 'trueFalse', 'blanks', 'order', 'match'),
    words,
    yes: fc.boolean(),
    file: fc.option(fc.uint8Array({ minLength: 1, maxLength: 200 })),
    sounds: fc.boolean(),
  });

  it('opened again is the same content: parameters, description, and every byte of its files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), fc.boolean(), async (parts, alone) => {
        const made: H5pContent[] = [];
        for (const one of parts) made.push(await partOf(one));
        const content = alone
          ? made[0]!
          : questionToH5p.lesson({ title: 'Bài thử', steps: made, passPercentage: 60 });
        const author = { personId: library.instructor.personId, unitId: library.unitId, unchecked: true };
        const { library: kind, params, metadata } = content;
        const titled = { ...metadata, title: metadata.title || 'Bài thử', license: 'CC BY-SA' };
        const id = await get(ContentsService).createContent(author, {
          library: kind,
          params,
          metadata: titled,
        });
        const again = await open(await packed(id));
        const [before, after] = await Promise.all(
          [id, again].map((one) => get(ContentsService).content(library.instructor, one, 'edit')),
        );
        expect(after!.params).toEqual(before!.params);
        expect(after!.metadata).toEqual(before!.metadata);
        expect(after!.library).toBe(before!.library);
        expect(after!.maxScore).toBe(before!.maxScore);
        const files = await filesOf(id);
        const withFile = (alone ? parts.slice(0, 1) : parts).filter(({ file }) => file);
        expect(Object.keys(files)).toHaveLength(withFile.length);
        expect(await filesOf(again)).toEqual(files);
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('may be opened twice by the same person without renaming its files', async () => {
    const page = await partOf({ kind: 'page', words: 'Hình', yes: true, file: pixels, sounds: false });
    const id = await library.create(page);
    const content = await packed(id);
    const [first, second] = [await open(content), await open(content)];
    expect(Object.keys(await filesOf(second))).toEqual(Object.keys(await filesOf(first)));
  });

  it('is not given to whoever may only look at the content, whichever way it is asked for', async () => {
    const id = await library.create(
      await partOf({ kind: 'page', words: 'Hình', yes: true, file: null, sounds: false }),
    );
    const { actor: stranger } = await makePerson(library.database);
    await expect(get(PackagesService).pack(stranger, id)).rejects.toMatchObject({ code: 'common.notFound' });
    const reader = H5pUser.reader(library.instructor.personId, id);
    await expect(get(H5pEngine).exporter.createPackage(id, new PassThrough(), reader)).rejects.toMatchObject({
      errorId: 'download-content-forbidden',
    });
  });

  it('holds the files of the newest version alone', async () => {
    const one = await partOf({ kind: 'page', words: 'Một', yes: true, file: pixels, sounds: false });
    const two = await partOf({ kind: 'page', words: 'Hai', yes: true, file: pixels, sounds: false });
    const id = await library.create(one);
    await library.change(id, two);
    const [name] = Object.keys(await filesOf(id));
    const content = (await packed(id)).toString('latin1');
    expect(content).toContain(`content/${name}`);
    expect(content.match(/content\/images\/[^P]+?\.png/g)?.every((one) => one.endsWith(name!))).toBe(true);
  });
});

const pixels = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
