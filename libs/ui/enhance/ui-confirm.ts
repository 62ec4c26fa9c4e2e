import { onModule } from './modules';

onModule('confirm', (box) => {
  if (!(box instanceof HTMLDetailsElement)) return;
  const keep = box.querySelector<HTMLButtonElement>('[data-keep]');
  const close = () => {
    box.open = false;
    box.querySelector('summary')?.focus();
  };
  if (keep) {
    keep.hidden = false;
    keep.addEventListener('click', close);
  }
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && box.open) close();
  });
});
