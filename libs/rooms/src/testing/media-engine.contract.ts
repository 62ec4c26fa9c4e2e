import { randomUUID } from 'node:crypto';
import type { MediaEngine, MediaListener, MediaPerson, MediaRoom } from '../media/media-engine';
import type { MediaEntry } from '../protocol';

/** What the other side makes of somebody who comes in by an entry. */
export interface Arrival {
  /** Where they are; the same for all who meet there. */
  place: string;
  /** What the other side lets them do; undefined where only the portal knows. */
  leads?: boolean;
}

export interface ContractSubject {
  /** A new process of the portal: it shares nothing with the others but the site's settings. */
  process(): MediaEngine;
  /** Lets the other side judge, by itself, what the entry of somebody is worth. @throws when it is worth nothing */
  arrive(engine: MediaEngine, room: MediaRoom, person: MediaPerson, entry: MediaEntry): Promise<Arrival>;
}

export const deaf: MediaListener = {
  feedUp: () => undefined,
  feedDown: () => undefined,
  event: () => undefined,
  lost: () => undefined,
};

export const somebody = (role: MediaPerson['role'], name = 'Hà Thị Mận'): MediaPerson => ({
  id: randomUUID(),
  name,
  role,
});

/** What holds for every engine, whichever service is behind it. */
export function keepsTheContract(subject: () => ContractSubject): void {
  const aRoom = (): MediaRoom => ({ id: randomUUID(), title: 'Chữ số cho mọi nhà & "bạn bè" #1?' });
  const enter = async (engine: MediaEngine, room: MediaRoom, person: MediaPerson): Promise<Arrival> =>
    subject().arrive(engine, room, person, await engine.entry(room, person));

  it('leads people of one room to one place, whichever process they came by', async () => {
    const room = aRoom();
    const [one, other] = [subject().process(), subject().process()];
    const arrivals = await Promise.all([
      enter(one, room, somebody('host')),
      enter(other, room, somebody('guest')),
      enter(one, room, somebody('guest', 'Ông “Tư” & bà <Năm> +1')),
    ]);
    expect(new Set(arrivals.map(({ place }) => place)).size).toBe(1);
  });

  it('keeps rooms apart, and lets nobody tell the place from the id of the room', async () => {
    const engine = subject().process();
    const [here, there] = [aRoom(), aRoom()];
    const first = await enter(engine, here, somebody('guest'));
    const second = await enter(engine, there, somebody('guest'));
    expect(first.place).not.toBe(second.place);
    expect(first.place).not.toContain(here.id);
  });

  it('lets hosts lead and guests not', async () => {
    const room = aRoom();
    const engine = subject().process();
    const host = await enter(engine, room, somebody('host'));
    const guest = await enter(engine, room, somebody('guest'));
    if (host.leads === undefined) expect(guest.leads).toBeUndefined();
    else expect([host.leads, guest.leads]).toEqual([true, false]);
  });

  it('ends a room, a room that ended before, and one that never began', async () => {
    const room = aRoom();
    const engine = subject().process();
    await enter(engine, room, somebody('host'));
    await expect(engine.end(room)).resolves.toBeUndefined();
    await expect(engine.end(room)).resolves.toBeUndefined();
    await expect(engine.end(aRoom())).resolves.toBeUndefined();
  });

  it('opens connections only for entries of the kind "peer"', async () => {
    const room = aRoom();
    const engine = subject().process();
    const person = somebody('host');
    const entry = await engine.entry(room, person);
    if (entry.kind === 'peer') await (await engine.open(room, person, deaf)).close();
    else await expect(engine.open(room, person, deaf)).rejects.toMatchObject({ code: 'rooms.mediaAway' });
  });
}
