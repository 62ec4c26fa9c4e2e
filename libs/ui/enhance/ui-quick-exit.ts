import { onModule } from './modules';

/** So many Escapes one after the other leave; any other key begins the count again. */
const escapes = 3;

onModule('quick-exit', (box) => {
  const link = box.querySelector('a');
  if (!link) return;
  let pressed = 0;

  function leave(to: string): void {
    // On a slow line the page would stay in sight until the other one arrives.
    document.title = '…';
    document.body.hidden = true;
    // The page's own entry of the history becomes the place it goes to: "back" doesn't lead here.
    window.location.replace(to);
  }

  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave(link.href);
  });
  document.addEventListener('keydown', (event) => {
    pressed = event.key === 'Escape' ? pressed + 1 : 0;
    if (pressed >= escapes) leave(link.href);
  });
  // A browser may keep a page as it was when it was left, hidden or not.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
});
