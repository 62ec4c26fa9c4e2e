import fc from 'fast-check';
import { dayIn, endOf, filterTexts, rangeOf, readRecordFilters } from './record-filters';

const registration = '0199a2b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b';

describe('reading filters from an address', () => {
  it('takes a day as a calendar sends it and as people write it', () => {
    expect(dayIn('2026-11-24')).toBe('2026-11-24');
    expect(dayIn('24/11/2026')).toBe('2026-11-24');
    expect(dayIn('1.2.2026')).toBe('2026-02-01');
  });

  it.each(['', 'hôm qua', '31/2/2026', '2026-13-01', '2026-02-29', '24/11', '24/11/26', '2026-11-24T10:00'])(
    'knows that “%s” is no day',
    (text) => {
      expect(dayIn(text)).toBeNull();
    },
  );

  it('names each field that is to be mended and keeps what was typed', () => {
    const { form, filters } = readRecordFilters({ registration: 'abc', from: '32/1/2026', to: '2026-01-31' });
    expect(form.input).toBeNull();
    expect(form.problems.map(({ field, code }) => [field, code])).toEqual([
      ['registration', 'records.notARegistration'],
      ['from', 'records.notADay'],
    ]);
    expect(form.values).toMatchObject({ registration: 'abc', from: '32/1/2026', to: '2026-01-31' });
    expect(filters).toMatchObject({ registration: undefined, from: undefined, to: '2026-01-31' });
  });

  it('refuses a last day before the first', () => {
    const { form } = readRecordFilters({ from: '2/2/2026', to: '1/2/2026' });
    expect(form.problems).toEqual([{ field: 'to', code: 'records.endsBeforeItBegins', params: {} }]);
  });

  it('leaves out what only a link can have spoilt', () => {
    const read = readRecordFilters({ person: 'ai đó', space: '-1', before: '1e9', verb: 'x\0'.repeat(1500) });
    expect(read.form.problems).toEqual([]);
    expect(filterTexts(read.filters)).toEqual([['verb', 'x'.repeat(1500)]]);
    expect(read.before).toBeUndefined();
    expect(readRecordFilters({ before: '9999999999999999999' }).before).toBeUndefined();
    expect(readRecordFilters({ before: '9223372036854775807' }).before).toBe('9223372036854775807');
  });

  it('writes filters into an address from which the same are read', () => {
    const day = fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const text = fc.webUrl();
    const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const any = fc.record({
      space: some(fc.integer({ min: 0, max: 999_999_999 })),
      person: some(fc.uuid()),
      verb: some(text),
      activity: some(text),
      registration: some(fc.uuid()),
      from: some(day),
    });
    fc.assert(
      fc.property(any, (filters) => {
        const { filters: read, form } = readRecordFilters(Object.fromEntries(filterTexts(filters)));
        expect(form.problems).toEqual([]);
        expect(filterTexts(read)).toEqual(filterTexts(filters));
      }),
    );
  });

  it('reads both days whole, by the clock of Viet Nam, however far away they are', () => {
    expect(endOf('2026-11-24')).toEqual(new Date('2026-11-24T17:00:00Z'));
    const { from, before } = rangeOf({ from: '2026-11-24', to: '2026-11-24' });
    expect(BigInt(before!) - BigInt(from!)).toBe(86_400_000_000n << 10n);
    expect(rangeOf({ from: '0001-01-01', to: '9999-12-31' })).toEqual({
      from: '0',
      before: String(2n ** 63n - 1n),
    });
    expect(readRecordFilters({ registration: registration.toUpperCase() }).filters.registration).toBe(
      registration,
    );
  });
});
