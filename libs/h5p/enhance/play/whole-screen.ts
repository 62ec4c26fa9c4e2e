import type { PlayWords } from './settings';

/** The button that gives the lesson the whole screen; hidden where the browser cannot. */
export const offerWholeScreen = (words: PlayWords): void => {
  const button = document.getElementById('h5p-whole');
  if (!button || !document.fullscreenEnabled) return;
  const show = () => {
    button.textContent = document.fullscreenElement ? words.leaveWholeScreen : words.wholeScreen;
  };
  button.hidden = false;
  button.onclick = () => {
    const asked = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    // Refused by the page around it: the lesson stays as it is.
    asked.catch(() => undefined);
  };
  document.addEventListener('fullscreenchange', show);
};
