/** What a programme asks for besides its required steps. */
export interface ProgrammeRules {
  /** How many of the elective steps. */
  electives: number;
  /** Each step waits for the required ones before it. */
  inOrder: boolean;
}
export const freeProgramme: ProgrammeRules = { electives: 0, inOrder: false };

/** How somebody stands to one step of a programme. */
export interface StepState {
  id: string;
  required: boolean;
  /** A course completed, or enough sessions of a class attended. */
  done: boolean;
  /** Whether it can be begun or gone on with: a course that is closed to somebody new asks nothing of them. */
  open: boolean;
}
export interface ProgrammeProgress {
  done: number;
  total: number;
  complete: boolean;
}

/**
 * How far somebody is in a programme: all required steps and so many electives. A step that nobody can take any more
 * asks nothing of those who have not taken it.
 */
export function programmeProgress(
  rules: Pick<ProgrammeRules, 'electives'>,
  steps: readonly StepState[],
): ProgrammeProgress {
  const possible = steps.filter((step) => step.done || step.open);
  const required = possible.filter((step) => step.required);
  const electives = possible.filter((step) => !step.required);
  // A programme of electives that asks for none of them would be complete before it is begun.
  const wanted = required.length === 0 ? Math.max(1, rules.electives) : rules.electives;
  const asked = Math.min(wanted, electives.length);
  const total = required.length + asked;
  const done =
    required.filter((step) => step.done).length +
    Math.min(asked, electives.filter((step) => step.done).length);
  return { done, total, complete: total > 0 && done >= total };
}

/** Which steps wait for another, and for which: the first required one before them that is not done. */
export function stepLocks(
  rules: Pick<ProgrammeRules, 'inOrder'>,
  steps: readonly StepState[],
): Map<string, string> {
  const locks = new Map<string, string>();
  if (!rules.inOrder) return locks;
  let before: string | null = null;
  for (const step of steps) {
    if (step.done) continue;
    if (before !== null) locks.set(step.id, before);
    if (step.required && step.open) before ??= step.id;
  }
  return locks;
}

/** The step to take next: the first required one that is open, then the first elective that is still asked for. */
export function nextStepOf(rules: ProgrammeRules, steps: readonly StepState[]): string | null {
  if (programmeProgress(rules, steps).complete) return null;
  const locks = stepLocks(rules, steps);
  const open = steps.filter((step) => step.open && !step.done && !locks.has(step.id));
  return (open.find((step) => step.required) ?? open[0])?.id ?? null;
}
