import fc from 'fast-check';
import { disposition, readRange } from './send-file';

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

  it('never reaches beyond the end of the file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 10_000 }), (from, to, bytes) => {
        const range = readRange(`bytes=${from}-${to}`, bytes);
        return typeof range === 'string' || (range.start <= range.end && range.end < bytes);
      }),
    );
  });
});

it('a name in any script is sent whole, and in plain signs for old programs', () => {
  expect(disposition('attachment', 'Bài "1".pdf')).toBe(
    `attachment; filename="B_i _1_.pdf"; filename*=UTF-8''B%C3%A0i%20%221%22.pdf`,
  );
});
