import { formatNumber, formatPercent } from '@domdom/platform';
import { ButtonLink, EmptyState, FilterList, Table, usePage } from '@domdom/ui';
import { useGradebookWords } from '../gradebook.messages';
import type { LessonReport } from '../gradebook.service';
import { GradebookFrame, gradebookPath } from './gradebook-frame';

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Lesson by lesson: where people stop, what is hard. */
export function LessonReportPage({ report, order }: { report: LessonReport; order: 'hardest' | 'course' }) {
  const { language } = usePage();
  const say = useGradebookWords();
  const { course, lessons } = report;
  const base = `${gradebookPath(course.id)}/lessons`;
  const number = (value: number) => formatNumber(language, value);
  return (
    <GradebookFrame course={course} view="lessons" lead={say.lessonsLead}>
      <FilterList
        title={say.order}
        options={[
          { label: say.hardest, href: base, current: order === 'hardest' },
          { label: say.courseOrder, href: `${base}?order=course`, current: order === 'course' },
        ]}
      />
      <Table
        caption={say.lessons}
        quietCaption
        narrow="stack"
        rows={lessons}
        rowKey={(row) => row.lessonId}
        columns={[
          {
            key: 'lesson',
            label: say.lesson,
            cell: (row) => <span lang={course.language}>{say.lessonAt(row.place, row.lesson.title)}</span>,
          },
          { key: 'reached', label: say.reached, numeric: true, cell: (row) => number(row.reached) },
          {
            key: 'done',
            label: say.doneBy,
            numeric: true,
            cell: (row) =>
              row.reached === 0
                ? number(0)
                : `${number(row.done)} (${formatPercent(language, row.done / row.reached)})`,
          },
          {
            key: 'score',
            label: say.averageScore,
            numeric: true,
            cell: (row) => (row.averageScore === null ? '–' : formatPercent(language, row.averageScore)),
          },
          {
            key: 'days',
            label: say.averageDays,
            numeric: true,
            cell: (row) => (row.averageDays === null ? '–' : number(tenth(row.averageDays))),
          },
          { key: 'tries', label: say.tries, numeric: true, cell: (row) => number(row.tries) },
          { key: 'failed', label: say.failed, numeric: true, cell: (row) => number(row.failed) },
          { key: 'heldUp', label: say.heldUp, numeric: true, cell: (row) => number(row.heldUp) },
        ]}
        empty={
          <EmptyState
            title={say.noLessons}
            action={<ButtonLink href={`/teach/courses/${course.id}`}>{say.editCourse}</ButtonLink>}
          >
            <p>{say.noLessonsHelp}</p>
          </EmptyState>
        }
      />
    </GradebookFrame>
  );
}
