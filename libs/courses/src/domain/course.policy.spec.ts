import type { Actor, Role } from '@domdom/platform';
import { type CourseAction, can, canCreate, canCreateProgramme } from './course.policy';

const actor = (personId: string, role?: Role, unitId: string | null = null): Actor => ({
  personId,
  name: 'Trần Thị Mai',
  language: 'vi',
  homeUnitId: null,
  grants: role ? [{ role, unitId }] : [],
  consents: { analytics: false, recommendations: false },
  representedBy: null,
  by: 'session',
});
const draft = { status: 'draft' as const, unitPath: ['centre', 'commune'], authorIds: ['author'] };
const open = { ...draft, status: 'published' as const };
const closed = { ...draft, status: 'archived' as const };
const managing: CourseAction[] = ['edit', 'publish', 'see-learners'];

describe('who may do what with a course', () => {
  it('lets everybody read what is open, or was', () => {
    for (const who of [null, actor('somebody')]) {
      expect(can('read', who, open)).toBe(true);
      expect(can('read', who, closed)).toBe(true);
      expect(can('read', who, draft)).toBe(false);
    }
  });

  it('lets authors manage what they made while they teach there', () => {
    for (const action of managing) {
      expect(can(action, actor('author', 'instructor', 'commune'), open)).toBe(true);
      expect(can(action, actor('author', 'instructor', 'elsewhere'), open)).toBe(false);
      expect(can(action, actor('author'), open)).toBe(false);
      expect(can(action, actor('other', 'instructor', 'commune'), open)).toBe(false);
    }
  });

  it('lets officials manage everything below their unit and nothing beside it', () => {
    for (const action of managing) {
      expect(can(action, actor('o', 'official', 'centre'), draft)).toBe(true);
      expect(can(action, actor('o', 'official', 'elsewhere'), draft)).toBe(false);
      expect(can(action, null, draft)).toBe(false);
    }
  });

  it('lets instructors begin courses and officials begin programmes, in their units', () => {
    expect(canCreate(actor('i', 'instructor', 'commune'), draft.unitPath)).toBe(true);
    expect(canCreate(actor('i', 'instructor', 'elsewhere'), draft.unitPath)).toBe(false);
    expect(canCreate(actor('i'), draft.unitPath)).toBe(false);
    expect(canCreateProgramme(actor('i', 'instructor', 'commune'), draft.unitPath)).toBe(false);
    expect(canCreateProgramme(actor('o', 'official', 'centre'), draft.unitPath)).toBe(true);
  });
});
