import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

export const groupings = ['model', 'kind', 'topic', 'place', 'rank'] as const;
export type Grouping = (typeof groupings)[number];

/** Sums of views. */
export interface ViewSums {
  shown: number;
  clicked: number;
  enrolled: number;
  finished: number;
}
export interface DaySums extends ViewSums {
  /** `2026-11-21` */
  day: string;
}
/** The views of one group at one rank. */
export interface GroupSums extends ViewSums {
  /** A model's kind, a kind of item, a topic, a place or a rank; null where it is not known. */
  value: string | null;
  rank: number;
  weight: number;
  squares: number;
  clickedWeight: number;
  enrolledWeight: number;
}

const columnOf: Record<Grouping, string> = {
  model: 'model_kind',
  kind: 'item_kind',
  topic: 'topic',
  place: 'place',
  rank: 'rank::text',
};
const sums = `sum(shown)::int as shown, sum(clicked)::int as clicked, sum(enrolled)::int as enrolled,
  sum(finished)::int as finished`;

/** The sums of what was shown and what followed, without anybody in them. */
@Injectable()
export class MeasurementRepository {
  constructor(private readonly database: Database) {}

  /** By day, the first day first. @param from `2026-08-24` */
  days(from: string): Promise<DaySums[]> {
    return this.database.query<DaySums & Record<string, unknown>>(
      `select day::text, ${sums} from recommendation_day where day >= $1::date group by day order by day`,
      [from],
    );
  }

  /** By group and rank. */
  groups(by: Grouping, from: string): Promise<GroupSums[]> {
    return this.database.query<GroupSums & Record<string, unknown>>(
      `select ${columnOf[by]} as value, rank, ${sums}, sum(weight) as weight, sum(squares) as squares,
         sum(clicked_weight) as "clickedWeight", sum(enrolled_weight) as "enrolledWeight"
       from recommendation_day where day >= $1::date group by 1, 2 order by 1 nulls last, 2`,
      [from],
    );
  }
}
