import type { SemanticsField } from '../../src/form/semantics';
import { el, uid } from './dom';
import { type FormContext, reveal, type Widget } from './widget';

interface Frame {
  node: HTMLElement;
  /** Attributes the control needs to be named and described. */
  control: Record<string, string>;
  say(problem?: string): void;
}

/** Label, description and place for a problem, around a control that is added by the caller. */
export const frame = (field: SemanticsField, context: FormContext, asGroup = false): Frame => {
  const id = uid();
  const words = field.label ?? field.name;
  const labelText = [
    words,
    field.optional ? el('span', { class: 'fe-optional', text: ` (${context.words.optional})` }) : null,
  ];
  const label = asGroup
    ? el('span', { class: 'fe-label', id: `${id}-label` }, labelText)
    : el('label', { class: 'fe-label', for: id }, labelText);
  const note = field.description
    ? el('p', { class: 'fe-note', id: `${id}-note`, text: field.description })
    : null;
  const error = el('p', { class: 'fe-error', id: `${id}-error` });
  error.hidden = true;
  const node = el('div', { class: 'fe-field', 'data-field': field.name }, [label, note, error]);
  return {
    node,
    control: {
      id,
      ...(asGroup ? { 'aria-labelledby': `${id}-label` } : {}),
      'aria-describedby': note ? `${id}-note ${id}-error` : `${id}-error`,
    },
    say(problem) {
      error.textContent = problem ?? '';
      error.hidden = !problem;
      node.classList.toggle('fe-wrong', Boolean(problem));
      const control = node.querySelector(`#${id}`);
      if (problem) control?.setAttribute('aria-invalid', 'true');
      else control?.removeAttribute('aria-invalid');
    },
  };
};

/** A widget with nothing inside that could be looked for. */
export const leaf = (
  parts: Pick<Frame, 'node' | 'say'>,
  control: HTMLElement,
  get: () => unknown,
  summary: () => string,
): Widget => {
  const widget: Widget = {
    node: parts.node,
    get,
    find: () => widget,
    focus() {
      reveal(control);
      control.focus();
    },
    say: parts.say,
    summary,
  };
  return widget;
};
