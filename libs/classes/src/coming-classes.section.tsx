import { type LearnPageSection, LearnPageSections } from '@domdom/courses';
import type { Actor } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClassesService } from './classes.service';
import { ComingClasses } from './pages/coming-classes';

const shownAtMost = 3;

/** Shows the next classes of a person on their learning page, below the courses. */
@Injectable()
export class ComingClassesSection implements LearnPageSection, OnModuleInit {
  readonly key = 'classes';
  readonly order = 60;

  constructor(
    private readonly sections: LearnPageSections,
    private readonly classes: ClassesService,
  ) {}

  onModuleInit(): void {
    this.sections.add(this);
  }

  async render(actor: Actor) {
    const mine = await this.classes.mine(actor);
    const coming = mine.filter((view) => view.status === 'open' && view.nextAt !== null);
    return coming.length === 0 ? null : <ComingClasses classes={coming.slice(0, shownAtMost)} />;
  }
}
