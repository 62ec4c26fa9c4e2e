import { Readable } from 'node:stream';
import { FileStorage, newId } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { ContentsService } from '../contents/contents.service';
import { H5pUser } from '../engine/h5p-user';
import { H5pModule } from '../h5p.module';
import { ContentStorage } from '../storage/content-storage';
import { TemporaryFiles } from '../storage/temporary-files';
import { UserStates } from '../storage/user-states';
import { smallLesson, useTemporaryFolder } from '../testing/content.factory';
import { CleanUpJob } from './clean-up.job';

const day = 24 * 60 * 60_000;

describe('the clean-up', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let personId: string;
  let contentId: string;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    useTemporaryFolder();
    // Files have the time of this machine.
    opened = await openModule({ imports: [H5pModule] }, new Date());
    personId = (await makePerson(opened.database)).person.id;
    const { library, params, metadata } = smallLesson();
    contentId = await get(ContentsService).createContent(
      { personId, unitId: null },
      { library, params, metadata: { ...metadata } },
    );
  });
  afterAll(() => opened.module.close());

  const clean = () => get(CleanUpJob).run();
  const stream = (text: string) => Readable.from([Buffer.from(text)]);

  it('deletes files of contents that are gone, once they are a day old, and no others', async () => {
    const files = get(FileStorage);
    const gone = newId();
    await files.put(`h5p/content/${gone}/images/a.png`, Buffer.from('a'));
    await get(ContentStorage).addFile(contentId, 'images/b.png', stream('b'));
    expect((await clean()).orphans).toBe(0);
    // The machine's own time went on too.
    opened.clock.advance(2 * day);
    expect((await clean()).orphans).toBe(1);
    expect(await files.list('h5p/content')).toEqual([`h5p/content/${contentId}/images/b.png`]);
  });
  it('deletes uploads that nobody saved in time', async () => {
    const user = H5pUser.creator(personId, null);
    const soon = new Date(opened.clock.now().getTime() + day);
    await get(TemporaryFiles).saveFile('images/a.png', stream('a'), user, soon);
    expect((await clean()).deleted).toBe(0);
    opened.clock.advance(day + 1000);
    expect((await clean()).deleted).toBe(1);
    expect(await get(TemporaryFiles).listFiles(user)).toEqual([]);
    expect(await get(FileStorage).list(`h5p/temporary/${personId}`)).toEqual([]);
  });
  it('deletes states with which nobody went on for longer than a year', async () => {
    const data = { contentId, userId: personId, dataType: 'state', subContentId: '0', userState: '1' };
    await get(UserStates).keep({ ...data, preload: true, invalidate: true }, null);
    opened.clock.advance(399 * day);
    expect((await clean()).states).toBe(0);
    opened.clock.advance(2 * day);
    expect((await clean()).states).toBe(1);
    expect(await get(UserStates).kept(contentId, personId)).toEqual({ states: {}, at: 0 });
  });
  it('deletes embeds that were revoked long ago', async () => {
    const insert = (id: string, revoked: Date | null) =>
      opened.database.execute(
        `insert into h5p_embed (id, content_id, name, sites, made_at, revoked_at) values ($1, $2, 'x', '{}', now(), $3)`,
        [id, contentId, revoked],
      );
    const kept = newId();
    await insert(newId(), opened.clock.now());
    await insert(kept, null);
    opened.clock.advance(91 * day);
    expect((await clean()).embeds).toBe(1);
    expect(await opened.database.query('select id from h5p_embed')).toEqual([{ id: kept }]);
  });
});
