import { maySpeak, type Room } from '../room-state';
import type { Panel } from '../view';
import { fill } from '../words';
import { ActivityFrame, ActivityPanel } from './activity';
import { Bar } from './bar';
import { Chat } from './chat';
import { DeviceChoices, DeviceProblemText } from './device-fields';
import { Lobby } from './lobby';
import { Button, Dialog, Icon, type Ui } from './parts';
import { HandsQueue, People } from './people';
import { Polls } from './polls';
import { Stage } from './stage';

/** The whole room, from the door to the good-bye. */
export function RoomView({ ui }: { ui: Ui }) {
  const { stage, room, waitingFor } = ui.view;
  if (stage === 'lobby') return <Lobby ui={ui} />;
  if (stage !== 'inside') return <Farewell ui={ui} />;
  if (waitingFor) return <Waiting ui={ui} startsAt={waitingFor} />;
  if (!room)
    return (
      <p class="room-line" role="status">
        {ui.view.line === 'away' ? ui.words.lineAway : ui.words.lineOpening}
      </p>
    );
  return <Inside ui={ui} room={room} />;
}

function Inside({ ui, room }: { ui: Ui; room: Room }) {
  const { view, session, words } = ui;
  const { activity } = room;
  return (
    <div class={view.panel ? 'room-inside with-panel' : 'room-inside'}>
      <div class="room-top">
        <button
          type="button"
          class="button quiet small"
          aria-expanded={view.panel === 'people'}
          onClick={() => session.do({ type: 'panel', panel: 'people' })}
        >
          <Icon name="people" />
          <span>{fill(words.peopleCount, { n: room.people.length })}</span>
        </button>
        <p class="hint">{view.bytes > 1e6 && fill(words.dataUsed, { mb: Math.round(view.bytes / 1e6) })}</p>
      </div>
      <div class="room-main">
        {view.line !== 'open' && <p class="room-line">{words.lineAway}</p>}
        {view.weak === 'yes' && <WeakLine ui={ui} />}
        {view.invited && <Invitation ui={ui} />}
        {view.problem && (
          <p class="field-error" role="alert">
            {view.problem === 'away' ? words.away : view.problem}
          </p>
        )}
        {maySpeak(room) && <DeviceProblemText ui={ui} kind="audio" />}
        {maySpeak(room) && <DeviceProblemText ui={ui} kind="video" />}
        <Stage ui={ui} room={room} />
        <HandsQueue ui={ui} room={room} />
        {activity?.open && <ActivityFrame key={activity.id} ui={ui} activity={activity} />}
      </div>
      {view.panel && <PanelBox ui={ui} room={room} panel={view.panel} />}
      <Bar ui={ui} room={room} />
      <Questions ui={ui} room={room} />
    </div>
  );
}

function PanelBox({ ui, room, panel }: { ui: Ui; room: Room; panel: Panel }) {
  const { session, words } = ui;
  const titles: Record<Panel, string> = {
    people: words.people,
    chat: words.chat,
    polls: words.polls,
    activity: words.activity,
    devices: words.devices,
  };
  return (
    <section id="room-panel" class="room-panel" aria-labelledby="room-panel-title">
      <div class="room-panel-head">
        <h2 id="room-panel-title">{titles[panel]}</h2>
        <Button small look="quiet" icon="close" onPress={() => session.do({ type: 'panel', panel })}>
          {words.close}
        </Button>
      </div>
      {panel === 'people' && <People ui={ui} room={room} />}
      {panel === 'chat' && <Chat ui={ui} room={room} />}
      {panel === 'polls' && <Polls ui={ui} room={room} />}
      {panel === 'activity' && <ActivityPanel ui={ui} room={room} />}
      {panel === 'devices' && <DeviceChoices ui={ui} />}
    </section>
  );
}

function WeakLine({ ui: { session, words } }: { ui: Ui }) {
  return (
    <div class="room-offer">
      <p>{words.weakNow}</p>
      <div class="actions">
        <Button small onPress={() => session.soundOnly(true)}>
          {words.switchToSound}
        </Button>
        <Button small look="quiet" onPress={() => session.change({ weak: 'refused' })}>
          {words.notNow}
        </Button>
      </div>
    </div>
  );
}

function Invitation({ ui: { session, words } }: { ui: Ui }) {
  return (
    <div class="room-offer">
      <p class="title">{words.invited}</p>
      <p>{words.invitedAbout}</p>
      <div class="actions">
        <Button look="firefly" icon="mic" onPress={() => void session.acceptWord(false)}>
          {words.speakNow}
        </Button>
        <Button look="secondary" icon="camera" onPress={() => void session.acceptWord(true)}>
          {words.speakWithPicture}
        </Button>
        <Button look="quiet" onPress={() => session.change({ invited: false })}>
          {words.declineWord}
        </Button>
      </div>
    </div>
  );
}

function Questions({ ui, room }: { ui: Ui; room: Room }) {
  const { view, session, words } = ui;
  const { question } = view;
  const close = () => session.change({ question: null });
  if (!question) return null;
  if (question.kind === 'end')
    return (
      <Dialog title={words.leaveQuestion} onClose={close}>
        <p>{words.leaveAbout}</p>
        <div class="actions">
          <Button onPress={() => session.leave()}>{words.leaveOnly}</Button>
          <Button look="danger" onPress={() => void session.ask({ op: 'end' }).then(close)}>
            {words.endForAll}
          </Button>
          <Button look="quiet" onPress={close}>
            {words.stay}
          </Button>
        </div>
      </Dialog>
    );
  const { personId } = question;
  const name = room.people.find(({ id }) => id === personId)?.name ?? '';
  return (
    <Dialog title={fill(words.sendAwayQuestion, { name })} onClose={close}>
      <p>{words.sendAwayAbout}</p>
      <div class="actions">
        <Button look="danger" onPress={() => void session.ask({ op: 'remove', personId }).then(close)}>
          {words.sendAwayConfirm}
        </Button>
        <Button look="quiet" onPress={close}>
          {words.close}
        </Button>
      </div>
    </Dialog>
  );
}

function Waiting({ ui: { words, setup }, startsAt }: { ui: Ui; startsAt: string }) {
  const time = new Intl.DateTimeFormat(setup.language, { hour: '2-digit', minute: '2-digit' }).format(
    new Date(startsAt),
  );
  return (
    <section class="empty" aria-label={words.waiting}>
      <h2>{words.waiting}</h2>
      <p role="status">{words.waitingAbout}</p>
      <p>{fill(words.waitingFor, { time })}</p>
    </section>
  );
}

function Farewell({ ui }: { ui: Ui }) {
  const { view, words, setup } = ui;
  const stage = view.stage === 'lobby' || view.stage === 'inside' ? 'left' : view.stage;
  const again = stage === 'left' ? words.comeBack : stage === 'elsewhere' ? words.comeHere : null;
  // A session that a host ended before its time cannot be judged yet.
  const begun = Date.now() >= Date.parse(setup.startsAt);
  const feedback = begun && (stage === 'left' || stage === 'over') ? setup.feedbackHref : null;
  return (
    <section class="empty" aria-label={words[stage]}>
      <h2>{words[stage]}</h2>
      <p role="status">{words[`${stage}About`]}</p>
      <div class="actions">
        {again && (
          <Button look="firefly" onPress={() => location.reload()}>
            {again}
          </Button>
        )}
        {feedback && (
          <a class={again ? 'button secondary' : 'button'} href={feedback}>
            {words.feedback}
          </a>
        )}
        <a class="button secondary" href={setup.classHref}>
          {words.toClass}
        </a>
      </div>
    </section>
  );
}
