import { isHtml, type SemanticsField, widgetName } from '../../src/form/semantics';
import { entryNumberField } from './entry-number-field';
import { fileField } from './file-field';
import { groupField } from './group-field';
import { htmlField } from './html-field';
import { libraryField } from './library-field';
import { listField } from './list-field';
import { placesField } from './places-field';
import {
  booleanField,
  choicesField,
  colourField,
  keptField,
  numberField,
  selectField,
  textField,
} from './simple-fields';
import { keeping, type RenderField } from './widget';

/** The widget for a field of semantics, by its type; what is not known keeps its value. */
export const renderField: RenderField = (field, value, context) => {
  const render = fits(field, value) ? widgetFor(field) : keptField;
  // What an older content does not say means the default, and must not be turned off by being shown.
  const shown = value === undefined && HAS_DEFAULT.has(field.type) ? field.default : value;
  return keeping(render(field, shown, context), value);
};

const HAS_DEFAULT = new Set(['boolean', 'number', 'select']);
const LEAVES: Record<string, (value: unknown, field: SemanticsField) => boolean> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  select: (value, field) => typeof value === 'string' || (field.multiple === true && Array.isArray(value)),
};

/** A value that is not what the type says was written by some other editor, for reasons of its own. */
const fits = (field: SemanticsField, value: unknown): boolean =>
  value === undefined || value === null || (LEAVES[field.type]?.(value, field) ?? true);

const widgetFor = (field: SemanticsField): RenderField => {
  const widget = widgetName(field);
  if (isHtml(field)) return htmlField;
  if (field.type === 'text' && widget === 'colorSelector') return colourField;
  if (field.type === 'select' && field.multiple) return choicesField;
  if (field.type === 'list' && (widget === 'domdomSpots' || widget === 'domdomRegion'))
    return placesField(renderField);
  if (field.type === 'number' && widget === 'domdomEntry') return entryNumberField;
  return WIDGETS[field.type] ?? keptField;
};

const nested: RenderField = (field, value, context) => renderField(field, value, context);
const WIDGETS: Record<string, RenderField | undefined> = {
  text: textField,
  number: numberField,
  boolean: booleanField,
  select: selectField,
  group: groupField(nested),
  list: listField(nested),
  library: libraryField(nested),
  image: fileField(nested),
  audio: fileField(nested),
  video: fileField(nested),
  file: fileField(nested),
};
