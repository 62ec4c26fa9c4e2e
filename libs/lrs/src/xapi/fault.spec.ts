import { describeFault } from './fault';
import { FAULTS } from './fault.catalogue';
import { simple } from './testing/examples';
import { statementFault } from './validate/statement';

describe('describeFault', () => {
  const fault = statementFault({ ...simple(), id: 'x' }, '1.0.3')!;
  it('says where, what and by which rule, in both languages', () => {
    expect(describeFault(fault, 'en')).toBe(
      'id: "x" is not a UUID in its standard form (xAPI Data 4.4 / 4.2.7)',
    );
    expect(describeFault(fault, 'vi')).toBe('id: "x" không phải UUID ở dạng chuẩn (xAPI Data 4.4 / 4.2.7)');
  });
  it('names the same parameters in both languages', () => {
    const names = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
    for (const { vi, en } of Object.values(FAULTS)) expect(names(vi)).toEqual(names(en));
  });
  it('stays writable when half a surrogate pair was sent', () => {
    const broken = statementFault({ ...simple(), 'a\ud83d': 1 }, '1.0.3')!;
    expect(Buffer.from(describeFault(broken, 'en')).toString()).toBe(describeFault(broken, 'en'));
  });
});
