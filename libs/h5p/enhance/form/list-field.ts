import { defaultValue } from '../../src/form/default-params';
import type { SemanticsField } from '../../src/form/semantics';
import { button, el } from './dom';
import { letDrag } from './drag';
import { frame } from './field-frame';
import { withNewIds } from './new-ids';
import { type RenderField, reveal, type Widget } from './widget';
import { fill } from './words';

interface Entry {
  widget: Widget;
  node: HTMLElement;
  title: HTMLElement;
  up: HTMLButtonElement;
  down: HTMLButtonElement;
  remove: HTMLButtonElement;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Entries as large as a lesson's step are folded up; small ones stay open. */
const isLarge = (field: SemanticsField | undefined): boolean =>
  field?.type === 'library' || (field?.fields ?? []).some((one) => ['list', 'library'].includes(one.type));

/** A list: entries are added, removed (and brought back), copied, moved by buttons and by dragging. */
export const listField =
  (render: RenderField): RenderField =>
  (field, value, context) => {
    const { words } = context;
    const entity = field.entity ?? words.entry;
    const entries: Entry[] = [];
    const large = isLarge(field.field);
    const min = field.min ?? 0;
    const max = field.max ?? Number.POSITIVE_INFINITY;
    const parts = frame({ ...field, label: '', description: undefined, optional: false }, context, true);
    parts.node.classList.add('fe-field-bare');
    const items = el('ol', { class: 'fe-list' });
    const bin = el('div', { class: 'fe-bin', role: 'status' });
    const add = button(
      `+ ${fill(words.add, { entity })}`,
      () => {
        const entry = insert(entries.length, defaultValue(field.field!));
        bin.replaceChildren();
        arrange();
        context.changed();
        entry.widget.focus();
      },
      { class: 'fe-button fe-quiet fe-add' },
    );

    const insert = (place: number, own: unknown): Entry => {
      const entry = build(own);
      entries.splice(place, 0, entry);
      return entry;
    };

    const build = (own: unknown): Entry => {
      const widget = render({ ...field.field!, optional: false }, own, context);
      const title = el('span', { class: 'fe-entry-title' });
      const act = (text: string, run: () => void, sign: string) => {
        const control = button(sign, run, { class: 'fe-tool', title: text });
        control.setAttribute('data-act', text);
        return control;
      };
      const entry: Entry = {
        widget,
        title,
        node: el('li', { class: 'fe-entry' }),
        up: act(words.up, () => move(entry, -1, 'up'), '↑'),
        down: act(words.down, () => move(entry, 1, 'down'), '↓'),
        remove: act(words.remove, () => remove(entry), words.remove),
      };
      const copy = act(words.copy, () => duplicate(entry), words.copy);
      const grip = el('span', { class: 'fe-grip', 'aria-hidden': 'true', text: '⠿' });
      letDrag(grip, entry.node, items, (place) => put(entry, place));
      const tools = el('span', { class: 'fe-entry-tools' }, [entry.up, entry.down, copy, entry.remove]);
      if (large) {
        const details = el('details', { class: 'fe-fold' }, [el('summary', {}, [title]), widget.node]);
        details.open = own === undefined || own === null || entries.length < 1;
        entry.node.append(el('div', { class: 'fe-entry-head' }, [grip, tools]), details);
      } else entry.node.append(el('div', { class: 'fe-entry-head' }, [grip, title, tools]), widget.node);
      return entry;
    };

    const put = (entry: Entry, place: number): boolean => {
      const from = entries.indexOf(entry);
      if (place === from || place < 0 || place >= entries.length) return false;
      entries.splice(from, 1);
      entries.splice(place, 0, entry);
      arrange();
      context.changed();
      context.announce(fill(words.moved, { entity: capital(entity), n: place + 1, total: entries.length }));
      return true;
    };
    const move = (entry: Entry, step: number, by: 'up' | 'down') => {
      if (put(entry, entries.indexOf(entry) + step)) entry[by].focus();
    };
    const duplicate = (entry: Entry) => {
      if (entries.length >= max) return;
      const copy = insert(entries.indexOf(entry) + 1, withNewIds(structuredClone(entry.widget.get())));
      arrange();
      context.changed();
      copy.widget.focus();
    };
    const remove = (entry: Entry) => {
      if (entries.length <= min) {
        context.announce(fill(words.fewest, { min }));
        bin.replaceChildren(el('p', { text: fill(words.fewest, { min }) }));
        return;
      }
      const place = entries.indexOf(entry);
      entries.splice(place, 1);
      arrange();
      context.changed();
      const back = button(words.bringBack, () => {
        entries.splice(Math.min(place, entries.length), 0, entry);
        bin.replaceChildren();
        arrange();
        context.changed();
        entry.widget.focus();
      });
      bin.replaceChildren(
        el('p', { text: fill(words.removed, { entity: capital(entity), n: place + 1 }) }),
        back,
      );
      back.focus();
    };

    /** Makes the page agree with the entries: order, numbers, what may be pressed. */
    const arrange = () => {
      entries.forEach((entry, i) => {
        if (items.children[i] !== entry.node) items.insertBefore(entry.node, items.children[i] ?? null);
        const name = `${capital(entity)} ${i + 1}`;
        const about = large ? entry.widget.summary().slice(0, 60) : '';
        entry.title.textContent = about ? `${name}: ${about}` : name;
        entry.up.setAttribute('aria-disabled', String(i === 0));
        entry.down.setAttribute('aria-disabled', String(i === entries.length - 1));
        entry.remove.setAttribute('aria-disabled', String(entries.length <= min));
        for (const control of entry.node.querySelectorAll(':scope > .fe-entry-head [data-act]'))
          control.setAttribute('aria-label', `${control.getAttribute('data-act')}: ${name}`);
      });
      while (items.children.length > entries.length) items.lastElementChild?.remove();
      add.hidden = entries.length >= max || !field.field;
    };

    const given = Array.isArray(value) ? value : [];
    for (const own of given) insert(entries.length, own);
    // A list of one that must have more is filled up, so that nobody has to press for what is needed anyway.
    while (field.field && entries.length < min) insert(entries.length, defaultValue(field.field));
    arrange();

    const aside = field.importance === 'low' && given.length === 0 && min === 0;
    const title = field.label ?? field.name;
    const note = field.description ? el('p', { class: 'fe-note', text: field.description }) : null;
    const body = [note, parts.node, items, bin, add];
    const node: HTMLElement = aside
      ? el('details', { class: 'fe-aside' }, [el('summary', { text: title }), ...body])
      : el('fieldset', { class: 'fe-group' }, [el('legend', { text: title }), ...body]);
    node.setAttribute('data-list', field.name);
    node.addEventListener('focusout', () => {
      if (large) arrange();
    });
    const widget: Widget = {
      node,
      get() {
        const own = entries.map((entry) => entry.widget.get() ?? null);
        return own.length === 0 && field.optional && value === undefined ? undefined : own;
      },
      find: ([place, ...rest]) => entries[Number(place)]?.widget.find(rest) ?? widget,
      focus() {
        reveal(node);
        (entries[0]?.widget ?? { focus: () => add.focus() }).focus();
      },
      say: parts.say,
      summary: () => entries[0]?.widget.summary() ?? '',
    };
    return widget;
  };
