import {
  ClassCataloguePort,
  type ClassInPlan,
  nextStepOf,
  type ProgrammeProgress,
  programmeProgress,
  type StepState,
  stepLocks,
} from '@domdom/courses';
import { Clock, Database, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { programmeCompleted } from './programmes.events';
import {
  type FollowedProgramme,
  FollowedProgrammesRepository,
  type WhatToRecount,
} from './programmes.repository';

const batch = 500;
export type Classes = ReadonlyMap<string, ClassInPlan>;

/** Everything that a programme's page says of somebody who follows it. */
export interface ProgrammeState {
  progress: ProgrammeProgress;
  steps: StepState[];
  locks: Map<string, string>;
  nextStepId: string | null;
}

/** Where somebody is in a programme, by its rules. */
export function stateOf({ rules, steps: given }: FollowedProgramme, classes: Classes): ProgrammeState {
  const steps = given.map(({ id, kind, required, done, begun, published }) => ({
    id,
    required,
    done,
    open: kind === 'course' ? published || begun : (classes.get(id)?.open ?? false),
  }));
  return {
    progress: programmeProgress(rules, steps),
    steps,
    locks: stepLocks(rules, steps),
    nextStepId: nextStepOf(rules, steps),
  };
}

/** Decides by the rules of a programme how far its followers are. */
@Injectable()
export class ProgrammeProgressService {
  constructor(
    private readonly database: Database,
    private readonly followed: FollowedProgrammesRepository,
    private readonly classes: ClassCataloguePort,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The classes among the steps of some programmes. */
  async classesOf(all: readonly FollowedProgramme[]): Promise<Classes> {
    const ids = all.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'class').map(({ id }) => id));
    const found = await this.classes.byIds([...new Set(ids)]);
    return new Map(found.map((one) => [one.id, one]));
  }

  /** Counts active followers anew and completes those who are through; returns how many these are. */
  async recount(what: WhatToRecount): Promise<number> {
    return this.database.transaction(async () => {
      let completed = 0;
      let after: string | null = null;
      while (true) {
        const some = await this.followed.active(what, after, batch);
        completed += await this.count(some);
        after = some.at(-1)?.id ?? null;
        if (some.length < batch || !after) return completed;
      }
    });
  }

  private async count(some: readonly FollowedProgramme[]): Promise<number> {
    if (some.length === 0) return 0;
    const classes = await this.classesOf(some);
    const now = this.clock.now();
    const counts = some.map((one) => ({ one, ...stateOf(one, classes).progress }));
    await this.followed.note(
      counts.map(({ one, done, total, complete }) => ({ id: one.id, done, total, complete })),
      now,
    );
    const through = counts.filter(({ complete }) => complete);
    await this.outbox.publish(
      ...through.map(({ one, done, total }) =>
        programmeCompleted({
          programmeEnrolmentId: one.id,
          personId: one.personId,
          programmeId: one.programmeId,
          title: one.title,
          unitId: one.unitId,
          completedAt: now.toISOString(),
          stepsDone: done,
          stepsTotal: total,
        }),
      ),
    );
    return through.length;
  }
}
