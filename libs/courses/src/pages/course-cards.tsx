import { formatMinutes } from '@domdom/platform';
import { Card, CardGrid, CourseArt, type Fact, remembered, Tag, TopicTag, usePage } from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import { lessonsWords, levelNames, useCourseWords } from '../courses.messages';
import { courseLanguages } from '../domain/course-language';
import { sizeWords } from '../download-size/size-words';
import type { CourseCard, ProgrammeCard } from '../views';
import { OwnTitle, OwnWords } from './own-words';

/** A course to choose: what it is about, how long, for which level. */
export function CourseTile({
  course,
  tags,
  action,
  level,
}: {
  course: CourseCard;
  tags?: ComponentChildren;
  action?: ComponentChildren;
  level?: 2 | 3;
}) {
  const { language } = usePage();
  const say = useCourseWords();
  const facts: Fact[] = [
    {
      icon: 'clock',
      text: [
        formatMinutes(language, course.minutes),
        lessonsWords(language, course.lessonCount),
        levelNames[course.level][language],
      ].join(' · '),
    },
    ...(course.downloadBytes > 0
      ? [{ icon: 'download' as const, text: say.about(sizeWords(language, course.downloadBytes)) }]
      : []),
    ...(course.language === language
      ? []
      : [{ icon: 'globe' as const, text: courseLanguages[course.language][language] }]),
    { icon: 'unit', text: <OwnWords text={course.unitName} /> },
  ];
  return (
    <Card
      title={<OwnTitle of={course} />}
      href={`/courses/${course.slug}`}
      art={<CourseArt topic={course.topic} id={course.id} />}
      tags={
        <>
          <TopicTag topic={course.topic} />
          {tags}
        </>
      }
      facts={facts}
      action={action}
      level={level}
    >
      <p>
        <OwnWords text={course.summary} english={course.summaryEn} />
      </p>
    </Card>
  );
}

/** Courses side by side. */
export function CourseTiles({ courses, level }: { courses: readonly CourseCard[]; level?: 2 | 3 }) {
  return (
    <CardGrid>
      {courses.map((course) =>
        remembered('course card', { course, level }, () => <CourseTile course={course} level={level} />),
      )}
    </CardGrid>
  );
}

interface ProgrammeTileProps {
  level?: 2 | 3;
  /** Without the summary, where programmes stand above something else. */
  brief?: boolean;
}

function ProgrammeTile({ programme, level, brief }: ProgrammeTileProps & { programme: ProgrammeCard }) {
  const { language } = usePage();
  const count =
    language === 'vi'
      ? `${programme.courseCount} khóa`
      : `${programme.courseCount} ${programme.courseCount === 1 ? 'course' : 'courses'}`;
  return (
    <Card
      title={<OwnTitle of={programme} />}
      href={`/programmes/${programme.slug}`}
      tags={<Tag look="night">{count}</Tag>}
      facts={[
        { icon: 'clock', text: formatMinutes(language, programme.minutes) },
        { icon: 'unit', text: programme.unitName },
      ]}
      level={level}
    >
      {!brief && (
        <p>
          <OwnWords text={programme.summary} english={programme.summaryEn} />
        </p>
      )}
    </Card>
  );
}

/** Programmes side by side. */
export function ProgrammeTiles({
  programmes,
  ...props
}: ProgrammeTileProps & { programmes: readonly ProgrammeCard[] }) {
  const say = useCourseWords();
  return (
    <CardGrid label={say.programmes}>
      {programmes.map((programme) =>
        remembered('programme card', { programme, ...props }, () => (
          <ProgrammeTile programme={programme} {...props} />
        )),
      )}
    </CardGrid>
  );
}
