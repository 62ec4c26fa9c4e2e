import { formatMinutes } from '@domdom/platform';
import { Icon, Link, usePage } from '@domdom/ui';
import { useCourseWords } from '../courses.messages';
import type { CourseLanguage } from '../domain/course-language';
import { lessonKindFacts } from '../domain/lesson-kinds';
import type { SectionView } from '../views';

/** The sections and lessons of a course, with what is done; links where the reader may open them. */
export function ContentsList({
  sections,
  language: taughtIn,
  done = [],
  lessonHref,
  currentId,
  level = 3,
}: {
  sections: readonly SectionView[];
  language: CourseLanguage;
  done?: readonly string[];
  lessonHref?: (lessonId: string) => string;
  currentId?: string;
  level?: 2 | 3;
}) {
  const { language } = usePage();
  const say = useCourseWords();
  const Heading = `h${level}` as const;
  const finished = new Set(done);
  const lang = taughtIn === language ? undefined : taughtIn;
  return (
    <>
      {sections
        .filter((section) => section.lessons.length > 0)
        .map((section) => (
          <section key={section.id}>
            <Heading lang={lang}>{section.title}</Heading>
            <ul class="facts">
              {section.lessons.map((lesson) => (
                <li key={lesson.id}>
                  <Icon name={finished.has(lesson.id) ? 'check' : lessonKindFacts[lesson.kind].icon} />
                  <span>
                    {lessonHref ? (
                      <Link
                        href={lessonHref(lesson.id)}
                        current={lesson.id === currentId ? 'step' : undefined}
                      >
                        <span lang={lang}>{lesson.title}</span>
                      </Link>
                    ) : (
                      <span lang={lang}>{lesson.title}</span>
                    )}{' '}
                    <span class="hint together">
                      {formatMinutes(language, lesson.minutes)}
                      {finished.has(lesson.id) && `, ${say.lessonDone}`}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
