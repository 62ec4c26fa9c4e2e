import type { Actor } from '@domdom/platform';
import {
  hiddenByReports,
  isThere,
  mayDelete,
  mayEdit,
  mayMark,
  type PostFacts,
  postStatuses,
  showsText,
} from './post';

const now = new Date('2026-11-21T02:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const author = { personId: 'author' } as Actor;
const other = { personId: 'other' } as Actor;
const post = (given: Partial<PostFacts> = {}): PostFacts => ({
  authorId: 'author',
  status: 'visible',
  createdAt: minutesAgo(59),
  byStaff: false,
  ...given,
});

describe('a post', () => {
  it('can be changed by its author within the hour while nobody has hidden it', () => {
    expect(mayEdit(author, post(), now)).toBe(true);
    expect(mayEdit(author, post({ status: 'waiting' }), now)).toBe(true);
    expect(mayEdit(author, post({ createdAt: minutesAgo(60) }), now)).toBe(false);
    expect(mayEdit(author, post({ status: 'hidden' }), now)).toBe(false);
    expect(mayEdit(other, post(), now)).toBe(false);
  });

  it('can be taken back by its author only, once', () => {
    expect(mayDelete(author, post({ createdAt: minutesAgo(9999) }))).toBe(true);
    expect(mayDelete(author, post({ status: 'deleted' }))).toBe(false);
    expect(mayDelete(other, post())).toBe(false);
    expect(mayDelete(other, post({ authorId: null }))).toBe(false);
  });

  it('shows its text to all, to its author and moderators, or to nobody', () => {
    const seen = (who: Actor | null, moderator: boolean) =>
      postStatuses.filter((status) => showsText(who, moderator, post({ status })));
    expect(seen(null, false)).toEqual(['visible']);
    expect(seen(other, false)).toEqual(['visible']);
    expect(seen(author, false)).toEqual(['visible', 'waiting', 'hidden']);
    expect(seen(other, true)).toEqual(['visible', 'waiting', 'hidden']);
  });

  it('that waits is not there for others', () => {
    expect(isThere(other, false, post({ status: 'waiting' }))).toBe(false);
    expect(isThere(author, false, post({ status: 'waiting' }))).toBe(true);
    expect(isThere(null, false, post({ status: 'hidden' }))).toBe(true);
  });

  it('is marked by who asked or who answers for the discussion, while the question is shown', () => {
    expect(mayMark(author, false, post())).toBe(true);
    expect(mayMark(other, true, post())).toBe(true);
    expect(mayMark(other, false, post())).toBe(false);
    expect(mayMark(author, true, post({ status: 'deleted' }))).toBe(false);
  });

  it('is hidden by three reports, unless somebody who answers for the discussion wrote it', () => {
    expect([1, 2, 3, 4].map((reports) => hiddenByReports(post(), reports))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(hiddenByReports(post({ byStaff: true }), 9)).toBe(false);
    expect(hiddenByReports(post({ status: 'hidden' }), 9)).toBe(false);
  });
});
