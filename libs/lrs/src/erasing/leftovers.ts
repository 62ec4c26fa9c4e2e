import { Database, FileStorage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ExportsRepository } from '../export/exports.repository';
import { fileKey } from '../export/exports.service';
import { numbers } from '../store/array-literal';
import { Attachments } from '../store/attachments';
import { KIND } from '../store/keys';
import { retrying } from '../store/retrying';
import { etagOf } from '../xapi';
import { needles, scrub, searchTexts } from './domain/needles';
import type { Erasing } from './rewriter';

interface FoundDocument {
  place: string;
  contentType: string;
  content: Buffer;
  name: string;
}

const documentPlace = `ctid::text`;

/** Documents, attachments, activities and keys that are left of a person when the statements are rewritten. */
@Injectable()
export class Leftovers {
  constructor(
    private readonly database: Database,
    private readonly attachments: Attachments,
    private readonly exports: ExportsRepository,
    private readonly files: FileStorage,
  ) {}

  /** Files that were exported may hold the person; they are only copies, and can be made again. */
  async exported(personId: string | null): Promise<void> {
    await this.database.transaction(async () => {
      for (const one of await this.exports.deleteBegun(personId)) await this.files.delete(fileKey(one));
    });
  }

  async erase(erasing: Erasing): Promise<void> {
    await retrying(this.database, () => this.database.transaction(() => this.ownDocuments(erasing)));
    await this.otherDocuments(erasing);
    await this.definitions(erasing);
    await this.tellingKeys(erasing);
    await retrying(this.database, () => this.database.transaction(() => this.unused(erasing)));
    await this.saidByOthers(erasing);
  }

  /** States and profiles of the person's agents. */
  private async ownDocuments({ erasureId, tenantId, gone }: Erasing): Promise<void> {
    const removed = await this.database.execute(
      'delete from lrs_document where tenant_id = $1 and agent_key = any($2::bigint[])',
      [tenantId, numbers(gone)],
    );
    await this.count(erasureId, 'documents', removed);
  }

  /** Documents of others and of activities that hold what is nobody else's. */
  private async otherDocuments(erasing: Erasing): Promise<void> {
    const { erasureId, tenantId, person } = erasing;
    const texts = searchTexts(person.texts);
    if (texts.length === 0) return;
    const asWritten = [...new Set([...texts, ...person.texts.unique])];
    await retrying(this.database, () =>
      this.database.transaction(async () => {
        const found = await this.database.query<FoundDocument & Record<string, unknown>>(
          `select ${documentPlace} as place, content_type as "contentType", content, name from lrs_document
           where tenant_id = $1 and (
             exists (select from unnest($2::text[]) as u (text) where position(convert_to(u.text, 'UTF8') in content) > 0)
             or exists (select from unnest($3::text[]) as u (text) where position(u.text in lower(name)) > 0))
           for update`,
          [tenantId, asWritten, texts],
        );
        const expression = needles(person.texts, false);
        let count = 0;
        for (const { place, content, name } of found) {
          count++;
          const clean =
            scrub(name, expression, '') !== name ? null : cleanJson(content, expression, person.pseudonym);
          if (clean) {
            await this.database.execute(
              `update lrs_document set content = $2, etag = $3 where ctid = $1::tid`,
              [place, clean, etagOf(clean)],
            );
          } else await this.database.execute('delete from lrs_document where ctid = $1::tid', [place]);
        }
        await this.count(erasureId, 'documents', count);
      }),
    );
  }

  private async definitions({ tenantId, person }: Erasing): Promise<void> {
    const texts = searchTexts(person.texts);
    const rows = await this.database.query<{ key: string; definition: string }>(
      `select key_id as key, definition from lrs_activity where tenant_id = $1
         and exists (select from unnest($2::text[]) as u (text) where position(u.text in lower(definition)) > 0)`,
      [tenantId, texts],
    );
    const expression = needles(person.texts, false);
    for (const { key, definition } of rows) {
      const clean = JSON.stringify(scrub(JSON.parse(definition), expression, person.pseudonym));
      await this.database.execute(
        'update lrs_activity set definition = $3 where tenant_id = $1 and key_id = $2 and definition = $4',
        [tenantId, key, clean, definition],
      );
    }
  }

