import { Inbox, type Notice, type SendOptions } from '@domdom/notifications';
import { type Actor, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassesRepository } from './classes.repository';
import { askedDiscreetly, hasNoWay } from './reminders/receivers';

interface Receiver {
  personId: string;
  sensitive: boolean;
  asked: boolean;
}

/** Tells the people of a class what concerns them, by every way they chose. */
@Injectable()
export class ClassNews {
  constructor(
    private readonly repository: ClassesRepository,
    private readonly database: Database,
    private readonly inbox: Inbox,
  ) {}

  /** Tells everybody on the list, who looks after them, in the queue and who teaches, but not the one who did it. */
  async tell(actor: Actor, of: { id: string }, notice: Notice, options: SendOptions = {}): Promise<void> {
    const concerned = await this.repository.concerned(of.id);
    await this.send(
      of.id,
      concerned.filter((personId) => personId !== actor.personId),
      notice,
      options,
    );
  }

  /**
   * Tells some people something about a class. Who cannot be reached is told through whoever registered them. Of a
   * class that is kept secret nothing leaves the portal but to those who asked, and that says nothing of it.
   */
  async send(
    classId: string,
    personIds: readonly string[],
    notice: Notice,
    options: SendOptions = {},
  ): Promise<void> {
    if (personIds.length === 0) return;
    const receivers = await this.database.query<Receiver & Record<string, unknown>>(
      `select distinct case when ${hasNoWay} then coalesce(r.registered_by, p.id) else p.id end as "personId",
         c.sensitive, ${askedDiscreetly} as asked
       from community_class c join person p on p.id = any ($2::uuid[])
       left join registration r on r.class_id = c.id and r.person_id = p.id where c.id = $1`,
      [classId, personIds],
    );
    const path = `/classes/${classId}`;
    const whom = (within: boolean) =>
      receivers.filter((one) => (one.sensitive && !one.asked) === within).map(({ personId }) => personId);
    await this.inbox.sendEach([
      { personIds: whom(true), notice, path, options: { ...options, channels: 'inbox' } },
      {
        personIds: whom(false),
        notice,
        path,
        options: {
          ...{ channels: 'all', kind: 'change' },
          ...options,
          private: receivers[0]?.sensitive ?? true,
        },
      },
    ]);
  }
}
