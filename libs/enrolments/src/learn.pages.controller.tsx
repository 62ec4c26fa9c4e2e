import {
  CoursesService,
  CourseVersions,
  LearnPageSections,
  LessonPageSections,
  LessonPlayers,
  type LessonView,
  titleIn,
} from '@domdom/courses';
import { type Actor, CurrentActor, commonErrors, requestContext } from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { lessonAfter, nextStep } from './domain/progress';
import { mayLearn } from './domain/transitions';
import { enrolmentWords } from './enrolments.messages';
import type { ProgressRow } from './enrolments.repository';
import { EnrolmentsService } from './enrolments.service';
import { LearnPage } from './pages/learn.page';
import { CompletedPage, LessonPage } from './pages/lesson.page';

const { language } = requestContext;
const say = () => enrolmentWords(language());
/** Where the courses stand among the sections of the page. */
const ownPlace = 50;

/** Learning: a person's own page, one lesson after the other. */
@ApiExcludeController()
@Controller()
export class LearnPagesController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly courses: CoursesService,
    private readonly players: LessonPlayers,
    private readonly sections: LearnPageSections,
    private readonly lessonSections: LessonPageSections,
    private readonly versions: CourseVersions,
  ) {}

  @Get('learn')
  async mine(@CurrentActor() actor: Actor) {
    const [mine, others] = await Promise.all([this.enrolments.mine(actor), this.sections.render(actor)]);
    return (
      <LearnPage
        mine={mine}
        before={others.filter((section) => section.order < ownPlace)}
        after={others.filter((section) => section.order >= ownPlace)}
      />
    );
  }

  @Post('courses/:slug/enrol')
  async enrol(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const course = await this.courses.bySlug(actor, slug);
    const { status, nextLessonId } = await this.enrolments.enrol(actor, course.id);
    if (status === 'requested') return seeOther(`/courses/${slug}`, say().asked);
    if (status === 'waiting') return seeOther(`/courses/${slug}`, say().inLine);
    return seeOther(nextLessonId ? `/learn/${slug}/${nextLessonId}` : `/courses/${slug}`, say().enrolled);
  }

  /** Goes on where somebody is; one who is through begins anew. */
  @Get('learn/:slug')
  async goOn(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const course = await this.courses.bySlug(actor, slug);
    const progress = await this.enrolments.progressIn(actor.personId, course.id);
    if (!progress || !mayLearn(progress.status)) return seeOther(`/courses/${slug}`);
    const ids = await this.lessonIds(course.id, progress);
    const lessonId = nextStep(ids, new Set(progress.doneLessonIds), progress.lastLessonId) ?? ids[0];
    return seeOther(lessonId ? `/learn/${slug}/${lessonId}` : `/courses/${slug}`);
  }

  @Get('learn/:slug/completed')
  async completed(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const course = await this.courses.bySlug(actor, slug);
    const progress = await this.enrolments.progressIn(actor.personId, course.id);
    if (progress?.status !== 'completed') return seeOther(`/courses/${slug}`);
    return <CompletedPage slug={slug} title={titleIn(language(), course)} />;
  }

  @Post('learn/:slug/withdraw')
  async withdraw(@CurrentActor() actor: Actor, @Param('slug') slug: string) {
    const course = await this.courses.bySlug(actor, slug);
    const progress = await this.enrolments.progressIn(actor.personId, course.id);
    if (progress) await this.enrolments.withdraw(actor, progress.id);
    if (progress?.status === 'requested' || progress?.status === 'waiting')
      return seeOther(`/courses/${slug}`, say().gaveUp);
    return seeOther('/learn', say().withdrawn);
  }

  @Get('learn/:slug/:lessonId')
  async lesson(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lessonId') lessonId: string,
  ) {
    const { lesson, progress } = await this.open(actor, slug, lessonId);
    if (!progress) return seeOther(`/courses/${slug}`);
    const [sections, played, more] = await Promise.all([
      this.versions.contents(lesson.courseId, progress.courseVersion),
      this.players.play({ actor, enrolmentId: progress.id, lesson }),
      this.lessonSections.render({ actor, lesson }),
      progress.lastLessonId === lessonId ? null : this.enrolments.moveTo(progress.id, lesson),
    ]);
    return <LessonPage lesson={lesson} sections={sections} progress={progress} played={played} more={more} />;
  }

  @Post('learn/:slug/:lessonId/continue')
  async goFurther(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('lessonId') lessonId: string,
  ) {
    const { lesson, progress } = await this.open(actor, slug, lessonId);
    if (!progress) return seeOther(`/courses/${slug}`);
    const outcome = await this.enrolments.completeLesson(actor.personId, lessonId, { score: null });
    const ids = await this.lessonIds(lesson.courseId, progress);
    const after = lessonAfter(ids, lessonId);
    if (after && !(outcome.courseCompleted && progress.status === 'active')) {
      return seeOther(`/learn/${slug}/${after}`);
    }
    // A lesson that is played is done, and may complete the course, before the button is pressed.
    if (outcome.courseCompleted || progress.status === 'completed')
      return seeOther(`/learn/${slug}/completed`);
    const done = new Set(progress.doneLessonIds);
    if (outcome.done) done.add(lessonId);
    const open = nextStep(ids, done, null) ?? lessonId;
    return seeOther(`/learn/${slug}/${open}`, say().someLeft(ids.filter((id) => !done.has(id)).length));
  }

  private async lessonIds(courseId: string, { courseVersion }: ProgressRow): Promise<string[]> {
    const sections = await this.versions.contents(courseId, courseVersion);
    return sections.flatMap((section) => section.lessons.map((lesson) => lesson.id));
  }

  /** A lesson of the course in the address, and the reader's progress unless they do not take it. */
  private async open(
    actor: Actor,
    slug: string,
    lessonId: string,
  ): Promise<{ lesson: LessonView; progress: ProgressRow | null }> {
    const newest = await this.courses.lessonFor(lessonId);
    if (newest?.course.slug !== slug) throw commonErrors.notFound();
    const progress = await this.enrolments.progressIn(actor.personId, newest.courseId);
    const older = progress?.courseVersion ?? null;
    const lesson = older === null ? newest : await this.versions.lesson(lessonId, older);
    if (!lesson?.ready) throw commonErrors.notFound();
    return { lesson, progress: progress && mayLearn(progress.status) ? progress : null };
  }
}
