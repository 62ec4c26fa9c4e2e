import type { PresentPerson } from './news';
import { activityFor, nameFor, personFor, pollFor, type Reader } from './reader';

const host: Reader = { role: 'host', language: 'vi', sensitive: true };
const guest: Reader = { role: 'guest', language: 'vi', sensitive: true };
const person: PresentPerson = {
  id: 'in-the-room',
  personId: 'of-the-portal',
  name: 'Lò Thị Mai',
  number: 4,
  role: 'guest',
  hand: Date.UTC(2026, 10, 24, 12, 30),
  called: false,
  line: 'l',
  process: 'p',
  awayAt: null,
};

describe('what a reader learns', () => {
  it('of a sensitive class are names for hosts, and of hosts', () => {
    expect(nameFor(host, person)).toBe('Lò Thị Mai');
    expect(nameFor(guest, person)).toBe('Người học 4');
    expect(nameFor({ ...guest, language: 'en' }, person)).toBe('Learner 4');
    expect(nameFor(guest, { name: 'Cô Thảo', number: null, role: 'host' })).toBe('Cô Thảo');
    expect(nameFor({ ...guest, sensitive: false }, person)).toBe('Lò Thị Mai');
  });
  it('of a person is nothing by which the portal knows them', () => {
    expect(personFor(guest, person)).toEqual({
      id: 'in-the-room',
      name: 'Người học 4',
      role: 'guest',
      handAt: '2026-11-24T12:30:00.000Z',
      called: false,
      away: false,
    });
  });
  it('of a poll is the result once it is shown or closed, and before that for hosts', () => {
    const poll = {
      ...{ id: 'q', question: 'Rõ chưa?', choices: ['Rõ', 'Chưa'], multiple: false },
      ...{ open: true, shown: false, votes: [1, 2], voters: 3, revision: 3 },
    };
    const result = { votes: [1, 2], voters: 3 };
    expect(pollFor(guest, poll, [1])).toMatchObject({ result: null, mine: [1] });
    expect(pollFor(host, poll, null)).toMatchObject({ result, mine: null });
    expect(pollFor(guest, { ...poll, shown: true }, null)).toMatchObject({ result, open: true });
    expect(pollFor(guest, { ...poll, open: false }, null)).toMatchObject({ result, open: false });
  });
  it('of a lesson for all is its progress for hosts', () => {
    const activity = {
      id: 'a',
      title: 'Bài',
      path: '/x',
      open: true,
      progress: { finished: 2, average: 0.5 },
    };
    expect(activityFor(host, activity)?.progress).toEqual({ finished: 2, average: 0.5 });
    expect(activityFor(guest, activity)?.progress).toBeNull();
    expect(activityFor(guest, null)).toBeNull();
  });
});
