import { button, el } from './dom';
import { type Widget } from './widget';
import type { FormWords } from './words';

/** One entry of a list on the page. */
export interface Entry {
  widget: Widget;
  node: HTMLElement;
  grip: HTMLElement;
  title: HTMLElement;
  /** What folds it; only in lists whose entries are large. */
  fold: HTMLDetailsElement | null;
  up: HTMLButtonElement;
  down: HTMLButtonElement;
  remove: HTMLButtonElement;
}

/** What can be done with an entry. */
export interface EntryDeeds {
  move(entry: Entry, step: -1 | 1): void;
  duplicate(entry: Entry): void;
  copy(entry: Entry): void;
  remove(entry: Entry): void;
}

/** Puts a widget into an entry of a list, with its number, a grip and its tools. */
export const makeEntry = (
  widget: Widget,
  words: FormWords,
  deeds: EntryDeeds,
  folded: { open: boolean } | null,
): Entry => {
  const act = (text: string, run: () => void, sign: string) =>
    button(sign, run, { class: 'fe-tool', title: text, 'data-act': text });
  const more = el('details', { class: 'fe-more' }, [el('summary', { 'data-act': words.more, text: '⋯' })]);
  const inMenu = (text: string, run: () => void) =>
    act(
      text,
      () => {
        more.open = false;
        run();
      },
      text,
    );
  const title = el('span', { class: 'fe-entry-title' });
  const entry: Entry = {
    widget,
    title,
    node: el('li', { class: 'fe-entry' }),
    grip: el('span', { class: 'fe-grip', 'aria-hidden': 'true', text: '⠿' }),
    fold: folded
      ? el('details', { class: 'fe-fold', open: folded.open }, [el('summary', {}, [title]), widget.node])
      : null,
    up: act(words.up, () => deeds.move(entry, -1), '↑'),
    down: act(words.down, () => deeds.move(entry, 1), '↓'),
    remove: act(words.remove, () => deeds.remove(entry), '✕'),
  };
  more.append(
    el('div', { class: 'fe-menu' }, [
      inMenu(words.copy, () => deeds.duplicate(entry)),
      inMenu(words.toClipboard, () => deeds.copy(entry)),
    ]),
  );
  more.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !more.open) return;
    more.open = false;
    more.querySelector('summary')?.focus();
  });
  more.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !more.contains(event.relatedTarget)) more.open = false;
  });
  const tools = el('span', { class: 'fe-entry-tools' }, [entry.up, entry.down, more, entry.remove]);
  entry.node.append(
    el('div', { class: 'fe-entry-head' }, [entry.grip, entry.fold ? null : title, tools]),
    entry.fold ?? widget.node,
  );
  entry.node.addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    // The innermost entry moves, not those around it.
    event.stopPropagation();
    const focused = document.activeElement;
    deeds.move(entry, event.key === 'ArrowUp' ? -1 : 1);
    if (focused instanceof HTMLElement && entry.node.contains(focused)) focused.focus();
  });
  return entry;
};
