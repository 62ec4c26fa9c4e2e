import { onModule } from './modules';

onModule('listen', (box) => {
  const button = box.querySelector('button');
  const audio = box.querySelector('audio');
  const words = box.querySelector<HTMLElement>('[data-pause]');
  if (!button || !audio || !words) return;
  const play = words.textContent ?? '';
  const pause = words.dataset.pause ?? play;
  const show = () => {
    const playing = !audio.paused;
    button.setAttribute('aria-pressed', String(playing));
    words.textContent = playing ? pause : play;
  };
  button.hidden = false;
  audio.hidden = true;
  button.addEventListener('click', () => {
    if (!audio.paused) {
      audio.pause();
      return;
    }
    // One voice at a time.
    for (const other of document.querySelectorAll('audio')) if (other !== audio) other.pause();
    // A track that can't be played leaves the browser's own controls, which say so.
    audio.play().catch(() => {
      audio.hidden = false;
    });
  });
  for (const event of ['play', 'pause', 'ended']) audio.addEventListener(event, show);
});
