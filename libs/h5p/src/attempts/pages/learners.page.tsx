import { formatNumber, formatWeekdayTime, type Paged } from '@domdom/platform';
import { EmptyState, Link, Pager, Table, Tag, usePage } from '@domdom/ui';
import type { Content } from '../../contents/contents.repository';
import { modeWords, outcomeWords, useAttemptWords } from '../attempts.messages';
import type { Grading } from '../grading';
import type { ShownLearner } from '../results.service';
import { ResultsFrame, resultsPath, useShare } from './results-frame';

/** Whether somebody passed; of somebody for whom nothing counts yet that is not said. */
function Standing({ learner: { passed, grade, flagged } }: { learner: ShownLearner }) {
  const words = outcomeWords[usePage().language];
  if (passed) return <Tag look="leaf">{words.passed}</Tag>;
  if (grade !== null) return <Tag look="firefly">{words['not-passed']}</Tag>;
  return flagged > 0 ? null : <Tag>{words.open}</Tag>;
}

/** What came of a content for each learner. */
export function LearnersPage(props: {
  content: Content;
  grading: Grading;
  learners: Paged<ShownLearner>;
  verified: boolean;
}) {
  const { content, grading, learners } = props;
  const { language } = usePage();
  const words = useAttemptWords();
  const share = useShare();
  const path = resultsPath(content.id);
  return (
    <ResultsFrame content={content} view="learners" verified={props.verified}>
      <p>{words.gradeBy(modeWords[language][grading.mode])}</p>
      <Table<ShownLearner>
        caption={words.learners}
        quietCaption
        narrow="stack"
        rows={learners.items}
        rowKey={(row) => row.personId}
        empty={
          <EmptyState title={words.noAttempts}>
            <p>{words.noAttemptsHint}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'who',
            label: words.learner,
            cell: (row) => <Link href={`${path}?person=${row.personId}`}>{row.personName}</Link>,
          },
          {
            key: 'attempts',
            label: words.attemptsCount,
            numeric: true,
            cell: (row) => formatNumber(language, row.attempts),
          },
          { key: 'grade', label: words.grade, numeric: true, cell: (row) => share(row.grade) },
          {
            key: 'outcome',
            label: words.outcome,
            cell: (row) => (
              <>
                <Standing learner={row} />
                {row.flagged > 0 && (
                  <>
                    {' '}
                    <Tag look="brick">
                      {words.flagged}: {formatNumber(language, row.flagged)}
                    </Tag>
                  </>
                )}
              </>
            ),
          },
          { key: 'last', label: words.lastAt, cell: (row) => formatWeekdayTime(language, row.lastAt) },
        ]}
      />
      <Pager next={learners.next && `${path}/learners?after=${encodeURIComponent(learners.next)}`} />
    </ResultsFrame>
  );
}
