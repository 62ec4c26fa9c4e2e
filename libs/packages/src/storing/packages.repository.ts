import { Database, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { GuardedPackage } from '../domain/package.policy';
import type { PackageKind, PackageManifest } from '../manifest/package.types';

export interface StoredPackage {
  id: string;
  kind: PackageKind;
  version: PackageManifest['version'];
  title: string;
  manifest: PackageManifest;
  unitId: string | null;
  authorId: string | null;
  /** Of the file as it was brought, and of all that is in it. */
  bytes: number;
  unpackedBytes: number;
  files: number;
  createdAt: Date;
}
export interface FoundPackage extends StoredPackage, GuardedPackage {}

const columns = `p.id, p.kind, p.version, p.title, p.manifest, p.unit_id as "unitId", p.author_id as "authorId",
  p.bytes::float as bytes, p.unpacked_bytes::float as "unpackedBytes", p.files, p.created_at as "createdAt"`;

@Injectable()
export class PackagesRepository {
  constructor(private readonly database: Database) {}

  /** What packages weigh as they were brought, which is about what a browser fetches; by the lesson's id. */
  async weights(
    lessons: readonly { id: string; contentId: string | null }[],
  ): Promise<Map<string, { bytes: number }>> {
    const rows = await this.database.query<{ id: string; bytes: number }>(
      'select id, bytes::float8 as bytes from content_package where id = any($1::uuid[])',
      [lessons.flatMap(({ contentId }) => contentId ?? [])],
    );
    const known = new Map(rows.map(({ id, bytes }) => [id, bytes]));
    return new Map(lessons.map(({ id, contentId }) => [id, { bytes: known.get(contentId ?? '') ?? 0 }]));
  }

  async find(id: string): Promise<FoundPackage | null> {
    if (!isId(id)) return null;
    return this.database.one<FoundPackage & Record<string, unknown>>(
      `select ${columns}, coalesce(u.path, '{}') as "unitPath",
         coalesce((select jsonb_agg(jsonb_build_object('status', k.status, 'unitPath', ku.path,
             'authorIds', array(select a.person_id from course_author a where a.course_id = k.id)))
           from content_use l join course k on k.id = l.course_id join unit ku on ku.id = k.owner_unit_id
           where l.content_id = p.id), '[]') as courses
       from content_package p left join unit u on u.id = p.unit_id where p.id = $1`,
      [id],
    );
  }

  async insert(given: StoredPackage): Promise<void> {
    await this.database.execute(
      `insert into content_package (id, kind, version, title, manifest, unit_id, author_id, bytes, unpacked_bytes,
         files, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        given.id,
        given.kind,
        given.version,
        given.title,
        JSON.stringify(given.manifest),
        given.unitId,
        given.authorId,
        given.bytes,
        given.unpackedBytes,
        given.files,
        given.createdAt,
      ],
    );
  }

  /** Packages that no lesson shows, made before a moment: what a replaced or deleted lesson leaves behind. */
  async unused(before: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select p.id from content_package p
       where p.created_at < $1 and not exists (select 1 from content_use l where l.content_id = p.id) limit 500`,
      [before],
    );
    return rows.map(({ id }) => id);
  }

  /** Keeps a package from being deleted until the transaction ends; false when it is gone already. */
  async keep(id: string): Promise<boolean> {
    if (!isId(id)) return false;
    const row = await this.database.one('select id from content_package where id = $1 for key share', [id]);
    return row !== null;
  }

  /** Deletes a package unless a lesson came to show it meanwhile; says whether it is gone. */
  deleteUnused(id: string): Promise<boolean> {
    return this.database.transaction(async () => {
      // Waits for whoever keeps it; only a statement after that sees the lessons they made.
      await this.database.execute('select from content_package where id = $1 for update', [id]);
      const row = await this.database.one(
        `delete from content_package p where p.id = $1
           and not exists (select 1 from content_use l where l.content_id = p.id) returning p.id`,
        [id],
      );
      return row !== null;
    });
  }
}
