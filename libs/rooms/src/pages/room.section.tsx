import { formatWeekdayTime } from '@domdom/platform';
import { ButtonLink, usePage } from '@domdom/ui';
import { useRoomWords } from '../rooms.messages';

export interface ComingRoom {
  classId: string;
  sessionId: string;
  startsAt: Date;
}

/** The way to the room, on the page of a class: for those who have a place in it and those who run it. */
export function RoomSection({ room }: { room: ComingRoom }) {
  const { language } = usePage();
  const say = useRoomWords();
  return (
    <section aria-labelledby="room-heading">
      <h2 id="room-heading">{say.room}</h2>
      <p>{say.nextRoom(formatWeekdayTime(language, room.startsAt))}</p>
      <p>
        <ButtonLink href={`/classes/${room.classId}/sessions/${room.sessionId}/room`}>{say.enter}</ButtonLink>
      </p>
    </section>
  );
}
