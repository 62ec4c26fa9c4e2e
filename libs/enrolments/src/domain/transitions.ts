export const enrolmentStatuses = [
  'requested',
  'waiting',
  'active',
  'completed',
  'withdrawn',
  'expired',
] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

/** What can be done to an enrolment. */
export const enrolmentActs = ['ask', 'queue', 'begin', 'complete', 'leave', 'remove', 'expire'] as const;
export type EnrolmentAct = (typeof enrolmentActs)[number];

/** Where an enrolment stands before there is one. */
export type Standpoint = EnrolmentStatus | 'none';

/** From these somebody who is out can come (back) in. */
const out = ['none', 'withdrawn', 'expired'] as const;
const from = <S extends Standpoint>(states: readonly S[], to: EnrolmentStatus) =>
  Object.fromEntries(states.map((state) => [state, to])) as Partial<Record<Standpoint, EnrolmentStatus>>;

/**
 * The whole of the state machine: what each act makes of each state; an act that is not named for a state is
 * refused there. What is completed stays completed. Leaving is the learner's own act, removing somebody else's
 * (declining a request is one); both leave what was learned where it is.
 */
export const transitions: Record<EnrolmentAct, Partial<Record<Standpoint, EnrolmentStatus>>> = {
  ask: from(out, 'requested'),
  queue: from([...out, 'requested'], 'waiting'),
  begin: from([...out, 'requested', 'waiting'], 'active'),
  complete: from(['active'], 'completed'),
  leave: from(['requested', 'waiting', 'active'], 'withdrawn'),
  remove: from(['requested', 'waiting', 'active'], 'withdrawn'),
  expire: from(['requested', 'waiting', 'active'], 'expired'),
};

/** What an act makes of a state; null when it is not possible there. */
export const nextStatus = (act: EnrolmentAct, standpoint: Standpoint): EnrolmentStatus | null =>
  transitions[act][standpoint] ?? null;

/** Whether somebody may open the lessons: those who learn and those who are through. */
export const mayLearn = (status: EnrolmentStatus): boolean => status === 'active' || status === 'completed';
