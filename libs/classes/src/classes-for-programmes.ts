import { type ClassCatalogue, ClassCataloguePort, type ClassInPlan } from '@domdom/courses';
import { Clock, Database, fold } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { searchPatterns } from './conditions';

const columns = `c.id, c.title, coalesce(u.name, '') as "unitName", c.first_starts_at as "firstAt",
  c.last_ends_at as "lastEndsAt", c.status = 'open' and c.last_ends_at > $1 as open
  from community_class c left join unit u on u.id = c.unit_id`;

/** Shows programmes the classes that can be among their steps. */
@Injectable()
export class ClassesForProgrammes implements ClassCatalogue, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly port: ClassCataloguePort,
  ) {}

  onModuleInit(): void {
    this.port.use(this);
  }

  /** Classes whatever their state, but for drafts. */
  byIds(ids: readonly string[]): Promise<ClassInPlan[]> {
    return this.database.query<ClassInPlan & Record<string, unknown>>(
      `select ${columns} where c.id = any($2::uuid[]) and c.status <> 'draft'`,
      [this.clock.now(), ids],
    );
  }

  find(q: string | undefined, limit: number): Promise<ClassInPlan[]> {
    const values: unknown[] = [this.clock.now()];
    const words = searchPatterns(fold(q ?? '')).map(
      (pattern) => `and c.search_folded like $${values.push(pattern)}`,
    );
    return this.database.query<ClassInPlan & Record<string, unknown>>(
      `select ${columns} where c.status = 'open' and c.last_ends_at > $1 and not c.invitation_only ${words.join(' ')}
       order by c.first_starts_at, c.id limit ${Math.trunc(limit)}`,
      values,
    );
  }
}
