import fc from 'fast-check';
import { type ComparedLesson, changesBetween } from './changes';

const lesson = (id: string, change: Partial<ComparedLesson> = {}): ComparedLesson => ({
  id,
  title: `Bài ${id}`,
  sectionTitle: 'Phần 1',
  content: id,
  ...change,
});
const three = ['a', 'b', 'c'].map((id) => lesson(id));

describe('what changed between two versions of a course', () => {
  it('is nothing when nothing did', () => expect(changesBetween(three, three)).toEqual([]));

  it('names what was added, rewritten, renamed and taken out', () => {
    const after = [lesson('a', { content: 'x' }), lesson('c', { title: 'Khác' }), lesson('d')];
    expect(changesBetween(three, after)).toEqual([
      { kind: 'changed', title: 'Bài a' },
      { kind: 'renamed', title: 'Khác' },
      { kind: 'added', title: 'Bài d' },
      { kind: 'removed', title: 'Bài b' },
    ]);
  });

  it('names only the lesson that was moved, not those it passed', () => {
    const after = [lesson('c'), lesson('a'), lesson('b')];
    expect(changesBetween(three, after)).toEqual([{ kind: 'moved', title: 'Bài c' }]);
    const other = [lesson('a'), lesson('b', { sectionTitle: 'Phần 2' }), lesson('c')];
    expect(changesBetween(three, other)).toEqual([{ kind: 'moved', title: 'Bài b' }]);
  });

  it('adds and takes out the same when read backwards, and always explains a new order', () => {
    const some = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, (one, two) => {
        const [before, after] = [one.map((id) => lesson(id)), two.map((id) => lesson(id))];
        const there = changesBetween(before, after);
        const back = changesBetween(after, before);
        const titles = (kind: string, changes: typeof there) =>
          changes
            .filter((change) => change.kind === kind)
            .map(({ title }) => title)
            .sort();
        expect(titles('added', there)).toEqual(titles('removed', back));
        const moved = new Set(titles('moved', there));
        const kept = (list: ComparedLesson[], other: string[]) =>
          list.filter(({ id, title }) => other.includes(id) && !moved.has(title)).map(({ id }) => id);
        expect(kept(after, one)).toEqual(kept(before, two));
      }),
    );
  });
});
