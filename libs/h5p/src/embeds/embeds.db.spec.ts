import { type Actor, newId } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { ContentsService } from '../contents/contents.service';
import { H5pModule } from '../h5p.module';
import { smallLesson, useTemporaryFolder } from '../testing/content.factory';
import { EmbedsService } from './embeds.service';

describe('embeds', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let embeds: EmbedsService;
  let author: Actor;
  let stranger: Actor;
  let contentId: string;

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    embeds = opened.module.get(EmbedsService);
    const instructor = async () => {
      const unitId = (await makeUnitLine(opened.database)).commune.id;
      return (await makePerson(opened.database, { grants: [{ role: 'instructor', unitId }] })).actor;
    };
    [author, stranger] = [await instructor(), await instructor()];
  });
  afterAll(() => opened.module.close());
  beforeEach(async () => {
    const { library, params, metadata } = smallLesson();
    contentId = await opened.module
      .get(ContentsService)
      .createContent(
        { personId: author.personId, unitId: null },
        { library, params, metadata: { ...metadata } },
      );
  });

  const make = (sites = '', actor = author) => embeds.make(actor, contentId, { name: 'Trang xã', sites });
  const open = (address: string | null) => {
    const [id = '', key = ''] = new URL(address!).pathname.split('/').slice(3);
    return embeds.open(id, key);
  };

  it('are opened by their address, and listed for who edits the content', async () => {
    const made = await make('xa.vn');
    expect(await open(made.address)).toMatchObject({ contentId, sites: ['https://xa.vn'] });
    const listed = await embeds.of(author, contentId);
    expect(listed.embeds).toMatchObject([{ id: made.id, name: 'Trang xã', address: made.address }]);
    expect(
      await opened.database.query(
        `select type, payload from outbox_event where type like 'h5p.embed%' order by seq`,
      ),
    ).toMatchObject([{ type: 'h5p.embed-made', payload: { embedId: made.id, contentId } }]);
  });
  it('open nothing any more once they were revoked', async () => {
    const [made, other] = [await make(), await make()];
    await embeds.revoke(author, made.id);
    await embeds.revoke(author, made.id);
    await expect(open(made.address)).rejects.toMatchObject({ code: 'h5p-embeds.gone' });
    expect(await open(other.address)).toMatchObject({ id: other.id });
    const { embeds: listed } = await embeds.of(author, contentId);
    expect(listed.map(({ id, address }) => [id, address])).toEqual([
      [other.id, other.address],
      [made.id, null],
    ]);
  });
  it('are opened neither by the key of another, nor by a changed one, nor by none', async () => {
    const [made, other] = [await make(), await make()];
    const key = other.address!.split('/').at(-1)!;
    for (const [id, wrong] of [
      [made.id, key],
      [made.id, ''],
      [newId(), key],
      ['x', key],
    ] as const)
      await expect(embeds.open(id, wrong)).rejects.toMatchObject({ code: 'h5p-embeds.gone' });
  });
  it('are made, listed and revoked by nobody else', async () => {
    const made = await make();
    await expect(make('', stranger)).rejects.toMatchObject({ code: 'common.notFound' });
    await expect(embeds.of(stranger, contentId)).rejects.toMatchObject({ code: 'common.notFound' });
    await expect(embeds.revoke(stranger, made.id)).rejects.toMatchObject({ code: 'common.notFound' });
    expect(await open(made.address)).toMatchObject({ id: made.id });
  });
  it('are for sites only, and twenty at most, however many are made at once', async () => {
    await expect(make('*')).rejects.toMatchObject({ code: 'h5p-embeds.wrongSites' });
    const made = await Promise.allSettled(Array.from({ length: 24 }, () => make()));
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  });
  it('end with their content', async () => {
    const made = await make();
    await opened.database.execute('delete from h5p_content where id = $1', [contentId]);
    await expect(open(made.address)).rejects.toMatchObject({ code: 'h5p-embeds.gone' });
  });
});
