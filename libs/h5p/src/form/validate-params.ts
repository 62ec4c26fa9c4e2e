import { plain } from '../scoring/text';
import { listProblems } from './list-checks';
import type { FormProblem, ProblemCode, Place as Where } from './problem';
import { allowedLibraries, isFlat, isHtml, type SemanticsField, selectOptions } from './semantics';
import { isShown, type Scope } from './show-when';
import { isRecord } from './values';

/** Gives the semantics of a nested library; undefined when it is not installed. */
export type SemanticsOf = (library: string) => SemanticsField[] | undefined;

/** Whether a text is what the pattern of a field asks for; true where the pattern is none. */
export type MatchesPattern = (regexp: NonNullable<SemanticsField['regexp']>, text: string) => boolean;

const matchesAtLeisure: MatchesPattern = ({ pattern, modifiers = '' }, text) => {
  try {
    return new RegExp(pattern, modifiers).test(text);
  } catch {
    // Whoever fills in the form cannot mend it.
    return true;
  }
};

interface Place {
  path: string;
  where: Where[];
  /** What the fields are in, for `showWhen`. */
  scope?: Scope;
  semanticsOf?: SemanticsOf;
  matches: MatchesPattern;
}

/**
 * Checks parameters against the semantics they are made for.
 * @param semanticsOf looks into nested libraries; without it they are not looked into
 * @param matches holds texts against patterns: on a server within a time
 * @returns what is wrong, in the order of the form; empty when nothing is
 */
export const validateParams = (
  semantics: SemanticsField[],
  params: unknown,
  semanticsOf?: SemanticsOf,
  matches: MatchesPattern = matchesAtLeisure,
): FormProblem[] => fieldsOf(semantics, params, { path: '', where: [], semanticsOf, matches });

const fieldsOf = (fields: SemanticsField[], params: unknown, place: Place): FormProblem[] => {
  if (!isRecord(params)) {
    const { path, where } = place;
    return [{ path, where, code: 'wrong-type', params: { expected: 'object' } }];
  }
  const scope: Scope = { fields, value: (name) => params[name], parent: place.scope };
  return fields.flatMap((field) => {
    // What nobody is shown, nobody can fill in.
    if (!isShown(field, scope)) return [];
    const inside = { ...place, scope, path: place.path ? `${place.path}.${field.name}` : field.name };
    const partner = field.requiredWith === undefined ? undefined : params[field.requiredWith];
    if (isRecord(partner) && plain(params[field.name]) === '')
      return [problem('alt-required', field, inside)];
    return check(field, params[field.name], inside);
  });
};

/** A list and a part are levels of their own, without fields that could be named. */
const level = (parent: Scope | undefined): Scope => ({ fields: [], value: () => undefined, parent });

const problem = (
  code: ProblemCode,
  field: SemanticsField,
  place: Place,
  params: Record<string, string | number> = {},
): FormProblem => ({
  path: place.path,
  where: place.where,
  code,
  params: { label: field.label ?? field.name, ...params },
});

const check = (field: SemanticsField, value: unknown, place: Place): FormProblem[] => {
  if (value === undefined || value === null) return missing(field, place);
  const checker = CHECKS[field.type];
  return checker ? checker(field, value, place) : [];
};

/** What was never touched is taken from the default by the content type itself. */
const missing = (field: SemanticsField, place: Place): FormProblem[] => {
  if (field.optional || field.default !== undefined || field.type === 'boolean') return [];
  if (field.type === 'group') return fieldsOf(field.fields ?? [], {}, place);
  if (field.type === 'list')
    return (field.min ?? 0) > 0 ? [problem('too-few', field, place, { min: field.min! })] : [];
  return [problem(field.type === 'library' ? 'kind-required' : 'required', field, place)];
};

type Check = (field: SemanticsField, value: unknown, place: Place) => FormProblem[];

const text = (field: SemanticsField, value: unknown, place: Place): FormProblem[] => {
  if (typeof value !== 'string') return [problem('wrong-type', field, place, { expected: 'string' })];
  const words = isHtml(field)
    ? plain(value)
        .replace(/\u00a0/g, ' ')
        .trim()
    : plain(value);
  if (words === '') return field.optional ? [] : [problem('required', field, place)];
  if (field.maxLength !== undefined && words.length > field.maxLength)
    return [problem('too-long', field, place, { max: field.maxLength })];
  if (field.regexp && !place.matches(field.regexp, words)) return [problem('pattern', field, place)];
  return [];
};

