import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** A library that is installed. */
export interface InstalledType {
  /** "H5P.MultiChoice-1.16" */
  name: string;
  machineName: string;
  /** "1.16.27" */
  version: string;
  title: string;
  /** Lessons can be made with it; others are parts that these need. */
  runnable: boolean;
  /** Instructors begin no new contents with it. */
  restricted: boolean;
  /** It came with the portal. */
  own: boolean;
  installedAt: Date;
  /** How many contents are made with it or contain it. */
  contents: number;
  /** How many other libraries need it. */
  dependents: number;
}

type Row = Omit<InstalledType, 'dependents'> & Record<string, unknown>;

/** The content types with what uses them. */
@Injectable()
export class ContentTypesRepository {
  constructor(private readonly database: Database) {}

  /** All of them, those that lessons are made with first. */
  list(): Promise<Omit<InstalledType, 'dependents'>[]> {
    return this.database.query<Row>(
      `select l.name, l.machine_name as "machineName",
         l.major_version || '.' || l.minor_version || '.' || l.patch_version as version, l.title, l.runnable,
         l.restricted, l.source_hash is not null as own, l.installed_at as "installedAt",
         coalesce(u.contents, 0) as contents
       from h5p_library l left join (
         select concat(d->>'machineName', '-', d->>'majorVersion', '.', d->>'minorVersion') as name,
           count(distinct c.id)::int as contents
         from h5p_content c cross join lateral jsonb_array_elements(c.metadata->'preloadedDependencies') d
         group by 1) u on u.name = l.name
       order by l.runnable desc, l.title, l.major_version desc, l.minor_version desc`,
    );
  }

  /** Takes a library's row away unless it is the portal's own or a content uses it; false when it stayed. */
  async deleteUnused(name: string): Promise<boolean> {
    const gone = await this.database.execute(
      `delete from h5p_library l where l.name = $1 and l.source_hash is null and not exists (
         select 1 from h5p_content c where c.metadata->'preloadedDependencies' @> jsonb_build_array(
           jsonb_build_object('machineName', l.machine_name, 'majorVersion', l.major_version,
             'minorVersion', l.minor_version)))`,
      [name],
    );
    return gone > 0;
  }
}
