/** A lesson as two versions are compared by it. */
export interface ComparedLesson {
  /** The same in every version. */
  id: string;
  title: string;
  sectionTitle: string;
  /** Everything about it that a learner meets, in any form that can be compared. */
  content: string;
}
export type ChangeKind = 'added' | 'removed' | 'changed' | 'renamed' | 'moved';
export interface Change {
  kind: ChangeKind;
  /** The lesson's title, the new one if it has one. */
  title: string;
}

/**
 * What is different in a newer version, lesson by lesson, in its order; what was taken out comes last. A lesson is
 * moved when it stands in another section, or when the lessons that stay are in another order and it left its place
 * among them: the fewest that explain the new order.
 */
export function changesBetween(
  before: readonly ComparedLesson[],
  after: readonly ComparedLesson[],
): Change[] {
  const old = new Map(before.map((lesson) => [lesson.id, lesson]));
  const now = new Set(after.map((lesson) => lesson.id));
  const inOrder = longestInOrder(
    after.filter((lesson) => old.has(lesson.id)).map((lesson) => lesson.id),
    before.map((lesson) => lesson.id),
  );
  const changes = after.flatMap((lesson): Change[] => {
    const { title } = lesson;
    const was = old.get(lesson.id);
    if (!was) return [{ kind: 'added', title }];
    const moved = !inOrder.has(lesson.id) || was.sectionTitle !== lesson.sectionTitle;
    return [
      ...(was.content === lesson.content ? [] : [{ kind: 'changed' as const, title }]),
      ...(was.title === title ? [] : [{ kind: 'renamed' as const, title }]),
      ...(moved ? [{ kind: 'moved' as const, title }] : []),
    ];
  });
  const removed = before.filter((lesson) => !now.has(lesson.id));
  return [...changes, ...removed.map(({ title }) => ({ kind: 'removed' as const, title }))];
}

/** The most items that keep their order: a longest increasing run of the places they had. */
function longestInOrder(ids: readonly string[], order: readonly string[]): Set<string> {
  const place = new Map(order.map((id, index) => [id, index]));
  const best: string[][] = [];
  for (const id of ids) {
    const at = place.get(id) ?? 0;
    const before = best.filter((run) => (place.get(run.at(-1) ?? '') ?? -1) < at);
    const longest = before.reduce<string[]>((most, run) => (run.length > most.length ? run : most), []);
    best.push([...longest, id]);
  }
  return new Set(best.reduce<string[]>((most, run) => (run.length > most.length ? run : most), []));
}
