import { formatTime, formatWeekdayTime } from '@domdom/platform';
import { Link, Notice, Page, Script, useLocalPath, usePage } from '@domdom/ui';
import type { RoomEntry } from '../access/room-access.service';
import type { RoomLesson } from '../activities/room-lessons.repository';
import { meetingAddress } from '../media/link-engine';
import { useRoomPageWords, useScriptWords } from '../room-page.messages';
import type { RoomSetup } from '../room-setup';
import { useRoomWords } from '../rooms.messages';

export interface RoomPageProps {
  room: RoomEntry;
  /** Of whoever reads this. */
  name: string;
  /** Lessons that a host may open for all; none for guests. */
  lessons: readonly RoomLesson[];
}

/** The online room: a script makes it; without one the page says what is needed and which other ways there are. */
export function RoomPage({ room, name, lessons }: RoomPageProps) {
  const { language, assets } = usePage();
  const say = useRoomPageWords();
  const words = useRoomWords();
  const classPath = `/classes/${room.classId}`;
  const feedback = feedbackPath(room);
  return (
    <Page
      title={`${words.room}: ${room.title}`}
      heading={room.title}
      lead={say.when(formatWeekdayTime(language, room.startsAt), formatTime(language, room.endsAt))}
      breadcrumbs={[
        { label: say.classes, href: '/classes' },
        { label: room.title, href: classPath },
      ]}
      wide
      unlisted
      quickExit={room.sensitive}
    >
      <link rel="stylesheet" href={assets.url('rooms-room.css')} />
      {room.phase === 'over' ? (
        <Notice>
          <p>{words.over}</p>
          {feedback && (
            <p>
              <Link href={feedback}>{say.feedback}</Link>
            </p>
          )}
        </Notice>
      ) : (
        <>
          {room.phase === 'early' && (
            <Notice>
              <p>{say.opensAt(formatWeekdayTime(language, room.opensAt))}</p>
            </Notice>
          )}
          <noscript>
            <h2>{say.noScript}</h2>
            <p>{say.noScriptAbout}</p>
            <OtherWays room={room} />
          </noscript>
          <RoomPlace room={room} name={name} lessons={lessons} />
        </>
      )}
      <div class="room-outside">
        <p>
          <Link href={classPath} icon="arrow-left">
            {words.back}
          </Link>
        </p>
      </div>
    </Page>
  );
}

/** A session that was cancelled was nobody's to judge. */
const feedbackPath = ({ role, cancelled, classId, sessionId }: RoomEntry): string | null =>
  role === 'guest' && !cancelled ? `/classes/${classId}/sessions/${sessionId}/feedback` : null;

/** What helps whoever has no script: a page elsewhere, what there is to read, whom to ask. */
function OtherWays({ room }: { room: RoomEntry }) {
  const say = useRoomPageWords();
  const meeting = meetingAddress(room.link);
  return (
    <>
      <h3>{say.otherWays}</h3>
      <ul>
        {meeting && (
          <li>
            {say.linkAbout}{' '}
            <a href={meeting} target="_blank" rel="noreferrer noopener">
              {say.link}
            </a>
          </li>
        )}
        <li>
          {say.materialsAbout} <Link href={`/classes/${room.classId}/after`}>{say.materials}</Link>
        </li>
        <li>{say.ask(room.instructors.join(', '), room.unitName)}</li>
        <li>{say.anotherDevice}</li>
      </ul>
    </>
  );
}

/** Where the script makes the room, with all that it needs to know. */
function RoomPlace({ room, name, lessons }: RoomPageProps) {
  const { language, csrf } = usePage();
  const local = useLocalPath();
  const words = useScriptWords();
  const feedback = feedbackPath(room);
  const setup: RoomSetup = {
    live: local(`/rooms/${room.sessionId}/live`),
    csrf,
    language,
    startsAt: room.startsAt.toISOString(),
    role: room.role,
    name: room.sensitive && room.role === 'guest' ? null : name,
    lessons: [...lessons],
    classHref: local(`/classes/${room.classId}`),
    feedbackHref: feedback && local(feedback),
  };
  return (
    <>
      <div
        class="room"
        data-module="room"
        data-setup={JSON.stringify(setup)}
        data-words={JSON.stringify(words)}
      />
      <Script name="rooms-room.js" />
    </>
  );
}
