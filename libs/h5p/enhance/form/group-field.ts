import { isFlat, type SemanticsField } from '../../src/form/semantics';
import { el } from './dom';
import { frame } from './field-frame';
import { renderFields } from './fields';
import { isForeign } from './foreign';
import { type RenderField, reveal, type Widget } from './widget';

/** Settings that most authors never open. */
const isAside = (field: SemanticsField): boolean =>
  field.importance === 'low' ||
  field.common === true ||
  field.expanded === false ||
  isForeign(field) ||
  /^(behaviour|l10n|override|overallFeedback)/i.test(field.name);

/** A group: a fieldset, or a closed part that can be opened when it holds what is seldom needed. */
export const groupField =
  (render: RenderField): RenderField =>
  (field, value, context) => {
    if (isFlat(field)) {
      const only = field.fields![0]!;
      return render({ ...only, label: only.label ?? field.label }, value, context);
    }
    const fields = renderFields(field.fields ?? [], value, context, render);
    const title = field.label ?? field.name;
    const error = frame({ ...field, label: '', description: undefined, optional: false }, context, true);
    const note = field.description ? el('p', { class: 'fe-note', text: field.description }) : null;
    const foreign = isForeign(field) ? el('p', { class: 'fe-note', text: context.words.foreign }) : null;
    const head = isAside(field) ? el('summary', { text: title }) : el('legend', { text: title });
    const body = [head, note, foreign, error.node, ...fields.nodes];
    const node: HTMLElement = isAside(field)
      ? el('details', { class: 'fe-aside' }, body)
      : el('fieldset', { class: 'fe-group' }, body);
    node.setAttribute('data-group', field.name);
    error.node.classList.add('fe-field-bare');
    const widget: Widget = {
      node,
      get() {
        const own = fields.get();
        return Object.keys(own).length === 0 ? undefined : own;
      },
      find: ([name, ...rest]) => (name && fields.children.get(name)?.find(rest)) || widget,
      focus() {
        reveal(node);
        [...fields.children.values()][0]?.focus();
      },
      say: error.say,
      summary: () => [...fields.children.values()].map((child) => child.summary()).find(Boolean) ?? '',
    };
    return widget;
  };
