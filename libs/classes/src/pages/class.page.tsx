import { OwnWords } from '@domdom/courses';
import { formatTime, formatWeekdayTime } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  DefinitionList,
  Form,
  HiddenField,
  Link,
  Notice,
  Page,
  type ShownSection,
  Table,
  Tag,
  TopicTag,
  usePage,
} from '@domdom/ui';
import { Fragment } from 'preact';
import type { ClassView, SessionView } from '../class-view';
import { languageLabels, levelLabels, modeLabels, useClassWords, whenWords } from '../classes.messages';
import { placeOf } from '../classes.service';
import type { SeatKind } from '../domain/class-kinds';
import { offers, placesLeft } from '../domain/places';
import { useOpeningWords } from '../opening.messages';
import { mapHref } from './addresses';
import { OwnTag, Places } from './class-card';
import { SessionState } from './session-state';

export interface ClassPageProps {
  view: ClassView;
  sessions: readonly SessionView[];
  now: Date;
  /** Whether the person who looks runs it. */
  runs: boolean;
  /** What other libraries show below the sessions. */
  more: readonly ShownSection[];
}

function RegisterButton({ view, kind, only }: { view: ClassView; kind: SeatKind; only: boolean }) {
  const say = useClassWords();
  const free = placesLeft(view, kind) > 0;
  const alone = free ? say.register : say.wait;
  const inPerson = free ? say.registerIn : say.waitIn;
  const online = free ? say.registerOnline : say.waitOnline;
  const several = kind === 'in-person' ? inPerson : online;
  return (
    <Form action={`/classes/${view.id}/register`} inline>
      <HiddenField name="mode" value={kind} />
      <Button look={free ? 'firefly' : 'secondary'} full>
        {only ? alone : several}
      </Button>
    </Form>
  );
}

/** The one thing to do here: register, wait, or give the place up. */
function NextStep({ view, now }: { view: ClassView; now: Date }) {
  const { actor, language } = usePage();
  const say = useClassWords();
  const over = view.lastEndsAt <= now;
  if (view.own) {
    const waiting = view.own.status === 'waiting';
    return (
      <section class="card" aria-label={say.register}>
        <div class="card-body">
          <p>
            <OwnTag view={view} />
          </p>
          {waiting && <p>{say.queueAbout}</p>}
          {!waiting && view.nextAt && view.status === 'open' && (
            <p>{say.next(formatWeekdayTime(language, view.nextAt))}</p>
          )}
          {!waiting && view.own.mode === 'online' && view.onlineUrl && !over && (
            <ButtonLink href={view.onlineUrl} asIs icon="video" full>
              {say.enterRoom}
            </ButtonLink>
          )}
          <p class="actions">
            <Link href="/classes/mine" icon="user">
              {say.seeMine}
            </Link>
          </p>
          {!over && view.status === 'open' && (
            <Confirm
              action={`/classes/${view.id}/leave`}
              label={waiting ? say.leaveQueue : say.giveUp}
              question={waiting ? say.leaveQueueQuestion : say.giveUpQuestion}
              confirmLabel={waiting ? say.leaveQueue : say.giveUpConfirm}
              cannotUndo={false}
              icon="close"
            />
          )}
        </div>
      </section>
    );
  }
  if (view.status !== 'open' || over) return over ? <p>{say.overNow}</p> : null;
  const kinds = (['in-person', 'online'] as const).filter((kind) => offers(view.mode, kind));
  return (
    <section class="card featured" aria-label={say.register}>
      <div class="card-body">
        <p>
          <Places view={view} />
        </p>
        {actor ? (
          kinds.map((kind) => <RegisterButton key={kind} view={view} kind={kind} only={kinds.length === 1} />)
        ) : (
          <ButtonLink look="firefly" href={`/sign-in?next=${encodeURIComponent(`/classes/${view.id}`)}`} full>
            {say.signInToRegister}
          </ButtonLink>
        )}
        {view.mode !== 'in-person' && <p class="hint">{say.roomLater}</p>}
      </div>
    </section>
  );
}

