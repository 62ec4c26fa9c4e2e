import { type CourseView, titleIn } from '@domdom/courses';
import { Button, Form, Link, Notice, Page, usePage } from '@domdom/ui';
import { useEnrolmentWords } from '../../enrolments.messages';
import { useGradebookWords } from '../gradebook.messages';
import { gradebookPath } from './gradebook-frame';

/** Where the Excel file of a large course is fetched, or asked for again once it is gone. */
export function GradebookFilePage({ course, ready }: { course: CourseView; ready: boolean }) {
  const { language } = usePage();
  const say = useGradebookWords();
  const enrolments = useEnrolmentWords();
  const base = gradebookPath(course.id);
  return (
    <Page
      title={say.file}
      breadcrumbs={[
        { label: enrolments.teach, href: '/teach' },
        { label: titleIn(language, course), href: `/teach/courses/${course.id}` },
        { label: say.gradebook, href: base },
      ]}
      unlisted
    >
      {ready ? (
        <>
          <Notice look="success">{say.fileReady}</Notice>
          <p class="actions">
            <Link href={`${base}/file/download`} asIs download icon="download">
              {say.xlsx}
            </Link>
          </p>
        </>
      ) : (
        <Form action={`${base}/file`} inline>
          <Button icon="file">{say.makeXlsx}</Button>
        </Form>
      )}
      <p class="hint">{say.personal}</p>
    </Page>
  );
}
