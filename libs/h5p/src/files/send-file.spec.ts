import { readRange, wildcardPath } from './send-file';

describe('a Range header', () => {
  it.each([
    [undefined, 'whole'],
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=8-100', { start: 8, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', 'whole'],
    ['bytes=0-1,3-4', 'whole'],
    ['lines=0-1', 'whole'],
    ['bytes=-', 'whole'],
  ])('%p of ten bytes is %p', (header, range) => {
    expect(readRange(header, 10)).toEqual(range);
  });
});

it('a wildcard of a route becomes one path', () => {
  expect(wildcardPath(['images', 'a.png'])).toBe('images/a.png');
  expect(wildcardPath('a.png')).toBe('a.png');
});
