import { buffer } from 'node:stream/consumers';
import { Database, FileStorage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { AttachmentData, ReceivedAttachments } from '../xapi';

/** The data of attachments, kept once per organisation under its SHA-2. */
@Injectable()
export class Attachments {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
  ) {}

  /**
   * Keeps data before the statements that name it: a file that nothing names does no harm. The row comes first, so that
   * whoever is just deleting the same data is waited for.
   */
  async keep(tenantId: number, received: ReceivedAttachments): Promise<void> {
    if (received.size === 0) return;
    const all = [...received].sort(([a], [b]) => (a < b ? -1 : 1));
    await this.database.execute(
      `insert into lrs_attachment (tenant_id, sha2, content_type, bytes)
       select $1, * from unnest($2::text[], $3::text[], $4::bigint[]) on conflict do nothing`,
      [
        tenantId,
        all.map(([sha2]) => sha2),
        all.map(([, { contentType }]) => contentType),
        all.map(([, { data }]) => data.length),
      ],
    );
    for (const [sha2, { data }] of all) await this.files.put(fileOf(tenantId, sha2), data);
  }

  /** Whether the data of all is here still, after the statements that name it were stored. */
  async has(tenantId: number, sha2s: readonly string[]): Promise<boolean> {
    const row = await this.database.one<{ count: number }>(
      'select count(*)::int as count from lrs_attachment where tenant_id = $1 and sha2 = any($2::text[])',
      [tenantId, sha2s],
    );
    return row!.count === sha2s.length;
  }

  /** Deletes data that nothing names any more, inside the caller's transaction. */
  async remove(tenantId: number, sha2s: readonly string[]): Promise<number> {
    const removed = await this.database.execute(
      'delete from lrs_attachment where tenant_id = $1 and sha2 = any($2::text[])',
      [tenantId, sha2s],
    );
    for (const sha2 of sha2s) await this.files.delete(fileOf(tenantId, sha2));
    return removed;
  }

  /** Those of the attachments whose data is here, in the order they are asked for, each once. */
  async read(
    tenantId: number,
    wanted: readonly { sha2: string; contentType: string }[],
  ): Promise<AttachmentData[]> {
    const unique = new Map(wanted.map((item) => [item.sha2.toLowerCase(), item]));
    if (unique.size === 0) return [];
    const here = await this.database.query<{ sha2: string }>(
      `select sha2 from lrs_attachment where tenant_id = $1 and sha2 = any($2::text[])`,
      [tenantId, [...unique.keys()]],
    );
    const kept = new Set(here.map(({ sha2 }) => sha2));
    const data: AttachmentData[] = [];
    for (const [sha2, { contentType }] of unique) {
      if (!kept.has(sha2)) continue;
      const content = await buffer(await this.files.read(fileOf(tenantId, sha2)));
      data.push({ sha2, contentType, data: content });
    }
    return data;
  }
}

const fileOf = (tenantId: number, sha2: string): string => `lrs/${tenantId}/${sha2.slice(0, 2)}/${sha2}`;
