import type { UnitKind, UnitLevel } from '@domdom/organisations';
import { fold, newId } from '@domdom/platform';
import { type DemoContext, daysBefore, insertAll } from './demo-context';
import { grassroots, livelyProvinces, provinces } from './places';

export interface DemoUnit {
  id: string;
  organisation: 'VAPE' | 'VWU';
  parentId: string | null;
  level: UnitLevel;
  kind: UnitKind;
  name: string;
  path: string[];
}
export interface DemoUnits {
  all: DemoUnit[];
  centre: Record<'VAPE' | 'VWU', DemoUnit>;
  provinces: DemoUnit[];
  communes: DemoUnit[];
  /** Boards and branches of the association. */
  boards: DemoUnit[];
  /** The women's unions of the communes. */
  womenCommunes: DemoUnit[];
}

const organisations = [
  { code: 'VAPE', name: 'Hội Khuyến học Việt Nam', name_en: 'Viet Nam Association for Promoting Education' },
  { code: 'VWU', name: 'Hội Liên hiệp Phụ nữ Việt Nam', name_en: "Viet Nam Women's Union" },
] as const;

/** Two organisations over the same country: 34 provinces, a few dozen communes, boards and branches below. */
export async function makeUnits({ database, now }: DemoContext): Promise<DemoUnits> {
  const organisationIds = { VAPE: newId(), VWU: newId() };
  await insertAll(
    database,
    'organisation',
    { id: 'uuid', code: 'text', name: 'text', name_en: 'text', created_at: 'timestamptz' },
    organisations.map((organisation) => ({
      id: organisationIds[organisation.code],
      ...organisation,
      // The association is the older one: what names no organisation is its.
      created_at: daysBefore(now, organisation.code === 'VAPE' ? 500 : 400),
    })),
  );
  const all: DemoUnit[] = [];
  const add = (
    organisation: 'VAPE' | 'VWU',
    parent: DemoUnit | null,
    level: UnitLevel,
    given: { name: string; kind: UnitKind },
  ) => {
    const id = newId();
    const unit = {
      id,
      organisation,
      parentId: parent?.id ?? null,
      level,
      ...given,
      path: [...(parent?.path ?? []), id],
    };
    all.push(unit);
    return unit;
  };
  const centre = {
    VAPE: add('VAPE', null, 'centre', { name: 'Trung ương Hội Khuyến học Việt Nam', kind: 'centre' }),
    VWU: add('VWU', null, 'centre', { name: 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam', kind: 'centre' }),
  };
  const ofVape = provinces.map((province) => add('VAPE', centre.VAPE, 'province', province));
  const ofVwu = new Map(
    provinces.map((province) => [province.name, add('VWU', centre.VWU, 'province', province)]),
  );
  const communes: DemoUnit[] = [];
  const womenCommunes: DemoUnit[] = [];
  const boards: DemoUnit[] = [];
  for (const lively of livelyProvinces) {
    const province = ofVape.find(({ name }) => name === lively.province)!;
    for (const given of lively.communes) {
      const commune = add('VAPE', province, 'commune', given);
      communes.push(commune);
      womenCommunes.push(add('VWU', ofVwu.get(lively.province)!, 'commune', given));
      for (const board of grassroots) boards.push(add('VAPE', commune, 'grassroots', board));
    }
  }
  const byId = new Map(all.map((unit) => [unit.id, unit]));
  await insertAll(
    database,
    'unit',
    {
      id: 'uuid',
      organisation_id: 'uuid',
      parent_id: 'uuid',
      level: 'text',
      kind: 'text',
      name: 'text',
      name_folded: 'text',
      territory_code: 'text',
      path: 'uuid[]',
      valid_from: 'date',
      created_at: 'timestamptz',
    },
    all.map((unit) => ({
      id: unit.id,
      organisation_id: organisationIds[unit.organisation],
      parent_id: unit.parentId,
      level: unit.level,
      kind: unit.kind,
      name: unit.name,
      name_folded: fold(unit.name),
      territory_code: territoryOf(unit, byId),
      path: `{${unit.path.join(',')}}`,
      valid_from: '2025-07-01',
      created_at: now,
    })),
  );
  return { all, centre, provinces: ofVape, communes, boards, womenCommunes };
}

/** A made-up code of the territory: the same for both organisations' units over it. */
function territoryOf(unit: DemoUnit, byId: Map<string, DemoUnit>): string | null {
  if (unit.level === 'centre' || unit.level === 'grassroots') return null;
  const line = unit.path.slice(1).map((id) => fold(byId.get(id)!.name).replace(/ /g, '-'));
  return `demo/${line.join('/')}`;
}
