import { type Form as FormState, formatNumber, formatWeekdayTime } from '@domdom/platform';
import { Button, DefinitionList, Form, FormActions, NumberField, Page, TextArea, usePage } from '@domdom/ui';
import type { DecisionDto } from '../../dto/attempts.dto';
import { useAttemptWords } from '../attempts.messages';
import { faultInWords } from '../faults';
import type { AttemptReport } from '../results.service';
import { AnswersTable } from './answers-table';
import { Outcome, resultsPath, usePoints } from './results-frame';
import { useTaken } from './taken';

/** One attempt: what came of it, every answer beside the right one, and what an instructor may say about it. */
export function AttemptPage({ report, form }: { report: AttemptReport; form: FormState<DecisionDto> }) {
  const { content, attempt, answers } = report;
  const { language } = usePage();
  const words = useAttemptWords();
  const points = usePoints();
  const taken = useTaken();
  const path = resultsPath(content.id);
  const why = faultInWords(language, attempt.fault);
  return (
    <Page
      title={words.attemptTitle(attempt.personName, attempt.number)}
      lead={content.title}
      breadcrumbs={[
        { href: `/teach/h5p/${content.id}`, label: content.title },
        { href: path, label: words.results },
      ]}
      form={form}
      wide
      unlisted
    >
      <DefinitionList
        items={[
          {
            term: words.outcome,
            value: (
              <>
                <Outcome attempt={attempt} />
                {why && attempt.decision === null && ` ${words.flaggedBecause(why)}`}
              </>
            ),
          },
          { term: words.score, value: points(attempt.score, attempt.maxScore) },
          attempt.flagged && {
            term: words.claimed,
            value: points(attempt.claimedScore, attempt.claimedMax),
          },
          { term: words.counts, value: attempt.counted ? words.yes : words.no },
          { term: words.lesson, value: attempt.lessonTitle },
          { term: words.started, value: formatWeekdayTime(language, attempt.startedAt) },
          { term: words.duration, value: taken(attempt.durationSeconds) },
          attempt.decidedAt && {
            term: attempt.decision === 'accepted' ? words.accept : words.setAside,
            value: `${words.decidedBy(attempt.decidedBy ?? '–', formatWeekdayTime(language, attempt.decidedAt))}: ${attempt.decisionNote ?? ''}`,
          },
        ]}
      />
      <AnswersTable answers={answers} right />
      <h2>{words.decide}</h2>
      <p>{words.decideHint}</p>
      <Form action={`${path}/${attempt.id}`} form={form}>
        {attempt.finishedAt && attempt.maxScore ? (
          <NumberField
            form={form}
            name="points"
            label={words.points}
            hint={words.pointsHint(formatNumber(language, attempt.maxScore))}
            decimal
            optional
          />
        ) : null}
        <TextArea form={form} name="note" label={words.note} rows={2} maxLength={500} />
        <FormActions>
          {attempt.finishedAt && !attempt.counted && (
            <Button name="decision" value="accepted" icon="check">
              {words.accept}
            </Button>
          )}
          {attempt.decision !== 'set-aside' && (
            <Button name="decision" value="set-aside" look="secondary" icon="close">
              {words.setAside}
            </Button>
          )}
        </FormActions>
      </Form>
    </Page>
  );
}
