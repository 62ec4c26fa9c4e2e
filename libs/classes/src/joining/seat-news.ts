import { Inbox, type Notice } from '@domdom/notifications';
import { Database, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { SeatKind } from '../domain/class-kinds';
import { classRegistered, registrationCancelled } from '../domain/classes.events';
import { carerKnows } from '../family/family';
import { quietTitle } from '../quiet-title';
import { DiscreetNotices } from '../reminders/discreet-notices.service';
import { joiningNotices } from './joining.notices';
import type { LockedClass } from './seats.repository';

export interface GivenPlace {
  personId: string;
  registeredBy: string;
  /** Until when it is to be taken; null when it is theirs. */
  until: Date | null;
}
export interface LostPlace {
  personId: string;
  cancelledBy: string;
  how: 'left' | 'removed' | 'lapsed';
}

const about = (locked: LockedClass, personId: string) => ({
  personId,
  classId: locked.id,
  classTitle: locked.title,
  topic: locked.topic,
  unitId: locked.unitId,
});

/** Tells people, and the rest of the portal, who has a place and who has it no more. */
@Injectable()
export class SeatNews {
  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
    private readonly outbox: Outbox,
    private readonly discreet: DiscreetNotices,
  ) {}

  async registered(
    locked: LockedClass,
    people: readonly { personId: string; status: 'confirmed' | 'offered' | 'waiting' }[],
    mode: SeatKind,
    registeredBy: string,
  ): Promise<void> {
    await this.outbox.publish(
      ...people.map(({ personId, status }) =>
        classRegistered({ ...about(locked, personId), status, mode, registeredBy }),
      ),
    );
  }

  /** Each of those who moved up is told once, and so is who looks after them. */
  async movedUp(locked: LockedClass, mode: SeatKind, places: readonly GivenPlace[]): Promise<void> {
    const title = quietTitle(locked);
    const notices = ({ until }: GivenPlace) => ({
      own: until
        ? joiningNotices.offered({ title, until: until.toISOString() })
        : joiningNotices.given({ title }),
      of: (name: string) =>
        until
          ? joiningNotices.offeredTo({ title, name, until: until.toISOString() })
          : joiningNotices.givenTo({ title, name }),
    });
    await this.tell(
      locked,
      places.map((place) => ({ ...place, ...notices(place) })),
    );
    await this.outbox.publish(
      ...places.map(({ personId, registeredBy, until }) =>
        classRegistered({
          ...about(locked, personId),
          status: until ? 'offered' : 'confirmed',
          mode,
          registeredBy,
        }),
      ),
    );
  }

  /** Who gave a place up themselves knows it; the others are told. */
  async lost(locked: LockedClass, places: readonly LostPlace[]): Promise<void> {
    await this.outbox.publish(
      ...places.map(({ personId, cancelledBy, how }) =>
        registrationCancelled({ ...about(locked, personId), cancelledBy, how }),
      ),
    );
    const title = quietTitle(locked);
    const told = places.filter(
      ({ how }) => how === 'removed' || (how === 'lapsed' && locked.status === 'open'),
    );
    await this.tell(
      locked,
      told.map(({ personId, how, cancelledBy }) => ({
        personId,
        registeredBy: cancelledBy,
        until: null,
        own: how === 'lapsed' ? joiningNotices.lapsed({ title }) : joiningNotices.removed({ title }),
        of: (name: string) =>
          how === 'lapsed'
            ? joiningNotices.lapsedOf({ title, name })
            : joiningNotices.removedOf({ title, name }),
      })),
    );
  }

  /** Of a sensitive class nothing leaves the portal but to those who asked. People with those who look after them; whom nobody looks after and who has no account is told through who registered them. */
  private async tell(
    locked: LockedClass,
    news: readonly (GivenPlace & { own: Notice; of: (name: string) => Notice })[],
  ): Promise<void> {
    if (news.length === 0) return;
    const path = `/classes/${locked.id}`;
    const rows = await this.database.query<{ id: string; name: string; reached: boolean; carers: string[] }>(
      `select p.id, p.full_name as name, p.phone is not null or p.username is not null as reached,
         array(select f.carer_id from family_member f join registration r on r.person_id = f.person_id
           where f.person_id = p.id and r.class_id = c.id and ${carerKnows}) as carers
       from person p join community_class c on c.id = $2 where p.id = any($1::uuid[])`,
      [news.map(({ personId }) => personId), locked.id],
    );
    const people = new Map(rows.map((row) => [row.id, row]));
    for (const { personId, registeredBy, until, own, of } of news) {
      const person = people.get(personId);
      if (!person) continue;
      const carers = person.carers.length > 0 || person.reached ? person.carers : [registeredBy];
      const others = carers.filter((id) => id !== personId);
      for (const [receiver, notice] of [
        [personId, own] as const,
        ...others.map((id) => [id, of(person.name)] as const),
      ]) {
        const beyond = !locked.sensitive || (await this.discreet.asked(locked.id, receiver));
        await this.inbox.send([receiver], notice, path, {
          channels: beyond ? 'all' : 'inbox',
          kind: 'change',
          private: locked.sensitive,
          ...(until ? { until } : {}),
        });
      }
    }
  }

  /** Those of some people who can answer by themselves, or for whom somebody can. */
  async whoCanAnswer(classId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `select p.id from person p join registration r on r.person_id = p.id and r.class_id = $2
       join community_class c on c.id = r.class_id
       where p.id = any($1::uuid[]) and (p.phone is not null or p.username is not null
         or exists (select from family_member f where f.person_id = p.id and ${carerKnows}))`,
      [personIds, classId],
    );
    return new Set(rows.map((row) => row.id));
  }
}
