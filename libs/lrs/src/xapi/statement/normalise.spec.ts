import { changed, full, full20, ID, OTHER_ID, simple, withSubStatement } from '../testing/examples';
import type { Assigned } from './normalise';
import { normalise, stamp } from './normalise';

const authority = { account: { homePage: 'https://hoc.example.vn', name: 'key-1' } };
const under = (version: Assigned['version']): Assigned => ({ version, authority, newId: () => OTHER_ID });

describe('normalise', () => {
  it('gives an id, a version and the authority of the credential', () => {
    const normal = normalise(simple(), under('1.0.3'));
    expect(normal).toMatchObject({ id: OTHER_ID, version: '1.0.0', authority });
    expect(normalise(simple(), under('2.0.0')).version).toBe('2.0.0');
  });
  it('keeps the id and version that came, and replaces the authority', () => {
    const normal = normalise({ ...full(), id: ID.toUpperCase(), version: '1.0.3' }, under('2.0.0'));
    expect(normal).toMatchObject({ id: ID, version: '1.0.3', authority });
  });
  it('makes lists of single context activities, also inside', () => {
    const parent = [{ id: 'https://hoc.example.vn/xapi/courses/ky-nang-so' }];
    expect(normalise(full(), under('1.0.3')).context?.contextActivities?.parent).toEqual(parent);
    expect(normalise(withSubStatement(), under('1.0.3')).object).toMatchObject({
      context: { contextActivities: { parent } },
    });
  });
  it('turns times into UTC with all their digits, and leaves stored to the clock', () => {
    const normal = normalise({ ...full(), timestamp: '2026-10-02T08:30:00.123456+07:00' }, under('2.0.0'));
    expect(normal.timestamp).toBe('2026-10-02T01:30:00.123456Z');
    expect(normal).not.toHaveProperty('stored');
    expect(normalise(withSubStatement(), under('2.0.0')).object).toMatchObject({
      timestamp: '2026-10-09T12:00:00Z',
    });
  });
  it('leaves everything else, and what it was given, as it was', () => {
    const given = full20();
    const normal = normalise(given, under('2.0.0'));
    expect(given).toEqual(full20());
    expect({ ...normal, context: undefined, authority: undefined }).toEqual({
      ...(changed(full20(), 'stored', undefined) as object),
      timestamp: '2026-10-02T01:30:00.123Z',
      context: undefined,
      authority: undefined,
    });
  });
});

describe('stamp', () => {
  const stored = '2026-10-02T01:31:00.000001Z';
  it('adds stored to the text, and the timestamp where there was none', () => {
    const without = normalise(simple(), under('1.0.3'));
    expect(JSON.parse(stamp(JSON.stringify(without), stored, false))).toEqual({
      ...without,
      stored,
      timestamp: stored,
    });
    const having = normalise(full(), under('1.0.3'));
    expect(JSON.parse(stamp(JSON.stringify(having), stored, true))).toEqual({ ...having, stored });
  });
});
