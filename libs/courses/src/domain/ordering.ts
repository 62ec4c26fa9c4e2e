export type Direction = 'up' | 'down';

/** The same things with one moved a place up or down; unchanged at the ends and for one that is not there. */
export function move<T>(items: readonly T[], item: T, direction: Direction): T[] {
  const from = items.indexOf(item);
  const to = direction === 'up' ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= items.length) return [...items];
  const moved = [...items];
  moved.splice(from, 1);
  moved.splice(to, 0, item);
  return moved;
}

/** Which lessons stand in which section, in order. */
export interface Arrangement {
  sectionId: string;
  lessonIds: string[];
}

/** Moves a lesson one place; at the edge of its section it goes over into the neighbouring one. */
export function moveLesson(
  sections: readonly Arrangement[],
  lessonId: string,
  direction: Direction,
): Arrangement[] {
  const index = sections.findIndex((section) => section.lessonIds.includes(lessonId));
  const here = sections[index];
  if (!here) return [...sections];
  const atEdge = direction === 'up' ? here.lessonIds[0] === lessonId : here.lessonIds.at(-1) === lessonId;
  const neighbour = sections[direction === 'up' ? index - 1 : index + 1];
  return sections.map((section) => {
    if (!atEdge) {
      return section === here
        ? { ...section, lessonIds: move(section.lessonIds, lessonId, direction) }
        : section;
    }
    if (!neighbour) return section;
    if (section === here) {
      return { ...section, lessonIds: section.lessonIds.filter((id) => id !== lessonId) };
    }
    if (section !== neighbour) return section;
    const lessonIds =
      direction === 'up' ? [...section.lessonIds, lessonId] : [lessonId, ...section.lessonIds];
    return { ...section, lessonIds };
  });
}
