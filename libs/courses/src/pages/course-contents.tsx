import { formatMinutes } from '@domdom/platform';
import { Icon, Link, usePage } from '@domdom/ui';
import { useCourseWords } from '../courses.messages';
import type { CourseLanguage } from '../domain/course-language';
import { lessonKindFacts } from '../domain/lesson-kinds';
import type { Lock } from '../rules/course-rules';
import { lockWords, useRulesWords } from '../rules/rules.messages';
import type { LessonSummary, SectionView } from '../views';

const nothingLocked: ReadonlyMap<string, Lock> = new Map();

/** The sections and lessons of a course, with what is done; links where the reader may open them. */
export function ContentsList({
  sections,
  language: taughtIn,
  done = [],
  locks = nothingLocked,
  extra = false,
  lessonHref,
  currentId,
  level = 3,
}: {
  sections: readonly SectionView[];
  language: CourseLanguage;
  done?: readonly string[];
  /** Lessons that cannot be entered yet, and why. */
  locks?: ReadonlyMap<string, Lock>;
  /** Whether lessons that are not required are marked. */
  extra?: boolean;
  lessonHref?: (lessonId: string) => string;
  currentId?: string;
  level?: 2 | 3;
}) {
  const { language } = usePage();
  const say = useCourseWords();
  const rules = useRulesWords();
  const Heading = `h${level}` as const;
  const finished = new Set(done);
  const lang = taughtIn === language ? undefined : taughtIn;
  const iconOf = ({ id, kind }: LessonSummary) => {
    if (finished.has(id)) return 'check';
    return locks.has(id) ? 'lock' : lessonKindFacts[kind].icon;
  };
  const about = ({ id, minutes, rules: own }: LessonSummary) => {
    const lock = locks.get(id);
    return [
      formatMinutes(language, minutes),
      extra && !own.required && rules.optionalLesson,
      finished.has(id) && say.lessonDone,
      lock && lockWords(language, lock),
    ]
      .filter(Boolean)
      .join(', ');
  };
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
                  <Icon name={iconOf(lesson)} />
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
                    <span class={locks.has(lesson.id) ? 'hint' : 'hint together'}>{about(lesson)}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
