import { onModule } from './modules';

// `autofocus` does it in new browsers; older ones, and a page that was scrolled before, need a hand.
onModule('error-summary', (summary) => {
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const field = link?.hash ? document.getElementById(link.hash.slice(1)) : null;
    if (!field) return;
    event.preventDefault();
    // The label should be seen with the field, not only the field at the edge of the screen.
    (field.closest('.field') ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
});
