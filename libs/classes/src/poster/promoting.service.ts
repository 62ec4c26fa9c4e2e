import { type Actor, type Language, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ClassView } from '../class-view';
import { ClassesService } from '../classes.service';
import { type Announcement, announcementOf } from './announcement';
import { type Poster, type PosterChoice, posterOf } from './poster';

/** What tells people of a class where they meet: on walls, over the loudspeaker, in groups. */
@Injectable()
export class PromotingService {
  constructor(
    private readonly classes: ClassesService,
    private readonly config: PlatformConfig,
  ) {}

  /** @throws common.notFound, common.forbidden for who does not run the class */
  async poster(
    actor: Actor,
    id: string,
    choice: PosterChoice,
    language: Language,
  ): Promise<{ view: ClassView; poster: Poster }> {
    const view = await this.classes.get(actor, id, 'run');
    const sessions = await this.classes.sessions(id);
    const { address } = this.config;
    return { view, poster: posterOf(view, sessions, choice, { language, now: this.classes.now(), address }) };
  }

  /** @throws as poster() */
  async announcement(
    actor: Actor,
    id: string,
    choice: PosterChoice,
  ): Promise<{ view: ClassView; announcement: Announcement }> {
    const view = await this.classes.get(actor, id, 'run');
    const sessions = await this.classes.sessions(id);
    const { address } = this.config;
    return {
      view,
      announcement: announcementOf(view, sessions, choice, { now: this.classes.now(), address }),
    };
  }
}
