const EDGE = 70;
const STEP = 14;

/**
 * Lets an entry be dragged to another place of its list by a grip, with a mouse, a pen or a finger. Buttons and keys
 * do the same; this is an extra.
 * @param put told the place the entry is over, while it moves
 */
export const letDrag = (
  grip: HTMLElement,
  entry: HTMLElement,
  list: HTMLElement,
  put: (place: number) => void,
): void => {
  let y = 0;
  let scrolling = 0;
  const place = () => {
    const above = [...list.children].filter((other) => {
      const box = other.getBoundingClientRect();
      return other !== entry && y > box.top + box.height / 2;
    });
    put(above.length);
  };
  /** Near the edge of the window the page goes on by itself: a list may be longer than a phone. */
  const scroll = () => {
    const by = y < EDGE ? -STEP : y > window.innerHeight - EDGE ? STEP : 0;
    if (by) {
      window.scrollBy(0, by);
      place();
    }
    scrolling = requestAnimationFrame(scroll);
  };
  const drag = (event: PointerEvent) => {
    y = event.clientY;
    place();
  };
  const stop = () => {
    cancelAnimationFrame(scrolling);
    entry.classList.remove('fe-dragged');
    document.removeEventListener('pointermove', drag);
    document.removeEventListener('pointerup', stop);
    document.removeEventListener('pointercancel', stop);
  };
  grip.addEventListener('pointerdown', (down) => {
    down.preventDefault();
    y = down.clientY;
    entry.classList.add('fe-dragged');
    // On the document: a pointer capture ends as soon as the entry is put elsewhere in the list.
    document.addEventListener('pointermove', drag);
    document.addEventListener('pointerup', stop);
    document.addEventListener('pointercancel', stop);
    scrolling = requestAnimationFrame(scroll);
  });
};
