import { Readable } from 'node:stream';
import {
  type Actor,
  Clock,
  Database,
  defineErrors,
  FileStorage,
  isId,
  Jobs,
  type Language,
  newId,
  Outbox,
  RateLimit,
  requestContext,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ContentsService } from '../contents/contents.service';
import { contentExported } from '../events/content.events';

export const exportKind = 'h5p.export-html';
const keptMilliseconds = 24 * 3600 * 1000;

export interface ExportPayload {
  exportId: string;
  contentId: string;
  personId: string;
  /** Of the words around the content. */
  language: Language;
}

export const exportErrors = defineErrors('h5p-export', {
  gone: {
    kind: 'not-found',
    vi: 'Tệp này không còn. Hãy xuất lại.',
    en: 'This file is gone. Export it again.',
  },
});

const keyOf = (id: string) => `h5p/exports/${id}.html`;
/** A name that every system takes as a file's. */
const fileName = (title: string) => `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').slice(0, 120)}.html`;

/** Asks for contents as one file of HTML, and keeps the files for a day. */
@Injectable()
export class ContentExports {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentsService,
    private readonly files: FileStorage,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly rate: RateLimit,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins to write a content as one file. The right answers are in it, so only its editors get it.
   * @returns the job, whose page is `/jobs/ID`
   * @throws common.notFound, common.forbidden, common.tooMany
   */
  async begin(actor: Actor, contentId: string): Promise<string> {
    const content = await this.contents.content(actor, contentId, 'edit');
    await this.rate.take('h5p-export', actor.personId, { tries: 60, seconds: 3600 });
    const exportId = newId();
    return this.database.transaction(async () => {
      await this.database.execute(
        `insert into h5p_content_export (id, content_id, owner_id, name, created_at) values ($1, $2, $3, $4, $5)`,
        [exportId, contentId, actor.personId, fileName(content.title), this.clock.now()],
      );
      await this.outbox.publish(contentExported({ contentId, personId: actor.personId }));
      const { personId } = actor;
      const payload: ExportPayload = { exportId, contentId, personId, language: requestContext.language() };
      return this.jobs.start(exportKind, payload, personId);
    });
  }

  /** A finished file of the actor's own, of a content that they still edit. @throws h5p-export.gone, common.forbidden */
  async toDownload(actor: Actor, exportId: string): Promise<{ key: string; name: string }> {
    const found = isId(exportId)
      ? await this.database.one<{ contentId: string; name: string }>(
          `select content_id as "contentId", name from h5p_content_export
           where id = $1 and owner_id = $2 and bytes is not null`,
          [exportId, actor.personId],
        )
      : null;
    if (!found || !(await this.files.stat(keyOf(exportId)))) throw exportErrors.gone();
    await this.contents.content(actor, found.contentId, 'edit');
    return { key: keyOf(exportId), name: found.name };
  }

  /** Keeps a file that was made; says how long it is. */
  async store(exportId: string, pieces: AsyncGenerator<string>): Promise<number> {
    const bytes = await this.files.put(keyOf(exportId), Readable.from(asBuffers(pieces)));
    await this.database.execute('update h5p_content_export set bytes = $2 where id = $1', [exportId, bytes]);
    return bytes;
  }

  /** Deletes files older than a day; how many. */
  async deleteOld(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - keptMilliseconds);
    const old = await this.database.query<{ id: string }>(
      'delete from h5p_content_export where created_at < $1 returning id',
      [before],
    );
    for (const { id } of old) await this.files.delete(keyOf(id));
    return old.length;
  }
}

async function* asBuffers(pieces: AsyncGenerator<string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) if (piece !== '') yield Buffer.from(piece);
}
