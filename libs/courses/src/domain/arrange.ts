import type { Arrangement } from './ordering';

/**
 * A new order out of ids as they come: a lesson stands in the section named before it. Null unless it holds every
 * section and every lesson once and nothing else.
 */
export function arrangementOf(
  before: readonly Arrangement[],
  order: readonly string[],
): Arrangement[] | null {
  const sections = new Set(before.map((section) => section.sectionId));
  const lessons = new Set(before.flatMap((section) => section.lessonIds));
  const whole = new Set(order);
  if (whole.size !== order.length || order.length !== sections.size + lessons.size) return null;
  const arranged: Arrangement[] = [];
  for (const id of order) {
    const last = arranged.at(-1);
    if (sections.has(id)) arranged.push({ sectionId: id, lessonIds: [] });
    else if (last && lessons.has(id)) last.lessonIds.push(id);
    else return null;
  }
  return arranged;
}
