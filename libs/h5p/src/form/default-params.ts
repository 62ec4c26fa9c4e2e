import { isFlat, type SemanticsField, selectOptions } from './semantics';

/** The value a field has before anybody has touched it; undefined for nothing at all. */
export const defaultValue = (field: SemanticsField): unknown => {
  switch (field.type) {
    case 'text':
      // Words that may be left out are left to the content type: it knows them in the content's language.
      return field.optional ? undefined : (field.default ?? '');
    case 'boolean':
      return field.default === true;
    case 'number':
      return field.default;
    case 'select':
      return field.default ?? (field.optional ? undefined : selectOptions(field)[0]?.value);
    case 'group':
      return isFlat(field) ? defaultValue(field.fields![0]!) : groupDefault(field);
    case 'list': {
      if (Array.isArray(field.default)) return field.default;
      const count = field.defaultNum ?? field.min ?? (field.optional ? 0 : 1);
      return field.field ? Array.from({ length: count }, () => defaultValue(field.field!) ?? null) : [];
    }
    default:
      return undefined;
  }
};

const groupDefault = (field: SemanticsField): Record<string, unknown> | undefined => {
  const params = defaultParams(field.fields ?? []);
  return field.optional && Object.keys(params).length === 0 ? undefined : params;
};

/** The parameters a new content of a library begins with. */
export const defaultParams = (semantics: SemanticsField[]): Record<string, unknown> =>
  Object.fromEntries(
    semantics.flatMap((field) => {
      const value = defaultValue(field);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
