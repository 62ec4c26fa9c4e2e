import { isIri, isLanguageTag, isMailto, isMediaType, isSha2, isUuid } from './formats';
import { cutDuration, instantOf, isDuration, isTimestamp, toUtc } from './time';

describe('timestamps', () => {
  it.each([
    '2026-10-02T08:30:00Z',
    '2026-10-02T08:30:00.123456789+07:00',
    '2024-02-29t23:59:59z',
    '2016-12-31T23:59:60Z',
  ])('takes %s in both versions', (text) => {
    expect(isTimestamp(text, true)).toBe(true);
    expect(isTimestamp(text, false)).toBe(true);
  });

  it.each([
    '2026-10-02T08:30:00',
    '2026-10-02T08:30Z',
    '2026-10-02T08:30:00+0700',
    '2026-10-02T08:30:00+07',
    '2026-10-02T08:30:00,5Z',
  ])('takes %s only where ISO 8601 is enough', (text) => {
    expect(isTimestamp(text, true)).toBe(false);
    expect(isTimestamp(text, false)).toBe(true);
  });

  it.each([
    '2026-10-02',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:61Z',
    '2026-01-01T00:00:00-00',
    '2026-01-01T00:00:00-0000',
    '2026-01-01T00:00:00-00:00',
    '2026-01-01T00:00:00+24:00',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '01/01/2026',
    '',
    ' 2026-01-01T00:00:00Z',
  ])('refuses %s', (text) => {
    expect(isTimestamp(text, false)).toBe(false);
  });

  it.each([
    ['2026-10-02T08:30:00.123456+07:00', '2026-10-02T01:30:00.123456Z'],
    ['2026-10-02T08:30:00.10Z', '2026-10-02T08:30:00.10Z'],
    ['2026-10-02T08:30:00', '2026-10-02T08:30:00Z'],
    ['2026-01-01T03:00:00+0700', '2025-12-31T20:00:00Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00Z'],
    ['0050-03-01T00:00:00+01:00', '0050-02-28T23:00:00Z'],
  ])('turns %s into %s', (text, utc) => {
    expect(toUtc(text)).toBe(utc);
    expect(toUtc(utc)).toBe(utc);
    expect(instantOf(text)).toBe(instantOf(utc));
  });
});

describe('durations', () => {
  it.each(['PT1H0M0.1S', 'P4W', 'P3Y1M29DT4H35M59.14S', 'PT16559.14S', 'P1D', 'PT0S', 'P0.5Y', 'PT1,5S'])(
    'takes %s',
    (text) => {
      expect(isDuration(text)).toBe(true);
    },
  );
  it.each([
    'P',
    'PT',
    'P1',
    'P4W1D',
    'PT1D',
    'P1H',
    '1Y',
    'P1.5Y1M',
    'PT1M1H',
    'P1DT',
    'P-1D',
    'PT1.S',
    'P0001-01-01T00:00:00',
  ])('refuses %s', (text) => {
    expect(isDuration(text)).toBe(false);
  });
  it('cuts what is below a hundredth of a second and never rounds', () => {
    expect(cutDuration('P1DT12H36M0.12967S')).toBe('P1DT12H36M0.12S');
    expect(cutDuration('PT0.1S')).toBe('PT0.1S');
    expect(cutDuration('P1D')).toBe('P1D');
  });
});

describe('other formats', () => {
  it.each([
    'vi',
    'vi-VN',
    'zh-Hant-TW',
    'zh-cmn-Hans-CN',
    'de-CH-1901',
    'en-a-bbb-x-a',
    'x-private',
    'i-klingon',
    'sgn-BE-FR',
    'es-419',
  ])('takes the language tag %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
    expect(isLanguageTag(tag)).toBe(true);
  });
  it.each(['', 'v', 'vietnamese', 'vi_VN', 'vi-', '-vi', 'a12345', 'en-x', 'vi-VN-', 'x'])(
    'refuses the language tag "%s"',
    (tag) => {
      expect(isLanguageTag(tag)).toBe(false);
    },
  );
  it('takes the UUIDs of every version, in either case', () => {
    expect(isUuid('0192D3F4-5b6c-7d8e-8f90-a1b2c3d4e5f6')).toBe(true);
    expect(isUuid('{0192d3f4-5b6c-7d8e-8f90-a1b2c3d4e5f6}')).toBe(false);
    expect(isUuid('0192d3f45b6c7d8e8f90a1b2c3d4e5f6')).toBe(false);
  });
  it.each([
    'http://a',
    'mailto:a@b',
    'urn:isbn:1',
    'https://ví.vn/đường?x=ơ#ư',
    'tag:a,2026:b',
    'https://[::1]/x',
    'https://a/%C4%91',
  ])('takes the IRI %s', (text) => {
    expect(isIri(text)).toBe(true);
  });
  it.each([
    '',
    'a',
    '//a/b',
    ':x',
    '1a:b',
    'http:',
    'http:a',
    'https://',
    'http://a/{b}',
    'http://a/<b',
    'http://a/%',
    'http://a\n',
    'a b:c',
    'http://a/\u3000',
    'http://a/|',
  ])('refuses the IRI "%s"', (text) => {
    expect(isIri(text)).toBe(false);
  });
  it('answers for texts of any length, those made to exhaust an expression included', () => {
    const long = 10_000_000;
    expect(isIri(`https://a/${'%41'.repeat(long / 4)}`)).toBe(true);
    expect(isIri(`https://a/${'%41'.repeat(long / 4)}%`)).toBe(false);
    expect(isIri('a'.repeat(long))).toBe(false);
    expect(isMailto(`mailto:a@${'a.'.repeat(long / 2)} `)).toBe(false);
    expect(isMediaType(`a/b${'; '.repeat(100)}"`)).toBe(false);
    expect(isMediaType(`a/b${';a=b'.repeat(long / 4)}`)).toBe(false);
    expect(isLanguageTag(`en${'-a-bb'.repeat(long / 5)}`)).toBe(false);
    expect(isDuration(`P${'1'.repeat(long)}Y`)).toBe(false);
    expect(isTimestamp(`2026-01-01T00:00:00.${'1'.repeat(long)}Z`, true)).toBe(false);
  });
  it('tells addresses, media types and hashes from what only looks like them', () => {
    expect(isMailto('mailto:a+b@ví-dụ.vn')).toBe(true);
    expect(isMailto('mailto:a@b@c')).toBe(false);
    expect(isMailto('MAILTO:a@b.vn')).toBe(false);
    expect(isMediaType('text/plain; charset="utf-8"')).toBe(true);
    expect(isMediaType('text/')).toBe(false);
    expect(isMediaType('text/plain\r\nX: y')).toBe(false);
    expect([56, 64, 96, 128].every((n) => isSha2('a'.repeat(n)))).toBe(true);
    expect(isSha2('a'.repeat(40))).toBe(false);
  });
});
