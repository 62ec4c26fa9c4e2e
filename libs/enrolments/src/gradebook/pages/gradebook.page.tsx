import { formatDate, formatNumber } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  EmptyState,
  FilterList,
  Form,
  Link,
  listHref,
  Pager,
  ResultCount,
  SearchForm,
  Table,
  usePage,
} from '@domdom/ui';
import { learnerNoun } from '../../enrolments.messages';
import { stateNames, useGradebookWords } from '../gradebook.messages';
import type { GradebookRow } from '../gradebook.repository';
import type { GradebookPage as Found } from '../gradebook.service';
import { largeCourse } from '../gradebook-files';
import { hasLesson } from '../gradebook-table';
import { daysBetween, learnerStates, stuckDayChoices, usualStuckDays } from '../learner-state';
import { Grade, StateTag } from './grade';
import { GradebookFrame, gradebookPath } from './gradebook-frame';

/** Why somebody does not get on, where it can be seen. */
export function WhyStuck({
  row,
  found,
  now,
}: {
  row: GradebookRow;
  found: Pick<Found, 'lessons'>;
  now: Date;
}) {
  const say = useGradebookWords();
  if (row.state !== 'stuck') return null;
  const failing = found.lessons.find((lesson) => lesson.id === row.failingLessonId);
  return (
    <>
      {failing
        ? say.failedAt(failing.title, row.failedMost)
        : say.quietFor(daysBetween(row.lastProgressAt, now))}
    </>
  );
}

/** The last lesson of the course that somebody has done, wherever they went before and after. */
function furthest(row: GradebookRow, { lessons }: Pick<Found, 'lessons'>): string {
  const known = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  const theirs = row.lessonIds ?? lessons.filter(({ earlier }) => !earlier).map(({ id }) => id);
  const at = theirs.findLastIndex((id) => row.cells[id]?.doneAt);
  const lesson = known.get(theirs[at] ?? '');
  return lesson ? `${at + 1}. ${lesson.title}` : '–';
}

function Files({ found, total }: { found: Found; total: number }) {
  const say = useGradebookWords();
  const base = gradebookPath(found.course.id);
  return (
    <section class="no-print">
      <p class="hint">{say.personal}</p>
      {total >= largeCourse && <p class="hint">{say.fileHelp}</p>}
      <div class="actions">
        <Link href={`${base}.csv`} asIs download icon="download">
          {say.csv}
        </Link>
        {total < largeCourse ? (
          <Link href={`${base}.xlsx`} asIs download icon="download">
            {say.xlsx}
          </Link>
        ) : (
          <Form action={`${base}/file`} inline>
            <Button look="secondary" icon="file">
              {say.makeXlsx}
            </Button>
          </Form>
        )}
      </div>
    </section>
  );
}

/** People and lessons: who is where, who is stuck. */
export function GradebookPage({
  found,
  filters,
  now,
}: {
  found: Found;
  filters: { q?: string; state?: string; days?: string };
  now: Date;
}) {
  const { language } = usePage();
  const say = useGradebookWords();
  const { course, counts, items, lessons } = found;
  const base = gradebookPath(course.id);
  const href = (change: Record<string, string | undefined>) => listHref(base, { ...filters, ...change });
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = filters.state ? counts[filters.state as keyof typeof counts] : total;
  const days = filters.days ?? String(usualStuckDays);
  return (
    <GradebookFrame course={course} view="people" lead={say.lead}>
      <SearchForm
        action={base}
        label={say.find}
        hint={say.findHint}
        value={filters.q}
        keep={{ state: filters.state, days: filters.days }}
      />
      <FilterList
        title={say.state}
        options={[
          { label: say.all, href: href({ state: undefined }), count: total, current: !filters.state },
          ...learnerStates.map((state) => ({
            label: stateNames[state][language],
            href: href({ state }),
            count: counts[state],
            current: filters.state === state,
          })),
        ]}
      />
      <FilterList
        title={say.stuckAfter}
        options={stuckDayChoices.map((choice) => ({
          label: say.days(Number(choice)),
          href: href({ days: choice === String(usualStuckDays) ? undefined : choice }),
          current: days === choice,
        }))}
      />
      {!filters.q && <ResultCount count={shown} noun={learnerNoun} />}
      <Table
        caption={say.gradebook}
        quietCaption
        pinned
        rows={items}
        rowKey={(row) => row.enrolmentId}
        columns={[
          {
            key: 'name',
            label: say.name,
            cell: (row) => <Link href={`${base}/learners/${row.enrolmentId}`}>{row.fullName}</Link>,
          },
          {
            key: 'state',
            label: say.state,
            cell: (row) => (
              <>
                <StateTag state={row.state} /> <WhyStuck row={row} found={found} now={now} />
              </>
            ),
          },
          {
            key: 'done',
            label: say.progress,
            numeric: true,
            cell: (row) =>
              `${formatNumber(language, row.lessonsDone)}/${formatNumber(language, row.lessonsTotal)}`,
          },
          {
            key: 'furthest',
            label: say.furthest,
            cell: (row) => <span lang={course.language}>{furthest(row, found)}</span>,
          },
          {
            key: 'last',
            label: say.lastProgress,
            cell: (row) => formatDate(language, row.lastProgressAt),
          },
          ...lessons.map((lesson, index) => ({
            key: lesson.id,
            label: lesson.earlier
              ? `${lesson.title} (${say.earlierLesson})`
              : say.lessonAt(index + 1, lesson.title),
            cell: (row: GradebookRow) =>
              hasLesson(row, lesson) ? (
                <Grade cell={row.cells[lesson.id]} />
              ) : (
                <span class="hint">{say.notTheirs}</span>
              ),
          })),
        ]}
        empty={
          <EmptyState title={say.nobody} action={<ButtonLink href={base}>{say.showAll}</ButtonLink>}>
            <p>{say.nobodyHelp}</p>
          </EmptyState>
        }
      />
      <Pager next={found.next && href({ after: found.next })} />
      {total > 0 && <Files found={found} total={total} />}
    </GradebookFrame>
  );
}
