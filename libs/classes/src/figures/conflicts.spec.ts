import { conflictsOf, type UnitSession } from './conflicts';

const at = (time: string) => new Date(`2026-11-24T${time}:00+07:00`);
const session = (
  sessionId: string,
  from: string,
  to: string,
  given: Partial<UnitSession> = {},
): UnitSession => ({
  sessionId,
  classId: `class-${sessionId}`,
  title: sessionId,
  unitName: 'Mường Hoa',
  startsAt: at(from),
  endsAt: at(to),
  cancelled: false,
  venueId: 'hall',
  venueName: 'Nhà văn hóa',
  instructors: [{ id: 'binh', name: 'Bình' }],
  ...given,
});
const elsewhere = { venueId: 'school', venueName: 'Trường học' };
const another = { instructors: [{ id: 'an', name: 'An' }] };
const told = (sessions: UnitSession[]) =>
  conflictsOf(sessions).map(({ first, second, venueName, instructors }) => [
    first.sessionId,
    second.sessionId,
    venueName,
    instructors,
  ]);

describe('conflicts in a calendar', () => {
  it('are two sessions at one time in one place', () => {
    expect(told([session('a', '19:00', '20:30'), session('b', '20:00', '21:00', another)])).toEqual([
      ['a', 'b', 'Nhà văn hóa', []],
    ]);
  });

  it('are two sessions at one time with one instructor, wherever they are', () => {
    expect(told([session('a', '19:00', '20:30'), session('b', '19:00', '20:00', elsewhere)])).toEqual([
      ['a', 'b', null, ['Bình']],
    ]);
  });

  it('are not sessions one after the other, nor two online classes, nor a cancelled one', () => {
    expect(told([session('a', '19:00', '20:00'), session('b', '20:00', '21:00')])).toEqual([]);
    const online = { venueId: null, venueName: null };
    expect(
      told([
        session('a', '19:00', '20:00', online),
        session('b', '19:00', '20:00', { ...online, ...another }),
      ]),
    ).toEqual([]);
    expect(
      told([session('a', '19:00', '20:00', { cancelled: true }), session('b', '19:00', '20:00')]),
    ).toEqual([]);
  });

  it('are found beyond a session that ends earlier', () => {
    expect(
      told([
        session('long', '18:00', '22:00'),
        session('short', '18:30', '19:00', { ...elsewhere, ...another }),
        session('late', '21:00', '22:30', another),
      ]),
    ).toEqual([['long', 'late', 'Nhà văn hóa', []]]);
  });
});
