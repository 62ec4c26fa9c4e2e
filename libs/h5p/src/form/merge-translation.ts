import type { FieldTranslation, SemanticsField } from './semantics';
import { isRecord } from './values';

const translated = (field: SemanticsField, translation: unknown): SemanticsField => {
  if (!isRecord(translation)) return field;
  const words: FieldTranslation = translation;
  const merged: SemanticsField = { ...field };
  for (const key of ['label', 'description', 'placeholder', 'entity'] as const)
    if (typeof words[key] === 'string' && words[key] !== '') merged[key] = words[key];
  if (field.default !== undefined && typeof words.default === typeof field.default)
    merged.default = words.default;
  if (field.fields) merged.fields = mergeTranslation(field.fields, words.fields);
  if (field.field) merged.field = translated(field.field, words.field);
  if (field.options && Array.isArray(words.options))
    merged.options = field.options.map((option, i) => {
      const label = words.options?.[i]?.label;
      return typeof option !== 'string' && typeof label === 'string' ? { ...option, label } : option;
    });
  return merged;
};

/**
 * The semantics with the words of a translation put over its own.
 * @param translation the content of language/<code>.json, or the list in it; anything else changes nothing
 */
export const mergeTranslation = (semantics: SemanticsField[], translation: unknown): SemanticsField[] => {
  const list: unknown = isRecord(translation) ? translation['semantics'] : translation;
  return Array.isArray(list) ? semantics.map((field, i) => translated(field, list[i])) : semantics;
};
