import { formatNumber } from '@domdom/platform';
import { ButtonLink, EmptyState, Link, Page, Table, Tag, type TagLook, usePage } from '@domdom/ui';
import { useAuthoringWords } from '../authoring.messages';
import { statusNames } from '../courses.messages';
import type { CourseStatus } from '../domain/course.entity';
import { useTeachWords } from '../teach.messages';
import type { CourseCard } from '../views';

const looks: Record<CourseStatus, TagLook> = { draft: 'firefly', published: 'leaf', archived: 'plain' };

export function StatusTag({ status }: { status: CourseStatus }) {
  const { language } = usePage();
  return <Tag look={looks[status]}>{statusNames[status][language]}</Tag>;
}

/** The courses that somebody may edit. */
export function TeachPage({ courses, official }: { courses: readonly CourseCard[]; official: boolean }) {
  const { language } = usePage();
  const say = useTeachWords();
  const authoring = useAuthoringWords();
  const create = (
    <ButtonLink href="/teach/courses/new" icon="plus">
      {say.newCourse}
    </ButtonLink>
  );
  return (
    <Page
      title={say.teach}
      lead={say.teachLead}
      wide
      unlisted
      actions={
        <>
          {courses.length > 0 && create}
          <ButtonLink href="/teach/courses/import" look="secondary" icon="upload">
            {authoring.import}
          </ButtonLink>
          {official && (
            <ButtonLink href="/teach/programmes" look="secondary" icon="list">
              {say.programmes}
            </ButtonLink>
          )}
        </>
      }
    >
      <Table
        caption={say.teach}
        quietCaption
        narrow="stack"
        rows={courses}
        rowKey={(course) => course.id}
        columns={[
          {
            key: 'title',
            label: say.course,
            cell: (course) => <Link href={`/teach/courses/${course.id}`}>{course.title}</Link>,
          },
          { key: 'status', label: say.state, cell: (course) => <StatusTag status={course.status} /> },
          {
            key: 'lessons',
            label: say.lessons,
            numeric: true,
            cell: (course) => formatNumber(language, course.lessonCount),
          },
          {
            key: 'minutes',
            label: say.minutes,
            numeric: true,
            cell: (course) => formatNumber(language, course.minutes),
          },
          { key: 'unit', label: say.unit, cell: (course) => course.unitName },
        ]}
        empty={
          <EmptyState title={say.noCourses} action={create}>
            <p>{say.noCoursesHelp}</p>
          </EmptyState>
        }
      />
    </Page>
  );
}
