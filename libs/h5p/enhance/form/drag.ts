/**
 * Lets an entry be dragged to another place of its list by a grip. Buttons do the same; this is an extra.
 * @param put told the place the entry is over, while it moves
 */
export const letDrag = (
  grip: HTMLElement,
  entry: HTMLElement,
  list: HTMLElement,
  put: (place: number) => void,
): void => {
  const drag = (event: PointerEvent) => {
    const above = [...list.children].filter((other) => {
      const box = other.getBoundingClientRect();
      return other !== entry && event.clientY > box.top + box.height / 2;
    });
    put(above.length);
  };
  const stop = () => {
    entry.classList.remove('fe-dragged');
    document.removeEventListener('pointermove', drag);
    document.removeEventListener('pointerup', stop);
    document.removeEventListener('pointercancel', stop);
  };
  grip.addEventListener('pointerdown', (down) => {
    down.preventDefault();
    entry.classList.add('fe-dragged');
    // On the document: a pointer capture ends as soon as the entry is put elsewhere in the list.
    document.addEventListener('pointermove', drag);
    document.addEventListener('pointerup', stop);
    document.addEventListener('pointercancel', stop);
  });
};
