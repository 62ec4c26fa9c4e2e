import { accountLines } from './announce.mjs';

describe('the table of demonstration accounts', () => {
  it('has one line per account, in columns', () => {
    const role = { vi: 'Người học', en: 'Learner' };
    expect(
      accountLines([
        { role, login: 'an@vi.du', password: 'an', name: 'An' },
        { role, login: 'binh@vi.du', password: 'binh-1', name: 'Bình' },
      ]),
    ).toEqual([
      '  an@vi.du    an      An    Người học / Learner',
      '  binh@vi.du  binh-1  Bình  Người học / Learner',
    ]);
  });

  it('is empty without accounts', () => {
    expect(accountLines([])).toEqual([]);
  });
});
