import { Inbox, type Notice } from '@domdom/notifications';
import type { Actor } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassesRepository } from './classes.repository';

/** Tells the people of a class what has changed. */
@Injectable()
export class ClassNews {
  constructor(
    private readonly repository: ClassesRepository,
    private readonly inbox: Inbox,
  ) {}

  /** Tells everybody on the list, who looks after them, in the queue and who teaches, but not the one who did it. */
  async tell(actor: Actor, of: { id: string; sensitive: boolean }, notice: Notice): Promise<void> {
    const concerned = await this.repository.concerned(of.id);
    await this.inbox.send(
      concerned.filter((personId) => personId !== actor.personId),
      notice,
      `/classes/${of.id}`,
      { channels: 'all', kind: 'change', private: of.sensitive },
    );
  }
}
