import {
  type ProgrammeLearning,
  ProgrammeLearningPort,
  type ProgrammeStanding,
  ProgrammesService,
} from '@domdom/courses';
import { type Actor, Clock, commonErrors, Database, isId, newId, Outbox } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { learningErrors } from '../rules/learning.errors';
import {
  type Classes,
  ProgrammeProgressService,
  type ProgrammeState,
  stateOf,
} from './programme-progress.service';
import { programmeFollowed, programmeLeft } from './programmes.events';
import {
  type FollowedProgramme,
  FollowedProgrammesRepository,
  type FollowedStep,
} from './programmes.repository';

export interface FollowedWithState {
  followed: FollowedProgramme;
  state: ProgrammeState;
  classes: Classes;
}

/** The step somebody takes next. */
export function nextStep({ followed, state }: FollowedWithState): FollowedStep | null {
  return followed.steps.find(({ id }) => id === state.nextStepId) ?? null;
}

/** Following programmes: a citizen presses one button, and is led from step to step. */
@Injectable()
export class ProgrammeEnrolmentsService implements ProgrammeLearning, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: FollowedProgrammesRepository,
    private readonly progress: ProgrammeProgressService,
    private readonly programmes: ProgrammesService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly port: ProgrammeLearningPort,
  ) {}

  onModuleInit(): void {
    this.port.use(this);
  }

  /**
   * Follows a programme; what was learned of it before counts at once. Doing it again changes nothing.
   * @throws common.notFound, learning.programmeClosed
   */
  async follow(actor: Actor, programmeId: string): Promise<FollowedWithState> {
    const programme = await this.programmes.byId(actor, programmeId);
    await this.database.transaction(async () => {
      const before = await this.repository.of(actor.personId, programmeId);
      if (programme.status !== 'published' && !before) throw learningErrors.programmeClosed();
      const now = this.clock.now();
      const id = await this.repository.follow(newId(), programmeId, actor.personId, now);
      if (!id) return;
      const { title, unitId } = programme;
      const about = { programmeEnrolmentId: id, personId: actor.personId, programmeId, title, unitId };
      await this.outbox.publish(programmeFollowed({ ...about, followedAt: now.toISOString() }));
      await this.progress.recount({ personId: actor.personId, programmeId });
    });
    return this.inProgramme(actor, programmeId);
  }

  /** @throws common.notFound, learning.programmeCompleted */
  async leave(actor: Actor, programmeId: string): Promise<void> {
    const followed = await this.followed(actor, programmeId);
    if (followed.status === 'completed') throw learningErrors.programmeCompleted();
    await this.database.transaction(async () => {
      const now = this.clock.now();
      if (!(await this.repository.leave(followed.id, now))) return;
      const { id, personId, title, unitId, stepsDone, stepsTotal } = followed;
      const about = { programmeEnrolmentId: id, personId, programmeId, title, unitId };
      await this.outbox.publish(
        programmeLeft({ ...about, stepsDone, stepsTotal, leftAt: now.toISOString() }),
      );
    });
  }

  /** Where the actor is in a programme that they follow, counted anew. @throws common.notFound */
  async goOn(actor: Actor, programmeId: string): Promise<FollowedWithState> {
    if (isId(programmeId)) await this.progress.recount({ personId: actor.personId, programmeId });
    return this.inProgramme(actor, programmeId);
  }

  /** @throws common.notFound for a programme that the actor does not follow */
  async inProgramme(actor: Actor, programmeId: string): Promise<FollowedWithState> {
    const followed = await this.followed(actor, programmeId);
    const classes = await this.progress.classesOf([followed]);
    return { followed, classes, state: stateOf(followed, classes) };
  }

  /** What the actor follows or has completed, the newest first. */
  async mine(actor: Actor): Promise<FollowedWithState[]> {
    const all = await this.repository.mine(actor.personId);
    const classes = await this.progress.classesOf(all);
    return all.map((followed) => ({ followed, classes, state: stateOf(followed, classes) }));
  }

  async standing(actor: Actor, programmeId: string): Promise<ProgrammeStanding> {
    const followed = await this.repository.of(actor.personId, programmeId);
    if (!followed || followed.status === 'left') return { kind: 'none' };
    const { progress, locks, nextStepId } = stateOf(followed, await this.progress.classesOf([followed]));
    return {
      kind: followed.status,
      done: followed.status === 'completed' ? followed.stepsDone : progress.done,
      total: followed.status === 'completed' ? followed.stepsTotal : progress.total,
      completedAt: followed.completedAt,
      nextStepId,
      ready: followed.status === 'active' && progress.complete,
      steps: followed.steps.map(({ id, done, begun }) => ({
        id,
        done,
        begun: begun && !done,
        waitsFor: locks.get(id) ?? null,
      })),
    };
  }

  private async followed(actor: Actor, programmeId: string): Promise<FollowedProgramme> {
    const followed = isId(programmeId) ? await this.repository.of(actor.personId, programmeId) : null;
    if (!followed) throw commonErrors.notFound();
    return followed;
  }
}
