import { defaultValue } from '../../src/form/default-params';
import { fieldAt } from '../../src/form/show-when';
import { isRecord } from '../../src/form/values';
import { plain } from '../../src/scoring/text';
import { el } from './dom';
import { frame, leaf } from './field-frame';
import type { RenderField } from './widget';

/**
 * The number of an entry of another list, chosen by its name: where a choice of a story goes to (widget
 * `domdomScene`, with `list` naming the list).
 */
export const sceneField: RenderField = (field, value, context) => {
  const parts = frame(field, context);
  const select = el('select', {
    ...parts.control,
    class: 'fe-input',
    onchange: () => context.changed(),
  });
  let drawn = '';
  const look = () => {
    const found = field.list && context.scope ? fieldAt(field.list, context.scope) : undefined;
    const entries: unknown[] = Array.isArray(found?.value) ? found.value : [];
    const entity = found?.field.entity ?? context.words.entry;
    const names: [number: string, text: string][] = entries.map((entry, i) => {
      const own = isRecord(entry) ? entry : {};
      const words = plain(own['title']) || plain(own['name']) || plain(own['text']);
      return [String(i + 1), `${entity} ${i + 1}${words ? `: ${words.slice(0, 50)}` : ''}`];
    });
    const chosen = drawn === '' ? String(value ?? defaultValue(field) ?? '') : select.value;
    // A number that no entry has any more stays until somebody chooses another.
    if (chosen && !names.some(([number]) => number === chosen)) names.push([chosen, chosen]);
    const next = JSON.stringify(names);
    if (next === drawn) return;
    drawn = next;
    select.replaceChildren(
      el('option', { value: '', text: context.words.choose }),
      ...names.map(([number, text]) => el('option', { value: number, text })),
    );
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
