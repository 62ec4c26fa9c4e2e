import { useEffect, useRef, useState } from 'preact/hooks';
import type { Room } from '../room-state';
import { Button, type Ui } from './parts';

/** What is written, and a field to write. */
export function Chat({ ui, room }: { ui: Ui; room: Room }) {
  const { session, words, setup } = ui;
  const host = room.role === 'host';
  const list = useRef<HTMLOListElement>(null);
  // Whoever reads further up is not thrown to the end.
  const atEnd = useRef(true);
  useEffect(() => {
    if (list.current && atEnd.current) list.current.scrollTop = list.current.scrollHeight;
  }, [room.chat]);
  const time = (at: string) =>
    new Intl.DateTimeFormat(setup.language, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
  return (
    <>
      {room.chat.length === 0 ? (
        <p class="hint">{words.noMessages}</p>
      ) : (
        <ol
          ref={list}
          class="room-chat"
          // A list that scrolls has to be reached by the keyboard.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
          tabIndex={0}
          aria-label={words.chat}
          onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
            atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
          }}
        >
          {room.chat.map((message) => (
            <li key={message.id} class={message.personId === room.you ? 'mine' : undefined}>
              <p class="who">
                <strong>{message.personId === room.you ? words.you : message.name}</strong>{' '}
                <time dateTime={message.at}>{time(message.at)}</time>
              </p>
              <p>{message.text}</p>
              {host && (
                <Button
                  small
                  look="quiet"
                  about={message.name}
                  onPress={() => void session.ask({ op: 'chat.remove', messageId: message.id })}
                >
                  {words.removeMessage}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {room.chatOpen || host ? <WriteMessage ui={ui} /> : <p>{words.chatClosed}</p>}
      {host && (
        <div class="choice">
          <input
            id="room-chat-open"
            type="checkbox"
            checked={room.chatOpen}
            onChange={(event) => void session.ask({ op: 'chat.allow', allowed: event.currentTarget.checked })}
          />
          <label for="room-chat-open">{words.chatAllow}</label>
        </div>
      )}
    </>
  );
}

function WriteMessage({ ui: { session, words } }: { ui: Ui }) {
  const [text, write] = useState('');
  const [sending, become] = useState(false);
  const send = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === '' || sending) return;
    become(true);
    // What was not sent stays in the field.
    if (await session.ask({ op: 'chat', text: text.trim() })) write('');
    become(false);
  };
  return (
    <form class="room-write" onSubmit={(event) => void send(event)}>
      <label class="unseen" for="room-message">
        {words.message}
      </label>
      <input
        id="room-message"
        value={text}
        maxLength={1000}
        autocomplete="off"
        placeholder={words.message}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <button class="button" type="submit">
        {words.send}
      </button>
    </form>
  );
}
