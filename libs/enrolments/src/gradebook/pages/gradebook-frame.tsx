import { type CourseView, OwnTitle, titleIn } from '@domdom/courses';
import { Page, Tabs, usePage } from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import { useEnrolmentWords } from '../../enrolments.messages';
import { useGradebookWords } from '../gradebook.messages';

export const gradebookPath = (courseId: string) => `/teach/courses/${courseId}/gradebook`;

/** What all views of a gradebook have around them. */
export function GradebookFrame({
  course,
  view,
  lead,
  children,
}: {
  course: CourseView;
  view: 'people' | 'lessons';
  lead: string;
  children: ComponentChildren;
}) {
  const { language } = usePage();
  const say = useGradebookWords();
  const enrolments = useEnrolmentWords();
  const base = gradebookPath(course.id);
  return (
    <Page
      title={say.gradebookOf(titleIn(language, course))}
      heading={
        <>
          {say.gradebook}: <OwnTitle of={course} />
        </>
      }
      lead={lead}
      breadcrumbs={[
        { label: enrolments.teach, href: '/teach' },
        { label: titleIn(language, course), href: `/teach/courses/${course.id}` },
      ]}
      wide
      unlisted
    >
      <Tabs
        label={say.views}
        tabs={[
          { label: say.people, href: base, current: view === 'people' },
          { label: say.lessons, href: `${base}/lessons`, current: view === 'lessons' },
          { label: say.roster, href: `/teach/courses/${course.id}/learners` },
        ]}
      />
      {children}
    </Page>
  );
}
