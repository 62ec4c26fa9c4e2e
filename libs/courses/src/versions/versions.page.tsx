import { formatWeekdayTime } from '@domdom/platform';
import { EmptyState, Link, Page, Table, Tag, usePage } from '@domdom/ui';
import { useAuthoringWords } from '../authoring.messages';
import { useTeachWords } from '../teach.messages';
import type { CourseView } from '../views';
import type { CourseVersion } from './versions.repository';

function Changes({ version }: { version: CourseVersion }) {
  const say = useAuthoringWords();
  if (version.changes.length === 0) return <>{say.firstVersion}</>;
  return (
    <ul>
      {version.changes.map(({ kind, title }) => (
        <li key={`${kind} ${title}`}>{say[kind](title)}</li>
      ))}
    </ul>
  );
}

/** Which versions of a course there were: when, by whom, and what changed. */
export function VersionsPage({
  course,
  versions,
}: {
  course: CourseView;
  versions: readonly CourseVersion[];
}) {
  const { language } = usePage();
  const say = useAuthoringWords();
  const teach = useTeachWords();
  const courseId = course.draftOf ?? course.id;
  const newest = versions[0]?.number;
  return (
    <Page
      title={say.versionsOf(course.title)}
      breadcrumbs={[
        { label: teach.teach, href: '/teach' },
        { label: course.title, href: `/teach/courses/${courseId}` },
      ]}
      wide
      unlisted
    >
      <Table
        caption={say.versions}
        quietCaption
        narrow="stack"
        rows={versions}
        rowKey={(version) => String(version.number)}
        columns={[
          {
            key: 'number',
            label: say.versions,
            cell: ({ number }) =>
              number === newest ? (
                <>
                  {say.number(number)} <Tag look="leaf">{say.newest}</Tag>
                </>
              ) : (
                <Link href={`/teach/courses/${courseId}/preview?version=${number}`}>
                  {say.number(number)}
                </Link>
              ),
          },
          {
            key: 'when',
            label: say.when,
            cell: ({ publishedAt }) => formatWeekdayTime(language, publishedAt),
          },
          { key: 'who', label: say.who, cell: ({ publishedBy }) => publishedBy ?? '–' },
          { key: 'changes', label: say.changes, cell: (version) => <Changes version={version} /> },
        ]}
        empty={
          <EmptyState title={say.noVersions}>
            <p>{say.noVersionsHelp}</p>
          </EmptyState>
        }
      />
    </Page>
  );
}
