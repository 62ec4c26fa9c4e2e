import { defaultValue } from '../../src/form/default-params';
import { fieldAt } from '../../src/form/show-when';
import { isRecord } from '../../src/form/values';
import { plain } from '../../src/scoring/text';
import { el } from './dom';
import { frame, leaf } from './field-frame';
import type { ListWidget } from './list-field';
import type { FormContext, RenderField, Widget } from './widget';

/** The list that a path names, as it stands on the page; none while the form is being made. */
const listOn = (path: string, context: FormContext): ListWidget | undefined => {
  const name = path.split('/').at(-1) ?? '';
  for (let at = context.scope; at; at = at.parent) {
    const widget = at.widget(name);
    if (widget) return 'entries' in widget ? (widget as ListWidget) : undefined;
  }
  return undefined;
};

/**
 * The number of an entry of another list, chosen by its name: where a choice of a story goes to, who says a line
 * (widget `domdomEntry`, with `list` naming the list). The number follows the entry when that changes its place; when
 * the entry is removed nothing is chosen any more, until it is brought back.
 */
export const entryNumberField: RenderField = (field, value, context) => {
  const parts = frame(field, context);
  const select = el('select', {
    ...parts.control,
    class: 'fe-input',
    name: field.name,
    onchange: () => {
      meant = undefined;
      chosen = select.value;
      context.changed();
    },
  });
  const path = field.list ?? '';
  let chosen = String(value ?? defaultValue(field) ?? '');
  let meant: Widget | undefined;
  let drawn = '';
  const look = () => {
    const widgets = listOn(path, context)?.entries() ?? [];
    if (meant) chosen = widgets.includes(meant) ? String(widgets.indexOf(meant) + 1) : '';
    else meant = widgets[Number(chosen) - 1];
    const found = context.scope && fieldAt(path, context.scope);
    const entries: unknown[] = Array.isArray(found?.value) ? found.value : [];
    const entity = found?.field.entity ?? context.words.entry;
    const names: [number: string, text: string][] = entries.map((entry, i) => {
      const own = isRecord(entry) ? entry : {};
      const words = plain(own['title']) || plain(own['name']) || plain(own['text']);
      return [String(i + 1), `${entity} ${i + 1}${words ? `: ${words.slice(0, 50)}` : ''}`];
    });
    // A number that no entry has stays until somebody chooses another.
    if (chosen && !names.some(([number]) => number === chosen)) names.push([chosen, chosen]);
    const next = JSON.stringify(names);
    if (next !== drawn) {
      drawn = next;
      select.replaceChildren(
        el('option', { value: '', text: context.words.choose }),
        ...names.map(([number, text]) => el('option', { value: number, text })),
      );
    }
    select.value = chosen;
  };
  look();
  context.watch(look);
  // The names of what is further down are not there yet while the form is being made.
  queueMicrotask(look);
  parts.node.append(select);
  return leaf(
    parts,
    select,
    () => (select.value === '' ? undefined : Number(select.value)),
    () => '',
  );
};
