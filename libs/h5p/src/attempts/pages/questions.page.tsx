import { formatNumber, formatPercent } from '@domdom/platform';
import { EmptyState, Table, usePage } from '@domdom/ui';
import type { Content } from '../../contents/contents.repository';
import { discriminationInWords, useAttemptWords } from '../attempts.messages';
import type { ShownQuestion } from '../results.service';
import { ResultsFrame } from './results-frame';

/** The questions that were hardest, and what people answer instead. */
export function QuestionsPage(props: { content: Content; questions: ShownQuestion[]; verified: boolean }) {
  const { language } = usePage();
  const words = useAttemptWords();
  return (
    <ResultsFrame content={props.content} view="questions" verified={props.verified}>
      <Table<ShownQuestion>
        caption={words.hardestHint}
        narrow="stack"
        rows={props.questions}
        rowKey={(row) => row.part}
        empty={
          <EmptyState title={words.noneFinished}>
            <p>{words.noneFinishedHint}</p>
          </EmptyState>
        }
        columns={[
          { key: 'question', label: words.asked, cell: (row) => row.question },
          { key: 'right', label: words.right, cell: (row) => row.right || '–' },
          {
            key: 'answers',
            label: words.answeredBy,
            numeric: true,
            cell: (row) => formatNumber(language, row.answers),
          },
          {
            key: 'share',
            label: words.rightShare,
            numeric: true,
            cell: (row) => formatPercent(language, row.share),
          },
          {
            key: 'tells',
            label: words.tells,
            cell: (row) => discriminationInWords(words, row.discrimination),
          },
          {
            key: 'wrong',
            label: words.wrongAnswers,
            cell: (row) =>
              row.wrong
                .map(({ given, count }) => `${given} (${words.times(formatNumber(language, count))})`)
                .join('; ') || '–',
          },
        ]}
      />
    </ResultsFrame>
  );
}