/** One class: what it is, when, where, and the one button. */
export function ClassPage({ view, sessions, now, runs, more }: ClassPageProps) {
  const { language } = usePage();
  const say = useClassWords();
  const opening = useOpeningWords();
  const address = [view.venueName, view.venueAddress].filter(Boolean).join(', ');
  const unit = [view.unitName, view.aboveName].filter(Boolean).join(', ');
  const partner = view.partnerName && `${view.partnerName} (${view.partnerOrganisation})`;
  return (
    <Page
      title={view.title}
      tabTitle={view.sensitive ? opening.quietTitle : undefined}
      quickExit={view.sensitive}
      heading={<OwnWords text={view.title} />}
      description={view.sensitive ? undefined : view.summary.slice(0, 160)}
      unlisted={view.invitationOnly}
      breadcrumbs={[{ label: say.classes, href: '/classes' }]}
      nextStep={<NextStep view={view} now={now} />}
      actions={
        runs && (
          <ButtonLink href={`/organise/classes/${view.id}`} look="secondary" icon="settings">
            {say.manage}
          </ButtonLink>
        )
      }
    >
      <p class="tags">
        {[view.topic, ...view.otherTopics].map((topic) => (
          <Fragment key={topic}>
            <TopicTag topic={topic} />{' '}
          </Fragment>
        ))}
        <Tag>{levelLabels[language][view.level]}</Tag> <Tag>{modeLabels[language][view.mode]}</Tag>
      </p>
      {view.status === 'cancelled' && (
        <Notice look="warning" title={say.classCancelled}>
          {view.statusReason && <p>{view.statusReason}</p>}
        </Notice>
      )}
      {view.status === 'draft' && (
        <Notice title={say.draft}>
          <p>{say.draftAbout}</p>
        </Notice>
      )}
      {view.sensitive && <p class="hint">{opening.sensitiveNotice}</p>}
      <DefinitionList
        items={[
          { term: say.when, value: whenWords(language, view) },
          view.venueName !== null && {
            term: say.where,
            value: (
              <>
                <OwnWords text={address} />{' '}
                <Link href={mapHref(view.venueMapUrl, address)} external icon="map-pin">
                  {say.openMap}
                </Link>
              </>
            ),
          },
          { term: say.who, value: view.instructors.map((person) => person.name).join(', ') },
          { term: say.organiser, value: <OwnWords text={[unit, partner].filter(Boolean).join(' · ')} /> },
          { term: say.heldIn, value: languageLabels[language][view.language] },
        ]}
      />
      <h2>{say.about}</h2>
      {view.summary.split(/\n+/).map((paragraph) => (
        <p key={paragraph}>
          <OwnWords text={paragraph} />
        </p>
      ))}
      <h2>{say.sessions}</h2>
      <Table
        caption={say.sessions}
        quietCaption
        narrow="stack"
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'when',
            label: say.when,
            cell: (session) =>
              // A word joiner on each side of the dash: the two times stay on one line.
              `${formatWeekdayTime(language, session.startsAt)}\u2060–\u2060${formatTime(language, session.endsAt)}`,
          },
          // The place is said above; here only where a session is held somewhere else.
          ...(sessions.some((session) => session.venueName !== null)
            ? [
                {
                  key: 'where',
                  label: say.where,
                  cell: (session: SessionView) => placeOf(view, session) ?? say.online,
                },
              ]
            : []),
          {
            key: 'state',
            label: say.state,
            cell: (session) => (
              <>
                <SessionState session={session} now={now} />
                {session.note && <span> {session.note}</span>}
              </>
            ),
          },
        ]}
      />
      {more.map(({ key, shown }) => (
        <Fragment key={key}>{shown}</Fragment>
      ))}
    </Page>
  );
}
