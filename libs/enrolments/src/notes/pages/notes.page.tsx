import { OwnTitle, titleIn } from '@domdom/courses';
import { formatWeekday } from '@domdom/platform';
import { ButtonLink, Card, CardGrid, countWords, EmptyState, Page, ResultCount, usePage } from '@domdom/ui';
import { useEnrolmentWords } from '../../enrolments.messages';
import { noteNoun, useNoteWords } from '../notes.messages';
import type { NotedCourse } from '../notes.repository';

/** The courses in which one has written something down. */
export function NotesPage({ courses }: { courses: readonly NotedCourse[] }) {
  const { language } = usePage();
  const say = useNoteWords();
  const enrolments = useEnrolmentWords();
  const total = courses.reduce((sum, course) => sum + course.notes, 0);
  return (
    <Page
      title={say.notes}
      lead={say.lead}
      breadcrumbs={[{ label: enrolments.learn, href: '/learn' }]}
      unlisted
    >
      {courses.length === 0 ? (
        <EmptyState title={say.none} action={<ButtonLink href="/learn">{say.toLearning}</ButtonLink>}>
          <p>{say.noneHelp}</p>
        </EmptyState>
      ) : (
        <>
          <ResultCount count={total} noun={noteNoun} />
          <CardGrid>
            {courses.map((course) => (
              <Card
                key={course.courseId}
                level={2}
                title={<OwnTitle of={course} language={course.language} />}
                href={`/notes/${course.slug}`}
                facts={[
                  { icon: 'edit', text: countWords(language, course.notes, noteNoun) },
                  { icon: 'clock', text: say.last(formatWeekday(language, course.lastAt)) },
                ]}
                action={
                  <ButtonLink
                    href={`/learn/${course.slug}`}
                    look="secondary"
                    icon="play"
                    about={titleIn(language, course)}
                  >
                    {say.goOn}
                  </ButtonLink>
                }
              />
            ))}
          </CardGrid>
        </>
      )}
    </Page>
  );
}
