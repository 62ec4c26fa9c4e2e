import { Injectable } from '@nestjs/common';
import type { PlayPass } from './play-pass';

/** Something at which people play a content together apart from a course, such as an online room. */
export interface OccasionKind {
  /** Whether somebody may play this content at this occasion now; false for occasions of other kinds. */
  mayPlay(personId: string, occasionId: string, contentId: string): Promise<boolean>;
}

/** Where other libraries name their occasions. What is done at one is an attempt like any other, of no lesson. */
@Injectable()
export class Occasions {
  private readonly kinds: OccasionKind[] = [];

  add(kind: OccasionKind): void {
    this.kinds.push(kind);
  }

  async mayPlay(personId: string, occasionId: string, contentId: string): Promise<boolean> {
    for (const kind of this.kinds) if (await kind.mayPlay(personId, occasionId, contentId)) return true;
    return false;
  }
}

type Place = Pick<PlayPass, 'enrolmentId' | 'lessonId'>;

/** What stands in a pass in the place of enrolment and lesson. */
export const atOccasion = (occasionId: string): Place => ({ enrolmentId: occasionId, lessonId: occasionId });
/** Whether a pass is for an occasion: nothing else has one id for both. */
export const isAtOccasion = ({ enrolmentId, lessonId }: Place): boolean => enrolmentId === lessonId;
