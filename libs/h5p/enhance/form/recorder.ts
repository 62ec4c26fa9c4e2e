import { button } from './dom';
import type { FormContext } from './widget';

const ENDINGS: Record<string, string> = { 'audio/webm': 'webm', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' };

/**
 * A button that records a voice, where the browser can.
 * @param done gets the recording; @param failed gets words when there is no microphone or no leave to use it
 */
export const recorder = (
  { words }: FormContext,
  done: (file: File) => void,
  failed: (text: string) => void,
): HTMLButtonElement | null => {
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) return null;
  let running: MediaRecorder | null = null;
  /** The browser may ask for leave first: a second press meanwhile is not a second recording. */
  let starting = false;
  const start = async () => {
    starting = true;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const chunks: Blob[] = [];
      running = new MediaRecorder(stream);
      running.addEventListener('dataavailable', (event) => chunks.push(event.data));
      running.addEventListener('stop', () => {
        for (const track of stream.getTracks()) track.stop();
        const type = (running?.mimeType ?? 'audio/webm').split(';')[0]!;
        running = null;
        control.textContent = words.record;
        done(new File(chunks, `recording.${ENDINGS[type] ?? 'webm'}`, { type }));
      });
      running.start();
      control.textContent = words.stopRecording;
    } catch {
      running = null;
      failed(words.recordFailed);
    }
    starting = false;
  };
  const control = button(
    words.record,
    () => {
      if (running) running.stop();
      else if (!starting) void start();
    },
    { class: 'fe-button fe-quiet' },
  );
  return control;
};
