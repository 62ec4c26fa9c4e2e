import { type Actor, AuditLog, Clock, Database, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Content } from '../contents/contents.repository';
import { ContentsService } from '../contents/contents.service';
import { h5pErrors } from '../domain/h5p.errors';
import { gradingChanged } from '../events/h5p.events';
import { type Grading, readGrading } from './grading';
import { GradingsRepository } from './gradings.repository';

/** How the attempts at a content become a grade: for those who edit the content, at any time. */
@Injectable()
export class GradingService {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentsService,
    private readonly gradings: GradingsRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws common.notFound, common.forbidden */
  async of(actor: Actor, contentId: string): Promise<{ content: Content; grading: Grading }> {
    const content = await this.contents.content(actor, contentId, 'edit');
    return { content, grading: await this.gradings.find(contentId) };
  }

  /**
   * Changes the way of grading, also of a lesson that learners see: all grades are worked out anew by it.
   * @throws common.notFound, common.forbidden, h5p.reviewNeedsLimit
   */
  async save(actor: Actor, contentId: string, grading: Grading): Promise<void> {
    await this.contents.content(actor, contentId, 'edit');
    if (grading.review === 'after-last' && grading.attemptsAllowed === null)
      throw h5pErrors.reviewNeedsLimit();
    await this.database.transaction(async () => {
      const before = await this.gradings.find(contentId);
      await this.gradings.save(contentId, grading, this.clock.now(), actor.personId);
      await this.audit.record({
        action: 'h5p.grading-changed',
        subject: 'h5p-content',
        subjectId: contentId,
        details: { before, after: grading },
      });
      if (before.mode !== grading.mode) {
        await this.outbox.publish(gradingChanged({ contentId, changedBy: actor.personId }));
      }
    });
  }

  /** What an archive of a course tells of it. */
  packed(contentId: string): Promise<Grading> {
    return this.gradings.find(contentId);
  }

  /** @param packed what somebody may have written by hand: without sense it changes nothing */
  async unpack(contentId: string, packed: unknown, personId: string): Promise<void> {
    const grading = readGrading(packed);
    if (grading) await this.gradings.save(contentId, grading, this.clock.now(), personId);
  }
}
