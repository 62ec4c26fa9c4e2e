import { canShareScreen } from '../devices';
import { hands, maySpeak, me, type Room } from '../room-state';
import type { Panel } from '../view';
import { fill } from '../words';
import { Icon, type RoomIcon, type Ui } from './parts';

interface BarButtonProps {
  icon: RoomIcon;
  children: string;
  onPress: () => void;
  /** For what is on or off. */
  pressed?: boolean;
  /** For what opens a panel. */
  expanded?: boolean;
  /** Something new, or how many. */
  count?: number;
  countWords?: string;
  look?: 'leave' | 'on' | 'off';
}

function BarButton({ icon, children, onPress, pressed, expanded, count, countWords, look }: BarButtonProps) {
  return (
    <button
      type="button"
      class={look ? `room-button ${look}` : 'room-button'}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={expanded ? 'room-panel' : undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span>{children}</span>
      {!!count && (
        <span class="room-count">
          {count}
          {countWords && <span class="unseen"> {countWords}</span>}
        </span>
      )}
    </button>
  );
}

/** The row of large buttons, with words. */
export function Bar({ ui, room }: { ui: Ui; room: Room }) {
  const { view, session, words } = ui;
  const host = room.role === 'host';
  const raised = me(room)?.handAt != null;
  const peer = room.media.kind === 'peer';
  const toggle = (panel: Panel) => () => session.do({ type: 'panel', panel });
  return (
    <section class="room-bar" aria-label={words.controls}>
      {maySpeak(room) && (host || peer) && <SpeakButtons ui={ui} room={room} />}
      <div class="room-buttons">
        {host ? (
          <BarButton icon="devices" expanded={view.panel === 'devices'} onPress={toggle('devices')}>
            {words.devices}
          </BarButton>
        ) : (
          <BarButton
            icon="hand"
            look={raised ? 'on' : undefined}
            pressed={raised}
            onPress={() => void session.ask({ op: 'hand', up: !raised })}
          >
            {words.raiseHand}
          </BarButton>
        )}
        <BarButton
          icon="chat"
          expanded={view.panel === 'chat'}
          onPress={toggle('chat')}
          count={view.unread.chat}
          countWords={fill(words.unread, { n: '' }).trim()}
        >
          {words.chat}
        </BarButton>
        <BarButton
          icon="polls"
          expanded={view.panel === 'polls'}
          onPress={toggle('polls')}
          count={view.unread.polls}
          countWords={fill(words.unread, { n: '' }).trim()}
        >
          {words.polls}
        </BarButton>
        <BarButton
          icon="ear"
          look={view.soundOnly ? 'on' : undefined}
          pressed={view.soundOnly}
          onPress={() => session.soundOnly(!view.soundOnly)}
        >
          {words.soundOnly}
        </BarButton>
        <BarButton
          icon="leave"
          look="leave"
          onPress={() => (host ? session.change({ question: { kind: 'end' } }) : session.leave())}
        >
          {words.leave}
        </BarButton>
      </div>
    </section>
  );
}

/** For those who have the word. */
function SpeakButtons({ ui, room }: { ui: Ui; room: Room }) {
  const { view, session, words } = ui;
  const host = room.role === 'host';
  const peer = room.media.kind === 'peer';
  const microphone = view.microphone === 'on';
  const camera = view.camera === 'on';
  const toggle = (panel: Panel) => () => session.do({ type: 'panel', panel });
  return (
    <div class="room-buttons">
      {peer && (
        <>
          <BarButton
            icon={microphone ? 'mic' : 'mic-off'}
            look={microphone ? 'on' : 'off'}
            pressed={microphone}
            onPress={() => void session.speak(!microphone)}
          >
            {words.microphone}
          </BarButton>
          <BarButton
            icon={camera ? 'camera' : 'camera-off'}
            look={camera ? 'on' : 'off'}
            pressed={camera}
            onPress={() => (camera ? session.turnOff('video') : void session.turnOn('video'))}
          >
            {words.camera}
          </BarButton>
        </>
      )}
      {host && peer && canShareScreen() && (
        <BarButton
          icon="screen"
          look={view.screen === 'on' ? 'on' : undefined}
          pressed={view.screen === 'on'}
          onPress={() => (view.screen === 'on' ? session.devices.endScreen() : void session.shareScreen())}
        >
          {words.screen}
        </BarButton>
      )}
      {host && (
        <BarButton
          icon="people"
          expanded={view.panel === 'people'}
          onPress={toggle('people')}
          count={hands(room).length}
          countWords={words.handTag}
        >
          {words.people}
        </BarButton>
      )}
      {host && (
        <BarButton icon="activity" expanded={view.panel === 'activity'} onPress={toggle('activity')}>
          {words.activity}
        </BarButton>
      )}
    </div>
  );
}
