import { fold } from './fold';

/** The given name of a Vietnamese full name (family, middle, given): its last word. */
export function givenName(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? '';
}

/**
 * The key by which lists of people are sorted: given name first, then the whole name, as Vietnamese lists are.
 */
export function nameSortKey(fullName: string): string {
  const words = fold(fullName).split(' ');
  const given = words.at(-1) ?? '';
  return [given, ...words.slice(0, -1)].join(' ');
}
