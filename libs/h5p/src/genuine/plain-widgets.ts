import { type SemanticsField } from '../form';

/**
 * Semantics of our own for the genuine editor, which shows no field whose widget it does not know: what our form alone
 * can do (pins, names of entries) is edited as the plain numbers it is, and what depends on another field is shown
 * always.
 */
export const withPlainWidgets = (fields: readonly SemanticsField[]): SemanticsField[] =>
  fields.map(plainField);

const plainField = ({ widget, showWhen, ...field }: SemanticsField): SemanticsField => {
  const wanted = widget === 'showWhen' ? showWhen?.widget : widget;
  return {
    ...field,
    ...(wanted && !wanted.startsWith('domdom') ? { widget: wanted } : {}),
    ...(field.fields ? { fields: withPlainWidgets(field.fields) } : {}),
    ...(field.field ? { field: plainField(field.field) } : {}),
  };
};
