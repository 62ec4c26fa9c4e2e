import { titleIn } from '@domdom/courses';
import {
  type Form as FormState,
  formatDate,
  formatDateTime,
  formatNumber,
  formatPercent,
} from '@domdom/platform';
import {
  Button,
  DefinitionList,
  Details,
  Form,
  FormActions,
  Page,
  ProgressBar,
  Table,
  TextField,
  usePage,
} from '@domdom/ui';
import { enrolmentStatusNames, useEnrolmentWords } from '../../enrolments.messages';
import type { TakeOutDto } from '../gradebook.dto';
import { useGradebookWords } from '../gradebook.messages';
import type { LearnerReport } from '../gradebook.service';
import { Grade, StateTag } from './grade';
import { WhyStuck } from './gradebook.page';
import { gradebookPath } from './gradebook-frame';

/** One learner of a course: each lesson with its times and tries, and what became of the enrolment. */
export function LearnerReportPage({
  report,
  now,
  form,
}: {
  report: LearnerReport;
  now: Date;
  /** For taking the learner out of the course. */
  form: FormState<TakeOutDto>;
}) {
  const { language } = usePage();
  const say = useGradebookWords();
  const enrolments = useEnrolmentWords();
  const { course, learner, lessons, changes } = report;
  const time = (date: Date | null | undefined) => (date ? formatDateTime(language, date) : '–');
  const rows = lessons.map((lesson, index) => ({ lesson, place: index + 1, cell: learner.cells[lesson.id] }));
  return (
    <Page
      title={say.oneLearner(learner.fullName)}
      heading={learner.fullName}
      breadcrumbs={[
        { label: enrolments.teach, href: '/teach' },
        { label: titleIn(language, course), href: `/teach/courses/${course.id}` },
        { label: say.gradebook, href: gradebookPath(course.id) },
      ]}
      form={form}
      wide
      unlisted
    >
      <ProgressBar
        share={learner.lessonsTotal ? learner.lessonsDone / learner.lessonsTotal : 0}
        label={enrolments.progressLabel}
        words={enrolments.progress(learner.lessonsDone, learner.lessonsTotal)}
      />
      <DefinitionList
        items={[
          { term: say.state, value: <StateTag state={learner.state} /> },
          learner.state === 'stuck' && {
            term: say.whyStuck,
            value: <WhyStuck row={learner} found={report} now={now} />,
          },
          learner.courseVersion !== null && {
            term: say.version,
            value: say.olderVersion(learner.courseVersion),
          },
          { term: say.enrolledOn, value: formatDate(language, learner.enrolledAt) },
          { term: say.lastProgress, value: formatDateTime(language, learner.lastProgressAt) },
          learner.completedAt && { term: say.completedOn, value: formatDate(language, learner.completedAt) },
        ]}
      />
      <Table
        caption={say.lessons}
        narrow="stack"
        rows={rows}
        rowKey={(row) => row.lesson.id}
        columns={[
          {
            key: 'lesson',
            label: say.lesson,
            cell: ({ lesson, place }) => (
              <>
                <span lang={course.language}>{say.lessonAt(place, lesson.title)}</span>
                {lesson.id === learner.lastLessonId && <span class="hint"> {say.here}</span>}
              </>
            ),
          },
          { key: 'state', label: say.state, cell: ({ cell }) => <Grade cell={cell} /> },
          { key: 'doneAt', label: say.doneAt, cell: ({ cell }) => time(cell?.doneAt) },
          {
            key: 'score',
            label: say.score,
            numeric: true,
            cell: ({ cell }) => (cell?.score === null || !cell ? '–' : formatPercent(language, cell.score)),
          },
          {
            key: 'tries',
            label: say.tries,
            numeric: true,
            cell: ({ cell }) => formatNumber(language, cell?.tries ?? 0),
          },
          {
            key: 'failed',
            label: say.failed,
            numeric: true,
            cell: ({ cell }) => formatNumber(language, cell?.failed ?? 0),
          },
          { key: 'triedAt', label: say.triedAt, cell: ({ cell }) => time(cell?.lastTriedAt) },
        ]}
      />
      <Table
        caption={say.history}
        narrow="stack"
        rows={changes.map((change, index) => ({ ...change, key: String(index) }))}
        rowKey={(change) => change.key}
        columns={[
          { key: 'at', label: say.when, cell: ({ at }) => formatDateTime(language, at) },
          { key: 'to', label: say.change, cell: ({ to }) => enrolmentStatusNames[to][language] },
          {
            key: 'by',
            label: say.by,
            cell: ({ byThemselves, byName }) => (byThemselves ? say.themselves : (byName ?? say.portal)),
          },
          { key: 'reason', label: say.reason, cell: ({ reason }) => reason ?? '–' },
        ]}
      />
      {learner.status === 'active' && (
        <Details summary={say.takeOut} open={form.problems.length > 0}>
          <Form action={`${gradebookPath(course.id)}/learners/${learner.enrolmentId}/removal`} form={form}>
            <p>{say.takeOutAbout}</p>
            <TextField
              form={form}
              name="reason"
              label={say.reason}
              hint={say.takeOutReasonHint}
              maxLength={300}
              autocomplete="off"
            />
            <FormActions>
              <Button look="danger">{say.takeOutDo(learner.fullName)}</Button>
            </FormActions>
          </Form>
        </Details>
      )}
    </Page>
  );
}
