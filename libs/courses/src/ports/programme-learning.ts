import type { Actor } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** How somebody stands to one step of a programme. */
export interface StepStanding {
  /** Of the course or the class. */
  id: string;
  done: boolean;
  /** Begun and not done. */
  begun: boolean;
  /** The step to take before this one. */
  waitsFor: string | null;
}
/** How somebody stands to a programme. */
export type ProgrammeStanding =
  | { kind: 'none' }
  | {
      kind: 'active' | 'completed';
      done: number;
      total: number;
      completedAt: Date | null;
      /** The step to take next; null when there is none. */
      nextStepId: string | null;
      /** All is done that is asked for; the next press of the button completes it. */
      ready: boolean;
      steps: StepStanding[];
    };

/** What the page of a programme needs of those who follow it, who live in another library. */
export interface ProgrammeLearning {
  standing(actor: Actor, programmeId: string): Promise<ProgrammeStanding>;
}

/** Where the library of enrolments plugs itself in; without it nobody follows a programme. */
@Injectable()
export class ProgrammeLearningPort {
  private learning: ProgrammeLearning | null = null;

  use(learning: ProgrammeLearning): void {
    this.learning = learning;
  }
  async standing(actor: Actor | null, programmeId: string): Promise<ProgrammeStanding> {
    if (!actor || !this.learning) return { kind: 'none' };
    return this.learning.standing(actor, programmeId);
  }
}
