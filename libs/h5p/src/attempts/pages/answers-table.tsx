import { Table, usePage } from '@domdom/ui';
import type { ShownAnswer } from '../answers-in-words';
import { useAttemptWords } from '../attempts.messages';
import { faultInWords } from '../faults';
import { usePoints } from './results-frame';
import { useTaken } from './taken';

/** Every answer of an attempt, beside the right one where it is shown. */
export function AnswersTable({ answers, right }: { answers: readonly ShownAnswer[]; right: boolean }) {
  const { language } = usePage();
  const words = useAttemptWords();
  const points = usePoints();
  const taken = useTaken();
  return (
    <Table<ShownAnswer>
      caption={words.answers}
      narrow="stack"
      rows={answers}
      rowKey={(row) => `${row.part} ${row.at.toISOString()}`}
      empty={<p>{words.noAnswers}</p>}
      columns={[
        { key: 'question', label: words.asked, cell: (row) => row.question },
        { key: 'given', label: words.given, cell: (row) => row.given || words.nothing },
        ...(right
          ? [{ key: 'right', label: words.right, cell: (row: ShownAnswer) => row.right || '–' }]
          : []),
        {
          key: 'score',
          label: words.score,
          numeric: true,
          cell: (row) => {
            const why = faultInWords(language, row.fault);
            return why ? words.flaggedBecause(why) : points(row.score, row.maxScore);
          },
        },
        { key: 'took', label: words.duration, cell: (row) => taken(row.seconds) },
      ]}
    />
  );
}
