import { formatDate, formatWeekdayTime } from '@domdom/platform';
import { ButtonLink, Link, Table, usePage } from '@domdom/ui';
import { useNeedWords } from '../../needs/needs.messages';
import { useAfterWords } from '../after.messages';
import type { OwnAfter, SessionToRate } from '../after.repository';
import { FaceButtons } from './face-buttons';

/** Asks of the last sessions how they were: one tap each. */
export function AskHowItWas({ sessions }: { sessions: readonly SessionToRate[] }) {
  const { language } = usePage();
  const say = useAfterWords();
  if (sessions.length === 0) return null;
  return (
    <section aria-label={say.howWasIt}>
      <h2>{say.howWasIt}</h2>
      {sessions.map(({ sessionId, classId, title, startsAt }) => (
        <div key={sessionId}>
          <p>
            <Link href={`/classes/${classId}/after`}>{title}</Link> · {formatWeekdayTime(language, startsAt)}
          </p>
          <FaceButtons
            classId={classId}
            sessionId={sessionId}
            about={`${title}, ${formatWeekdayTime(language, startsAt)}`}
          />
        </div>
      ))}
    </section>
  );
}

/** The classes somebody completed, and the question what comes next. */
export function OwnCompleted({ after }: { after: OwnAfter }) {
  const { language } = usePage();
  const say = useAfterWords();
  const needs = useNeedWords();
  return (
    <>
      {after.completed.length > 0 && (
        <>
          <h2>{say.completed}</h2>
          <Table
            caption={say.completed}
            quietCaption
            narrow="stack"
            rows={after.completed}
            rowKey={({ classId }) => classId}
            columns={[
              {
                key: 'class',
                label: say.completed,
                cell: ({ classId, title }) => <Link href={`/classes/${classId}`}>{title}</Link>,
              },
              { key: 'unit', label: needs.unit, cell: ({ unitName }) => unitName },
              {
                key: 'sessions',
                label: say.session,
                cell: ({ attended, held }) => say.completedLine(attended, held),
              },
              { key: 'on', label: say.completedOn, cell: (one) => formatDate(language, one.completedAt) },
            ]}
          />
        </>
      )}
      <section aria-label={needs.title}>
        <h2>{needs.title}</h2>
        <p>{needs.lead}</p>
        <p class="actions">
          <ButtonLink href="/learning-needs" look="secondary" icon="lightbulb">
            {after.saidNeeds ? needs.change : needs.tell}
          </ButtonLink>
        </p>
      </section>
    </>
  );
}
