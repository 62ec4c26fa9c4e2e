import { formatDate, formatNumber, hasRole } from '@domdom/platform';
import {
  ButtonLink,
  EmptyState,
  listHref,
  Page,
  Pager,
  ResultCount,
  SearchForm,
  Table,
  Tabs,
  Tag,
  type TagLook,
  usePage,
} from '@domdom/ui';
import { useBatchWords } from '../batch.messages';
import { type EnrolmentStatus, enrolmentStatuses } from '../domain/transitions';
import { enrolmentStatusNames, learnerNoun, useEnrolmentWords } from '../enrolments.messages';
import type { LearnersPage as Found } from '../learners.service';

const looks: Record<EnrolmentStatus, TagLook> = {
  requested: 'firefly',
  waiting: 'firefly',
  active: 'firefly',
  completed: 'leaf',
  withdrawn: 'plain',
  expired: 'plain',
};

/** Who learns a course and how far they are. */
export function LearnersPage({
  found,
  filters,
}: {
  found: Found;
  filters: { q?: string; status?: EnrolmentStatus };
}) {
  const { language, actor } = usePage();
  const batch = useBatchWords();
  const say = useEnrolmentWords();
  const { course, counts, items } = found;
  const base = `/teach/courses/${course.id}/learners`;
  const href = (change: Record<string, string | undefined>) => listHref(base, { ...filters, ...change });
  const total = enrolmentStatuses.reduce((sum, status) => sum + counts[status], 0);
  // States that nobody is in would only fill a narrow screen.
  const shown = enrolmentStatuses.filter((status) => counts[status] > 0 || status === filters.status);
  return (
    <Page
      title={say.learnersOf(course.title)}
      breadcrumbs={[
        { label: say.teach, href: '/teach' },
        { label: course.title, href: `/teach/courses/${course.id}` },
      ]}
      wide
      unlisted
    >
      <p class="actions">
        <ButtonLink href={`/teach/courses/${course.id}/gradebook`} look="secondary" icon="chart">
          {say.gradebook}
        </ButtonLink>
        {course.status === 'published' && actor && hasRole(actor, 'official') && (
          <ButtonLink href={`/organise/courses/${course.id}`} look="secondary" icon="plus">
            {batch.title}
          </ButtonLink>
        )}
        {course.status === 'published' && (
          <ButtonLink href={`/organise/courses/${course.id}/likely`} look="secondary" icon="firefly">
            {batch.likelyLink}
          </ButtonLink>
        )}
      </p>
      <SearchForm action={base} label={say.findLearner} value={filters.q} keep={{ status: filters.status }} />
      <Tabs
        label={say.status}
        tabs={[
          {
            label: say.everyLearner,
            href: href({ status: undefined }),
            count: total,
            current: !filters.status,
          },
          ...shown.map((status) => ({
            label: enrolmentStatusNames[status][language],
            href: href({ status }),
            count: counts[status],
            current: filters.status === status,
          })),
        ]}
      />
      {!filters.q && (
        <ResultCount count={filters.status ? counts[filters.status] : total} noun={learnerNoun} />
      )}
      <Table
        caption={say.learners}
        quietCaption
        narrow="stack"
        rows={items}
        rowKey={(row) => row.enrolmentId}
        csvHref={total > 0 ? `${base}.csv` : undefined}
        columns={[
          { key: 'name', label: say.name, cell: (row) => row.fullName },
          {
            key: 'status',
            label: say.status,
            cell: (row) => <Tag look={looks[row.status]}>{enrolmentStatusNames[row.status][language]}</Tag>,
          },
          {
            key: 'done',
            label: say.howFar,
            numeric: true,
            cell: (row) =>
              `${formatNumber(language, row.lessonsDone)}/${formatNumber(language, row.lessonsTotal)}`,
          },
          { key: 'since', label: say.since, cell: (row) => formatDate(language, row.enrolledAt) },
          { key: 'seen', label: say.lastSeen, cell: (row) => formatDate(language, row.lastSeenAt) },
          {
            key: 'completed',
            label: say.finished,
            cell: (row) => (row.completedAt ? formatDate(language, row.completedAt) : '–'),
          },
        ]}
        empty={
          <EmptyState
            title={say.noLearners}
            action={<ButtonLink href={`/courses/${course.slug}`}>{say.seeCourse}</ButtonLink>}
          >
            <p>{say.noLearnersHelp}</p>
          </EmptyState>
        }
      />
      <Pager next={found.next && href({ after: found.next })} />
    </Page>
  );
}
