import { activityTypes, portalStatement } from '../portal';
import type { NormalStatement, StatementObject } from '../xapi';
import { objectName, quoted, secondsOf, tell } from './told-statement';
import { verbChoices, verbWords } from './verb-words';

const told = (object: StatementObject, language: 'vi' | 'en' = 'vi') =>
  tell(
    language,
    '1',
    {
      ...portalStatement({
        eventId: '0199a2b4-5c6d-7e8f-9a0b-1c2d3e4f5a6b',
        address: 'https://x.vn',
        personId: 'p',
        verb: 'earned',
        object: { id: 'https://x.vn/a', type: activityTypes.course },
        at: new Date(0),
      }),
      object,
    } as unknown as NormalStatement,
    null,
  );

describe('a statement in words', () => {
  it('puts a name in quotes once', () => {
    expect(quoted('May vá')).toBe('“May vá”');
    expect(quoted('“Con bác đang cấp cứu!”')).toBe('“Con bác đang cấp cứu!”');
  });

  it('says that a certificate is one, as it bears the name of its course', () => {
    const definition = { type: activityTypes.certificate, name: { vi: 'Nước sạch' } };
    expect(objectName(told({ id: 'https://x.vn/c', definition }))).toBe('chứng nhận “Nước sạch”');
    expect(objectName(told({ id: 'https://x.vn/c', definition }, 'en'))).toBe('the certificate “Nước sạch”');
  });

  it('names what is no activity', () => {
    const id = '0199a2b4-5c6d-7e8f-9a0b-1c2d3e4f5a6c';
    expect(objectName(told({ objectType: 'StatementRef', id }))).toBe('một bản ghi khác');
    expect(objectName(told({ objectType: 'Agent', name: 'Vừ A Dính', mbox: 'mailto:a@x.vn' }))).toBe(
      'Vừ A Dính',
    );
    const inner = { id: 'https://x.vn/b', definition: { name: { vi: 'Bài 1' } } };
    expect(
      objectName(
        told({
          objectType: 'SubStatement',
          actor: { mbox: 'mailto:a@x.vn' },
          verb: { id: 'http://adlnet.gov/expapi/verbs/attempted' },
          object: inner,
        }),
      ),
    ).toBe('làm “Bài 1”');
  });

  it.each([
    ['PT42S', 42],
    ['PT1H30M', 5400],
    ['P1DT1S', 86_401],
    ['P2W', 1_209_600],
    ['PT0.5S', 1],
    ['P1M', null],
    ['', null],
    [undefined, null],
  ])('reads the duration %s', (duration, seconds) => {
    expect(secondsOf(duration)).toBe(seconds);
  });

  it('tells verbs that are called the same apart, and stands before any IRI', () => {
    const known = 'http://adlnet.gov/expapi/verbs/completed';
    const other = 'https://x.vn/h%E1%BB%8Dc%20xong';
    expect(verbChoices('vi', [known, other, 'https://x.vn/%ff'])).toEqual([
      { value: 'https://x.vn/%ff', label: '%ff' },
      { value: known, label: `học xong (${known})` },
      { value: other, label: `học xong (${other})` },
    ]);
    expect(verbWords('en', 'https://x.vn/v', { 'en-GB': 'stitched' })).toBe('stitched');
  });
});
