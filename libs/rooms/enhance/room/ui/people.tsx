import type { RoomPerson } from '../../../src/protocol';
import { hands, inOrder, type Room } from '../room-state';
import { Avatar, Button, Icon, type Ui } from './parts';

/** Gives somebody the word by one tap, or takes it back. */
function WordButton({ ui, person }: { ui: Ui; person: RoomPerson }) {
  const { session, words } = ui;
  return (
    <Button
      small
      look={person.called ? 'secondary' : undefined}
      icon={person.called ? 'mic-off' : 'mic'}
      about={person.name}
      onPress={() => void session.ask({ op: 'call', personId: person.id, called: !person.called })}
    >
      {person.called ? words.takeWordBack : words.callOn}
    </Button>
  );
}

/** For hosts, always in sight: whose hand is up, in order, and who has the word. */
export function HandsQueue({ ui, room }: { ui: Ui; room: Room }) {
  const { words } = ui;
  const speaking = room.people.filter(({ role, called, handAt }) => role === 'guest' && called && !handAt);
  const queue = [...hands(room), ...speaking];
  if (room.role !== 'host' || queue.length === 0) return null;
  return (
    <section class="room-queue" aria-label={words.handsQueue}>
      <ol>
        {queue.slice(0, 4).map((person) => (
          <li key={person.id}>
            <Icon name={person.handAt ? 'hand' : 'mic'} />
            <span class="room-name">{person.name}</span>
            <WordButton ui={ui} person={person} />
          </li>
        ))}
      </ol>
      {queue.length > 4 && <p class="hint">+ {queue.length - 4}</p>}
    </section>
  );
}

/** Everybody in the room, raised hands first. */
export function People({ ui, room }: { ui: Ui; room: Room }) {
  const { session, words, setup } = ui;
  const host = room.role === 'host';
  const early = Date.parse(setup.startsAt) - Date.now() > 10 * 60_000;
  return (
    <>
      {host && early && (
        <div class="room-let-in">
          <p class="hint">{words.letInAbout}</p>
          <Button look="secondary" onPress={() => void session.ask({ op: 'open' })}>
            {words.letIn}
          </Button>
        </div>
      )}
      <ul class="room-people">
        {inOrder(room).map((person) => (
          <li key={person.id} class={person.away ? 'away' : undefined}>
            <Avatar name={person.name} />
            <span class="room-name">
              {person.name}
              {person.id === room.you && ` (${words.you})`}
              <small>{tagsOf(ui, person)}</small>
            </span>
            {host && person.role === 'guest' && (
              <span class="room-deeds">
                <WordButton ui={ui} person={person} />
                <Button
                  small
                  look="quiet"
                  about={person.name}
                  onPress={() => session.change({ question: { kind: 'remove', personId: person.id } })}
                >
                  {words.sendAway}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function tagsOf({ words }: Ui, person: RoomPerson): string {
  return [
    person.role === 'host' && words.hostTag,
    person.handAt && words.handTag,
    person.role === 'guest' && person.called && words.calledTag,
    person.away && words.awayTag,
  ]
    .filter(Boolean)
    .join(' · ');
}
