import { type Actor, roles } from '@domdom/platform';
import fc from 'fast-check';
import { can, type DiscussionAccess, type DiscussionAction, moderates } from './discussion.policy';
import { defaultSettings, discussionModes } from './settings';

const actions: DiscussionAction[] = ['read', 'write', 'report', 'moderate'];
const access: DiscussionAccess = {
  kind: 'courses',
  mode: 'on',
  openReading: false,
  opened: true,
  unitPath: ['centre', 'commune'],
  partnerPath: null,
  staffIds: ['author'],
  takesPart: false,
};
const actor = (given: Partial<Actor> = {}): Actor => ({
  personId: 'somebody',
  name: 'Trần Thị Mai',
  language: 'vi',
  homeUnitId: null,
  grants: [],
  consents: { analytics: false, recommendations: false },
  representedBy: null,
  by: 'session',
  ...given,
});
const official = actor({ grants: [{ role: 'official', unitId: 'commune' }] });
const allowed = (who: Actor | null, to: DiscussionAccess) => actions.filter((action) => can(action, who, to));

const anyActor = fc.record({
  personId: fc.constantFrom('somebody', 'author'),
  representedBy: fc.constantFrom(null, 'official'),
  grants: fc.array(
    fc.record({
      role: fc.constantFrom(...roles),
      unitId: fc.constantFrom(null, 'centre', 'commune', 'other'),
    }),
    { maxLength: 2 },
  ),
});
const anyAccess = fc.record({
  kind: fc.constantFrom('courses' as const, 'classes' as const),
  mode: fc.constantFrom(...discussionModes),
  openReading: fc.boolean(),
  opened: fc.boolean(),
  unitPath: fc.constantFrom(['centre', 'commune'], ['centre', 'other']),
  partnerPath: fc.constantFrom(null, ['women', 'commune']),
  staffIds: fc.constantFrom([], ['author']),
  takesPart: fc.boolean(),
});

describe('who may do what in a discussion', () => {
  it('shows nothing to visitors and to those who do not take part', () => {
    expect(allowed(null, access)).toEqual([]);
    expect(allowed(actor(), access)).toEqual([]);
  });

  it('lets those who take part read, write and report', () => {
    expect(allowed(actor(), { ...access, takesPart: true })).toEqual(['read', 'write', 'report']);
    expect(allowed(actor(), { ...access, takesPart: true, mode: 'read-only' })).toEqual(['read', 'report']);
    expect(allowed(actor(), { ...access, takesPart: true, mode: 'off' })).toEqual([]);
    expect(allowed(actor(), { ...access, takesPart: true, opened: false })).toEqual([]);
  });

  it('lets everybody read what its author has opened, and no more', () => {
    expect(allowed(null, { ...access, openReading: true })).toEqual(['read']);
    expect(allowed(actor(), { ...access, openReading: true })).toEqual(['read']);
    expect(allowed(null, { ...access, openReading: true, mode: 'off' })).toEqual([]);
  });

  it('lets officials of the unit and of the partner answer for it, and authors while they teach there', () => {
    expect(allowed(official, access)).toEqual(actions);
    const partner = actor({ grants: [{ role: 'official', unitId: 'women' }] });
    expect(allowed(partner, { ...access, partnerPath: ['women'] })).toEqual(actions);
    expect(allowed(actor({ personId: 'author' }), access)).toEqual([]);
    const teaching = actor({ personId: 'author', grants: [{ role: 'instructor', unitId: 'commune' }] });
    expect(allowed(teaching, access)).toEqual(actions);
    expect(allowed(actor({ personId: 'author' }), { ...access, kind: 'classes' })).toEqual(actions);
  });

  it('gives an official who acts for somebody the rights of that person only', () => {
    const acting = { ...official, representedBy: 'an official' };
    expect(allowed(acting, access)).toEqual([]);
    expect(allowed(acting, { ...access, takesPart: true })).toEqual(['read', 'write', 'report']);
  });

  it('never lets anybody do more than read who may not read, nor change what is off', () => {
    fc.assert(
      fc.property(anyActor, anyAccess, (given, to) => {
        const who = actor(given);
        const may = allowed(who, to);
        if (may.length > 0) expect(may).toContain('read');
        if (to.mode === 'off') expect(may).not.toContain('write');
        if (to.mode === 'read-only' && !moderates(who, to)) expect(may).not.toContain('write');
        expect(may.includes('moderate')).toBe(moderates(who, to));
        if (!to.takesPart && !moderates(who, to))
          expect(may.filter((action) => action !== 'read')).toEqual([]);
      }),
    );
  });

  it('never gives somebody less for being signed in, or for taking part', () => {
    fc.assert(
      fc.property(anyActor, anyAccess, (given, to) => {
        const who = actor(given);
        expect(allowed(who, to)).toEqual(expect.arrayContaining(allowed(null, to)));
        expect(allowed(who, { ...to, takesPart: true })).toEqual(
          expect.arrayContaining(allowed(who, { ...to, takesPart: false })),
        );
      }),
    );
  });
});

describe('a discussion that nobody has set anything for', () => {
  it('is open to those who take part, without pictures', () => {
    expect(defaultSettings('digital-skills')).toEqual({
      mode: 'on',
      openReading: false,
      namesHidden: false,
      pictures: false,
    });
  });

  it('is off and without names where the subject is sensitive', () => {
    expect(defaultSettings('family-safety')).toMatchObject({
      mode: 'off',
      openReading: false,
      namesHidden: true,
    });
  });
});
