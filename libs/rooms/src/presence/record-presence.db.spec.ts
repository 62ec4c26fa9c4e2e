import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import { openModule, servicesOf } from '../../../../test/support/database';
import { RoomsRepository } from '../access/rooms.repository';
import { RoomsModule } from '../rooms.module';
import { makeRoom } from '../testing/room.factory';
import { PresenceRepository } from './presence.repository';
import { PresenceKeeper } from './presence-keeper';
import { RecordPresence } from './record-presence.service';

const minute = 60_000;

describe('presence in a room', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule(
      {
        imports: [IdentityModule, OrganisationsModule, NotificationsModule, RoomsModule],
        providers: [PresenceKeeper],
      },
      new Date(),
    );
  });
  afterAll(() => opened.module.close());

  /** A session that began just now, with somebody in its room. */
  async function begin(guests = 1) {
    const now = new Date();
    opened.clock.moveTo(now);
    const room = await makeRoom(opened.database, { guests, startsIn: 0, minutes: 60 });
    const sit = (person: { actor: { personId: string } }, role: 'host' | 'guest') =>
      opened.database.transaction(() =>
        get(RoomsRepository).seat(room.sessionId, person.actor.personId, role, opened.clock.now()),
      );
    const host = await sit(room.host, 'host');
    const seats = await Promise.all(room.guests.map((guest) => sit(guest, 'guest')));
    const minutes = async (personId: string) =>
      (
        await opened.database.one<{ minutes: number }>(
          'select minutes from session_presence where session_id = $1 and person_id = $2',
          [room.sessionId, personId],
        )
      )?.minutes ?? null;
    return { room, host, seats, minutes };
  }

  it('gives people who come at the same time numbers of their own, and the same when they come again', async () => {
    const { room, seats, host } = await begin(12);
    expect(seats.map(({ number }) => number).sort((a, b) => a! - b!)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(host.number).toBeNull();
    const again = await opened.database.transaction(() =>
      get(RoomsRepository).seat(room.sessionId, room.guests[3]!.actor.personId, 'guest', opened.clock.now()),
    );
    expect(again).toEqual({ ...seats[3], fresh: false });
  });

  it('is the minutes of somebody who leaves and comes back, handed on once the room is ended', async () => {
    const { room, seats, minutes } = await begin();
    const keeper = get(PresenceKeeper);
    const { personId } = room.guests[0]!.actor;
    const first = await keeper.begin(seats[0]!.id);
    opened.clock.advance(10 * minute);
    await keeper.end(first);
    opened.clock.advance(15 * minute);
    const second = await keeper.begin(seats[0]!.id);
    opened.clock.advance(20 * minute);
    await keeper.alive(second);
    // A host ends the room while the line is open.
    opened.clock.advance(10_000);
    await get(PresenceRepository).closeAll(room.sessionId, opened.clock.now());
    await get(RoomsRepository).end(room.sessionId, room.host.actor.personId, opened.clock.now());
    await get(RecordPresence).record(room.sessionId);
    expect(await minutes(personId)).toBe(30);
    expect(await get(RecordPresence).recordDue()).toBe(0);
  });

  it('ends with the last sign of life when the portal was killed', async () => {
    const { room, seats, minutes } = await begin();
    const keeper = get(PresenceKeeper);
    const stay = await keeper.begin(seats[0]!.id);
    opened.clock.advance(12 * minute);
    await keeper.alive(stay);
    // Nothing more is heard of it; the room closes by itself an hour after the end.
    opened.clock.advance(109 * minute);
    expect(await get(RecordPresence).recordDue()).toBeGreaterThan(0);
    expect(await minutes(room.guests[0]!.actor.personId)).toBe(12);
  });

  it('leaves out hosts and those who only looked in', async () => {
    const { room, host, seats, minutes } = await begin();
    const keeper = get(PresenceKeeper);
    const teaching = await keeper.begin(host.id);
    const looking = await keeper.begin(seats[0]!.id);
    opened.clock.advance(20_000);
    await keeper.end(looking);
    opened.clock.advance(60 * minute);
    await keeper.end(teaching);
    await get(RoomsRepository).end(room.sessionId, room.host.actor.personId, opened.clock.now());
    await get(RecordPresence).record(room.sessionId);
    expect(await minutes(room.guests[0]!.actor.personId)).toBeNull();
    expect(await minutes(room.host.actor.personId)).toBeNull();
  });
});
