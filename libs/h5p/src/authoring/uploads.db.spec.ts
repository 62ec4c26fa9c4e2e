import { buffer } from 'node:stream/consumers';
import { type Actor, FileStorage, newId } from '@domdom/platform';
import sharp from 'sharp';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { ContentsService } from '../contents/contents.service';
import { H5pModule } from '../h5p.module';
import { questionToH5p } from '../scoring';
import { keys } from '../storage/keys';
import { useTemporaryFolder } from '../testing/content.factory';
import { UploadsService } from './uploads.service';

describe('a file that comes along with a pasted part', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let author: Actor;
  let colleague: Actor;
  let stranger: Actor;
  let contentId = '';
  let stored = '';
  const get = servicesOf(() => opened);
  const uploads = () => get(UploadsService);
  const bytesOf = async (actor: Actor, path: string) =>
    buffer(await get(FileStorage).read(`${keys.temporary(actor.personId)}/${path.replace('#tmp', '')}`));

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    const units = await makeUnitLine(opened.database);
    const elsewhere = await makeUnitLine(opened.database);
    const teacher = async (unitId: string) =>
      (await makePerson(opened.database, { grants: [{ role: 'instructor', unitId }] })).actor;
    author = await teacher(units.commune.id);
    colleague = await teacher(units.commune.id);
    stranger = await teacher(elsewhere.commune.id);
    const picture = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#1f7a4d' } })
      .png()
      .toBuffer();
    const file = await uploads().keep(author, picture, 'image');
    const page = questionToH5p.page({ paragraphs: ['Nhìn hình.'], picture: { ...file, alt: 'Hình' } });
    contentId = await get(ContentsService).createContent(
      { personId: author.personId, unitId: units.commune.id },
      { library: page.library, params: page.params, metadata: { ...page.metadata } },
    );
    stored = file.path.replace('#tmp', '');
  });
  afterAll(() => opened.module.close());

  it('becomes a new upload of whoever may see the content, under a name of its own', async () => {
    const { path } = await uploads().copy(colleague, contentId, stored);
    expect(path).toMatch(/^images\/[0-9a-f-]{36}\.jpg#tmp$/);
    expect(path).not.toContain(stored);
    const original = await buffer(await get(FileStorage).read(`${keys.content(contentId)}/${stored}`));
    expect(await bytesOf(colleague, path)).toEqual(original);
    const page = questionToH5p.page({
      paragraphs: ['Dán vào đây.'],
      picture: { path, mime: 'image/jpeg', alt: 'Hình' },
    });
    const copy = await get(ContentsService).createContent(
      { personId: colleague.personId, unitId: null },
      { library: page.library, params: page.params, metadata: { ...page.metadata } },
    );
    const kept = `${keys.content(copy)}/${path.replace('#tmp', '')}`;
    expect(await buffer(await get(FileStorage).read(kept))).toEqual(original);
  });

  it('may be an own upload that is not saved yet', async () => {
    const sound = Buffer.from('ID3 a sound that is long enough');
    const { path } = await uploads().keep(colleague, sound, 'audio');
    const copied = await uploads().copy(colleague, null, path.replace('#tmp', ''));
    expect(copied.path).not.toBe(path);
    expect(await bytesOf(colleague, copied.path)).toEqual(sound);
    await expect(uploads().copy(author, null, path.replace('#tmp', ''))).rejects.toMatchObject({
      code: 'h5p.fileMissing',
    });
  });

  it('is refused to those who may not see the content, and outside the folders of contents', async () => {
    await expect(uploads().copy(stranger, contentId, stored)).rejects.toMatchObject({
      code: 'common.notFound',
    });
    for (const path of [
      '../other/images/a.jpg',
      'images/../../x.jpg',
      'content.json',
      `images/${newId()}.jpg`,
    ])
      await expect(uploads().copy(author, contentId, path)).rejects.toMatchObject({
        code: 'h5p.fileMissing',
      });
  });
});
