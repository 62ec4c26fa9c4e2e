import { onModule } from '../../ui/enhance/modules';

/** Some browsers stop in the middle of what is longer. */
const sentences = (text: string) => text.match(/[^.!?]+[.!?]*/g) ?? [];

// Reads the text of a field aloud in Vietnamese; hidden where the device has no such voice.
onModule('speak', (box) => {
  const source = box.querySelector<HTMLTextAreaElement>('textarea');
  const button = box.querySelector<HTMLButtonElement>('button[data-stop]');
  const words = button?.querySelector('span');
  const voices = window.speechSynthesis;
  if (!source || !button || !words || !voices) return;
  const listen = words.textContent ?? '';
  const voice = () => voices.getVoices().find((one) => one.lang.toLowerCase().startsWith('vi'));
  let reading = false;
  const show = () => {
    button.hidden = !voice();
    button.setAttribute('aria-pressed', String(reading));
    words.textContent = reading ? (button.dataset.stop ?? listen) : listen;
  };
  const stop = () => {
    reading = false;
    voices.cancel();
    show();
  };
  button.addEventListener('click', () => {
    const speaker = voice();
    if (reading || !speaker) {
      stop();
      return;
    }
    voices.cancel();
    reading = true;
    const all = sentences(source.value);
    all.forEach((sentence, index) => {
      const spoken = new SpeechSynthesisUtterance(sentence);
      spoken.voice = speaker;
      spoken.lang = speaker.lang;
      spoken.rate = 0.9;
      if (index === all.length - 1) spoken.onend = stop;
      voices.speak(spoken);
    });
    show();
  });
  voices.addEventListener?.('voiceschanged', show);
  window.addEventListener('pagehide', stop);
  show();
});
