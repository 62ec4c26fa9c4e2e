import { canWithCourse } from '@domdom/courses';
import { type Actor, AuditLog, Database, FileStorage, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Content } from '../contents/contents.repository';
import { ContentsService } from '../contents/contents.service';
import { can, isFrozen } from '../domain/content.policy';
import { contentDeleted } from '../events/content.events';
import { keys } from '../storage/keys';
import {
  type ContentFacts,
  ContentUsesRepository,
  type EmbedUse,
  type LessonUse,
} from './content-uses.repository';
import { overviewErrors } from './overview.errors';

/** A use that the reader may know of; without an address when the reader does not edit the course. */
export interface ShownUse extends LessonUse {
  mayEdit: boolean;
}
export interface ContentUses {
  lessons: ShownUse[];
  /** Lessons of courses that the reader may not see yet. */
  hidden: number;
  /** Other sites that may show it; told to its editors only. */
  embeds: EmbedUse[];
}
export interface Overview {
  content: Content;
  facts: Omit<ContentFacts, 'embeds'>;
  uses: ContentUses;
  mayEdit: boolean;
  /** Learners see it, or saw it: it stays as it is. */
  frozen: boolean;
  /** Nobody uses it, so it may go. */
  unused: boolean;
}

const nobody: ContentFacts = {
  authorName: null,
  savedBy: null,
  unitName: null,
  attempts: 0,
  learners: 0,
  embeds: [],
};

/** All that belongs to one content, on one page, and its end. */
@Injectable()
export class ContentOverview {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentsService,
    private readonly repository: ContentUsesRepository,
    private readonly files: FileStorage,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** For those who may try it. @throws common.notFound, common.forbidden */
  async of(actor: Actor, id: string): Promise<Overview> {
    const content = await this.contents.content(actor, id, 'preview');
    const [facts, lessons] = await Promise.all([this.repository.facts(id), this.repository.lessons(id)]);
    const guards = new Map(content.lessons.map((lesson) => [lesson.lessonId, lesson]));
    const shown = lessons.flatMap((use) => {
      const guard = guards.get(use.lessonId);
      if (!guard || !canWithCourse('read', actor, guard)) return [];
      return [{ ...use, mayEdit: canWithCourse('edit', actor, guard) }];
    });
    const mayEdit = can('edit', actor, content);
    const { embeds, ...known } = facts ?? nobody;
    return {
      content,
      facts: known,
      uses: { lessons: shown, hidden: lessons.length - shown.length, embeds: mayEdit ? embeds : [] },
      mayEdit,
      frozen: isFrozen(content),
      unused: lessons.length === 0 && facts?.attempts === 0 && embeds.length === 0,
    };
  }

  /**
   * Deletes a content with its versions and files.
   * @throws common.notFound, common.forbidden, h5p-overview.inUse
   */
  async delete(actor: Actor, id: string): Promise<void> {
    const content = await this.contents.content(actor, id, 'edit');
    await this.database.transaction(async () => {
      if (!(await this.repository.deleteUnused(id))) throw overviewErrors.inUse();
      await this.audit.record({
        action: 'h5p.content-deleted',
        subject: 'h5p-content',
        subjectId: id,
        details: { title: content.title },
      });
      await this.outbox.publish(contentDeleted({ contentId: id, personId: actor.personId }));
      // Files go last: rows without files would be contents with holes in them.
      this.database.afterCommit(() => void this.files.deleteAll(keys.content(id)).catch(() => undefined));
    });
  }
}
