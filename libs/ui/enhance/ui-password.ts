import { onModule } from './modules';

onModule('password', (box) => {
  const input = box.querySelector('input');
  const button = box.querySelector('button');
  if (!input || !button) return;
  const show = button.textContent ?? '';
  const hide = button.dataset.hide ?? show;
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    button.textContent = shown ? hide : show;
  });
  // A shown password would be kept among the browser's suggestions.
  input.form?.addEventListener('submit', () => {
    input.type = 'password';
  });
});
