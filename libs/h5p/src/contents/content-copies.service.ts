import { type Actor, commonErrors, Database, hasRole, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { GradingsRepository } from '../attempts/gradings.repository';
import { unitOf } from '../authoring/unit-of';
import { H5pUser } from '../engine/h5p-user';
import { contentCopied } from '../events/content.events';
import { ContentStorage } from '../storage/content-storage';
import { type Content, ContentsRepository } from './contents.repository';
import { ContentsService } from './contents.service';

const longestTitle = 255;
const copyWords: Record<string, string> = { vi: ' (bản sao)' };

/** "Cuộc gọi lừa đảo (bản sao)", in the language of the content. */
export function titleOfCopy(title: string, language: string): string {
  const words = copyWords[language] ?? ' (copy)';
  return title.slice(0, longestTitle - words.length) + words;
}

/** Contents again, with their files, as contents of their own. */
@Injectable()
export class ContentCopies {
  constructor(
    private readonly database: Database,
    private readonly service: ContentsService,
    private readonly contents: ContentsRepository,
    private readonly storage: ContentStorage,
    private readonly outbox: Outbox,
    private readonly gradings: GradingsRepository,
  ) {}

  /**
   * A copy that belongs to the actor, of a content of their own or of their units; returns its id.
   * @throws common.notFound, common.forbidden
   */
  async copyForActor(actor: Actor, id: string): Promise<string> {
    const content = await this.service.content(actor, id, 'preview');
    if (!hasRole(actor, 'instructor')) throw commonErrors.forbidden();
    const owner = { personId: actor.personId, unitId: unitOf(actor) };
    return this.database.transaction(async () => {
      const copyId = await this.make(content, titleOfCopy(content.title, content.language), owner);
      await this.outbox.publish(contentCopied({ contentId: copyId, fromId: id, personId: actor.personId }));
      return copyId;
    });
  }

  /** A copy with the same title. Policy is the caller's. @throws common.notFound */
  async copy(id: string, owner: { personId: string; unitId: string | null }): Promise<string> {
    const content = await this.contents.find(id);
    if (!content) throw commonErrors.notFound();
    return this.make(content, content.title, owner);
  }

  private async make(
    { id, metadata, params }: Content,
    title: string,
    { personId, unitId }: { personId: string; unitId: string | null },
  ): Promise<string> {
    const user = H5pUser.creator(personId, unitId);
    const copyId = await this.storage.addContent({ ...metadata, title }, params, user);
    for (const file of await this.storage.listFiles(id)) {
      await this.storage.addFile(copyId, file, await this.storage.getFileStream(id, file, user));
    }
    await this.gradings.copy(id, copyId);
    return copyId;
  }
}
