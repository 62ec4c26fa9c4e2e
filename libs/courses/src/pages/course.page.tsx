import { type Actor, formatMinutes, hasRole } from '@domdom/platform';
import {
  ButtonLink,
  CourseArt,
  DefinitionList,
  Notice,
  Page,
  ProgressBar,
  type ShownSection,
  TopicTag,
  usePage,
} from '@domdom/ui';
import { Fragment } from 'preact';
import { lessonsWords, levelNames, useCourseWords } from '../courses.messages';
import { courseLanguages } from '../domain/course-language';
import type { Standing } from '../ports/course-learning';
import type { CourseView, SectionView } from '../views';
import { ContentsList } from './course-contents';
import { EnrolStep } from './enrol-step';
import { useEnrolStepWords } from './enrol-step.messages';
import { OwnTitle, OwnWords, titleIn } from './own-words';

export interface CoursePageProps {
  actor: Actor | null;
  course: CourseView;
  sections: readonly SectionView[];
  standing: Standing;
  mayEdit: boolean;
  /** What other libraries show below the contents. */
  more: readonly ShownSection[];
}

/** The one button: what it does depends on how far the reader is. */
function NextStep({ actor, course, standing }: Pick<CoursePageProps, 'actor' | 'course' | 'standing'>) {
  const say = useCourseWords();
  if (standing.kind === 'active') {
    return (
      <>
        <ProgressBar
          share={standing.lessonsTotal ? standing.lessonsDone / standing.lessonsTotal : 0}
          label={say.doneOf(standing.lessonsDone, standing.lessonsTotal)}
        />
        <ButtonLink
          href={`/learn/${course.slug}/${standing.nextLessonId ?? ''}`}
          look="firefly"
          icon="play"
          full
        >
          {say.goOn}
        </ButtonLink>
      </>
    );
  }
  if (standing.kind === 'completed') {
    return (
      <Notice look="success" title={say.completed}>
        <p>
          <ButtonLink href={`/courses/${course.slug}/certificate`} look="firefly" icon="certificate">
            {say.certificate}
          </ButtonLink>
        </p>
        <p>
          <ButtonLink href={`/learn/${course.slug}`} look="quiet">
            {say.again}
          </ButtonLink>
        </p>
      </Notice>
    );
  }
  if (course.status === 'draft') return null;
  return <EnrolStep actor={actor} slug={course.slug} standing={standing} />;
}

/** In ten seconds: what, how long, for whom, what for; and one button. */
export function CoursePage({ actor, course, sections, standing, mayEdit, more }: CoursePageProps) {
  const { language } = usePage();
  const say = useCourseWords();
  const enrolSay = useEnrolStepWords();
  const learns = standing.kind === 'active' || standing.kind === 'completed';
  const done = learns ? standing.doneLessonIds : [];
  const lessons = lessonsWords(language, course.lessonCount);
  const taught = courseLanguages[course.language];
  return (
    <Page
      title={titleIn(language, course)}
      heading={<OwnTitle of={course} />}
      lead={<OwnWords text={course.summary} english={course.summaryEn} />}
      description={(language === 'en' && course.summaryEn) || course.summary}
      breadcrumbs={[{ label: say.courses, href: '/courses' }]}
      unlisted={course.status !== 'published'}
      actions={
        <>
          {mayEdit && (
            <ButtonLink href={`/teach/courses/${course.id}`} look="secondary" icon="edit">
              {say.edit}
            </ButtonLink>
          )}
          {course.status === 'published' && hasRole(actor, 'official') && (
            <ButtonLink href={`/organise/courses/${course.id}`} look="secondary" icon="users">
              {enrolSay.enrolOthers}
            </ButtonLink>
          )}
        </>
      }
      aside={<CourseArt topic={course.topic} id={course.id} />}
    >
      {course.status === 'draft' && <Notice look="warning">{say.draftCourse}</Notice>}
      <NextStep actor={actor} course={course} standing={standing} />
      <p class="tags">
        <TopicTag topic={course.topic} />
      </p>
      <DefinitionList
        items={[
          {
            term: say.length,
            value: say.lengthOf(formatMinutes(language, course.minutes), lessons),
          },
          { term: say.forWhom, value: <OwnWords text={course.audience} /> },
          { term: say.level, value: levelNames[course.level][language] },
          course.language !== language && { term: say.language, value: taught[language] },
          { term: say.by, value: course.authors.map((author) => author.name).join(', ') },
          { term: say.unit, value: course.unitName },
        ]}
      />
      {course.outcomes.length > 0 && (
        <section>
          <h2>{say.outcomes}</h2>
          <ul lang={language === 'vi' ? undefined : 'vi'}>
            {course.outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </section>
      )}
      <h2>{say.contents}</h2>
      <ContentsList
        sections={sections}
        language={course.language}
        done={done}
        lessonHref={!learns ? undefined : (id) => `/learn/${course.slug}/${id}`}
      />
      {more.map(({ key, shown }) => (
        <Fragment key={key}>{shown}</Fragment>
      ))}
    </Page>
  );
}
