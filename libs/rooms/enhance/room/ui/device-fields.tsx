import { useEffect, useState } from 'preact/hooks';
import { listenTo } from '../loudness';
import type { DeviceState } from '../view';
import { Loudness, type Ui } from './parts';

type Kind = 'audio' | 'video';

/** What went wrong with a device, in words; nothing while all is well. */
export function DeviceProblemText({ ui, kind }: { ui: Ui; kind: Kind }) {
  const state: DeviceState = kind === 'audio' ? ui.view.microphone : ui.view.camera;
  if (state === 'off' || state === 'on') return null;
  const words = state === 'asking' ? ui.words.asking : ui.words[`problem_${kind}_${state}`];
  return (
    <p class={state === 'asking' ? 'hint' : 'field-error'} role="status">
      {words}
    </p>
  );
}

/** One choice for each kind that there are several of. */
export function DeviceChoices({ ui }: { ui: Ui }) {
  const { view, session, words } = ui;
  const labels = { video: words.chooseCamera, audio: words.chooseMicrophone };
  return (
    <>
      {(['video', 'audio'] as const).map((kind) => {
        const those = view.devices.filter((device) => device.kind === kind);
        if (those.length < 2) return null;
        return (
          <div class="field" key={kind}>
            <label for={`room-${kind}`}>{labels[kind]}</label>
            <select id={`room-${kind}`} onChange={(event) => session.choose(kind, event.currentTarget.value)}>
              {those.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </>
  );
}

/** Moves with one's own voice. */
export function OwnLoudness({ track, label }: { track: MediaStreamTrack; label: string }) {
  const [level, tell] = useState(0);
  useEffect(() => listenTo(track, tell), [track]);
  return <Loudness level={level} label={label} />;
}
