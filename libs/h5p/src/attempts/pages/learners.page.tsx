import { formatNumber, formatWeekdayTime, type Paged } from '@domdom/platform';
import { EmptyState, Link, Pager, Table, Tag, usePage } from '@domdom/ui';
import type { Content } from '../../contents/contents.repository';
import { modeWords, outcomeWords, useAttemptWords } from '../attempts.messages';
import type { Grading } from '../grading';
import type { ShownLearner } from '../results.service';
import { ResultsFrame, resultsPath, useShare } from './results-frame';

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
                {row.passed ? (
                  <Tag look="leaf">{outcomeWords[language].passed}</Tag>
                ) : (
                  <Tag look="firefly">{outcomeWords[language]['not-passed']}</Tag>
                )}
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
