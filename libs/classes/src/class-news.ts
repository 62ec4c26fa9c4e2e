import { Inbox, type Notice, type SendOptions } from '@domdom/notifications';
import { type Actor, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassesRepository } from './classes.repository';
import { askedDiscreetly, hasNoWay } from './reminders/receivers';

/** Some people of a class and what they are told. */
export interface ClassTelling {
  personIds: readonly string[];
  notice: Notice;
  /** Where it leads; to the class's page by itself. */
  path?: string;
  options?: SendOptions;
}
interface Receiver {
  id: string;
  /** Through whom they are told: themselves, or who registered them. */
  through: string;
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
    await this.deliver(classId, [{ personIds, notice, options }], ({ through }) => through);
  }

  /** The same of many things at once, each to these very people: what is said to one makes no sense to another. */
  async sendEach(classId: string, tellings: readonly ClassTelling[]): Promise<void> {
    await this.deliver(classId, tellings, ({ id }) => id);
  }

  private async deliver(
    classId: string,
    tellings: readonly ClassTelling[],
    to: (one: Receiver) => string,
  ): Promise<void> {
    const everybody = [...new Set(tellings.flatMap(({ personIds }) => personIds))];
    if (everybody.length === 0) return;
    const rows = await this.database.query<Receiver & Record<string, unknown>>(
      `select p.id, case when ${hasNoWay} then coalesce(r.registered_by, p.id) else p.id end as through,
         c.sensitive, ${askedDiscreetly} as asked
       from community_class c join person p on p.id = any ($2::uuid[])
       left join registration r on r.class_id = c.id and r.person_id = p.id where c.id = $1`,
      [classId, everybody],
    );
    const receivers = new Map(rows.map((row) => [row.id, row]));
    await this.inbox.sendEach(
      tellings.flatMap(({ personIds, notice, path = `/classes/${classId}`, options }) => {
        const whom = personIds.flatMap((id) => receivers.get(id) ?? []);
        const within = whom.filter(({ sensitive, asked }) => sensitive && !asked);
        const beyond = whom.filter((one) => !within.includes(one));
        const hidden = beyond.some(({ sensitive }) => sensitive);
        return [
          { personIds: within.map(to), notice, path, options: { ...options, channels: 'inbox' as const } },
          {
            personIds: beyond.map(to),
            notice,
            path,
            options: { channels: 'all' as const, kind: 'change' as const, ...options, private: hidden },
          },
        ];
      }),
    );
  }
}
