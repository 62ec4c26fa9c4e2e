import { CoursesService, LessonPlayers, type LessonView } from '@domdom/courses';
import { type Actor, CurrentActor, commonErrors, PlatformConfig } from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { mayLearn } from '../domain/transitions';
import { EnrolmentsService } from '../enrolments.service';
import { CourseSheetPage, LessonSheetPage } from './sheet.pages';

/** Lessons on paper, for those who take the course: what is not a text is written out where it can be. */
@ApiExcludeController()
@Controller('learn/:slug')
export class PrintPagesController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly courses: CoursesService,
    private readonly players: LessonPlayers,
    private readonly config: PlatformConfig,
  ) {}

  @Get('print')
  async course(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const course = await this.courses.bySlug(actor, slug);
    const enrolmentId = await this.enrolmentIn(actor, course.id);
    if (!enrolmentId) return seeOther(`/courses/${slug}`);
    const [sections, lessons] = await Promise.all([
      this.courses.contents(course.id),
      this.courses.lessonsOf(course),
    ]);
    // One after the other: a course of many interactive lessons must not take all connections.
    const alternatives = new Map<string, VNode | null>();
    for (const lesson of lessons) {
      alternatives.set(lesson.id, await this.alternative(actor, enrolmentId, lesson));
    }
    return (
      <CourseSheetPage
        course={course}
        sections={sections}
        lessons={lessons}
        alternatives={alternatives}
        address={this.config.address}
      />
    );
  }

  @Get(':lessonId/print')
  async lesson(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lessonId') lessonId: string,
  ) {
    const lesson = await this.courses.lessonFor(lessonId);
    if (!lesson?.ready || lesson.course.slug !== slug) throw commonErrors.notFound();
    const enrolmentId = await this.enrolmentIn(actor, lesson.courseId);
    if (!enrolmentId) return seeOther(`/courses/${slug}`);
    return (
      <LessonSheetPage
        lesson={lesson}
        alternative={await this.alternative(actor, enrolmentId, lesson)}
        address={this.config.address}
      />
    );
  }

  private alternative(actor: Actor, enrolmentId: string, lesson: LessonView): Promise<VNode | null> {
    return this.players.textAlternative({ actor, enrolmentId, lesson });
  }

  private async enrolmentIn(actor: Actor, courseId: string): Promise<string | null> {
    const progress = await this.enrolments.progressIn(actor.personId, courseId);
    return progress && mayLearn(progress.status) ? progress.id : null;
  }
}
