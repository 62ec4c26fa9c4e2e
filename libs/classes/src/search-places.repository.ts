import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { UnitRow } from './classes.repository';
import { boxAround, kilometresSql, type Point } from './domain/geography';

/** The unit around or in which classes are looked for. */
export interface ChosenPlace extends UnitRow {
  latitude: number | null;
  longitude: number | null;
}

/** Both organisations have a unit over the same territory: who asks for one means the place. */
export const sameTerritory = (unit: string): string =>
  `array(select x.id from unit p join unit x on x.id = p.id or x.territory_code = p.territory_code
  where p.id = ${unit})`;

/** Where classes are looked for. */
@Injectable()
export class SearchPlacesRepository {
  constructor(private readonly database: Database) {}

  /** A unit as the middle of a search: the middle of its territory is that of the places in it. */
  find(id: string): Promise<ChosenPlace | null> {
    return this.database.one<ChosenPlace>(
      `select u.id, u.name, u.path, a.name as "aboveName", m.latitude, m.longitude
       from unit u left join unit a on a.id = u.parent_id
       cross join lateral (select avg(v.latitude) as latitude, avg(v.longitude) as longitude
         from venue v join unit x on x.id = v.unit_id
         where v.latitude is not null and x.path && ${sameTerritory('u.id')}) m
       where u.id = $1 and u.valid_to is null`,
      [id],
    );
  }

  /** The commune of the place that is nearest to a point, within 60 km. */
  async nearestCommune(point: Point): Promise<string | null> {
    const box = boxAround(point, 60);
    const row = await this.database.one<{ id: string }>(
      `select u.path[3] as id from venue v join unit u on u.id = v.unit_id
       where v.latitude between $1 and $2 and v.longitude between $3 and $4 and cardinality(u.path) >= 3
       order by ${kilometresSql('v', '$5::float8', '$6::float8')}, v.id limit 1`,
      [box.south, box.north, box.west, box.east, point.latitude, point.longitude],
    );
    return row?.id ?? null;
  }
}
