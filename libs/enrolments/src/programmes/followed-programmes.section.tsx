import { type LearnPageSection, LearnPageSections } from '@domdom/courses';
import type { Actor } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FollowedProgrammes } from './followed-programmes';
import { ProgrammeEnrolmentsService } from './programme-enrolments.service';

/** Shows the programmes of a person on their learning page, below the courses. */
@Injectable()
export class FollowedProgrammesSection implements LearnPageSection, OnModuleInit {
  readonly key = 'programmes';
  readonly order = 55;

  constructor(
    private readonly sections: LearnPageSections,
    private readonly following: ProgrammeEnrolmentsService,
  ) {}

  onModuleInit(): void {
    this.sections.add(this);
  }

  async render(actor: Actor) {
    const all = await this.following.mine(actor);
    return all.length === 0 ? null : <FollowedProgrammes all={all} />;
  }
}
