import { fold } from './fold';
import { onModule } from './modules';

onModule('filter', (box) => {
  const field = box.querySelector<HTMLElement>('[data-filter]');
  const input = field?.querySelector('input');
  if (!field || !input) return;
  const items = [...box.querySelectorAll<HTMLElement>('[data-filter-list] > *')].map((element) => ({
    element,
    text: fold(element.textContent ?? ''),
  }));
  field.hidden = false;
  input.addEventListener('input', () => {
    const wanted = fold(input.value).trim();
    for (const { element, text } of items) element.hidden = !text.includes(wanted);
  });
});
