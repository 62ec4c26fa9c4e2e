import { formatWeekdayTime } from '@domdom/platform';
import { Card, CardGrid, Link, Page, usePage } from '@domdom/ui';
import type { ClassView, SessionView } from '../../class-view';
import { useClassWords } from '../../classes.messages';
import { useOpeningWords } from '../../opening.messages';
import { useAfterWords } from '../after.messages';
import type { LeftOver } from '../after.repository';
import type { Face } from '../faces';
import { FaceButtons } from './face-buttons';
import { MaterialList } from './material-list';

export interface AfterPageProps {
  view: ClassView;
  sessions: readonly SessionView[];
  left: Pick<LeftOver, 'materials' | 'recordings'>;
  /** The sessions that the person was at, with what they said of each. */
  said: ReadonlyMap<string, Face | null>;
  now: Date;
}

/** What is left of a class for its people: recordings, materials, and how it was. */
export function AfterPage({ view, sessions, left, said, now }: AfterPageProps) {
  const { language } = usePage();
  const opening = useOpeningWords();
  const say = useAfterWords();
  const classes = useClassWords();
  const addresses = new Map(left.recordings.map(({ sessionId, address }) => [sessionId, address]));
  // A session without a recording, at which the person was not, has nothing for them here.
  const begun = sessions.filter(
    ({ id, startsAt, status }) =>
      startsAt <= now && status !== 'cancelled' && (addresses.has(id) || said.has(id)),
  );
  return (
    <Page
      title={say.title(view.title)}
      tabTitle={view.sensitive ? opening.quietTitle : undefined}
      quickExit={view.sensitive}
      heading={say.heading}
      lead={view.title}
      breadcrumbs={[
        { label: classes.classes, href: '/classes' },
        { label: view.title, href: `/classes/${view.id}` },
      ]}
      unlisted
    >
      <h2>{say.materials}</h2>
      <MaterialList classId={view.id} materials={left.materials} sessions={sessions} />
      {begun.length > 0 && (
        <>
          <h2>{classes.sessions}</h2>
          {said.size > 0 && <p>{say.feedbackLead}</p>}
          <CardGrid label={classes.sessions}>
            {begun.toReversed().map((session) => {
              const when = formatWeekdayTime(language, session.startsAt);
              const recording = addresses.get(session.id);
              return (
                <Card key={session.id} title={when}>
                  {recording && (
                    <p>
                      <Link href={recording} external icon="play" label={`${say.watchAgain}: ${when}`}>
                        {say.watchAgain}
                      </Link>
                    </p>
                  )}
                  {said.has(session.id) && (
                    <>
                      <FaceButtons
                        classId={view.id}
                        sessionId={session.id}
                        about={say.howWas(when)}
                        chosen={said.get(session.id) ?? undefined}
                      />
                      <p>
                        <Link
                          href={`/classes/${view.id}/sessions/${session.id}/feedback`}
                          label={`${say.line}: ${when}`}
                        >
                          {say.line}
                        </Link>
                      </p>
                    </>
                  )}
                </Card>
              );
            })}
          </CardGrid>
        </>
      )}
    </Page>
  );
}