  /** Keys that say who it was by themselves, such as an activity of which the person's id is a part. */
  private async tellingKeys({ erasureId, tenantId, person }: Erasing): Promise<void> {
    await this.database.execute(
      `insert into lrs_erasing_leftover (erasure_id, tenant_id, key_id)
       select $1, k.tenant_id, k.id from lrs_key k where k.tenant_id = $2
         and exists (select from unnest($3::text[]) as u (text) where position(u.text in lower(k.key)) > 0)
       on conflict do nothing`,
      [erasureId, tenantId, searchTexts(person.texts)],
    );
  }

  /** What no statement names any more: its key, what was known of it, its documents, its data. */
  private async unused({ erasureId, tenantId }: Erasing): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtext('lrs_erasing'))`);
    const free = await this.database.query<{ id: string; kind: number; key: string }>(
      `with gone as (
         delete from lrs_key k using lrs_erasing_leftover l
         where l.erasure_id = $1 and l.tenant_id = $2 and k.tenant_id = $2 and k.id = l.key_id
           and not exists (select from lrs_statement_key s where s.tenant_id = $2 and s.key_id = k.id)
         returning k.id, k.kind, k.key),
       marked as (
         insert into lrs_erased_key (tenant_id, key_id, erasure_id, agent) select $2, id, $1, false from gone),
       months as (delete from lrs_key_month m using gone where m.tenant_id = $2 and m.key_id = gone.id)
       select id, kind, key from gone`,
      [erasureId, tenantId],
    );
    const ids = numbers(free.map(({ id }) => id));
    const documents = await this.database.execute(
      `delete from lrs_document where tenant_id = $1
         and (agent_key = any($2::bigint[]) or activity_key = any($2::bigint[]))`,
      [tenantId, ids],
    );
    await this.count(erasureId, 'documents', documents);
    await this.database.execute(
      'delete from lrs_activity where tenant_id = $1 and key_id = any($2::bigint[])',
      [tenantId, ids],
    );
    await this.database.execute('delete from lrs_erasing_leftover where erasure_id = $1 and tenant_id = $2', [
      erasureId,
      tenantId,
    ]);
    const sha2s = free.filter(({ kind }) => kind === KIND.attachment).map(({ key }) => key);
    // The files last: if they cannot be deleted, the rows are there still, and it is all done again.
    const removed = sha2s.length > 0 ? await this.attachments.remove(tenantId, sha2s) : 0;
    await this.count(erasureId, 'attachments', removed);
  }

  /** What other stores said when they refused something. */
  private async saidByOthers({ tenantId, person }: Erasing): Promise<void> {
    const texts = searchTexts(person.texts);
    const has = (column: string) =>
      `exists (select from unnest($2::text[]) as u (text) where position(u.text in lower(${column})) > 0)`;
    await this.database.execute(
      `update lrs_forward_target set last_error_detail = null where tenant_id = $1 and ${has('last_error_detail')}`,
      [tenantId, texts],
    );
    await this.database.execute(
      `update lrs_forward_refused set reason = '' where tenant_id = $1 and ${has('reason')}`,
      [tenantId, texts],
    );
  }

  private async count(erasureId: string, what: 'documents' | 'attachments', count: number): Promise<void> {
    if (count === 0) return;
    await this.database.execute(`update lrs_erasure set ${what} = ${what} + $2 where id = $1`, [
      erasureId,
      count,
    ]);
  }
}

/** JSON without what was found; null when the content is no JSON, which cannot be freed of it. */
function cleanJson(content: Buffer, found: RegExp | null, instead: string): Buffer | null {
  try {
    return Buffer.from(JSON.stringify(scrub(JSON.parse(content.toString('utf8')), found, instead)));
  } catch {
    return null;
  }
}
