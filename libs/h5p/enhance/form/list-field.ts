import { defaultValue } from '../../src/form/default-params';
import { type SemanticsField, widgetName } from '../../src/form/semantics';
import { isRecord } from '../../src/form/values';
import { kindName } from '../../src/scoring/names';
import { button, el } from './dom';
import { letDrag } from './drag';
import { frame } from './field-frame';
import { level } from './fields';
import { isForeign } from './foreign';
import { type Entry, makeEntry } from './list-entry';
import { newId, withNewIds } from './new-ids';
import { afterLast, evenly, isRangeList } from './ranges';
import { type RenderField, reveal, type Widget } from './widget';
import { fill } from './words';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const MANY = 8;

/** Entries as large as a lesson's step are folded up; small ones stay open, unless there are many. */
const isLarge = ({ field, ...list }: SemanticsField): boolean => {
  // What is seldom needed is folded up by itself.
  const shown = (field?.fields ?? []).filter((one) => one.importance !== 'low');
  return (
    field?.type === 'library' ||
    /^verticalTabs$/i.test(widgetName(list) ?? '') ||
    shown.length > 4 ||
    shown.some((one) => ['list', 'library', 'image', 'video'].includes(one.type))
  );
};

/** Told of a list what it has, so that others can follow it (the pins on a picture). */
export interface ListWidget extends Widget {
  entries(): readonly Widget[];
  /** Asks to be told when entries come, go or change places. */
  follow(look: () => void): void;
  /** Adds an entry at the end. @returns false when the list is full */
  append(value: unknown): boolean;
}

