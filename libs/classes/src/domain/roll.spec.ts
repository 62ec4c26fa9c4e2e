import { changesOf, countMarks, readMarks } from './roll';

const ids = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const;

describe('a roll call', () => {
  it('reads one mark per person and leaves out what it does not know', () => {
    const body = {
      [`mark.${ids[0]}`]: 'present',
      [`mark.${ids[1]}`]: 'asleep',
      'mark.nobody': 'present',
      reason: 'absent',
    };
    expect([...readMarks(body)]).toEqual([[ids[0], 'present']]);
  });

  it('changes only marks that are new or another', () => {
    const known = new Map([
      ['a', 'present' as const],
      ['b', 'absent' as const],
      ['c', null],
    ]);
    const given = new Map([
      ['a', 'present' as const],
      ['b', 'present' as const],
      ['c', 'excused' as const],
    ]);
    expect(changesOf(known, given)).toEqual([
      { personId: 'b', before: 'absent', after: 'present' },
      { personId: 'c', before: null, after: 'excused' },
    ]);
  });

  it('is summed up', () => {
    expect(countMarks(['present', 'present', 'absent', null])).toEqual({
      present: 2,
      absent: 1,
      excused: 0,
      unmarked: 1,
    });
  });
});
