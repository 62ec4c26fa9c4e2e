import { type Actor, reaches } from '@domdom/platform';

/** Whose enrolment it is, and the units above that person. */
export interface Learner {
  personId: string;
  /** Empty for somebody who belongs to no unit: then only an administrator of the whole portal acts for them. */
  homeUnitPath: readonly string[];
}

/** Whether the actor may enrol, withdraw or see somebody: oneself, or an official of the person's home unit. */
export function mayActFor(actor: Actor, learner: Learner): boolean {
  return actor.personId === learner.personId || reaches(actor, 'official', learner.homeUnitPath);
}
