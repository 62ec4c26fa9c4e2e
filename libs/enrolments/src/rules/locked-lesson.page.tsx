import {
  ContentsList,
  dayWords,
  type LessonView,
  type Lock,
  type SectionView,
  titleIn,
} from '@domdom/courses';
import { ButtonLink, Details, Notice, Page, usePage } from '@domdom/ui';
import { useEnrolmentWords } from '../enrolments.messages';
import { useLearningWords } from './rules.messages';

/** A lesson that cannot be entered yet: why, from when, and what to do instead. */
export function LockedLessonPage({
  lesson,
  sections,
  done,
  locks,
  openId,
}: {
  lesson: LessonView;
  sections: readonly SectionView[];
  done: readonly string[];
  locks: ReadonlyMap<string, Lock>;
  /** A lesson that can be learned now. */
  openId: string | null;
}) {
  const { language } = usePage();
  const say = useLearningWords();
  const learn = useEnrolmentWords();
  const lock = locks.get(lesson.id);
  const { course } = lesson;
  const base = `/learn/${course.slug}`;
  const open = sections.flatMap((section) => section.lessons).find(({ id }) => id === openId);
  return (
    <Page
      title={lesson.title}
      heading={<span lang={course.language === language ? undefined : course.language}>{lesson.title}</span>}
      breadcrumbs={[
        { label: learn.learn, href: '/learn' },
        { label: titleIn(language, course), href: `/courses/${course.slug}` },
      ]}
      unlisted
      aside={
        <Details summary={learn.contents}>
          <ContentsList
            sections={sections}
            language={course.language}
            done={done}
            locks={locks}
            extra={course.rules.completion === 'required'}
            currentId={lesson.id}
            lessonHref={(id) => `${base}/${id}`}
            level={2}
          />
        </Details>
      }
    >
      <Notice title={say.notOpen}>
        <p>
          {lock?.kind === 'date' && say.opensOn(dayWords(language, lock.on))}
          {lock?.kind === 'order' && say.waitsFor(lock.title)}
        </p>
      </Notice>
      {open ? (
        <p>
          <ButtonLink href={`${base}/${open.id}`} look="firefly" icon="play" full>
            {say.toOpen(open.title)}
          </ButtonLink>
        </p>
      ) : (
        <>
          <p>{say.meanwhile}</p>
          <p class="actions">
            <ButtonLink href="/courses" look="firefly" icon="search">
              {say.moreCourses}
            </ButtonLink>
            <ButtonLink href="/learn" look="secondary" icon="home">
              {say.toMine}
            </ButtonLink>
          </p>
        </>
      )}
    </Page>
  );
}
