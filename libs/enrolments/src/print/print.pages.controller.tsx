import { CoursesService, CourseVersions, LessonPlayers, type LessonView } from '@domdom/courses';
import { type Actor, Clock, CurrentActor, commonErrors, PlatformConfig } from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { mayLearn } from '../domain/transitions';
import type { ProgressRow } from '../enrolments.repository';
import { EnrolmentsService } from '../enrolments.service';
import { locksIn } from '../rules/standing';
import { CourseSheetPage, LessonSheetPage } from './sheet.pages';

/** Lessons on paper, for those who take the course: what is not a text is written out where it can be. */
@ApiExcludeController()
@Controller('learn/:slug')
export class PrintPagesController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly courses: CoursesService,
    private readonly versions: CourseVersions,
    private readonly players: LessonPlayers,
    private readonly config: PlatformConfig,
    private readonly clock: Clock,
  ) {}

  @Get('print')
  async course(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const course = await this.courses.bySlug(actor, slug);
    const progress = await this.progressIn(actor, course.id);
    if (!progress) return seeOther(`/courses/${slug}`);
    const [sections, lessons] = await Promise.all([
      this.versions.contents(course.id, progress.courseVersion),
      this.versions.lessonsOf(course, progress.courseVersion),
    ]);
    const locks = locksIn(
      { rules: course.rules, sections },
      progress.doneLessonIds,
      progress.beganAt,
      this.clock.now(),
    );
    const open = lessons.filter((lesson) => !locks.has(lesson.id));
    // One after the other: a course of many interactive lessons must not take all connections.
    const alternatives = new Map<string, VNode | null>();
    for (const lesson of open) {
      alternatives.set(lesson.id, await this.alternative(actor, progress.id, lesson));
    }
    return (
      <CourseSheetPage
        course={course}
        sections={sections}
        lessons={lessons}
        locked={locks}
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
    const newest = await this.courses.lessonFor(lessonId);
    if (newest?.course.slug !== slug) throw commonErrors.notFound();
    const progress = await this.progressIn(actor, newest.courseId);
    if (!progress && newest.ready) return seeOther(`/courses/${slug}`);
    if (!progress) throw commonErrors.notFound();
    const lesson = await this.versions.asIn(newest, progress.courseVersion);
    if (!lesson?.ready) throw commonErrors.notFound();
    const sections = await this.versions.contents(lesson.courseId, progress.courseVersion);
    const { doneLessonIds: done, beganAt } = progress;
    const locks = locksIn({ rules: lesson.course.rules, sections }, done, beganAt, this.clock.now());
    // The page of a lesson that is not open yet says when it will be.
    if (locks.has(lessonId)) return seeOther(`/learn/${slug}/${lessonId}`);
    return (
      <LessonSheetPage
        lesson={lesson}
        alternative={await this.alternative(actor, progress.id, lesson)}
        address={this.config.address}
      />
    );
  }

  private alternative(actor: Actor, enrolmentId: string, lesson: LessonView): Promise<VNode | null> {
    return this.players.textAlternative({ actor, enrolmentId, lesson });
  }

  private async progressIn(actor: Actor, courseId: string): Promise<ProgressRow | null> {
    const progress = await this.enrolments.progressIn(actor.personId, courseId);
    return progress && mayLearn(progress.status) ? progress : null;
  }
}
