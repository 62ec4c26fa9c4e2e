import {
  CoursesService,
  CourseVersions,
  LearnPageSections,
  LessonPageSections,
  LessonPlayers,
  type LessonView,
  nextOpenLesson,
  titleIn,
} from '@domdom/courses';
import { type Actor, Clock, CurrentActor, commonErrors, requestContext } from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { lessonAfter } from './domain/progress';
import { mayLearn } from './domain/transitions';
import { enrolmentWords } from './enrolments.messages';
import type { ProgressRow } from './enrolments.repository';
import { EnrolmentsService } from './enrolments.service';
import { LearnPage } from './pages/learn.page';
import { CompletedPage, LessonPage } from './pages/lesson.page';
import { CourseProgressService } from './rules/course-progress.service';
import { LockedLessonPage } from './rules/locked-lesson.page';
import { learningWords } from './rules/rules.messages';
import { locksIn, progressIn, stepAfter } from './rules/standing';

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
    private readonly rules: CourseProgressService,
    private readonly clock: Clock,
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
    const { plan, done, locks } = await this.standing(progress);
    const ids = plan.sections.flatMap(({ lessons }) => lessons.map(({ id }) => id));
    const open = nextOpenLesson(ids, new Set(done.keys()), locks, progress.lastLessonId);
    const lessonId = open ?? stepAfter(plan, done, locks)?.lessonId ?? ids[0];
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
    const sections = await this.versions.contents(lesson.courseId, progress.courseVersion);
    const { doneLessonIds: done, beganAt } = progress;
    const locks = locksIn({ rules: lesson.course.rules, sections }, done, beganAt, this.clock.now());
    if (locks.has(lessonId)) {
      const ids = sections.flatMap((section) => section.lessons.map(({ id }) => id));
      const openId = nextOpenLesson(ids, new Set(done), locks, null);
      return (
        <LockedLessonPage lesson={lesson} sections={sections} done={done} locks={locks} openId={openId} />
      );
    }
    const [played, more] = await Promise.all([
      this.players.play({ actor, enrolmentId: progress.id, lesson }),
      this.lessonSections.render({ actor, lesson }),
      progress.lastLessonId === lessonId ? null : this.enrolments.moveTo(progress.id, lesson),
    ]);
    return (
      <LessonPage
        lesson={lesson}
        sections={sections}
        progress={progress}
        played={played}
        locks={locks}
        more={more}
      />
    );
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
    return this.toWhatIsLeft(slug, progress, lessonId);
  }

  /** Leads to what is missing when the last lesson was not the last step. */
  private async toWhatIsLeft(slug: string, progress: ProgressRow, lessonId: string) {
    const { plan, done, locks } = await this.standing(progress);
    const step = stepAfter(plan, done, locks);
    const at = progressIn(plan, done);
    const message =
      step?.why === 'average' && at.average !== null
        ? learningWords(language()).average(Math.floor(at.average * 100), plan.rules.minimalAverage)
        : say().someLeft(at.total - at.done);
    return seeOther(`/learn/${slug}/${step?.lessonId ?? lessonId}`, message);
  }

  private async standing(progress: ProgressRow) {
    const { plan, done } = await this.rules.of(progress);
    return { plan, done, locks: locksIn(plan, done.keys(), progress.beganAt, this.clock.now()) };
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
