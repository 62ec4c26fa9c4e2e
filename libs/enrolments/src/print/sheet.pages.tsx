import {
  type CourseView,
  type LessonView,
  OwnTitle,
  OwnWords,
  type SectionView,
  titleIn,
} from '@domdom/courses';
import { Link, Page, PrintButton, usePage } from '@domdom/ui';
import type { VNode } from 'preact';
import { usePrintWords } from './print.messages';

const lessonAddress = (address: string, lesson: LessonView) =>
  `${address}/learn/${lesson.course.slug}/${lesson.id}`;

/** What there is of a lesson on paper. */
function Body({
  lesson,
  alternative,
  address,
}: {
  lesson: LessonView;
  alternative: VNode | null;
  address: string;
}) {
  const { language } = usePage();
  const say = usePrintWords();
  const lang = lesson.course.language === language ? undefined : lesson.course.language;
  if (lesson.kind === 'text') {
    // Cleaned when it was saved.
    return <div class="lesson" lang={lang} dangerouslySetInnerHTML={{ __html: lesson.bodyHtml }} />;
  }
  if (alternative) {
    return (
      <div class="lesson" lang={lang}>
        {alternative}
      </div>
    );
  }
  return (
    <p>
      {say.onScreen} <span class="address">{lessonAddress(address, lesson)}</span>
    </p>
  );
}

function Tools({ back, label }: { back: string; label: string }) {
  return (
    <p class="actions no-print">
      <PrintButton />
      <Link href={back} icon="arrow-left">
        {label}
      </Link>
    </p>
  );
}

/** One lesson as a sheet of paper. */
export function LessonSheetPage({
  lesson,
  alternative,
  address,
}: {
  lesson: LessonView;
  alternative: VNode | null;
  address: string;
}) {
  const { language } = usePage();
  const say = usePrintWords();
  const { course } = lesson;
  return (
    <Page
      title={say.lessonSheet(lesson.title)}
      heading={<span lang={course.language === language ? undefined : course.language}>{lesson.title}</span>}
      lead={<OwnTitle of={course} />}
      bare
      unlisted
    >
      <Tools back={`/learn/${course.slug}/${lesson.id}`} label={say.backToLesson} />
      <Body lesson={lesson} alternative={alternative} address={address} />
      <p class="hint">
        {say.learnAt} <span class="address">{lessonAddress(address, lesson)}</span>
      </p>
    </Page>
  );
}

/** A whole course on paper, each lesson on a page of its own. */
export function CourseSheetPage({
  course,
  sections,
  lessons,
  locked,
  alternatives,
  address,
}: {
  course: CourseView;
  sections: readonly SectionView[];
  lessons: readonly LessonView[];
  /** By the ids of lessons that are not open yet. */
  locked: { has(lessonId: string): boolean };
  alternatives: ReadonlyMap<string, VNode | null>;
  address: string;
}) {
  const { language } = usePage();
  const say = usePrintWords();
  const lang = course.language === language ? undefined : course.language;
  const places = new Map(lessons.map((lesson, index) => [lesson.id, index + 1]));
  return (
    <Page
      title={say.courseSheet(titleIn(language, course))}
      heading={<OwnTitle of={course} />}
      lead={<OwnWords text={course.summary} english={course.summaryEn} />}
      bare
      unlisted
    >
      <Tools back={`/courses/${course.slug}`} label={say.backToCourse} />
      <p class="hint">
        {course.unitName} · {say.learnAt}{' '}
        <span class="address">
          {address}/courses/{course.slug}
        </span>
      </p>
      {sections
        .filter((section) => section.lessons.length > 0)
        .map((section) => (
          <section key={section.id}>
            <h2 lang={lang}>{section.title}</h2>
            {lessons
              .filter((lesson) => lesson.sectionId === section.id)
              .map((lesson) => (
                <article class="sheet" key={lesson.id}>
                  <h3 lang={lang}>{say.lesson(places.get(lesson.id) ?? 0, lesson.title)}</h3>
                  {locked.has(lesson.id) ? (
                    <p class="hint">{say.notOpen}</p>
                  ) : (
                    <Body
                      lesson={lesson}
                      alternative={alternatives.get(lesson.id) ?? null}
                      address={address}
                    />
                  )}
                </article>
              ))}
          </section>
        ))}
    </Page>
  );
}
