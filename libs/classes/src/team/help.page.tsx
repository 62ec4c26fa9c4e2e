import { formatWeekdayTime } from '@domdom/platform';
import { ButtonLink, Confirm, Link, Page, Table, usePage } from '@domdom/ui';
import type { ClassView, SessionView } from '../class-view';
import { useClassWords } from '../classes.messages';
import type { Candidate } from '../enlisting.service';
import { useOpeningWords } from '../opening.messages';
import { Enlisting } from '../pages/enlisting';
import { SessionState } from '../pages/session-state';
import { useTeamWords } from './team.messages';

export interface HelpPageProps {
  view: ClassView;
  sessions: readonly SessionView[];
  now: Date;
  query: string;
  found: readonly Candidate[];
  /** Whether the person who looks is a helper, and not one who runs the class. */
  helps: boolean;
  personId: string;
}

/** What a helper does in a class: the roll call, and registering people. */
export function HelpPage({ view, sessions, now, query, found, helps, personId }: HelpPageProps) {
  const { language } = usePage();
  const say = useTeamWords();
  const words = useClassWords();
  const opening = useOpeningWords();
  const here = `/organise/classes/${view.id}`;
  return (
    <Page
      title={`${say.help}: ${view.title}`}
      tabTitle={view.sensitive ? opening.quietTitle : undefined}
      quickExit={view.sensitive}
      heading={say.help}
      lead={view.title}
      breadcrumbs={[{ label: view.title, href: `/classes/${view.id}` }]}
      unlisted
    >
      <p>{say.helpLead}</p>
      {view.status === 'open' && (
        <Enlisting view={view} action={`${here}/help`} label={say.enlistSearch} query={query} found={found} />
      )}
      <h2>{words.sessions}</h2>
      <Table
        caption={words.sessions}
        quietCaption
        narrow="stack"
        rows={sessions.filter(({ status }) => status !== 'cancelled')}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'when',
            label: words.session,
            cell: (session) => formatWeekdayTime(language, session.startsAt),
          },
          {
            key: 'state',
            label: words.state,
            cell: (session) => <SessionState session={session} now={now} />,
          },
          {
            key: 'roll',
            label: words.rollCall,
            cell: (session) => (
              <Link
                href={`${here}/sessions/${session.id}/attendance`}
                icon="check"
                label={`${words.rollCall}: ${formatWeekdayTime(language, session.startsAt)}`}
              >
                {words.rollCall}
              </Link>
            ),
          },
        ]}
      />
      {helps ? (
        <Confirm
          action={`${here}/helpers/remove`}
          label={say.stopHelping}
          question={say.stopHelpingQuestion}
          confirmLabel={say.stopHelping}
          values={{ personId }}
          cannotUndo={false}
        />
      ) : (
        <p class="actions">
          <ButtonLink href={here} look="secondary" icon="settings">
            {words.manage}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
