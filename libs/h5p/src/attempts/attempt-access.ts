import { CourseLearningPort, type LessonView } from '@domdom/courses';
import type { Actor } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Content } from '../contents/contents.repository';
import { h5pErrors } from '../domain/h5p.errors';
import { isAtOccasion, Occasions } from '../playing/occasions';
import type { PlayPass } from '../playing/play-pass';

/** Whether what somebody does in a content may be taken now, whatever it was when the page was opened. */
@Injectable()
export class AttemptAccess {
  constructor(
    private readonly learning: CourseLearningPort,
    private readonly occasions: Occasions,
  ) {}

  /**
   * @throws h5p.wrongToken for a content that the lesson does not show; h5p.notEnrolled for somebody who left the
   *   course; h5p.notOpenYet for a lesson that is not open to them, or an occasion that is over
   */
  async check(
    actor: Actor,
    pass: PlayPass,
    content: Content | null,
    lesson: LessonView | null,
  ): Promise<Content> {
    if (content && isAtOccasion(pass)) {
      if (await this.occasions.mayPlay(actor.personId, pass.lessonId, content.id)) return content;
      throw h5pErrors.notOpenYet();
    }
    const shown = content?.lessons.some(
      ({ lessonId, status }) => lessonId === pass.lessonId && status !== 'draft',
    );
    if (!content || !lesson || !shown) throw h5pErrors.wrongToken();
    if (await this.learning.mayOpen(actor.personId, pass.lessonId)) return content;
    const { kind } = await this.learning.standing(actor, lesson.courseId);
    throw kind === 'active' || kind === 'completed' ? h5pErrors.notOpenYet() : h5pErrors.notEnrolled();
  }
}
