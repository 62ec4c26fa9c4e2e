export type { RoomWords } from '../../src/room-words';

/** Puts values into the places of a sentence: `{n} người` with `{n: 3}` is `3 người`. */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
