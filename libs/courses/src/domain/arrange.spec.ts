import { arrangementOf } from './arrange';

const before = [
  { sectionId: 'S', lessonIds: ['a', 'b'] },
  { sectionId: 'T', lessonIds: ['c'] },
];

describe('a new order of a whole course', () => {
  it('puts each lesson into the section before it', () => {
    expect(arrangementOf(before, ['T', 'b', 'S', 'c', 'a'])).toEqual([
      { sectionId: 'T', lessonIds: ['b'] },
      { sectionId: 'S', lessonIds: ['c', 'a'] },
    ]);
  });

  it.each([
    ['a lesson is before every section', ['a', 'S', 'b', 'T', 'c']],
    ['a lesson is missing', ['S', 'a', 'T', 'c']],
    ['a lesson is there twice', ['S', 'a', 'a', 'T', 'c']],
    ['something foreign is in it', ['S', 'a', 'x', 'T', 'c']],
    ['nothing is in it', []],
  ])('is none when %s', (_, order) => expect(arrangementOf(before, order)).toBeNull());
});
