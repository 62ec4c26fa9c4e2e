import { ButtonLink, Details, Notice, Page, usePage } from '@domdom/ui';
import { useAuthoringWords } from '../authoring.messages';
import { ContentsList } from '../pages/course-contents';
import { LessonBody, type Played } from '../pages/lesson-body';
import { useTeachWords } from '../teach.messages';
import type { LessonView, SectionView } from '../views';

export interface PreviewPageProps {
  lesson: LessonView;
  sections: readonly SectionView[];
  played: Played | null;
}

/** A lesson in the middle of its course, as learners walk through it; nothing is recorded. */
export function PreviewPage({ lesson, sections, played }: PreviewPageProps) {
  const { language } = usePage();
  const say = useAuthoringWords();
  const teach = useTeachWords();
  const { course, version } = lesson;
  const lessons = sections.flatMap((section) => section.lessons);
  const place = lessons.findIndex((one) => one.id === lesson.id);
  const [before, next] = [lessons[place - 1], lessons[place + 1]];
  const hrefOf = (id: string) =>
    `/teach/courses/${lesson.courseId}/preview/${id}${version === undefined ? '' : `?version=${version}`}`;
  return (
    <Page
      title={say.previewOf(lesson.title)}
      heading={<span lang={course.language === language ? undefined : course.language}>{lesson.title}</span>}
      lead={say.lessonOf(place + 1, lessons.length)}
      breadcrumbs={[
        { label: teach.teach, href: '/teach' },
        { label: course.title, href: `/teach/courses/${lesson.courseId}` },
      ]}
      unlisted
      aside={
        <Details summary={say.lessons}>
          <ContentsList
            sections={sections}
            language={course.language}
            currentId={lesson.id}
            lessonHref={hrefOf}
            level={2}
          />
        </Details>
      }
    >
      <Notice>{version === undefined ? say.previewOnly : say.previewOld(version)}</Notice>
      <LessonBody lesson={lesson} played={played} />
      <p class="actions">
        {next ? (
          <ButtonLink href={hrefOf(next.id)} look="firefly" icon="arrow-right" about={next.title}>
            {say.next}
          </ButtonLink>
        ) : (
          <ButtonLink href={`/teach/courses/${lesson.courseId}`} look="secondary">
            {say.backToCourse}
          </ButtonLink>
        )}
        {before && (
          <ButtonLink href={hrefOf(before.id)} look="quiet" icon="arrow-left" about={before.title}>
            {say.before}
          </ButtonLink>
        )}
      </p>
    </Page>
  );
}

/** A course without a lesson that could be tried. */
export function NothingToPreviewPage({ course }: { course: { id: string; title: string } }) {
  const say = useAuthoringWords();
  const teach = useTeachWords();
  return (
    <Page
      title={say.previewOf(course.title)}
      breadcrumbs={[
        { label: teach.teach, href: '/teach' },
        { label: course.title, href: `/teach/courses/${course.id}` },
      ]}
      unlisted
    >
      <Notice>{say.previewNothing}</Notice>
    </Page>
  );
}
