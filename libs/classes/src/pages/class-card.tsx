import { OwnWords } from '@domdom/courses';
import { formatNumber, formatWeekdayTime } from '@domdom/platform';
import { ButtonLink, Card, CourseArt, PlacesLeft, remembered, Tag, TopicTag, usePage } from '@domdom/ui';
import type { FoundClass } from '../class-list.repository';
import type { ClassView } from '../class-view';
import { modeLabels, useClassWords, whenWords } from '../classes.messages';
import { placesLeftInAll } from '../domain/places';
import { findingWords } from '../finding.messages';
import { useJoiningWords } from '../joining/joining.messages';
import { useOpeningWords } from '../opening.messages';
import { useStanding } from './family-in-class';

/** How many places there are, in words. */
export function Places({ view }: { view: ClassView }) {
  const say = useClassWords();
  const left = placesLeftInAll(view);
  return Number.isFinite(left) ? (
    <PlacesLeft left={left} />
  ) : (
    <strong class="places-left">{say.unlimited}</strong>
  );
}

/** What the person who looks has in a class. */
export function OwnTag({ view }: { view: ClassView }) {
  const say = useClassWords();
  const joining = useJoiningWords();
  // Nobody waits any more for a class that is over.
  if (!view.own || (view.own.status === 'waiting' && view.nextAt === null)) return null;
  if (view.own.status === 'offered') {
    return (
      <Tag look="firefly" icon="clock">
        {joining.offered}
      </Tag>
    );
  }
  return view.own.status === 'confirmed' ? (
    <Tag look="leaf" icon="check">
      {say.registered}
    </Tag>
  ) : (
    <Tag look="firefly" icon="clock">
      {say.waitingAt(view.own.position ?? 1)}
    </Tag>
  );
}

interface ClassCardProps {
  view: FoundClass;
  /** Says nothing of a class that is kept secret but when it is: for pages that others may see on a screen. */
  discreet?: boolean;
  level?: 2 | 3;
}

/** A class to choose: when, where, who, places left, one button. */
export function ClassCard(props: ClassCardProps) {
  return remembered('class card', props, () => <Drawing {...props} />);
}

/** A class that is kept secret: an appointment and its time. */
function Appointment({ view, level }: { view: FoundClass; level: 2 | 3 }) {
  const { language } = usePage();
  const say = useClassWords();
  const name = useOpeningWords().appointment;
  return (
    <Card
      level={level}
      title={name}
      href={`/classes/${view.id}`}
      facts={[
        view.nextAt !== null && {
          icon: 'calendar' as const,
          text: say.next(formatWeekdayTime(language, view.nextAt)),
        },
      ]}
      action={
        <ButtonLink href={`/classes/${view.id}`} full about={name}>
          {say.view}
        </ButtonLink>
      }
    />
  );
}

function Drawing({ view, level = 2, discreet = false }: ClassCardProps) {
  const { language } = usePage();
  const say = useClassWords();
  const standing = useStanding();
  if (discreet && view.sensitive) return <Appointment view={view} level={level} />;
  const place = view.venueName
    ? [view.venueName, view.unitName, view.aboveName].filter(Boolean).join(', ')
    : modeLabels[language][view.mode];
  const time = view.nextAt ? say.next(formatWeekdayTime(language, view.nextAt)) : say.overNow;
  return (
    <Card
      level={level}
      title={<OwnWords text={view.title} />}
      href={`/classes/${view.id}`}
      art={<CourseArt topic={view.topic} id={view.id} />}
      tags={
        <>
          <TopicTag topic={view.topic} />
          {view.mode !== 'in-person' && <Tag icon="video">{modeLabels[language][view.mode]}</Tag>}
          {view.status === 'cancelled' && <Tag look="brick">{say.classCancelled}</Tag>}
          <OwnTag view={view} />
        </>
      }
      facts={[
        { icon: 'calendar', text: whenWords(language, view) },
        view.status !== 'cancelled' && view.sessions > 1 && { icon: 'clock', text: time },
        {
          icon: view.venueName ? 'map-pin' : 'video',
          text: view.venueName ? <OwnWords text={place} /> : place,
        },
        view.kilometres !== undefined && {
          icon: 'map-pin',
          text: findingWords[language].away(formatNumber(language, Math.max(1, Math.round(view.kilometres)))),
        },
        view.instructors.length > 0 && {
          icon: 'user',
          text: view.instructors.map((person) => person.name).join(', '),
        },
        ...view.family.map((one) => ({ icon: 'users' as const, text: `${one.name}: ${standing(one)}` })),
        view.status === 'open' &&
          view.nextAt !== null &&
          view.own === null && { icon: 'users', text: <Places view={view} /> },
      ]}
      action={
        <ButtonLink href={`/classes/${view.id}`} full about={view.title}>
          {say.view}
        </ButtonLink>
      }
    />
  );
}
