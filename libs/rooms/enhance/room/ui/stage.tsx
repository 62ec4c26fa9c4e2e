import type { RoomFeed } from '../../../src/protocol';
import { canReceive } from '../devices';
import type { Room } from '../room-state';
import { fill } from '../words';
import { Avatar, Button, Icon, Picture, type Ui } from './parts';

/** Louder than this is shown as speaking. */
const speaking = 0.05;

/** Who speaks, or the screen that is shown: one large, the others small. */
export function Stage({ ui, room }: { ui: Ui; room: Room }) {
  const { view, session, words } = ui;
  // While picture and sound are away, the last pictures would stand still without a word.
  const feeds = room.media.kind === 'peer' ? room.feeds : [];
  const large = feeds.find(({ id }) => id === view.speaker) ?? null;
  const small = feeds.filter((feed) => feed !== large && feed.personId !== room.you);
  const own = session.devices.tracks.video;
  return (
    <section class="room-stage" aria-label={words.stage}>
      {large && large.personId !== room.you ? (
        <FeedTile key={large.id} ui={ui} room={room} feed={large} large />
      ) : (
        <OwnOrNothing ui={ui} room={room} />
      )}
      {(small.length > 0 || (own && large && large.personId !== room.you)) && (
        <ul class="room-tiles">
          {small.map((feed) => (
            <li key={feed.id}>
              <FeedTile ui={ui} room={room} feed={feed} />
            </li>
          ))}
          {own && large && large.personId !== room.you && (
            <li>
              <OwnTile ui={ui} track={own} />
            </li>
          )}
        </ul>
      )}
      {view.silent && (
        <div class="room-unmute">
          <Button look="firefly" icon="sound" onPress={() => session.playSound()}>
            {words.turnOnSound}
          </Button>
        </div>
      )}
    </section>
  );
}

function OwnTile({ ui, track }: { ui: Ui; track: MediaStreamTrack }) {
  return (
    <figure class="room-tile">
      <Picture track={track} label={ui.words.preview} own />
      <figcaption>{ui.words.you}</figcaption>
    </figure>
  );
}

/** Nobody else is large: one's own picture, or words about why there is none. */
function OwnOrNothing({ ui, room }: { ui: Ui; room: Room }) {
  const { session, words, setup } = ui;
  const { media } = room;
  if (media.kind === 'page')
    return (
      <div class="room-nobody">
        <p>{words.elsewhereMedia}</p>
        <a class="button firefly" href={media.url} target="_blank" rel="noreferrer noopener">
          <Icon name="external" />
          <span>{words.openMedia}</span>
        </a>
      </div>
    );
  const { screen, tracks } = session.devices;
  const shown = screen ?? tracks.video;
  if (shown && media.kind === 'peer')
    return (
      <figure class={screen ? 'room-tile large whole' : 'room-tile large'}>
        <Picture track={shown} label={words.preview} own={!screen} />
        <figcaption>{words.youAreHeard}</figcaption>
      </figure>
    );
  const nobody = setup.role === 'host' ? words.noSpeakerHost : words.noSpeaker;
  const why = !canReceive() ? words.cannotReceive : media.kind === 'none' ? words.mediaAway : nobody;
  return (
    <div class="room-nobody">
      <Icon name={media.kind === 'none' ? 'sound' : 'people'} />
      <p>{tracks.audio && media.kind === 'peer' ? words.youAreHeard : why}</p>
    </div>
  );
}

function FeedTile({ ui, room, feed, large }: { ui: Ui; room: Room; feed: RoomFeed; large?: boolean }) {
  const { view, session, words } = ui;
  const name = room.people.find(({ id }) => id === feed.personId)?.name ?? '';
  const screen = feed.label === 'screen';
  const track = session.trackOf(feed.id, 'video');
  const picture = track !== null && !view.soundOnly && feed.video && !view.still.has(feed.id);
  const loud = (view.levels.get(feed.id) ?? 0) > speaking;
  const look = ['room-tile', large && 'large', screen && 'whole', loud && 'loud'].filter(Boolean).join(' ');
  return (
    <figure class={look} data-feed={feed.id}>
      {track && (
        <span class={picture ? undefined : 'room-hidden'}>
          <Picture track={track} label={fill(screen ? words.screenOf : words.pictureOf, { name })} />
        </span>
      )}
      {!picture && (
        <span class="room-face">
          <Avatar name={name} />
          {large && <span>{withoutPicture(ui, feed, name)}</span>}
        </span>
      )}
      <figcaption>
        {loud && <Icon name="sound" />}
        <span>{screen ? fill(words.screenOf, { name }) : name}</span>
        {loud && <span class="unseen"> ({words.speaking})</span>}
      </figcaption>
    </figure>
  );
}

function withoutPicture({ view, words }: Ui, feed: RoomFeed, name: string): string {
  if (view.soundOnly) return feed.label === 'screen' ? fill(words.screenHidden, { name }) : words.soundOnly;
  if (!view.connected.has(feed.id)) return fill(words.connecting, { name });
  return fill(words.pictureOff, { name });
}
