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

  /** Tells everybody on the list, in the queue and who teaches, but not the one who did it. */
  async tell(actor: Actor, classId: string, notice: Notice): Promise<void> {
    const concerned = await this.repository.concerned(classId);
    await this.inbox.send(
      concerned.filter((personId) => personId !== actor.personId),
      notice,
      `/classes/${classId}`,
    );
  }
}