const number = (field: SemanticsField, value: unknown, place: Place): FormProblem[] => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [problem('not-a-number', field, place)];
  if (field.min !== undefined && value < field.min)
    return [problem('too-small', field, place, { min: field.min })];
  if (field.max !== undefined && value > field.max)
    return [problem('too-big', field, place, { max: field.max })];
  return [];
};

const boolean = (field: SemanticsField, value: unknown, place: Place): FormProblem[] =>
  typeof value === 'boolean' ? [] : [problem('wrong-type', field, place, { expected: 'boolean' })];

const select = (field: SemanticsField, value: unknown, place: Place): FormProblem[] => {
  if (value === '') return field.optional ? [] : [problem('required', field, place)];
  if (Array.isArray(value) && field.multiple)
    return value.flatMap((one: unknown) => select({ ...field, multiple: false }, one, place)).slice(0, 1);
  return selectOptions(field).some((option) => option.value === value)
    ? []
    : [problem('not-an-option', field, place)];
};

/** Nothing that somebody wrote: empty texts, switches that are off, and groups and lists of these. */
const isBlank = (value: unknown): boolean => {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isBlank);
  return value === undefined || value === null || value === false || value === '';
};

const group = (field: SemanticsField, value: unknown, place: Place): FormProblem[] => {
  // What may be left out and holds nothing yet asks for nothing: programs store such groups with their switches.
  if (field.optional && isBlank(value)) return [];
  if (isFlat(field))
    return check({ ...field.fields![0]!, label: field.fields![0]!.label ?? field.label }, value, place);
  return fieldsOf(field.fields ?? [], value, place);
};

const list = (field: SemanticsField, value: unknown, place: Place): FormProblem[] => {
  if (!Array.isArray(value)) return [problem('wrong-type', field, place, { expected: 'array' })];
  const problems: FormProblem[] = [];
  if (field.min !== undefined && value.length < field.min)
    problems.push(problem('too-few', field, place, { min: field.min }));
  if (field.max !== undefined && value.length > field.max)
    problems.push(problem('too-many', field, place, { max: field.max }));
  const { atLeastOne } = field;
  if (atLeastOne && value.length > 0 && !value.some((entry) => isRecord(entry) && entry[atLeastOne] === true))
    problems.push(problem('none-chosen', field, place));
  for (const { code, entry, inside = '' } of field.check ? listProblems(field.check, value) : []) {
    const at =
      entry === undefined
        ? place
        : {
            ...place,
            path: `${place.path}[${entry}]${inside}`,
            where: [...place.where, { entity: field.entity, number: entry + 1 }],
          };
    problems.push(problem(code, field, at));
  }
  return [
    ...problems,
    ...value.flatMap((entry: unknown, i) =>
      field.field
        ? check(field.field, entry, {
            ...place,
            path: `${place.path}[${i}]`,
            where: [...place.where, { entity: field.entity, number: i + 1 }],
            scope: level(place.scope),
          })
        : [],
    ),
  ];
};

const library = (field: SemanticsField, value: unknown, place: Place): FormProblem[] => {
  if (!isRecord(value)) return [problem('wrong-type', field, place, { expected: 'object' })];
  const name = value['library'];
  if (typeof name !== 'string' || name === '')
    return field.optional ? [] : [problem('kind-required', field, place)];
  if (!allowedLibraries(field).includes(name))
    return [problem('library-not-allowed', field, place, { library: name })];
  if (!place.semanticsOf) return [];
  const nested = place.semanticsOf(name);
  if (!nested) return [problem('library-unknown', field, place, { library: name })];
  return fieldsOf(nested, value['params'] ?? {}, {
    ...place,
    path: `${place.path}.params`,
    scope: level(place.scope),
  });
};

const file = (field: SemanticsField, value: unknown, place: Place): FormProblem[] =>
  isRecord(value) && typeof value['path'] === 'string' && value['path'] !== ''
    ? []
    : [problem(field.optional ? 'wrong-type' : 'required', field, place)];

const files = (field: SemanticsField, value: unknown, place: Place): FormProblem[] => {
  if (!Array.isArray(value)) return [problem('wrong-type', field, place, { expected: 'array' })];
  if (value.length === 0) return field.optional ? [] : [problem('required', field, place)];
  return value.flatMap((one: unknown) => file(field, one, place));
};

const CHECKS: Record<string, Check | undefined> = {
  text,
  number,
  boolean,
  select,
  group,
  list,
  library,
  image: file,
  file,
  audio: files,
  video: files,
};
