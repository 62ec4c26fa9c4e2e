import type { Actor, UnmetSearches } from '@domdom/platform';
import type { Request } from 'express';
import { UnmetResourceSearches } from './unmet-resource-searches';

describe('a search among the resources that found nothing', () => {
  const note = jest.fn();
  const unmet = new UnmetResourceSearches({ note } as unknown as UnmetSearches);
  const request = { ip: '203.0.113.7' } as Request;
  beforeEach(() => note.mockClear());

  it('is counted for the home of who searched', () => {
    const actor = { personId: 'p', homeUnitId: 'u' } as Actor;
    unmet.note(actor, request, { q: 'nuôi ong', topic: 'work' });
    expect(note.mock.calls).toEqual([
      ['p', { among: 'resources', unitId: 'u', words: 'nuôi ong', topic: 'work' }],
    ]);
  });

  it('of a visitor is counted by their network, for nowhere', () => {
    unmet.note(null, request, { q: 'nuôi ong' });
    expect(note.mock.calls[0]?.[0]).not.toBe('');
    expect(note.mock.calls[0]?.[1]).toEqual({ among: 'resources', unitId: null, words: 'nuôi ong' });
  });

  it.each([{ level: 'advanced' }, { language: 'en' }, { kind: 'video' }] as const)(
    'that was narrowed by %o tells nothing and is not counted',
    (narrowed) => {
      unmet.note(null, request, { q: 'nuôi ong', ...narrowed });
      expect(note).not.toHaveBeenCalled();
    },
  );
});
