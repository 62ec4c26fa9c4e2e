import type { Actor, Grant } from '@domdom/platform';
import { type ClassAccess, can, canHoldClasses } from './class.policy';

const actor = (personId: string, ...grants: Grant[]): Actor => ({
  personId,
  name: 'Trần Văn Bình',
  language: 'vi',
  homeUnitId: null,
  grants,
  consents: { analytics: false, recommendations: false },
  representedBy: null,
  by: 'session',
});
const open: ClassAccess = {
  status: 'open',
  invitationOnly: false,
  admitted: false,
  askedPath: null,
  unitPath: ['centre', 'lao-cai', 'muong-hoa'],
  partnerPath: ['women', 'women-lao-cai'],
  instructorIds: ['teacher'],
  helps: false,
};
const official = (unitId: string | null) => actor('official', { role: 'official', unitId });

describe('who may do what with a class', () => {
  it('lets everybody see one that was announced, and a draft only those who run it', () => {
    expect(can('see', null, open)).toBe(true);
    expect(can('see', null, { ...open, status: 'cancelled' })).toBe(true);
    const draft: ClassAccess = { ...open, status: 'draft' };
    expect(can('see', null, draft)).toBe(false);
    expect(can('see', actor('learner'), draft)).toBe(false);
    expect(can('see', actor('teacher'), draft)).toBe(true);
    expect(can('see', official('muong-hoa'), draft)).toBe(true);
  });

  it.each([
    ['an official of the commune', official('muong-hoa'), true],
    ['an official of the province above it', official('lao-cai'), true],
    ['an official of the partner unit', official('women-lao-cai'), true],
    ['an administrator of the portal', actor('a', { role: 'administrator', unitId: null }), true],
    ['its instructor', actor('teacher'), true],
    ['an official of another commune', official('ta-van'), false],
    ['another instructor of the commune', actor('other', { role: 'instructor', unitId: 'muong-hoa' }), false],
    ['a learner', actor('learner'), false],
    ['an official who acts for its instructor', { ...actor('teacher'), representedBy: 'official' }, false],
    ['a visitor', null, false],
  ])('decides whether %s may run it', (_, who, expected) => {
    expect(can('run', who, open)).toBe(expected);
  });

  it('lets officials, instructors and helpers call the roll and register others, and nobody else', () => {
    for (const action of ['roll', 'enlist'] as const) {
      expect(can(action, official('muong-hoa'), open)).toBe(true);
      expect(can(action, actor('teacher'), open)).toBe(true);
      expect(can(action, actor('helper'), { ...open, helps: true })).toBe(true);
      expect(can(action, actor('learner'), { ...open, admitted: true })).toBe(false);
      expect(can(action, { ...actor('helper'), representedBy: 'official' }, { ...open, helps: true })).toBe(
        false,
      );
    }
  });

  it('lets a helper do nothing else, but see a class that is not announced', () => {
    const helped = { ...open, helps: true };
    expect(can('run', actor('helper'), helped)).toBe(false);
    expect(can('answer', actor('helper'), { ...helped, askedPath: ['women'] })).toBe(false);
    expect(can('see', actor('helper'), { ...helped, status: 'draft' })).toBe(true);
    expect(can('see', actor('helper'), { ...helped, invitationOnly: true })).toBe(true);
  });

  it('lets instructors and officials hold classes of the units they reach, and of no others', () => {
    const instructor = actor('i', { role: 'instructor', unitId: 'muong-hoa' });
    expect(canHoldClasses(instructor, open.unitPath)).toBe(true);
    expect(canHoldClasses(instructor, ['centre', 'lao-cai'])).toBe(false);
    expect(canHoldClasses(official('lao-cai'), open.unitPath)).toBe(true);
    expect(canHoldClasses(actor('learner'), open.unitPath)).toBe(false);
    expect(canHoldClasses(official(null), [])).toBe(false);
  });
});

describe('who may do what with a class for those who are invited', () => {
  const closed: ClassAccess = { ...open, invitationOnly: true };

  it('shows it to the invited and registered and to those who run it, and to nobody else', () => {
    expect(can('see', null, closed)).toBe(false);
    expect(can('see', actor('learner'), closed)).toBe(false);
    expect(can('see', actor('learner'), { ...closed, admitted: true })).toBe(true);
    expect(can('see', actor('teacher'), closed)).toBe(true);
    expect(can('see', official('muong-hoa'), closed)).toBe(true);
    expect(can('see', actor('learner'), { ...closed, admitted: true, status: 'draft' })).toBe(false);
  });
});

describe('a class with a unit of another organisation', () => {
  it('lets only officials of a unit that was asked answer, who do not run the class before', () => {
    const asked: ClassAccess = { ...open, partnerPath: null, askedPath: ['women', 'women-lao-cai'] };
    const partner = official('women-lao-cai');
    expect(can('answer', partner, asked)).toBe(true);
    expect(can('run', partner, asked)).toBe(false);
    expect(can('see', partner, { ...asked, invitationOnly: true })).toBe(true);
    expect(can('answer', official('muong-hoa'), asked)).toBe(false);
    expect(can('answer', partner, { ...open, askedPath: null })).toBe(false);
  });
});
