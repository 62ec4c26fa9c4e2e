import { useState } from 'preact/hooks';
import { anHour } from '../bitrates';
import { ring } from '../loudness';
import { fill } from '../words';
import { DeviceChoices, DeviceProblemText, OwnLoudness } from './device-fields';
import { Button, Picture, type Ui } from './parts';

/** Before entering: guests need to allow nothing, hosts try picture and sound. */
export function Lobby({ ui }: { ui: Ui }) {
  const { view, session, words, setup } = ui;
  const host = setup.role === 'host';
  return (
    <section class="lobby card featured" aria-label={words.enter}>
      <div class="card-body">
        <p class="lobby-name">
          {setup.name === null ? (
            words.aliasAbout
          ) : (
            <>
              {words.youAre} <strong>{setup.name}</strong>.
            </>
          )}
        </p>
        <p>{host ? words.hostReady : words.guestQuiet}</p>
        {host && <HostTrial ui={ui} />}
        <SoundTrial ui={ui} />
        <div class="choice">
          <input
            id="room-sound-only"
            type="checkbox"
            checked={view.soundOnly}
            onChange={(event) => session.soundOnly(event.currentTarget.checked)}
          />
          <label for="room-sound-only">{words.weakLine}</label>
          <p class="hint">{fill(words.weakLineAbout, { sound: anHour(true), all: anHour(false) })}</p>
        </div>
        <div class="lobby-enter">
          <Button look="firefly" full onPress={() => session.enter()}>
            {words.enter}
          </Button>
        </div>
      </div>
    </section>
  );
}

function SoundTrial({ ui: { words } }: { ui: Ui }) {
  const [trial, become] = useState<'new' | 'playing' | 'played'>('new');
  const play = () => {
    become('playing');
    ring().then(
      () => become('played'),
      () => become('played'),
    );
  };
  return (
    <div class="lobby-row">
      <Button look="secondary" icon="sound" onPress={play}>
        {words.testSound}
      </Button>
      <p class="hint" role="status">
        {trial === 'playing' && words.testSoundPlaying}
        {trial === 'played' && words.testSoundHelp}
      </p>
    </div>
  );
}

function HostTrial({ ui }: { ui: Ui }) {
  const { view, session, words } = ui;
  const { audio, video } = session.devices.tracks;
  const nothing = !audio && !video;
  return (
    <div class="lobby-trial">
      {video && (
        <div class="lobby-picture">
          <Picture track={video} label={words.preview} own />
        </div>
      )}
      <div class="lobby-row">
        <Button
          look="secondary"
          icon={video ? 'camera' : 'camera-off'}
          onPress={() => (video ? session.turnOff('video') : void session.turnOn('video'))}
        >
          {video ? words.closeCamera : words.openCamera}
        </Button>
        <Button
          look="secondary"
          icon={audio ? 'mic' : 'mic-off'}
          onPress={() => (audio ? session.turnOff('audio') : void session.turnOn('audio'))}
        >
          {audio ? words.closeMicrophone : words.openMicrophone}
        </Button>
      </div>
      {nothing && view.camera === 'off' && view.microphone === 'off' && (
        <p class="hint">{words.allowAbout}</p>
      )}
      <DeviceProblemText ui={ui} kind="video" />
      <DeviceProblemText ui={ui} kind="audio" />
      {audio && (
        <div class="lobby-voice">
          <OwnLoudness track={audio} label={words.yourVoice} />
          <p class="hint">{words.speakToTest}</p>
        </div>
      )}
      <DeviceChoices ui={ui} />
    </div>
  );
}
