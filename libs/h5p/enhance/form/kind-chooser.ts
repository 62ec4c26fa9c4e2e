import { kindNote } from '../../src/form/kind-notes';
import { kindName } from '../../src/scoring/names';
import { el } from './dom';
import { type FormContext, isOwn } from './widget';

/** The kinds a part may have, each as a button with a picture, its name and a line that says what it is for. */
export const kindChooser = (
  names: readonly string[],
  label: string,
  context: FormContext,
  choose: (name: string) => void,
): HTMLElement => {
  const { language } = context;
  const kind = (name: string) => {
    // Genuine content types often have none.
    const picture = isOwn(name)
      ? el('img', { src: context.iconUrl(name), alt: '', class: 'fe-kind-picture' })
      : null;
    // One that is not installed yet has none either.
    picture?.addEventListener('error', () => picture.remove());
    const note = kindNote(name, language);
    return el('button', { type: 'button', class: 'fe-kind', onclick: () => choose(name) }, [
      picture,
      el('span', {}, [
        el('span', { class: 'fe-kind-name', text: kindName(name, language) }),
        note ? el('span', { class: 'fe-kind-note', text: note }) : null,
      ]),
    ]);
  };
  return el('div', { class: 'fe-kinds', role: 'group', 'aria-label': label }, names.map(kind));
};
