import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { communeKey } from './activity';
import type { Point, Recommendable } from './domain/recommendable';
import { RecommendableKinds } from './kinds/recommendable-kinds';

export interface ShelfStamp {
  modelId: string | null;
  /** Changes whenever something that can be recommended does. */
  catalogue: string;
}

@Injectable()
export class ShelfRepository {
  constructor(
    private readonly database: Database,
    private readonly kinds: RecommendableKinds,
    private readonly clock: Clock,
  ) {}

  /** What tells whether the shelf in memory is still right. */
  async stamp(): Promise<ShelfStamp> {
    const row = await this.database.one<{ modelId: string | null; catalogue: string }>(
      `select (select id from recommendation_model order by trained_at desc, id desc limit 1) as "modelId",
         ${this.kinds.stampSql} as catalogue where $1::timestamptz is not null`,
      [this.clock.now()],
    );
    return row ?? { modelId: null, catalogue: '' };
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
