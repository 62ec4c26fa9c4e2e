import type { Actor, Role } from '@domdom/platform';
import { mayActFor } from './enrolment.policy';

const actor = (personId: string, role?: Role, unitId: string | null = 'commune'): Actor => ({
  personId,
  name: 'Lý Thị Sua',
  language: 'vi',
  homeUnitId: null,
  grants: role ? [{ role, unitId }] : [],
  consents: { analytics: false, recommendations: false },
  representedBy: null,
  by: 'session',
});
const learner = { personId: 'sua', homeUnitPath: ['centre', 'province', 'commune'] };

describe('who may act for a learner', () => {
  it('is the learner, and officials above the home unit', () => {
    expect(mayActFor(actor('sua'), learner)).toBe(true);
    expect(mayActFor(actor('o', 'official'), learner)).toBe(true);
    expect(mayActFor(actor('o', 'official', 'centre'), learner)).toBe(true);
    expect(mayActFor(actor('o', 'administrator', null), learner)).toBe(true);
  });
  it('is nobody else', () => {
    expect(mayActFor(actor('x'), learner)).toBe(false);
    expect(mayActFor(actor('i', 'instructor'), learner)).toBe(false);
    expect(mayActFor(actor('o', 'official', 'elsewhere'), learner)).toBe(false);
    expect(mayActFor(actor('o', 'official'), { ...learner, homeUnitPath: [] })).toBe(false);
  });
});
