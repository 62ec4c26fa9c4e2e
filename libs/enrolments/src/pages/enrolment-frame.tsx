import type { CourseView } from '@domdom/courses';
import type { Form } from '@domdom/platform';
import { Page, Tabs } from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import { useAdmissionWords } from '../admission.messages';

export type EnrolmentTab = 'terms' | 'requests' | 'invitations';

/** The pages on which one says who gets into a course. */
export function EnrolmentFrame({
  course,
  current,
  form,
  lead,
  requested,
  mayEdit,
  children,
}: {
  course: CourseView;
  current: EnrolmentTab;
  form?: Form<unknown>;
  lead?: string;
  /** How many ask to be let in, where it is known. */
  requested?: number;
  mayEdit: boolean;
  children: ComponentChildren;
}) {
  const say = useAdmissionWords();
  const base = `/teach/courses/${course.id}`;
  return (
    <Page
      title={say.enrolmentOf(course.title)}
      heading={say.enrolment}
      lead={lead}
      form={form}
      breadcrumbs={[
        { label: say.teach, href: '/teach' },
        { label: course.title, href: base },
      ]}
      unlisted
    >
      <Tabs
        label={say.enrolment}
        tabs={[
          ...(mayEdit
            ? [{ label: say.termsTab, href: `${base}/enrolment`, current: current === 'terms' }]
            : []),
          {
            label: say.requestsTab,
            href: `${base}/requests`,
            count: requested,
            current: current === 'requests',
          },
          { label: say.invitationsTab, href: `${base}/invitations`, current: current === 'invitations' },
        ]}
      />
      {children}
    </Page>
  );
}
