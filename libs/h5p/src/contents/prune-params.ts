import type { SemanticsField } from '../form';

type SemanticsOf = (library: string) => SemanticsField[] | undefined;
type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** What a part made with another library carries besides its parameters. */
const libraryKeys = ['library', 'params', 'subContentId', 'metadata'];

/**
 * The parameters without what the semantics do not know: h5p-server filters the texts of known fields only, so
 * anything else would reach a browser unseen. Done where a content is shown, as H5P's own filter does it; what is
 * stored stays whole. A part whose library is not known loses its parameters: it cannot be shown.
 */
export function pruneParams(
  semantics: readonly SemanticsField[],
  params: unknown,
  semanticsOf: SemanticsOf,
): JsonObject {
  if (!isObject(params)) return {};
  const kept: JsonObject = {};
  for (const field of semantics) {
    if (params[field.name] !== undefined)
      kept[field.name] = pruneField(field, params[field.name], semanticsOf);
  }
  return kept;
}

function pruneField(field: SemanticsField, value: unknown, semanticsOf: SemanticsOf): unknown {
  switch (field.type) {
    case 'group': {
      const fields = field.fields ?? [];
      // A group of one field is stored as that field's value.
      if (fields.length === 1 && field.isSubGroup !== true) return pruneField(fields[0]!, value, semanticsOf);
      return isObject(value) ? pruneParams(fields, value, semanticsOf) : value;
    }
    case 'list':
      return Array.isArray(value) && field.field
        ? value.map((entry: unknown) => pruneField(field.field!, entry, semanticsOf))
        : value;
    case 'library': {
      if (!isObject(value)) return value;
      const part = Object.fromEntries(Object.entries(value).filter(([key]) => libraryKeys.includes(key)));
      const inside = typeof part['library'] === 'string' ? semanticsOf(part['library']) : undefined;
      return { ...part, params: inside ? pruneParams(inside, part['params'], semanticsOf) : {} };
    }
    default:
      return value;
  }
}
