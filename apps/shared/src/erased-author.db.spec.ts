import { ErasuresService } from '@domdom/lrs';
import type { JobProgress } from '@domdom/platform';
import { ResourcesService } from '@domdom/resources';
import { makePerson } from '../../../libs/identity/src/testing/person.factory';
import { Eraser } from '../../../libs/lrs/src/erasing/eraser';
import { makeUnitLine } from '../../../libs/organisations/src/testing/unit.factory';
import { openModule } from '../../../test/support/database';
import { features } from './features';

const silent: JobProgress = { report: () => Promise.resolve() };
const none = { files: {}, tooLarge: false };

describe('somebody who added resources', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  beforeAll(async () => {
    opened = await openModule({ imports: features });
  }, 60_000);
  afterAll(() => opened.module.close());

  const erase = async (personId: string) => {
    const { module, database } = opened;
    const { actor: administrator } = await makePerson(database, {
      grants: [{ role: 'administrator', unitId: null }],
    });
    const erasures = module.get(ErasuresService, { strict: false });
    await erasures.eraseNow(administrator, { personId });
    const { id } = (await erasures.done())[0]!;
    await module.get(Eraser, { strict: false }).run(id, silent);
  };

  it('is erased and deleted, and what they shared goes on as the unit’s, without their name', async () => {
    const { module, database } = opened;
    const resources = module.get(ResourcesService, { strict: false });
    const { commune, province } = await makeUnitLine(database);
    const grants = [{ role: 'instructor' as const, unitId: commune.id }];
    const author = await makePerson(database, { fullName: 'Vàng Thị Mỷ', grants });
    const other = await makePerson(database, { fullName: 'Lò Văn Pản', grants });
    const { actor: official } = await makePerson(database, {
      grants: [{ role: 'official', unitId: province.id }],
    });
    const add = (actor: typeof official, credit: string) =>
      resources.add(
        actor,
        {
          ...{ unitId: commune.id, title: 'Nhận ra cuộc gọi lừa đảo', summary: 'Một tờ để dán.', credit },
          ...{ topic: 'digital-skills', level: 'beginner', language: 'vi', licence: 'cc-by' },
          ...{ source: 'link', address: 'https://dichvucong.gov.vn/huong-dan' },
        },
        none,
      );
    const own = await add(author.actor, 'Vàng Thị Mỷ, ảnh: chi hội');
    const others = await add(other.actor, 'Vàng Thị Mỷ');
    for (const id of [own, others]) await resources.setStatus(official, id, 'published');

    // The record is erased; the account stays until it is deleted itself, and so does what was added by it.
    await erase(author.actor.personId);
    expect(await resources.get(author.actor, own, 'edit')).toMatchObject({ addedBy: author.actor.personId });
    await database.execute('delete from person where id = $1', [author.actor.personId]);

    expect(await resources.get(null, own)).toMatchObject({
      status: 'published',
      addedBy: null,
      credit: `${commune.name}, ảnh: chi hội`,
    });
    expect((await resources.list({ q: 'vang thi my' })).items.map(({ id }) => id)).toEqual([others]);
    await resources.setStatus(official, own, 'withdrawn');
    // Somebody else who named them did so of their own: their resource is left as it is.
    expect(await resources.get(null, others)).toMatchObject({
      addedBy: other.actor.personId,
      credit: 'Vàng Thị Mỷ',
    });
  });
});
