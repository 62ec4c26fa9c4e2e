import { type Database, newId } from '@domdom/platform';
import { Organisation } from '../domain/organisation.entity';
import { Unit, type UnitLevel } from '../domain/unit.entity';

let made = 0;
const kinds = { centre: 'centre', province: 'province', commune: 'commune', grassroots: 'branch' } as const;

/** A unit below a parent, or a new organisation's centre; for tests. */
export async function makeUnit(
  database: Database,
  level: UnitLevel = 'centre',
  parent: Unit | null = null,
): Promise<Unit> {
  made++;
  const now = new Date();
  let organisationId = parent?.organisationId;
  if (!organisationId) {
    organisationId = newId();
    await database.repository(Organisation).insert({
      id: organisationId,
      code: `ORG-${process.pid}-${made}`,
      name: 'Hội thử',
      nameEn: 'Test association',
      createdAt: now,
    });
  }
  const unit = new Unit();
  const id = newId();
  Object.assign(unit, {
    id,
    organisationId,
    parentId: parent?.id ?? null,
    level,
    kind: kinds[level],
    territoryCode: null,
    path: [...(parent?.path ?? []), id],
    validFrom: '2025-07-01',
    validTo: null,
    createdAt: now,
  });
  unit.rename(`Đơn vị ${level} ${made}`);
  await database.repository(Unit).insert(unit);
  return unit;
}

/** A centre, a province, a commune and a branch, one below the other. */
export async function makeUnitLine(database: Database) {
  const centre = await makeUnit(database, 'centre');
  const province = await makeUnit(database, 'province', centre);
  const commune = await makeUnit(database, 'commune', province);
  const branch = await makeUnit(database, 'grassroots', commune);
  return { centre, province, commune, branch };
}
