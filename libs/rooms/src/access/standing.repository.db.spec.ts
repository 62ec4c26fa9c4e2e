import type { Database } from '@domdom/platform';
import { openDatabase } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeRoom } from '../testing/room.factory';
import { StandingRepository } from './standing.repository';

describe('who may still be in a room', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.dataSource.destroy());

  it('as a host: who teaches it and officials of its unit, as long as they are', async () => {
    const room = await makeRoom(database, { guests: 1 });
    const holding = async (role: 'official' | 'instructor') =>
      (await makePerson(database, { grants: [{ role, unitId: room.unitId }] })).actor.personId;
    const [official, former, colleague] = [
      await holding('official'),
      await holding('official'),
      await holding('instructor'),
    ];
    await database.execute('update role_grant set ended_at = now() where person_id = $1', [former]);
    const teacher = room.host.actor.personId;
    const guest = room.guests[0]!.actor.personId;
    const standing = new StandingRepository(database);
    const all = [teacher, official, former, colleague, guest];
    const { hosts, registered } = await standing.of(room.sessionId, all, []);
    expect(hosts).toEqual(new Set([teacher, official]));
    expect(registered).toEqual(new Set([guest]));
  });
});
