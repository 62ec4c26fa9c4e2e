import { Listen, usePage } from '@domdom/ui';
import type { VNode } from 'preact';
import { useCourseWords } from '../courses.messages';
import type { LessonView } from '../views';

/** What a player made of an interactive lesson. */
export interface Played {
  frame: VNode | null;
  textAlternative: VNode | null;
}

/** The content of a lesson: its text, or its frame with the same content to read where scripts do not run. */
export function LessonBody({ lesson, played }: { lesson: LessonView; played: Played | null }) {
  const { language } = usePage();
  const say = useCourseWords();
  const older = lesson.version === undefined ? '' : `?version=${lesson.version}`;
  const lang = lesson.course.language === language ? undefined : lesson.course.language;
  return (
    <>
      <Listen
        src={lesson.audioKey && `/lessons/${lesson.id}/audio${older}`}
        about={say.readAloud(lesson.title)}
      />
      {lesson.kind === 'text' && (
        // Cleaned when it was saved: see lesson-html.ts.
        <div class="lesson" lang={lang} dangerouslySetInnerHTML={{ __html: lesson.bodyHtml }} />
      )}
      {lesson.kind !== 'text' && (
        <div class="lesson" lang={lang}>
          {played?.frame ?? <p>{say.noPlayer}</p>}
          {played?.textAlternative && (
            <noscript>
              <p>{say.lessonPlain}</p>
              {played.textAlternative}
            </noscript>
          )}
        </div>
      )}
    </>
  );
}
