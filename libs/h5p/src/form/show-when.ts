import { isFlat, type SemanticsField } from './semantics';
import { isRecord } from './values';

/** Fields beside each other, what they hold, and what they are in: paths of `showWhen` are looked up from here. */
export interface Scope {
  fields: readonly SemanticsField[];
  value(name: string): unknown;
  parent?: Scope;
}

interface Found {
  field: SemanticsField;
  value: unknown;
}

const foundIn = (scope: Scope, name: string): Found | undefined => {
  const field = scope.fields.find((one) => one.name === name);
  return field && { field, value: scope.value(name) };
};

/** 'feedback/from' inside a field that was found. */
const inside = (found: Found | undefined, name: string): Found | undefined => {
  const field = found?.field.fields?.find((one) => one.name === name);
  if (!found || !field) return undefined;
  // A group of one field is stored as that field's value.
  if (isFlat(found.field)) return { field, value: found.value };
  return { field, value: isRecord(found.value) ? found.value[name] : undefined };
};

/**
 * The field that a path names: 'type' is beside, '../behaviour/type' one level up. Editors differ in what they count
 * as a level (lists, parts), so a name that is not there is looked for further up as well.
 */
export const fieldAt = (path: string, from: Scope): Found | undefined => {
  const names = path.split('/').filter(Boolean);
  let scope = from;
  while (names[0] === '..') {
    names.shift();
    scope = scope.parent ?? scope;
  }
  const [first, ...rest] = names;
  if (first === undefined) return undefined;
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const found = rest.reduce(inside, foundIn(at, first));
    if (found) return found;
  }
  return undefined;
};

const holds = ({ field, value }: Found, equals: unknown): boolean => {
  const wanted: readonly unknown[] = Array.isArray(equals) ? equals : [equals];
  if (field.type === 'library') {
    const library = isRecord(value) ? String(value['library'] ?? '') : '';
    return wanted.includes(library) || wanted.includes(library.split(' ')[0]);
  }
  return wanted.includes(value ?? field.default ?? (field.type === 'boolean' ? false : undefined));
};

/**
 * Whether a field is shown, by its `showWhen` (https://github.com/h5p/h5p-editor-show-when): one rule is enough
 * unless its type says "and". A rule about a field that does not exist says nothing.
 */
export const isShown = (field: SemanticsField, scope: Scope): boolean => {
  const rules = (field.showWhen?.rules ?? []).flatMap((rule) => {
    const found = fieldAt(rule.field, scope);
    return found ? [holds(found, rule.equals)] : [];
  });
  if (rules.length === 0) return true;
  return field.showWhen?.type === 'and' ? rules.every(Boolean) : rules.some(Boolean);
};
