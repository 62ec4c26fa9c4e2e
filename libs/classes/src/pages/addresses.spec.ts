import { classesHref, mapHref } from './addresses';

describe('the address of the list', () => {
  it('keeps the filters that are there, changes one and begins at the first page again', () => {
    const filter = { topic: 'work', near: true, after: 'x', q: 'may vá' } as const;
    expect(classesHref(filter, { topic: undefined, free: true })).toBe(
      '/classes?near=true&q=may+v%C3%A1&free=true',
    );
    expect(classesHref(filter, { after: 'y' })).toContain('after=y');
    expect(classesHref({ near: false })).toBe('/classes');
  });
});

describe('the map of a place', () => {
  it('is its own link, or a search for its address', () => {
    expect(mapHref('https://maps.example.org/1', 'x')).toBe('https://maps.example.org/1');
    expect(mapHref(null, 'Thôn Hạ, Mường Hoa')).toContain('query=Th%C3%B4n%20H%E1%BA%A1');
  });
});
