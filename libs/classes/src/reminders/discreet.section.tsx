import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClassPageSections, type ShownClass } from '../ports/class-page';
import { DiscreetChoice } from './discreet-choice';
import { DiscreetNotices } from './discreet-notices.service';

/** Asks on the page of a class that is kept secret whether its people want to be told of it outside the portal. */
@Injectable()
export class DiscreetSection implements OnModuleInit {
  readonly key = 'discreet-notices';
  readonly order = 20;

  constructor(
    private readonly sections: ClassPageSections,
    private readonly discreet: DiscreetNotices,
  ) {}

  onModuleInit(): void {
    this.sections.add(this);
  }

  async render({ actor, view }: ShownClass) {
    if (!actor || !view.sensitive || view.status !== 'open') return null;
    const teaches = view.instructors.some(({ id }) => id === actor.personId);
    if (!view.own && !teaches) return null;
    return <DiscreetChoice classId={view.id} asked={await this.discreet.asked(view.id, actor.personId)} />;
  }
}
