import { dayOf, type Form as FormState, formatNumber, formatWeekdayTime } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  ErrorSummary,
  Form,
  Link,
  Notice,
  Page,
  Stat,
  StatRow,
  Table,
  Tag,
  TextField,
  usePage,
} from '@domdom/ui';
import type { ClassView, SessionView } from '../class-view';
import { modeLabels, useClassWords, whenWords } from '../classes.messages';
import type { ReasonDto } from '../dto/class.dto';
import { useOpeningWords } from '../opening.messages';
import { PromoteLinks } from '../poster/promote-links';
import { ManageTabs } from './manage-tabs';
import { SessionState } from './session-state';

export interface ManageClassPageProps {
  view: ClassView;
  sessions: readonly SessionView[];
  now: Date;
  /** The reason of a cancellation, when it came back. */
  form: FormState<ReasonDto>;
}

const placesOf = (language: 'vi' | 'en', taken: number, all: number | null) =>
  all === null
    ? formatNumber(language, taken)
    : `${formatNumber(language, taken)}/${formatNumber(language, all)}`;

/** One class for those who run it: its sessions with their rolls, and what can be done with it. */
export function ManageClassPage({ view, sessions, now, form }: ManageClassPageProps) {
  const { language } = usePage();
  const say = useClassWords();
  const opening = useOpeningWords();
  const people = view.taken + view.onlineTaken;
  const here = `/organise/classes/${view.id}`;
  const today = sessions.find(
    ({ startsAt, status }) => status !== 'cancelled' && dayOf(startsAt) === dayOf(now),
  );
  return (
    <Page
      title={view.title}
      lead={whenWords(language, view)}
      breadcrumbs={[{ label: say.organise, href: '/organise/classes' }]}
      form={form}
      wide
      unlisted
    >
      <ErrorSummary form={form} labels={{ reason: say.reason }} />
      <ManageTabs view={view} current="sessions" />
      <p class="tags">
        <Tag>{modeLabels[language][view.mode]}</Tag>
        {view.status === 'draft' && <Tag look="firefly">{say.draft}</Tag>}
        {view.status === 'cancelled' && <Tag look="brick">{say.classCancelled}</Tag>}
      </p>
      {view.status === 'draft' && (
        <Notice title={say.draft}>
          <p>{say.draftAbout}</p>
          <Form action={`${here}/open`} inline>
            <Button icon="check">{say.publish}</Button>
          </Form>
        </Notice>
      )}
      {today && view.status !== 'draft' && (
        <p class="actions">
          <ButtonLink href={`${here}/sessions/${today.id}/attendance`} icon="check">
            {opening.rollNow(formatWeekdayTime(language, today.startsAt))}
          </ButtonLink>
        </p>
      )}
      <StatRow>
        {view.mode !== 'online' && (
          <Stat
            icon="users"
            label={say.takenOf(modeLabels[language]['in-person'])}
            value={placesOf(language, view.taken, view.capacity)}
          />
        )}
        {view.mode !== 'in-person' && (
          <Stat
            icon="video"
            label={say.takenOf(modeLabels[language].online)}
            value={placesOf(language, view.onlineTaken, view.onlineCapacity)}
          />
        )}
      </StatRow>
      <Table
        caption={say.sessions}
        narrow="stack"
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'when',
            label: say.session,
            cell: (session) => formatWeekdayTime(language, session.startsAt),
          },
          {
            key: 'state',
            label: say.state,
            cell: (session) => <SessionState session={session} now={now} />,
          },
          {
            key: 'present',
            label: say.presentCount,
            numeric: true,
            cell: (session) => (session.marked === 0 ? '–' : `${session.present}/${session.marked}`),
          },
          {
            key: 'roll',
            label: say.rollCall,
            cell: (session) =>
              session.status === 'cancelled' ? (
                '–'
              ) : (
                <Link
                  href={`${here}/sessions/${session.id}/attendance`}
                  icon="check"
                  label={`${say.rollCall}: ${formatWeekdayTime(language, session.startsAt)}`}
                >
                  {say.rollCall}
                </Link>
              ),
          },
          {
            key: 'change',
            label: say.change,
            cell: (session) =>
              session.status === 'planned' || session.status === 'moved' ? (
                <Link href={`${here}/sessions/${session.id}`} icon="edit">
                  {say.change}
                </Link>
              ) : (
                (session.note ?? '–')
              ),
          },
        ]}
      />
      {view.status !== 'cancelled' && (
        <section aria-labelledby="bring-people">
          <h2 id="bring-people">{opening.bringPeople}</h2>
          <p class="actions">
            <ButtonLink href={`${here}/invitations`} look="secondary" icon="users">
              {opening.invite}
            </ButtonLink>
          </p>
          {view.status === 'open' && <PromoteLinks classId={view.id} />}
        </section>
      )}
      <section aria-labelledby="other-deeds">
        <h2 id="other-deeds">{opening.otherDeeds}</h2>
        <p class="actions">
          {view.status !== 'cancelled' && (
            <Link href={`${here}/add-session`} icon="calendar">
              {opening.addSession}
            </Link>
          )}
          <Link href={`/organise/classes/new?unit=${view.unitId}&from=${view.id}`} icon="copy">
            {opening.copy}
          </Link>
          <Link href={`/classes/${view.id}`} icon="eye">
            {say.view}
          </Link>
        </p>
        {view.status !== 'cancelled' && (
          <Confirm
            action={`${here}/cancel`}
            label={say.cancelClass}
            question={say.cancelClassQuestion(people)}
            confirmLabel={say.cancelClassConfirm}
            icon="close"
            open={form.problems.length > 0}
          >
            <TextField form={form} name="reason" label={say.reason} hint={say.reasonHint} />
          </Confirm>
        )}
      </section>
    </Page>
  );
}
