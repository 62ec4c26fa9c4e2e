import { type ComponentChildren, isValidElement } from 'preact';

interface MaybeField {
  name?: unknown;
  label?: unknown;
  children?: ComponentChildren;
}

/** The labels of the fields in a tree of elements, by field name, so that an error summary can name them. */
export function labelsOf(children: ComponentChildren): Record<string, string> {
  const labels: Record<string, string> = {};
  const visit = (child: ComponentChildren): void => {
    if (Array.isArray(child)) {
      for (const one of child) visit(one);
      return;
    }
    if (!isValidElement(child)) return;
    const props = child.props as MaybeField;
    if (typeof props.name === 'string' && typeof props.label === 'string') labels[props.name] = props.label;
    visit(props.children);
  };
  visit(children);
  return labels;
}
