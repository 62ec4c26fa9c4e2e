import { defaultValue } from '../../src/form/default-params';
import { isHtml } from '../../src/form/semantics';
import { fileField } from './file-field';
import { groupField } from './group-field';
import { htmlField } from './html-field';
import { libraryField } from './library-field';
import { listField } from './list-field';
import { booleanField, keptField, numberField, selectField, textField } from './simple-fields';
import type { RenderField } from './widget';

/** The widget for a field of semantics, by its type; what is not known keeps its value. */
export const renderField: RenderField = (field, value, context) => {
  if (isHtml(field)) return htmlField(field, value, context);
  const widget = WIDGETS[field.type] ?? keptField;
  // What an older content does not say means the default, and must not be turned off by being shown.
  const shown = value === undefined && HAS_DEFAULT.has(field.type) ? defaultValue(field) : value;
  return widget(field, shown, context);
};

const HAS_DEFAULT = new Set(['boolean', 'number', 'select']);

const WIDGETS: Record<string, RenderField | undefined> = {
  text: textField,
  number: numberField,
  boolean: booleanField,
  select: selectField,
  group: groupField((field, value, context) => renderField(field, value, context)),
  list: listField((field, value, context) => renderField(field, value, context)),
  library: libraryField((field, value, context) => renderField(field, value, context)),
  image: fileField,
  audio: fileField,
  video: fileField,
  file: fileField,
};
