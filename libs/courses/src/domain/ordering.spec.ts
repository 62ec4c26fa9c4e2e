import fc from 'fast-check';
import { type Arrangement, move, moveLesson } from './ordering';

const ids = (sections: readonly Arrangement[]) => sections.flatMap((section) => section.lessonIds);
const arrangement = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 }).chain((lessons) =>
  fc.array(fc.nat({ max: 3 }), { minLength: lessons.length, maxLength: lessons.length }).map((places) =>
    [0, 1, 2, 3].map((section) => ({
      sectionId: `s${section}`,
      lessonIds: lessons.filter((_, index) => places[index] === section),
    })),
  ),
);
const direction = fc.constantFrom('up' as const, 'down' as const);

describe('moving', () => {
  it('moves one place, and stays at the ends', () => {
    expect(move(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
    expect(move(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b']);
    expect(move(['a', 'b'], 'a', 'up')).toEqual(['a', 'b']);
    expect(move(['a', 'b'], 'b', 'down')).toEqual(['a', 'b']);
    expect(move(['a', 'b'], 'z', 'up')).toEqual(['a', 'b']);
  });

  it('takes a lesson at the edge of a section over into the next one', () => {
    const sections = [
      { sectionId: 's1', lessonIds: ['a', 'b'] },
      { sectionId: 's2', lessonIds: ['c'] },
    ];
    expect(moveLesson(sections, 'b', 'down').map((one) => one.lessonIds)).toEqual([['a'], ['b', 'c']]);
    expect(moveLesson(sections, 'c', 'up').map((one) => one.lessonIds)).toEqual([['a', 'b', 'c'], []]);
    expect(moveLesson(sections, 'a', 'up')).toEqual(sections);
    expect(moveLesson(sections, 'c', 'down')).toEqual(sections);
  });

  it('neither loses nor doubles a lesson', () => {
    fc.assert(
      fc.property(arrangement, direction, fc.nat(), (sections, way, pick) => {
        const all = ids(sections);
        const lesson = all[pick % all.length] ?? '';
        expect(ids(moveLesson(sections, lesson, way)).sort()).toEqual([...all].sort());
      }),
    );
  });

  it('is undone by moving back', () => {
    fc.assert(
      fc.property(arrangement, fc.nat(), (sections, pick) => {
        const all = ids(sections);
        const lesson = all[pick % all.length] ?? '';
        const moved = moveLesson(sections, lesson, 'down');
        fc.pre(JSON.stringify(moved) !== JSON.stringify(sections));
        expect(moveLesson(moved, lesson, 'up')).toEqual(sections);
      }),
    );
  });
});
