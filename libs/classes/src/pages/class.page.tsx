import { OwnWords } from '@domdom/courses';
import { formatTime, formatWeekdayTime } from '@domdom/platform';
import {
  ButtonLink,
  DefinitionList,
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
import { useOpeningWords } from '../opening.messages';
import { useTeamWords } from '../team/team.messages';
import { mapHref } from './addresses';
import { NextStep } from './next-step';
import { PartnerAsked } from './partner-asked';
import { SessionState } from './session-state';

export interface ClassPageProps {
  view: ClassView;
  sessions: readonly SessionView[];
  now: Date;
  /** Whether the person who looks runs it. */
  runs: boolean;
  /** Whether they help with it: call the roll, register people. */
  helps: boolean;
  /** Whether they answer for a unit that is asked to hold it too. */
  answers: boolean;
  /** What other libraries show below the sessions. */
  more: readonly ShownSection[];
}

/** One class: what it is, when, where, and the one button. */
export function ClassPage({ view, sessions, now, runs, helps, answers, more }: ClassPageProps) {
  const { language } = usePage();
  const say = useClassWords();
  const opening = useOpeningWords();
  const team = useTeamWords();
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
        (runs || helps) && (
          <ButtonLink
            href={`/organise/classes/${view.id}${runs ? '' : '/help'}`}
            look="secondary"
            icon="settings"
          >
            {runs ? say.manage : team.help}
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
      <PartnerAsked view={view} answers={answers} runs={runs} />
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
