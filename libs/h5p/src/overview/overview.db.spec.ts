import { buffer } from 'node:stream/consumers';
import { type Actor, FileStorage, newId } from '@domdom/platform';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { ContentCopies, titleOfCopy } from '../contents/content-copies.service';
import { ContentsService } from '../contents/contents.service';
import { EmbedsService } from '../embeds/embeds.service';
import { questionToH5p } from '../scoring';
import { ContentStorage } from '../storage/content-storage';
import { keys } from '../storage/keys';
import { smallLesson } from '../testing/content.factory';
import { openLibrary } from '../testing/opened-library';
import { ContentOverview } from './content-overview.service';

describe('one content', () => {
  let library: Awaited<ReturnType<typeof openLibrary>>;
  let author: Actor;
  beforeAll(async () => {
    library = await openLibrary();
    author = library.instructor;
  });
  afterAll(() => library.module.close());
  const get: (typeof library)['get'] = (type) => library.get(type);
  const withPicture = async (title: string) => {
    const file = await library.upload();
    return library.create(
      questionToH5p.page({ title, paragraphs: ['Nhìn.'], picture: { ...file, alt: 'Điểm' } }),
    );
  };
  const attempt = (contentId: string, personId: string) =>
    library.database.execute(
      `insert into h5p_attempt (id, content_id, person_id, enrolment_id, started_at, content_version, number)
       values ($1, $2, $3, $1, now(), 1,
         1 + (select count(*) from h5p_attempt where content_id = $2 and person_id = $3))`,
      [newId(), contentId, personId],
    );

  describe('being copied', () => {
    it('belongs to who copied it, with its own files, and says that it is a copy', async () => {
      const id = await withPicture('Hình');
      const colleague = await library.person('instructor');
      const copyId = await get(ContentCopies).copyForActor(colleague, id);
      const copy = await get(ContentsService).content(colleague, copyId, 'edit');
      const original = await get(ContentsService).content(author, id, 'edit');
      expect(copy).toMatchObject({
        title: 'Hình (bản sao)',
        authorId: colleague.personId,
        unitId: library.unitId,
        params: original.params,
      });
      const [file] = await get(ContentStorage).listFiles(copyId);
      expect(await buffer(await get(FileStorage).read(`${keys.content(copyId)}/${file}`))).toEqual(
        await buffer(await get(FileStorage).read(`${keys.content(id)}/${file}`)),
      );
      await get(ContentOverview).delete(author, id);
      expect(await get(ContentStorage).listFiles(copyId)).toEqual([file]);
    });
    it('is refused to who teaches elsewhere and to learners', async () => {
      const id = await library.create();
      const elsewhere = await library.person('instructor', library.foreign.commune.id);
      for (const actor of [elsewhere, await library.person(null)]) {
        await expect(get(ContentCopies).copyForActor(actor, id)).rejects.toMatchObject({
          code: 'common.notFound',
        });
      }
    });
    it('keeps the title within its length, in the language of the content', () => {
      expect(titleOfCopy('Call', 'en')).toBe('Call (copy)');
      expect(titleOfCopy('a'.repeat(255), 'vi')).toBe(`${'a'.repeat(255 - 10)} (bản sao)`);
    });
  });

  describe('being deleted', () => {
    it('goes with its versions and files when nobody uses it', async () => {
      const id = await withPicture('Hình');
      await library.change(id, smallLesson('Khác'));
      await get(ContentOverview).delete(author, id);
      await expect(get(ContentsService).content(author, id)).rejects.toMatchObject({
        code: 'common.notFound',
      });
      const left = await library.database.query('select from h5p_content_version where content_id = $1', [
        id,
      ]);
      expect(left).toEqual([]);
      for (let tries = 0; tries < 6000 && (await get(FileStorage).list(keys.content(id))).length > 0; tries++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      expect(await get(FileStorage).list(keys.content(id))).toEqual([]);
    });
    it.each(['draft', 'published'] as const)('is refused while a %s course shows it', async (status) => {
      const id = await library.create();
      await library.courseWith(id, status);
      await expect(get(ContentOverview).delete(author, id)).rejects.toMatchObject({
        code: 'h5p-overview.inUse',
      });
    });
    it('is refused once somebody has done it', async () => {
      const id = await library.create();
      await attempt(id, (await makePerson(library.database)).actor.personId);
      await expect(get(ContentOverview).delete(author, id)).rejects.toMatchObject({
        code: 'h5p-overview.inUse',
      });
    });
    it('is refused while another site may show it, which its page tells its editors', async () => {
      const id = await library.create();
      const { id: embedId } = await get(EmbedsService).make(author, id, {
        name: 'Trường',
        sites: 'truong.vn',
      });
      const embeds = [{ name: 'Trường', sites: ['https://truong.vn'] }];
      expect(await get(ContentOverview).of(author, id)).toMatchObject({ unused: false, uses: { embeds } });
      const colleague = await library.person('instructor');
      expect((await get(ContentOverview).of(colleague, id)).uses.embeds).toEqual([]);
      await expect(get(ContentOverview).delete(author, id)).rejects.toMatchObject({
        code: 'h5p-overview.inUse',
      });
      await get(EmbedsService).revoke(author, embedId);
      expect(await get(ContentOverview).of(author, id)).toMatchObject({ unused: true, uses: { embeds: [] } });
      await get(ContentOverview).delete(author, id);
    });
    it('is refused to colleagues', async () => {
      const id = await library.create();
      const colleague = await library.person('instructor');
      await expect(get(ContentOverview).delete(colleague, id)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
    });
  });

  describe('being looked at', () => {
    it('tells where it is used, how often it was done, and what may be done with it', async () => {
      const id = await library.create();
      expect(await get(ContentOverview).of(author, id)).toMatchObject({
        uses: { lessons: [], hidden: 0 },
        mayEdit: true,
        frozen: false,
        unused: true,
      });
      const draft = await library.courseWith(id, 'draft');
      const open = await library.courseWith(id, 'published');
      const learner = (await makePerson(library.database)).actor.personId;
      await attempt(id, learner);
      await attempt(id, learner);
      const overview = await get(ContentOverview).of(author, id);
      expect(overview).toMatchObject({ frozen: true, unused: false });
      expect(overview.facts).toMatchObject({ attempts: 2, learners: 1, authorName: author.name });
      expect(overview.uses.lessons.map(({ lessonId, courseStatus }) => [lessonId, courseStatus])).toEqual([
        [open.lessonId, 'published'],
        [draft.lessonId, 'draft'],
      ]);
    });
    it('hides from colleagues which courses are being written', async () => {
      const id = await library.create();
      await library.courseWith(id, 'draft');
      const colleague = await library.person('instructor');
      const overview = await get(ContentOverview).of(colleague, id);
      expect(overview).toMatchObject({ mayEdit: false, unused: false, uses: { lessons: [], hidden: 1 } });
    });
    it('is refused to learners of it', async () => {
      const id = await library.create();
      await library.courseWith(id, 'published');
      await expect(get(ContentOverview).of(await library.person(null), id)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
    });
  });
});
