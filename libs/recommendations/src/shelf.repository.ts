import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ShelfCourse, ShelfProgramme } from './domain/shelf-items';

export interface ShelfStamp {
  modelId: string | null;
  /** Changes whenever an open course or programme does. */
  catalogue: string;
}

@Injectable()
export class ShelfRepository {
  constructor(private readonly database: Database) {}

  /** What tells whether the shelf in memory is still right. */
  async stamp(): Promise<ShelfStamp> {
    const row = await this.database.one<{ modelId: string | null; catalogue: string }>(
      `select (select id from recommendation_model order by trained_at desc, id desc limit 1) as "modelId",
         (select concat(count(*), ' ', max(updated_at)) from course where status = 'published') || ' ' ||
         (select concat(count(*), ' ', max(updated_at)) from programme where status = 'published') as catalogue`,
    );
    return row ?? { modelId: null, catalogue: '' };
  }

  courses(): Promise<ShelfCourse[]> {
    return this.database.query<ShelfCourse>(
      `select id, topic, level, language from course where status = 'published' order by published_at desc, id`,
    );
  }

  programmes(): Promise<ShelfProgramme[]> {
    return this.database.query<ShelfProgramme>(
      `select p.id, array_agg(c.id order by pc.position) as "courseIds"
       from programme p join programme_course pc on pc.programme_id = p.id
       join course c on c.id = pc.course_id and c.status = 'published'
       where p.status = 'published' group by p.id order by p.published_at desc, p.id`,
    );
  }
}
