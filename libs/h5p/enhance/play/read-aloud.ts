import type { PlayWords } from './settings';

const skipped =
  'button, progress, script, style, noscript, input, textarea, select, [hidden], [aria-hidden="true"]';
const recorded = 'audio, video, .dd-sound';
/** Some browsers stop in the middle of what is longer. */
const longest = 180;

/** The words of an element that somebody sees, in the pieces in which they are read. */
const wordsIn = (root: Element): string[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks = new Map<Element, string>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(skipped) || parent.getClientRects().length === 0) continue;
    const block = parent.closest('p, li, h1, h2, h3, h4, label, legend, td, dt, dd, div') ?? root;
    blocks.set(block, `${blocks.get(block) ?? ''}${node.textContent ?? ''}`);
  }
  return Array.from(blocks.values()).flatMap(piecesOf);
};

const piecesOf = (text: string): string[] => {
  const sentences =
    text
      .replace(/\s+/g, ' ')
      .trim()
      .match(/[^.!?…]+[.!?…]*\s*/g) ?? [];
  const pieces: string[] = [];
  for (const sentence of sentences) {
    const last = pieces.length - 1;
    if (last >= 0 && pieces[last].length + sentence.length <= longest) pieces[last] += sentence;
    else pieces.push(sentence);
  }
  return pieces.map((piece) => piece.trim()).filter(Boolean);
};

/**
 * The button that reads the part of the lesson on the screen aloud. Hidden where the browser has no voice of the
 * lesson's language, and where the part has a sound that somebody recorded.
 */
export const offerReading = (words: PlayWords, content: Element): void => {
  const button = document.getElementById('h5p-listen');
  const voices = window.speechSynthesis;
  if (!button || !voices || typeof SpeechSynthesisUtterance === 'undefined') return;
  const language = document.documentElement.lang.split('-')[0];
  const voice = () => voices.getVoices().find((one) => one.lang.toLowerCase().startsWith(language));
  let reading = false;

  const show = () => {
    button.textContent = reading ? words.stopListening : words.listen;
    button.setAttribute('aria-pressed', String(reading));
    button.hidden = !voice() || content.querySelector(recorded) !== null;
  };
  const stop = () => {
    if (!reading) return;
    reading = false;
    voices.cancel();
    show();
  };
  const read = () => {
    const speaker = voice();
    const pieces = wordsIn(content.querySelector('.dd-stage') ?? content);
    if (!speaker || pieces.length === 0) return;
    voices.cancel();
    reading = true;
    pieces.forEach((piece, index) => {
      const spoken = new SpeechSynthesisUtterance(piece);
      spoken.voice = speaker;
      spoken.lang = speaker.lang;
      if (index === pieces.length - 1) spoken.onend = stop;
      voices.speak(spoken);
    });
    show();
  };

  button.onclick = () => (reading ? stop() : read());
  voices.addEventListener?.('voiceschanged', show);
  window.addEventListener('pagehide', stop);
  let waiting = 0;
  let stepped = false;
  // Another step came: what is read is not on the screen any more. Not within the tap itself.
  new MutationObserver((changes) => {
    stepped ||= changes.some(({ target }) => (target as Element).classList?.contains('dd-stage'));
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (stepped) stop();
      stepped = false;
      show();
    }, 100);
  }).observe(content, { childList: true, subtree: true });
  show();
};
