import { useState } from 'preact/hooks';
import type { RoomActivity } from '../../../src/protocol';
import type { Room } from '../room-state';
import { fill } from '../words';
import { Button, type Ui } from './parts';

/** The lesson that all answer, in a frame; it can be put aside and comes back as it was left. */
export function ActivityFrame({ ui, activity }: { ui: Ui; activity: RoomActivity }) {
  const { view, session, words, setup } = ui;
  const aside = view.activityAside === activity.id;
  return (
    <section class="room-activity" aria-label={activity.title}>
      <div class="room-activity-head">
        <h2>{activity.title}</h2>
        <Button
          small
          look="secondary"
          onPress={() => session.change({ activityAside: aside ? null : activity.id })}
        >
          {aside ? words.activityShow : words.activityHide}
        </Button>
      </div>
      <iframe
        class={aside ? 'room-hidden' : undefined}
        src={setup.language === 'en' ? `/en${activity.path}` : activity.path}
        title={activity.title}
        allow="fullscreen *; autoplay *; microphone 'none'; camera 'none'; geolocation 'none'"
      />
    </section>
  );
}

/** For hosts: choose a lesson, see how far the class is. */
export function ActivityPanel({ ui, room }: { ui: Ui; room: Room }) {
  const { session, words, setup } = ui;
  const [chosen, choose] = useState(setup.lessons[0]?.id ?? '');
  const { activity } = room;
  if (activity?.open)
    return (
      <>
        <p>
          <strong>{activity.title}</strong>
        </p>
        <Progress ui={ui} room={room} activity={activity} />
        <Button look="secondary" onPress={() => void session.ask({ op: 'activity.close' })}>
          {words.activityClose}
        </Button>
      </>
    );
  if (setup.lessons.length === 0) return <p class="hint">{words.activityNoLessons}</p>;
  return (
    <>
      {activity && <Progress ui={ui} room={room} activity={activity} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void session.ask({ op: 'activity.open', contentId: chosen });
        }}
      >
        <div class="field">
          <label for="room-lesson">{words.activityChoose}</label>
          <select id="room-lesson" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
            {setup.lessons.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <button class="button full" type="submit">
          {words.activityOpen}
        </button>
      </form>
    </>
  );
}

function Progress({ ui, room, activity }: { ui: Ui; room: Room; activity: RoomActivity }) {
  const { words } = ui;
  const { progress } = activity;
  if (!progress) return null;
  const guests = room.people.filter(({ role }) => role === 'guest').length;
  const all = Math.max(guests, progress.finished);
  return (
    <div class="progress">
      <p>
        <span>{fill(words.activityProgress, { done: progress.finished, all })}</span>
        {progress.average !== null && (
          <strong>{fill(words.activityAverage, { share: Math.round(progress.average * 100) })}</strong>
        )}
      </p>
      <progress
        max={Math.max(1, all)}
        value={progress.finished}
        aria-label={fill(words.activityProgress, { done: progress.finished, all })}
      />
    </div>
  );
}
