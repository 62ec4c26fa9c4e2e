import { IdentityModule, UnitDirectory } from '@domdom/identity';
import type { Database } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { openModule } from '../../../test/support/database';
import { makePerson } from '../../identity/src/testing/person.factory';
import type { Unit } from './domain/unit.entity';
import { OrganisationsModule } from './organisations.module';
import { RegistrarService } from './registrar.service';
import { makeUnit, makeUnitLine } from './testing/unit.factory';
import { UnitsRepository } from './units.repository';
import { UnitsService } from './units.service';

describe('units', () => {
  let module: TestingModule;
  let database: Database;
  let units: UnitsService;
  let line: { centre: Unit; province: Unit; commune: Unit; branch: Unit };

  beforeAll(async () => {
    ({ module, database } = await openModule({ imports: [IdentityModule, OrganisationsModule] }));
    units = module.get(UnitsService);
    line = await makeUnitLine(database);
  });
  afterAll(() => module.close());
  const officialOf = async (unit: Unit) =>
    (await makePerson(database, { grants: [{ role: 'official', unitId: unit.id }] })).actor;

  it('are added below one’s own unit, at the right level, once by each name', async () => {
    const official = await officialOf(line.province);
    const made = await units.addBelow(official, line.commune.id, {
      name: 'Chi hội Bản Đông',
      kind: 'branch',
    });
    expect(made.path).toEqual([...line.commune.path, made.id]);
    expect(made.level).toBe('grassroots');
    const again = units.addBelow(official, line.commune.id, { name: 'chi hội  bản đông', kind: 'branch' });
    await expect(again).rejects.toMatchObject({ code: 'organisations.sameName' });
    const district = units.addBelow(official, line.province.id, { name: 'Bản nhỏ', kind: 'branch' });
    await expect(district).rejects.toMatchObject({ code: 'organisations.wrongLevel' });
    const above = units.addBelow(official, line.centre.id, { name: 'Tỉnh mới', kind: 'province' });
    await expect(above).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('are found without diacritics, paged without loss or doubling', async () => {
    const province = await makeUnit(database, 'province', line.centre);
    for (let made = 0; made < 60; made++) await makeUnit(database, 'commune', province);
    const first = await units.list({ parentId: province.id });
    const second = await units.list({ parentId: province.id, after: first.next! });
    expect(first.total).toBe(60);
    expect(second.next).toBeNull();
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(60);
    expect((await units.list({ q: 'DON VI commune' })).total).toBeGreaterThanOrEqual(60);
    expect((await units.list({ after: 'not-a-cursor', parentId: province.id })).items).toHaveLength(50);
  });

  it('keep their history when they are renamed and closed', async () => {
    const official = await officialOf(line.commune);
    const unit = await units.addBelow(official, line.commune.id, {
      name: 'Ban khuyến học họ Lê',
      kind: 'clan_board',
    });
    await units.rename(official, unit.id, 'Ban khuyến học họ Lê Văn', 'QĐ 12');
    await units.close(official, unit.id, null);
    const changes = await database.query(
      'select kind, before, after, decision from unit_change where unit_id = $1 order by id',
      [unit.id],
    );
    expect(changes).toEqual([
      {
        kind: 'created',
        before: {},
        after: { name: 'Ban khuyến học họ Lê', kind: 'clan_board' },
        decision: null,
      },
      {
        kind: 'renamed',
        before: { name: 'Ban khuyến học họ Lê' },
        after: { name: 'Ban khuyến học họ Lê Văn' },
        decision: 'QĐ 12',
      },
      { kind: 'closed', before: {}, after: { validTo: '2026-11-21' }, decision: null },
    ]);
    expect((await units.get(unit.id)).validTo).toBe('2026-11-21');
    await expect(units.close(official, line.commune.id, null)).rejects.toMatchObject({
      code: 'organisations.hasChildren',
    });
  });

  it('show their people to their officials only, sorted by the given name', async () => {
    const branch = await makeUnit(database, 'grassroots', line.commune);
    for (const fullName of ['Trần Văn Bình', 'Lê Thị Ánh', 'Nguyễn Đức An']) {
      await makePerson(database, { fullName, homeUnitId: branch.id });
    }
    const official = await officialOf(line.commune);
    const found = await units.people(official, branch);
    expect(found.items.map(({ fullName }) => fullName)).toEqual([
      'Nguyễn Đức An',
      'Lê Thị Ánh',
      'Trần Văn Bình',
    ]);
    expect((await units.people(official, branch, 'anh')).items.map(({ fullName }) => fullName)).toEqual([
      'Lê Thị Ánh',
    ]);
    const elsewhere = await officialOf(await makeUnit(database, 'commune', line.province));
    await expect(units.people(elsewhere, branch)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('register a person without a phone, or nobody at all when they do not agree', async () => {
    const registrar = module.get(RegistrarService);
    const official = await officialOf(line.commune);
    const given = { fullName: 'Lò Thị Pâng', basis: 'spoken', agreed: true } as const;
    const person = await registrar.register(official, line.branch.id, given);
    expect(person).toMatchObject({
      phone: null,
      username: null,
      homeUnitId: line.branch.id,
      registeredBy: official.personId,
    });
    const refused = registrar.register(official, line.branch.id, {
      ...given,
      fullName: 'Người Không Muốn',
      agreed: false,
    });
    await expect(refused).rejects.toMatchObject({ code: 'identity.consentNeeded' });
    expect(await database.query(`select 1 from person where full_name = 'Người Không Muốn'`)).toEqual([]);
  });

  it('say where somebody lives, the nearest first', async () => {
    const directory = module.get(UnitDirectory);
    expect(await directory.nameOf(line.branch.id)).toBe(
      [line.branch, line.commune, line.province].map(({ name }) => name).join(', '),
    );
    expect(await directory.pathOf('not-an-id')).toEqual([]);
  });

  it('tell two units of one name apart by whose they are', async () => {
    const [place] = await module.get(UnitDirectory).search(line.commune.name, 5);
    const names = (await module.get(UnitsRepository).organisations()).map(({ name }) => name);
    expect(names).toContain(place?.organisation);
  });

  it('show a place once, though both organisations have a unit there', async () => {
    const sister = await makeUnitLine(database);
    const directory = module.get(UnitDirectory);
    await database.execute(`update unit set territory_code = 'T-10' where id = any($1::uuid[])`, [
      [line.commune.id, sister.commune.id],
    ]);
    const found = await directory.places('don vi commune', 50);
    expect(found.filter(({ id }) => id === line.commune.id || id === sister.commune.id)).toEqual([
      { id: line.commune.id, name: `${line.commune.name}, ${line.province.name}` },
    ]);
    expect(await directory.places(line.branch.name, 50)).toEqual([]);
  });
});
