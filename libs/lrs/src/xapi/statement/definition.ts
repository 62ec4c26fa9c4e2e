import type { ActivityDefinition, LanguageMap } from '../statement.types';

const both = (old: LanguageMap | undefined, sent: LanguageMap | undefined): LanguageMap | undefined =>
  old || sent ? { ...old, ...sent } : undefined;

/**
 * The definition the store keeps for an activity after a statement by someone who may define it: languages and
 * extensions are added up, anything else that was sent replaces the old. Returns the old object itself when nothing
 * changes in it, so that the caller can leave the row alone.
 */
export function mergeDefinition(old: ActivityDefinition, sent: ActivityDefinition): ActivityDefinition {
  const merged: ActivityDefinition = { ...old, ...sent };
  const name = both(old.name, sent.name);
  const description = both(old.description, sent.description);
  if (name) merged.name = name;
  if (description) merged.description = description;
  if (old.extensions || sent.extensions) merged.extensions = { ...old.extensions, ...sent.extensions };
  return JSON.stringify(merged) === JSON.stringify(old) ? old : merged;
}
