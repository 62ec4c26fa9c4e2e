import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { CoursesModule } from '@domdom/courses';
import { ConsentsService, consentWithdrawn, IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import { type Actor, type Database, FileStorage, type FixedClock, newId } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { openModule } from '../../../test/support/database';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { ForgetOpenings } from './consent-withdrawn.consumer';
import type { NewResourceDto } from './dto/resources.dto';
import { ResourcesModule } from './resources.module';
import { ResourcesService } from './resources.service';
import { makeResource } from './testing/resource.factory';

const none = { files: {}, tooLarge: false };
const fileOf = async (name: string, content: string) => {
  const place = path.join(tmpdir(), newId());
  await writeFile(place, content);
  return { files: { file: { path: place, originalname: name, size: content.length } }, tooLarge: false };
};

describe('open learning resources', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let resources: ResourcesService;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let instructor: Actor;
  let official: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    const opened = await openModule({
      imports: [IdentityModule, OrganisationsModule, CoursesModule, ResourcesModule],
    });
    ({ module, database, clock } = opened);
    resources = module.get(ResourcesService);
    units = await makeUnitLine(database);
    const grant = (role: 'instructor' | 'official', unitId: string) =>
      makePerson(database, { grants: [{ role, unitId }] });
    instructor = (await grant('instructor', units.commune.id)).actor;
    official = (await grant('official', units.province.id)).actor;
    stranger = (await makePerson(database)).actor;
  });
  afterAll(() => module.close());

  const agree = ({ personId }: Actor) =>
    module.get(ConsentsService).give(personId, 'recommendations', {
      basis: 'self',
      recordedBy: personId,
      language: 'vi',
    });
  const forgetOpeningsOf = ({ personId }: Actor) =>
    module.get(ForgetOpenings).handle({
      ...consentWithdrawn({ personId, purpose: 'recommendations' }),
      id: newId(),
      occurredAt: new Date(),
    });
  const described = (given: Partial<NewResourceDto> = {}): NewResourceDto => ({
    unitId: units.commune.id,
    title: 'Nhận ra cuộc gọi lừa đảo',
    summary: 'Một tờ để dán cạnh điện thoại.',
    topic: 'digital-skills',
    level: 'beginner',
    language: 'vi',
    credit: 'Chi hội Phụ nữ xã',
    licence: 'cc-by',
    source: 'link',
    address: 'https://dichvucong.gov.vn/huong-dan',
    ...given,
  });

  it('are drafts that only who runs them sees, until they are shared', async () => {
    const id = await resources.add(instructor, described(), none);
    await expect(resources.get(null, id)).rejects.toMatchObject({ code: 'common.notFound' });
    await expect(resources.get(stranger, id)).rejects.toMatchObject({ code: 'common.notFound' });
    expect((await resources.get(official, id, 'edit')).status).toBe('draft');
    await resources.setStatus(instructor, id, 'published');
    expect(await resources.get(null, id)).toMatchObject({
      kind: 'link',
      address: 'https://dichvucong.gov.vn/huong-dan',
      unitName: units.commune.name,
      credit: 'Chi hội Phụ nữ xã',
    });
    await resources.setStatus(official, id, 'withdrawn');
    await expect(resources.get(stranger, id)).rejects.toMatchObject({ code: 'common.notFound' });
  });

  it('are files that were looked at, under the kind of what is in them, and are replaced without a trace', async () => {
    const files = module.get(FileStorage);
    const input = described({ source: 'file' });
    const id = await resources.add(instructor, input, await fileOf('to-dan.txt', 'Đừng đọc mã OTP cho ai.'));
    const first = await resources.get(instructor, id);
    expect(first).toMatchObject({ kind: 'document', fileName: 'to-dan.txt', address: null });
    const kept = await buffer(await files.read(first.fileKey!));
    expect(kept.toString()).toBe('Đừng đọc mã OTP cho ai.');

    await resources.change(instructor, id, { ...input, title: 'Tờ dán' }, none);
    expect(await resources.get(instructor, id)).toMatchObject({ title: 'Tờ dán', fileKey: first.fileKey });

    await resources.change(instructor, id, input, await fileOf('to-dan-2.txt', 'Gọi 113 khi nghi ngờ.'));
    const second = await resources.get(instructor, id);
    expect(second.fileName).toBe('to-dan-2.txt');
    expect(await files.stat(first.fileKey!)).toBeNull();
  });

  it('refuse a form without a file or address, a program, another unit, and keep nothing of it', async () => {
    const before = await database.query('select id from resource');
    const program = await fileOf('bai.txt', 'MZ\u0000\u0001\u0002');
    await expect(resources.add(instructor, described({ source: 'file' }), none)).rejects.toMatchObject({
      code: 'media.noFile',
    });
    await expect(resources.add(instructor, described({ source: 'file' }), program)).rejects.toMatchObject({
      code: expect.stringMatching(/^media\./),
    });
    await expect(
      resources.add(instructor, described({ address: 'javascript:1' }), none),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^media\./) });
    const elsewhere = described({ unitId: units.province.id });
    await expect(resources.add(instructor, elsewhere, none)).rejects.toMatchObject({
      code: 'resources.noUnit',
    });
    await expect(resources.add(stranger, described(), none)).rejects.toMatchObject({
      code: 'resources.noUnit',
    });
    expect(await database.query('select id from resource')).toEqual(before);
    expect(await readFile(program.files.file.path, 'latin1')).toContain('MZ');
  });

  it('cannot be changed by somebody who does not run them', async () => {
    const id = await makeResource(database, units.commune.id, instructor.personId);
    const input = described();
    await expect(resources.change(stranger, id, input, none)).rejects.toMatchObject({
      code: 'common.forbidden',
    });
    await expect(resources.setStatus(stranger, id, 'withdrawn')).rejects.toMatchObject({
      code: 'common.forbidden',
    });
  });

  it('are found without diacritics and by what they are about, page after page, each once', async () => {
    const ids: string[] = [];
    for (let day = 10; day < 18; day++) {
      const at = `2026-10-${day}T02:00:00Z`;
      const topic = day % 2 ? 'law' : 'green-skills';
      ids.push(
        await makeResource(database, units.commune.id, instructor.personId, {
          title: `Tờ gấp Phân loại rác ${day}`,
          topic,
          at,
        }),
      );
    }
    await makeResource(database, units.commune.id, instructor.personId, {
      title: 'Tờ gấp Phân loại rác nháp',
      status: 'draft',
    });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await resources.list({ q: 'phan loai rac' }, after, 3);
      expect(page.total).toBe(8);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(ids.toReversed());

    const law = await resources.list({ q: 'phan loai rac', topic: 'law' });
    expect(law.total).toBe(4);
    expect(law.items.every(({ topic }) => topic === 'law')).toBe(true);
    expect(law.by.topic).toMatchObject({ law: 4, 'green-skills': 4 });
    // An address that somebody changed begins the list anew.
    expect((await resources.list({ q: 'phan loai rac' }, 'abc', 3)).items).toHaveLength(3);
  });

  it.each<[string | number, string]>([
    [1, 'a number'],
    [1e308, 'a number that no time has'],
    ['2026', 'a year'],
    ['+275760-09-13T00:00:00.000Z', 'a time beyond those of the database'],
    ['2026-11-21T00:00:00.000Z; drop', 'more than a time'],
  ])('begin anew when somebody changed the place in the address to %p, %s', async (moment) => {
    const cursor = Buffer.from(JSON.stringify([moment, newId()])).toString('base64url');
    expect((await resources.list({}, cursor, 1)).items).toHaveLength(1);
  });

  it('are no pages of the portal: a drawing with a script and a page are refused under any name', async () => {
    for (const [name, content] of [
      ['hinh.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
      ['hinh.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
      ['trang.html', '<!doctype html><script>alert(1)</script>'],
      ['trang.pdf', '<!doctype html><script>alert(1)</script>'],
    ] as const) {
      const added = resources.add(instructor, described({ source: 'file' }), await fileOf(name, content));
      await expect(added).rejects.toMatchObject({ code: expect.stringMatching(/^media\./) });
    }
    for (const address of [
      'http://a.vn/',
      'data:text/html,x',
      '//a.vn',
      'https://ai@a.vn/',
      'https://localhost/',
      '/account',
    ])
      await expect(resources.add(instructor, described({ address }), none)).rejects.toMatchObject({
        code: 'media.badAddress',
      });
  });

  it('are counted when opened; who opened is kept only of people who agreed, and only until they withdraw', async () => {
    const id = await makeResource(database, units.commune.id, instructor.personId);
    const { actor: agreed } = await makePerson(database);
    const { actor: not } = await makePerson(database);
    await agree(agreed);
    for (const actor of [null, agreed, agreed, not]) await resources.open(actor, id);
    expect((await resources.get(null, id)).opened).toBe(4);
    const rows = () =>
      database.query<{ person: string }>(
        'select person_id as person from resource_opening where resource_id = $1',
        [id],
      );
    expect(await rows()).toEqual([{ person: agreed.personId }]);
    const told = await database.query<{ payload: object }>(
      `select payload from outbox_event where type = 'resources.opened'`,
    );
    expect(told.map(({ payload }) => payload)).toEqual(
      [0, 1].map(() => ({ resourceId: id, personId: agreed.personId })),
    );

    await module.get(ConsentsService).withdraw(agreed.personId, 'recommendations', agreed.personId);
    await forgetOpeningsOf(agreed);
    expect(await rows()).toEqual([]);
  });

  it('opened before somebody withdrew are forgotten though they agreed anew at once, those opened since are kept', async () => {
    const [before, since] = [
      await makeResource(database, units.commune.id, instructor.personId),
      await makeResource(database, units.commune.id, instructor.personId),
    ];
    const { actor } = await makePerson(database);
    await agree(actor);
    await resources.open(actor, before);
    clock.advance(1000);
    await module.get(ConsentsService).withdraw(actor.personId, 'recommendations', actor.personId);
    await agree(actor);
    clock.advance(1000);
    await resources.open(actor, since);
    await forgetOpeningsOf(actor);
    expect(
      await database.query('select resource_id as id from resource_opening where person_id = $1', [
        actor.personId,
      ]),
    ).toEqual([{ id: since }]);
  });
});
