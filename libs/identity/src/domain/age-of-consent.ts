import { yearOf } from '@domdom/platform';

/** Who is younger is a child: a parent or guardian agrees with them (Law 91/2025 on personal data, art. 24). */
export const ageOfConsent = 16;
/** Who agrees for a child is of full age. */
export const ageOfGuardian = 18;

/** Whether somebody may not be of an age yet: only the year of birth is known, and who does not say theirs is taken at their word. */
export const mayBeYounger = (birthYear: number | null, age: number, now: Date): boolean =>
  birthYear !== null && yearOf(now) - birthYear <= age;

export const mayBeChild = (birthYear: number | null, now: Date): boolean =>
  mayBeYounger(birthYear, ageOfConsent, now);

/** Who may not be 16 yet, who is, and who did not say their year of birth. */
export type Age = 'child' | 'grown' | 'unknown';

export function ageSaid(birthYear: number | null, now: Date): Age {
  if (birthYear === null) return 'unknown';
  return mayBeChild(birthYear, now) ? 'child' : 'grown';
}
