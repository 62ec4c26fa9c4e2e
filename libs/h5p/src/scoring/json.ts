/** Content comes out of storage as JSON that a person or another program wrote: nothing about it is certain. */
export type Json = unknown;
export type JsonRecord = Record<string, Json>;

/** The value as an object, or an empty one. */
export const recordOf = (value: Json): JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : {};

/** The value as a list, or an empty one. */
export const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : []);

/** The objects of a list; whatever else is in it is left out, as the content types leave it out. */
export const recordsOf = (value: Json): JsonRecord[] => listOf(value).filter(Boolean).map(recordOf);
