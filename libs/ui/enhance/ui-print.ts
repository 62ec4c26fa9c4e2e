import { onModule } from './modules';

onModule('print', (box) => {
  const button = box.querySelector('button');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