/** A list: entries are added, removed (and brought back), copied, moved by buttons, by keys and by dragging. */
export const listField =
  (render: RenderField) =>
  (...[field, value, context]: Parameters<RenderField>): ListWidget => {
    const { words, clipboard } = context;
    const entity = field.entity ?? words.entry;
    const entries: Entry[] = [];
    const followers: (() => void)[] = [];
    const given = Array.isArray(value) ? value : [];
    const folds = isLarge(field) || given.length > MANY;
    const min = field.min ?? 0;
    const max = field.max ?? Number.POSITIVE_INFINITY;
    const ranges = isRangeList(field);
    const parts = frame({ ...field, label: '', description: undefined, optional: false }, context, true);
    parts.node.classList.add('fe-field-bare');
    const items = el('ol', { class: 'fe-list' });
    const bin = el('div', { class: 'fe-bin', role: 'status' });
    const quiet = { class: 'fe-button fe-quiet' };
    const fresh = () => {
      const own = defaultValue(field.field!);
      return ranges ? afterLast(entries.at(-1)?.widget.get(), own) : own;
    };

    const insert = (place: number, own: unknown): Entry => {
      const widget = render({ ...field.field!, optional: false }, own, level(context));
      const open = own === undefined || own === null || (given.length < 2 && entries.length < 1);
      const entry = makeEntry(widget, words, { move, duplicate, copy, remove }, folds ? { open } : null);
      letDrag(entry.grip, entry.node, items, (to) => put(entry, to));
      entries.splice(place, 0, entry);
      return entry;
    };
    const edited = () => {
      arrange();
      context.changed();
    };
    /** Adds an entry that was not there before, opens it and goes there. */
    const add = (own: unknown, place = entries.length) => {
      if (entries.length >= max || !field.field) return false;
      const entry = insert(place, own);
      if (entry.fold) entry.fold.open = true;
      bin.replaceChildren();
      edited();
      entry.widget.focus();
      return true;
    };
    const put = (entry: Entry, place: number): boolean => {
      const from = entries.indexOf(entry);
      if (place === from || place < 0 || place >= entries.length) return false;
      entries.splice(from, 1);
      entries.splice(place, 0, entry);
      edited();
      context.announce(fill(words.moved, { entity: capital(entity), n: place + 1, total: entries.length }));
      return true;
    };
    const move = (entry: Entry, step: -1 | 1) => {
      const focused = document.activeElement;
      if (put(entry, entries.indexOf(entry) + step) && focused instanceof HTMLElement) focused.focus();
    };
    const duplicate = (entry: Entry) =>
      add(withNewIds(structuredClone(entry.widget.get())), entries.indexOf(entry) + 1);
    const copy = (entry: Entry) => {
      const kept = clipboard.copy(field.field!, entry.widget.get() ?? null, entry.title.textContent ?? '');
      const said = kept ? words.copied : words.notCopied;
      bin.replaceChildren(el('p', { text: said }));
    };
    const paste = () => {
      const clip = clipboard.fitting(field.field);
      if (!clip) return;
      clipboard.take(clip).then(add, () => bin.replaceChildren(el('p', { text: words.pasteFailed })));
    };
    const remove = (entry: Entry) => {
      if (entries.length <= min) {
        bin.replaceChildren(el('p', { text: fill(words.fewest, { min }) }));
        return;
      }
      const place = entries.indexOf(entry);
      entries.splice(place, 1);
      edited();
      const back = button(words.bringBack, () => {
        entries.splice(Math.min(place, entries.length), 0, entry);
        bin.replaceChildren();
        edited();
        entry.widget.focus();
      });
      const said = fill(words.removed, { entity: capital(entity), n: place + 1 });
      bin.replaceChildren(el('p', { text: said }), back);
      back.focus();
    };

    const addButton = button(`+ ${fill(words.add, { entity })}`, () => add(fresh()), {
      class: 'fe-button fe-quiet fe-add',
    });
    const lastKind = () => {
      const own = entries.at(-1)?.widget.get();
      return field.field?.type === 'library' && isRecord(own) ? String(own['library'] ?? '') : '';
    };
    const againButton = button('', () => add({ library: lastKind(), subContentId: newId() }), quiet);
    const pasteButton = button('', paste, quiet);
    const share = button(
      words.evenly,
      () => {
        const own = evenly(entries.map((entry) => entry.widget.get()));
        entries.splice(0);
        for (const one of own) insert(entries.length, one);
        edited();
      },
      quiet,
    );
    const foldAll = button(
      '',
      () => {
        const open = !entries.some((entry) => entry.fold?.open);
        for (const { fold } of entries) if (fold) fold.open = open;
        arrange();
      },
      { class: 'fe-button fe-quiet fe-fold-all' },
    );

    /** Makes the page agree with the entries: order, numbers, what may be pressed. */
    let arranging = false;
    const arrange = () => {
      // To move what has the focus takes the focus away, which is a reason to arrange.
      if (arranging) return;
      arranging = true;
      entries.forEach((entry, i) => {
        if (items.children[i] !== entry.node) items.insertBefore(entry.node, items.children[i] ?? null);
        const name = `${capital(entity)} ${i + 1}`;
        const about = folds ? entry.widget.summary().slice(0, 60) : '';
        entry.title.textContent = about ? `${name}: ${about}` : name;
        entry.up.setAttribute('aria-disabled', String(i === 0));
        entry.down.setAttribute('aria-disabled', String(i === entries.length - 1));
        entry.remove.setAttribute('aria-disabled', String(entries.length <= min));
        for (const control of entry.node.querySelectorAll(':scope > .fe-entry-head [data-act]'))
          control.setAttribute('aria-label', `${control.getAttribute('data-act')}: ${name}`);
      });
      while (items.children.length > entries.length) items.lastElementChild?.remove();
      const full = entries.length >= max || !field.field;
      addButton.hidden = full;
      againButton.hidden = full || !lastKind();
      againButton.textContent = `+ ${kindName(lastKind(), context.language)}`;
      const clip = full ? null : clipboard.fitting(field.field);
      pasteButton.hidden = !clip;
      pasteButton.textContent = clip ? fill(words.paste, { label: clip.label.slice(0, 40) }) : '';
      share.hidden = !ranges || entries.length < 2;
      foldAll.hidden = !folds || entries.length < 3;
      foldAll.textContent = entries.some((entry) => entry.fold?.open) ? words.foldAll : words.unfoldAll;
      for (const look of followers) look();
      arranging = false;
    };

    for (const own of given) insert(entries.length, own);
    arrange();
    clipboard.watch(arrange);

    const aside = isForeign(field) || (field.importance === 'low' && given.length === 0 && min === 0);
    const title = field.label ?? field.name;
    const note = field.description ? el('p', { class: 'fe-note', text: field.description }) : null;
    const foreign = isForeign(field) ? el('p', { class: 'fe-note', text: words.foreign }) : null;
    const adding = el('div', { class: 'fe-adding' }, [addButton, againButton, pasteButton, share]);
    const body = [note, foreign, parts.node, foldAll, items, bin, adding];
    const node: HTMLElement = aside
      ? el('details', { class: 'fe-aside' }, [el('summary', { text: title }), ...body])
      : el('fieldset', { class: 'fe-group' }, [el('legend', { text: title }), ...body]);
    node.setAttribute('data-list', field.name);
    node.addEventListener('focusout', arrange);
    // A part says so when its form has come, and its title can be told.
    node.addEventListener('fe-opened', arrange);
    const widget: ListWidget = {
      node,
      get() {
        const own = entries.map((entry) => entry.widget.get() ?? null);
        return own.length === 0 && field.optional && value === undefined ? undefined : own;
      },
      find: ([place, ...rest]) => entries[Number(place)]?.widget.find(rest) ?? widget,
      focus() {
        reveal(node);
        (entries[0]?.widget ?? { focus: () => addButton.focus() }).focus();
      },
      say: parts.say,
      summary: () => entries[0]?.widget.summary() ?? '',
      entries: () => entries.map((entry) => entry.widget),
      follow: (look) => followers.push(look),
      append: (own) => add(own),
    };
    return widget;
  };
