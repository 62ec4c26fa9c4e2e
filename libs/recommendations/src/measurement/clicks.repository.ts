import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ShownViews } from '../shown-views';
import { clickWithinDays } from './views.repository';

@Injectable()
export class ClicksRepository {
  constructor(
    private readonly database: Database,
    private readonly views: ShownViews,
  ) {}

  /**
   * Notes that somebody followed a recommendation of their own, the first time only, and says where it leads. Without
   * their consent nothing is noted. Null for a view that is not theirs or is gone.
   */
  async follow(personId: string, viewId: string, rank: number, now: Date): Promise<string | null> {
    await this.views.written(personId);
    const row = await this.database.one<{ path: string | null }>(
      `with clicked as (
         update recommendation_shown set clicked_at = $4
         where person_id = $1 and view_id = $2 and rank = $3 and clicked_at is null
           and shown_at > $4::timestamptz - make_interval(days => ${clickWithinDays})
           and exists (select from consent where person_id = $1 and purpose = 'recommendations'
             and withdrawn_at is null))
       select coalesce('/courses/' || c.slug, '/programmes/' || p.slug, '/classes/' || k.id,
         '/resources/' || r.id) as path
       from recommendation_shown s left join course c on c.id = s.item_id left join programme p on p.id = s.item_id
       left join community_class k on k.id = s.item_id left join resource r on r.id = s.item_id
       where s.person_id = $1 and s.view_id = $2 and s.rank = $3`,
      [personId, viewId, rank, now],
    );
    return row?.path ?? null;
  }
}
