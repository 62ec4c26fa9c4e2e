import { formatWeekdayTime } from '@domdom/platform';
import { Link, Page, usePage } from '@domdom/ui';
import type { RoomEntry } from '../access/room-access.service';
import { useRoomWords } from '../rooms.messages';

/** The online room of a session. */
export function RoomPage({ room }: { room: RoomEntry }) {
  const { language } = usePage();
  const say = useRoomWords();
  const words = {
    early: say.early(formatWeekdayTime(language, room.opensAt)),
    waiting: say.waiting,
    open: say.open,
    over: say.over,
  };
  return (
    <Page
      title={`${say.room}: ${room.title}`}
      heading={room.title}
      lead={formatWeekdayTime(language, room.startsAt)}
      unlisted
    >
      <p>{words[room.phase]}</p>
      <p>
        <Link href={`/classes/${room.classId}`}>{say.back}</Link>
      </p>
    </Page>
  );
}
