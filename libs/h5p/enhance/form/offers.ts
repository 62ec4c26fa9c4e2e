import { button, el } from './dom';
import type { FormTemplate } from './templates';
import { type FormWords, fill } from './words';

/** What a draft on this device is offered with: open it or forget it. */
export const draftOffer = (
  words: FormWords,
  time: string,
  deeds: { use(): void; drop(): void },
): HTMLElement => {
  const note = el('div', { class: 'fe-offer', role: 'status' }, [
    el('p', { text: fill(words.draftFound, { time }) }),
    el('div', { class: 'fe-row' }, [
      button(words.draftUse, () => {
        note.remove();
        deeds.use();
      }),
      button(
        words.draftDrop,
        () => {
          note.remove();
          deeds.drop();
        },
        { class: 'fe-button fe-quiet' },
      ),
    ]),
  ]);
  return note;
};

/** The templates a new content can begin with. */
export const templateOffer = (
  words: FormWords,
  templates: readonly FormTemplate[],
  use: (template: FormTemplate) => void,
): HTMLElement => {
  const list = el('details', { class: 'fe-templates', open: true }, [
    el('summary', { text: words.templates }),
    el(
      'ul',
      {},
      templates.map((template) =>
        el('li', { class: 'fe-template' }, [
          el('h2', { text: template.title }),
          el('p', { text: template.description }),
          button(
            words.templateUse,
            () => {
              list.open = false;
              use(template);
            },
            { 'aria-label': `${words.templateUse}: ${template.title}`, class: 'fe-button fe-quiet' },
          ),
        ]),
      ),
    ),
  ]);
  return list;
};
