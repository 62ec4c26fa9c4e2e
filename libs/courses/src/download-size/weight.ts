/** What a browser fetches once and keeps, such as a player. */
export interface SharedWeight {
  key: string;
  bytes: number;
}

/** What a lesson's content weighs over the wire, compressed as it is sent. */
export interface Weight {
  bytes: number;
  /** Counted once in a course. */
  shared?: readonly SharedWeight[];
}

/** The frame around a lesson: heading, way through the course, buttons; its style sheet is kept by the browser. */
export const lessonPageBytes = 5 * 1024;

/** What all lessons of a course weigh together, in bytes; what several share counts once. */
export function courseBytes(lessons: readonly Weight[]): number {
  const shared = new Map<string, number>();
  let total = 0;
  for (const lesson of lessons) {
    total += lessonPageBytes + lesson.bytes;
    for (const { key, bytes } of lesson.shared ?? []) shared.set(key, Math.max(bytes, shared.get(key) ?? 0));
  }
  for (const bytes of shared.values()) total += bytes;
  return total;
}
