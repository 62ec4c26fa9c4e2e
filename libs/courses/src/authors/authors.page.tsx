import type { Form as FormState } from '@domdom/platform';
import { Button, EmptyState, ErrorSummary, Form, HiddenField, Page, SearchForm } from '@domdom/ui';
import { useAuthoringWords } from '../authoring.messages';
import { useTeachWords } from '../teach.messages';
import type { CourseView } from '../views';
import type { Instructor } from './authors.service';

export interface AuthorsPageProps {
  course: CourseView;
  /** What was looked for; null when nothing was. */
  searched: string | null;
  found: readonly Instructor[];
  refused: FormState<object>;
}

/** Who writes a course, and who could. */
export function AuthorsPage({ course, searched, found, refused }: AuthorsPageProps) {
  const say = useAuthoringWords();
  const teach = useTeachWords();
  const base = `/teach/courses/${course.id}/authors`;
  return (
    <Page
      title={say.authorsOf(course.title)}
      lead={say.authorsLead}
      breadcrumbs={[
        { label: teach.teach, href: '/teach' },
        { label: course.title, href: `/teach/courses/${course.id}` },
      ]}
      form={refused}
      unlisted
    >
      <ErrorSummary form={refused} />
      <ul class="plain">
        {course.authors.map((author) => (
          <li key={author.id}>
            <p>{author.name}</p>
            {course.authors.length > 1 && (
              <Form action={`${base}/remove`} inline label={author.name}>
                <HiddenField name="personId" value={author.id} />
                <Button look="secondary" small about={author.name}>
                  {say.removeAuthor}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <SearchForm action={base} label={say.findAuthor} value={searched ?? undefined} />
      {searched !== null && found.length === 0 && (
        <EmptyState title={say.noInstructor}>
          <p>{say.noInstructorHelp}</p>
        </EmptyState>
      )}
      {found.length > 0 && (
        <ul class="plain">
          {found.map((person) => (
            <li key={person.id}>
              <p>
                {person.name} {person.unitName && <span class="hint">{person.unitName}</span>}
              </p>
              <Form action={base} inline label={person.name}>
                <HiddenField name="personId" value={person.id} />
                <Button look="secondary" icon="plus" small about={person.name}>
                  {say.addAuthor}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
