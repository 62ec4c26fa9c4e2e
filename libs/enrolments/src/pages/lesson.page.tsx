import {
  ContentsList,
  LessonBody,
  type LessonView,
  type Lock,
  type Played,
  type SectionView,
  titleIn,
} from '@domdom/courses';
import {
  Button,
  ButtonLink,
  Confirm,
  Details,
  Form,
  Notice,
  Page,
  ProgressBar,
  type ShownSection,
  usePage,
} from '@domdom/ui';
import { Fragment } from 'preact';
import { lessonAfter } from '../domain/progress';
import { useEnrolmentWords } from '../enrolments.messages';
import type { ProgressRow } from '../enrolments.repository';
import { LessonNotes } from '../notes/pages/note-form';
import { PrintLinks } from '../print/print-links';
import { useLearningWords } from '../rules/rules.messages';
import { OlderVersion } from '../versions/older-version';

export interface LessonPageProps {
  lesson: LessonView;
  sections: readonly SectionView[];
  progress: ProgressRow;
  played: Played | null;
  locks: ReadonlyMap<string, Lock>;
  /** What other libraries show below the lesson. */
  more: readonly ShownSection[];
}

/** One step: what there is to learn, and the button to the next one. */
export function LessonPage({ lesson, sections, progress, played, locks, more }: LessonPageProps) {
  const { language } = usePage();
  const say = useEnrolmentWords();
  const rules = useLearningWords();
  const { course } = lesson;
  const base = `/learn/${course.slug}`;
  const lessons = sections.flatMap((section) => section.lessons);
  const ids = lessons.map((one) => one.id);
  const place = ids.indexOf(lesson.id);
  const done = progress.doneLessonIds.includes(lesson.id);
  const nextId = lessonAfter(ids, lesson.id);
  const next = lessons.find((one) => one.id === nextId);
  const previous = lessons[place - 1];
  const title = titleIn(language, course);
  return (
    <Page
      title={lesson.title}
      heading={<span lang={course.language === language ? undefined : course.language}>{lesson.title}</span>}
      lead={say.lessonOf(place + 1, lessons.length)}
      breadcrumbs={[
        { label: say.learn, href: '/learn' },
        { label: title, href: `/courses/${course.slug}` },
      ]}
      unlisted
      aside={
        <>
          <ProgressBar
            share={progress.lessonsTotal ? progress.lessonsDone / progress.lessonsTotal : 0}
            label={say.progressLabel}
            words={say.progress(progress.lessonsDone, progress.lessonsTotal)}
          />
          <Details summary={say.contents}>
            <ContentsList
              sections={sections}
              language={course.language}
              done={progress.doneLessonIds}
              locks={locks}
              extra={course.rules.completion === 'required'}
              currentId={lesson.id}
              lessonHref={(id) => `${base}/${id}`}
              level={2}
            />
          </Details>
          <PrintLinks slug={course.slug} lessonId={lesson.id} />
          {progress.status === 'active' && (
            <Confirm
              action={`${base}/withdraw`}
              label={say.withdraw}
              icon="sign-out"
              question={say.withdrawQuestion}
              confirmLabel={say.withdraw}
              cannotUndo={false}
            />
          )}
        </>
      }
    >
      <OlderVersion lesson={lesson} />
      <LessonBody lesson={lesson} played={played} />
      {done && <Notice>{say.lessonDone}</Notice>}
      {!done && lesson.rules.sessions > 0 && (
        <Notice>
          <p>{rules.byClass(lesson.rules.sessions)}</p>
          <p class="hint">{rules.byClassHelp}</p>
          <p>
            <ButtonLink href={`/classes?course=${lesson.courseId}`} look="secondary" icon="class">
              {rules.findClass}
            </ButtonLink>
          </p>
        </Notice>
      )}
      {!done && lesson.passPercentage > 0 && <p class="hint">{say.passNeeded(lesson.passPercentage)}</p>}
      <Form action={`${base}/${lesson.id}/continue`} inline>
        <Button look="firefly" icon="arrow-right" full about={next?.title}>
          {next ? say.continueTo : say.finish}
        </Button>
      </Form>
      <LessonNotes slug={course.slug} lessonId={lesson.id} />
      {previous && (
        <p>
          <ButtonLink href={`${base}/${previous.id}`} look="quiet" icon="arrow-left" about={previous.title}>
            {say.previous}
          </ButtonLink>
        </p>
      )}
      {more.map(({ key, shown }) => (
        <Fragment key={key}>{shown}</Fragment>
      ))}
    </Page>
  );
}

/** After the last step. */
export function CompletedPage({ slug, title }: { slug: string; title: string }) {
  const say = useEnrolmentWords();
  return (
    <Page title={say.done} lead={say.doneLead(title)} unlisted>
      <Notice look="success">{say.doneHelp}</Notice>
      <p class="actions">
        <ButtonLink href={`/courses/${slug}/certificate`} look="firefly" icon="certificate">
          {say.certificate}
        </ButtonLink>
        <ButtonLink href="/courses" look="secondary" icon="search">
          {say.moreCourses}
        </ButtonLink>
        <ButtonLink href="/learn" look="quiet">
          {say.backToMine}
        </ButtonLink>
      </p>
    </Page>
  );
}
