import { Conditions, searchPatterns } from './conditions';

describe('conditions', () => {
  it('number their parameters after those that were there', () => {
    const where = new Conditions(['now']).add('a = ?', 1).add('b between ? and ?', 2, 3);
    expect(where.text).toBe('(a = $2) and (b between $3 and $4)');
    expect(where.values).toEqual(['now', 1, 2, 3]);
  });

  it('are true when there are none', () => {
    expect(new Conditions().text).toBe('true');
  });
});

describe('the patterns of a search', () => {
  it('are one per word and take signs as they are', () => {
    expect(searchPatterns('may va 100%_\\')).toEqual(['%may%', '%va%', '%100\\%\\_\\\\%']);
    expect(searchPatterns('')).toEqual([]);
    expect(searchPatterns('a b c d e f g h')).toHaveLength(6);
  });
});
