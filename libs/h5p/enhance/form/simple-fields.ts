import { type SemanticsField, selectOptions, widgetName } from '../../src/form/semantics';
import { escapeText, plain } from '../../src/scoring/text';
import { el } from './dom';
import { frame, leaf } from './field-frame';
import type { FormContext, RenderField } from './widget';

/** Plain text. The server keeps it with & < > escaped, people see and write it as it is. */
export const textField: RenderField = (field, value, context) => {
  const parts = frame(field, context);
  const before = typeof value === 'string' ? value : '';
  const shown = context.asRead ? before : plain(before);
  const long = widgetName(field) === 'textarea' || (field.maxLength ?? 0) > 500;
  const attributes = {
    ...parts.control,
    class: 'fe-input',
    placeholder: field.placeholder ?? (typeof field.default === 'string' ? plain(field.default) : undefined),
    oninput: () => context.changed(),
  };
  const input = long
    ? el('textarea', { ...attributes, rows: 4 })
    : el('input', { ...attributes, type: 'text', autocomplete: 'off' });
  input.value = shown;
  parts.node.append(input);
  const get = () => {
    if (input.value === shown && value !== undefined) return value;
    const text = input.value.trim();
    if (text === '' && field.optional) return undefined;
    return context.asRead ? text : escapeText(text);
  };
  return leaf(parts, input, get, () => input.value.trim());
};

export const numberField: RenderField = (field, value, context) => {
  const parts = frame(field, context);
  const input = el('input', {
    ...parts.control,
    type: 'number',
    class: 'fe-input fe-number',
    min: field.min,
    max: field.max,
    step: field.step ?? (field.decimals ? 'any' : 1),
    inputmode: 'decimal',
    oninput: () => context.changed(),
  });
  input.value = typeof value === 'number' ? String(value) : '';
  parts.node.append(input);
  const get = () =>
    input.value === '' || Number.isNaN(input.valueAsNumber) ? undefined : input.valueAsNumber;
  // A number alone says little of an entry.
  const widget = leaf(parts, input, get, () => '');
  widget.set = (own) => {
    input.value = typeof own === 'number' ? String(own) : '';
  };
  return widget;
};

export const booleanField: RenderField = (field, value, context) => {
  const parts = frame(field, context);
  const input = el('input', {
    ...parts.control,
    type: 'checkbox',
    class: 'fe-check',
    onchange: () => context.changed(),
  });
  input.checked = value === true;
  parts.node.classList.add('fe-field-check');
  parts.node.prepend(input);
  return leaf(
    parts,
    input,
    () => input.checked,
    () => '',
  );
};

export const selectField: RenderField = (field, value, context) => {
  const parts = frame(field, context);
  const options = selectOptions(field);
  const chosen = value === undefined || value === null ? '' : String(value);
  const known = options.some((option) => option.value === chosen);
  const select = el('select', { ...parts.control, class: 'fe-input', onchange: () => context.changed() }, [
    known && !field.optional ? null : el('option', { value: '', text: context.words.choose }),
    ...options.map((option) => el('option', { value: option.value, text: option.label })),
  ]);
  select.value = known ? chosen : '';
  parts.node.append(select);
  const get = () => (select.value === '' ? undefined : select.value);
  return leaf(parts, select, get, () => '');
};

/** A colour, by its own control and by its name in figures: "#1f7a4d". */
export const colourField: RenderField = (field, value, context) => {
  const parts = frame(field, context);
  const given = typeof value === 'string' ? value : '';
  const text = el('input', {
    ...parts.control,
    type: 'text',
    class: 'fe-input fe-number',
    placeholder: typeof field.default === 'string' ? field.default : '#1f7a4d',
    oninput: () => {
      show();
      context.changed();
    },
  });
  const picker = el('input', {
    type: 'color',
    class: 'fe-colour',
    'aria-label': `${field.label ?? field.name}: ${context.words.pickColour}`,
    oninput: () => {
      text.value = picker.value;
      context.changed();
    },
  });
  const show = () => {
    const colour = text.value || (typeof field.default === 'string' ? field.default : '');
    if (/^#[0-9a-f]{6}$/i.test(colour)) picker.value = colour;
  };
  text.value = given;
  show();
  parts.node.append(el('div', { class: 'fe-row' }, [text, picker]));
  const get = () => text.value.trim() || undefined;
  return leaf(parts, text, get, () => '');
};

/** Several of the options of a select, as boxes. */
export const choicesField: RenderField = (field, value, context) => {
  const parts = frame(field, context, true);
  const given: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const boxes = selectOptions(field).map(({ value: own, label }) => {
    const input = el('input', { type: 'checkbox', class: 'fe-check', onchange: () => context.changed() });
    input.checked = given.includes(own);
    return { own, input, node: el('label', { class: 'fe-choice' }, [input, el('span', { text: label })]) };
  });
  const known = new Set<unknown>(boxes.map((box) => box.own));
  const group = el('div', { ...parts.control, role: 'group', tabindex: -1 }, [
    ...boxes.map((box) => box.node),
  ]);
  parts.node.append(group);
  const get = () => [
    ...boxes.filter((box) => box.input.checked).map((box) => box.own),
    ...given.filter((one) => !known.has(one)),
  ];
  return leaf(parts, boxes[0]?.input ?? group, get, () => '');
};

/** A field of a kind this form does not know: its value is kept. */
export const keptField = (field: SemanticsField, value: unknown, context: FormContext) => {
  const parts = frame(field, context, true);
  const note = el('p', { class: 'fe-note', tabindex: -1, text: context.words.notEditable });
  parts.node.append(note);
  return leaf(
    parts,
    note,
    () => value,
    () => '',
  );
};
