import { looser } from './loosening';

describe('what to take away from a filter that finds nothing', () => {
  it('is each of its parts by itself, and the distance together with its place', () => {
    const filter = { q: 'may', topic: 'work' as const, place: 'p', within: 5, free: true, evening: false };
    expect(looser(filter).map(({ without }) => without)).toEqual(['free', 'topic', 'within', 'place', 'q']);
    const gone = looser(filter).find(({ without }) => without === 'place')!.filter;
    expect(gone).toMatchObject({ q: 'may', topic: 'work', free: true });
    expect(gone.place ?? gone.within).toBeUndefined();
  });

  it('is nothing where nothing was asked', () => {
    expect(looser({})).toEqual([]);
  });
});
