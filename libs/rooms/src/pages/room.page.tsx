import { formatWeekdayTime } from '@domdom/platform';
import { Link, Page, Script, useLocalPath, usePage } from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import type { RoomRole } from '../protocol';
import { useRoomPageWords, useRoomWords } from '../room-page.messages';
import type { RoomSetup } from '../room-setup';

export interface RoomPageProps {
  /** Of the session. */
  id: string;
  classId: string;
  title: string;
  startsAt: Date;
  role: RoomRole;
  /** How the others see whoever reads this. */
  name: string;
  /** Names are kept from the others. */
  sensitive: boolean;
  /** Lessons that a host may open for all; none for guests. */
  lessons: readonly { id: string; title: string }[];
  /** Whom to call when nothing works, and where the class meets. */
  phone?: string | null;
  place?: string | null;
  materials?: readonly { title: string; href: string }[];
  /** More above the room, such as a way to leave in haste. */
  above?: ComponentChildren;
}

/** The online room: a script makes it; without one the page says what is needed and which other ways there are. */
export function RoomPage(props: RoomPageProps) {
  const { language, csrf, assets } = usePage();
  const local = useLocalPath();
  const say = useRoomPageWords();
  const words = useRoomWords();
  const { id, classId, title, startsAt, role, name, sensitive, lessons } = props;
  const classPath = `/classes/${classId}`;
  const setup: RoomSetup = {
    live: `/rooms/${id}/live`,
    csrf,
    language,
    startsAt: startsAt.toISOString(),
    role,
    name,
    sensitive,
    lessons: [...lessons],
    classHref: local(classPath),
  };
  return (
    <Page
      title={title}
      lead={say.when(formatWeekdayTime(language, startsAt))}
      breadcrumbs={[
        { label: say.classes, href: '/classes' },
        { label: title, href: classPath },
      ]}
      wide
      unlisted
    >
      <link rel="stylesheet" href={assets.url('rooms-room.css')} />
      {props.above}
      <noscript>
        <h2>{say.noScript}</h2>
        <p>{say.noScriptAbout}</p>
        <p>{say.otherWays}</p>
        <ul>
          {props.phone && <li>{say.byPhone(props.phone)}</li>}
          {props.place && <li>{say.atPlace(props.place)}</li>}
          <li>
            <Link href={classPath}>{say.toClass}</Link>
          </li>
        </ul>
      </noscript>
      <div
        class="room"
        data-module="room"
        data-setup={JSON.stringify(setup)}
        data-words={JSON.stringify(words)}
      />
      {props.materials && props.materials.length > 0 && (
        <section class="room-materials">
          <h2>{say.materials}</h2>
          <ul>
            {props.materials.map((material) => (
              <li key={material.href}>
                <Link href={material.href}>{material.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Script name="rooms-room.js" />
    </Page>
  );
}
