import { type Actor, dayOf, formatMinutes, hasRole } from '@domdom/platform';
import {
  ButtonLink,
  CourseArt,
  DefinitionList,
  Link,
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
import { sizeWords } from '../download-size/size-words';
import type { Standing } from '../ports/course-learning';
import { lessonLocks } from '../rules/course-rules';
import { courseRulesInWords, useRulesWords } from '../rules/rules.messages';
import type { CourseName, CourseView, SectionView } from '../views';
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
  /** What the reader has not completed of what the course asks for first. */
  missing: readonly CourseName[];
  now: Date;
  /** What other libraries show below the contents. */
  more: readonly ShownSection[];
}

/** The one button: what it does depends on how far the reader is. */
function NextStep({
  actor,
  course,
  standing,
  missing,
}: Pick<CoursePageProps, 'actor' | 'course' | 'standing' | 'missing'>) {
  const { language } = usePage();
  const say = useCourseWords();
  const rules = useRulesWords();
  const [first] = missing;
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
  if (first) {
    return (
      <>
        <p>{rules.learnFirstWhy}</p>
        <p>
          <ButtonLink href={`/courses/${first.slug}`} look="firefly" icon="arrow-right" full>
            {rules.learnFirst(titleIn(language, first))}
          </ButtonLink>
        </p>
      </>
    );
  }
  return <EnrolStep actor={actor} slug={course.slug} standing={standing} />;
}

/** Courses that are to be completed before, with those that are. */
function Prerequisites({
  of: courses,
  missing,
  known,
}: {
  of: readonly CourseName[];
  missing: readonly CourseName[];
  /** Whether it is known what the reader has completed. */
  known: boolean;
}) {
  const say = useRulesWords();
  const open = new Set(missing.map(({ id }) => id));
  return (
    <>
      {courses.map((course, index) => (
        <span key={course.id}>
          {index > 0 && ', '}
          <Link href={`/courses/${course.slug}`}>
            <OwnTitle of={course} />
          </Link>
          {known && !open.has(course.id) && ` (${say.done})`}
        </span>
      ))}
    </>
  );
}

/** In ten seconds: what, how long, for whom, what for; and one button. */
export function CoursePage({
  actor,
  course,
  sections,
  standing,
  mayEdit,
  missing,
  now,
  more,
}: CoursePageProps) {
  const { language } = usePage();
  const say = useCourseWords();
  const enrolSay = useEnrolStepWords();
  const learns = standing.kind === 'active' || standing.kind === 'completed';
  const done = learns ? standing.doneLessonIds : [];
  const lessons = lessonsWords(language, course.lessonCount);
  const taught = courseLanguages[course.language];
  const rules = useRulesWords();
  const howToFinish = courseRulesInWords(language, course.rules);
  const today = dayOf(now);
  // Who has not begun sees the days as they would be if they enrolled now.
  const enrolledOn = standing.kind === 'active' ? dayOf(standing.beganAt) : today;
  const locks = lessonLocks(course.rules, sections, { today, enrolledOn, done: new Set(done) });
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
      <p class="tags">
        <TopicTag topic={course.topic} />
      </p>
      <NextStep actor={actor} course={course} standing={standing} missing={missing} />
      <DefinitionList
        items={[
          {
            term: say.length,
            value: say.lengthOf(formatMinutes(language, course.minutes), lessons),
          },
          course.downloadBytes > 0 && {
            term: say.download,
            value: say.downloadAll(sizeWords(language, course.downloadBytes)),
          },
          { term: say.forWhom, value: <OwnWords text={course.audience} /> },
          course.prerequisites.length > 0 && {
            term: rules.youNeed,
            value: <Prerequisites of={course.prerequisites} missing={missing} known={actor !== null} />,
          },
          { term: say.needs, value: say.needsWhat },
          { term: say.gets, value: say.getsWhat },
          { term: say.level, value: levelNames[course.level][language] },
          { term: say.language, value: taught[language] },
          { term: say.by, value: course.authors.map((author) => author.name).join(', ') },
          {
            term: say.unit,
            value: <OwnWords text={course.unitName} />,
            action: <Link href={`/courses?unit=${course.unitId}`}>{say.moreOfUnit}</Link>,
          },
          howToFinish.length > 0 && { term: rules.howToFinish, value: howToFinish.join(' ') },
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
        locks={locks}
        extra={course.rules.completion === 'required'}
        lessonHref={!learns ? undefined : (id) => `/learn/${course.slug}/${id}`}
      />
      {more.map(({ key, shown }) => (
        <Fragment key={key}>{shown}</Fragment>
      ))}
    </Page>
  );
}
