import { onModule } from '../../ui/enhance/modules';

onModule('copy', (box) => {
  const source = box.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  const button = box.querySelector('button');
  const said = box.querySelector<HTMLElement>('[role="status"]');
  if (!source || !button || !said) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    source.select();
    // Where copying is not allowed the text stands selected, ready to be copied by hand.
    navigator.clipboard
      ?.writeText(source.value)
      .then(() => {
        said.textContent = box.dataset.copied ?? '';
      })
      .catch(() => undefined);
  });
});
