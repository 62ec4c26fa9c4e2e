import { type SemanticsField, widgetName } from '../../src/form/semantics';
import { isShown } from '../../src/form/show-when';
import { isRecord } from '../../src/form/values';
import type { FormContext, FormScope, RenderField, Widget } from './widget';

export interface Fields {
  nodes: HTMLElement[];
  children: Map<string, Widget>;
  get(): Record<string, unknown>;
}

/** A list and a part are levels of their own in the paths of `showWhen`, without fields that could be named. */
export const level = (context: FormContext): FormContext => ({
  ...context,
  scope: { fields: [], value: () => undefined, widget: () => undefined, parent: context.scope },
});

/** Fields of a group or of a whole library, with whatever else was in the value kept. */
export const renderFields = (
  fields: readonly SemanticsField[],
  value: unknown,
  context: FormContext,
  render: RenderField,
): Fields => {
  const before = isRecord(value) ? value : {};
  const children = new Map<string, Widget>();
  const scope: FormScope = {
    fields,
    value: (name) => (children.has(name) ? children.get(name)?.get() : before[name]),
    widget: (name) => children.get(name),
    parent: context.scope,
  };
  for (const field of fields)
    children.set(field.name, render(field, before[field.name], { ...context, scope }));

  const conditional = fields.filter((field) => field.showWhen);
  const look = () => {
    for (const field of conditional) children.get(field.name)!.node.hidden = !isShown(field, scope);
  };
  look();
  if (conditional.length > 0) context.watch(look);
  for (const field of fields) if (widgetName(field) === 'none') children.get(field.name)!.node.hidden = true;
  // What was hidden when the form was opened keeps what it had: somebody put it there.
  const emptied = conditional.filter((field) => field.showWhen?.nullWhenHidden && isShown(field, scope));

  return {
    nodes: [...children.values()].map((child) => child.node),
    children,
    get() {
      const params: Record<string, unknown> = { ...before };
      for (const [name, child] of children) {
        const own = child.get();
        if (own === undefined) delete params[name];
        else params[name] = own;
      }
      for (const field of emptied) if (!isShown(field, scope)) delete params[field.name];
      return params;
    },
  };
};
