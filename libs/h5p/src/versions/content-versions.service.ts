import { type Actor, commonErrors, Database, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Content } from '../contents/contents.repository';
import { ContentsService } from '../contents/contents.service';
import { contentRestored } from '../events/content.events';
import { type StoredVersion, type VersionLine, VersionsRepository } from './versions.repository';

export interface History {
  content: Content;
  items: VersionLine[];
  /** Asks for the versions before this one. */
  next: number | null;
}

/** What contents were, for those who edit them. */
@Injectable()
export class ContentVersions {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentsService,
    private readonly versions: VersionsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** The newest versions first. @throws common.notFound, common.forbidden */
  async history(actor: Actor, id: string, before?: number): Promise<History> {
    const content = await this.contents.content(actor, id, 'edit');
    return { content, ...(await this.versions.list(id, before)) };
  }

  /** One version. @throws common.notFound, common.forbidden */
  async version(
    actor: Actor,
    id: string,
    number: number,
  ): Promise<{ content: Content; version: StoredVersion }> {
    const content = await this.contents.content(actor, id, 'edit');
    const version = await this.versions.find(id, number);
    if (!version) throw commonErrors.notFound();
    return { content, version };
  }

  /** What a content was in a version, for judging what was done with it; null when it is not kept. */
  paramsOf(contentId: string, number: number): Promise<StoredVersion | null> {
    return this.versions.find(contentId, number);
  }

  /** What a content was in some versions, as far as they are kept. */
  some(contentId: string, numbers: readonly number[]): Promise<StoredVersion[]> {
    return this.versions.some(contentId, numbers);
  }

  /**
   * Makes an older version the newest one; nothing is written over.
   * @param newest the newest version that the actor knows of
   * @throws common.notFound, common.forbidden, h5p.inOpenCourse, h5p.changedMeanwhile
   */
  async restore(actor: Actor, id: string, number: number, newest: number): Promise<void> {
    const { version } = await this.version(actor, id, number);
    await this.database.transaction(async () => {
      await this.contents.restoreContent(actor, id, newest, version);
      await this.outbox.publish(contentRestored({ contentId: id, from: number, personId: actor.personId }));
    });
  }
}
