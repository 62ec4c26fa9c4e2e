import { ClassesService, type ClassView, PersonalInvitations } from '@domdom/classes';
import { type Actor, commonErrors } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Sought } from './likely.repository';
import { LikelyFinder, type LikelyFound } from './likely-finder.service';

export interface LikelyForClass extends LikelyFound {
  view: ClassView;
}

/** Who might want a class. */
@Injectable()
export class LikelyService {
  constructor(
    private readonly classes: ClassesService,
    private readonly invitations: PersonalInvitations,
    private readonly finder: LikelyFinder,
  ) {}

  /**
   * @throws common.notFound (also for a class that is kept secret, over, or not open), common.forbidden, common.tooMany
   */
  async forClass(actor: Actor, classId: string): Promise<LikelyForClass> {
    const view = await this.open(actor, classId);
    return { view, ...(await this.finder.find(actor, soughtOf(view))) };
  }

  /** Invites somebody whom the official reaches, who agreed to that and whom the class suits. @returns their name. @throws as `forClass`, common.tooMany */
  async invite(actor: Actor, classId: string, personId: string): Promise<string> {
    const view = await this.open(actor, classId);
    const name = await this.finder.mustSuit(actor, soughtOf(view), personId);
    await this.invitations.invite(actor, classId, personId);
    return name;
  }

  private async open(actor: Actor, classId: string): Promise<ClassView> {
    const view = await this.classes.get(actor, classId, 'run');
    if (view.sensitive || view.status !== 'open' || !view.nextAt) throw commonErrors.notFound();
    return view;
  }
}

/** Who comes to a place lives near it; what is online is for the whole province. */
function soughtOf({ id, courseId, topic, unitPath, mode }: ClassView): Sought {
  const area = unitPath[mode === 'online' ? 1 : 2] ?? unitPath.at(-1);
  return { classId: id, courseId, topic, area: area ? [area] : [] };
}
