import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { communeKey } from './activity';
import type { Point, Recommendable } from './domain/recommendable';
import { RecommendableKinds } from './kinds/recommendable-kinds';

@Injectable()
export class ShelfRepository {
  constructor(
    private readonly database: Database,
    private readonly kinds: RecommendableKinds,
  ) {}

  /** Changes whenever something that can be recommended does. */
  stamp(): Promise<string> {
    return this.kinds.stamp();
  }

  /** Everything that is open. */
  all(): Promise<Recommendable[]> {
    return this.kinds.read();
  }

  /** The middle of each commune in which there are places for classes, by its key. */
  async centres(): Promise<Map<string, Point>> {
    const rows = await this.database.query<{ key: string } & Point>(
      `select ${communeKey} as key, avg(v.latitude) as latitude, avg(v.longitude) as longitude
       from venue v join unit held on held.id = v.unit_id join unit commune on commune.id = held.path[3]
       where v.latitude is not null group by 1`,
    );
    return new Map(rows.map(({ key, latitude, longitude }) => [key, { latitude, longitude }]));
  }
}
