import { hashToken, newToken } from '@domdom/identity';
import { type Actor, type Database, type Grant, newId } from '@domdom/platform';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnit } from '../../../organisations/src/testing/unit.factory';

/** Somebody who is signed in: their session's cookie goes with every request. */
export interface SignedIn {
  actor: Actor;
  token: string;
}
export interface MadeRoom {
  unitId: string;
  classId: string;
  sessionId: string;
  host: SignedIn;
  guests: SignedIn[];
}

/** A person with an open session of the portal. */
export async function signedIn(
  database: Database,
  given: { fullName?: string; grants?: Grant[] } = {},
): Promise<SignedIn> {
  const { actor } = await makePerson(database, given);
  const token = newToken();
  await database.execute(
    `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at)
     values ($1, $2, $3, now(), now(), now() + interval '1 day')`,
    [newId(), hashToken(token), actor.personId],
  );
  return { actor, token };
}

/** Gives somebody a place in a class. */
export async function register(database: Database, classId: string, { actor }: SignedIn): Promise<void> {
  await database.execute(
    `insert into registration (id, class_id, person_id, mode, status, registered_by, registered_at, confirmed_at)
     values ($1, $2, $3, 'online', 'confirmed', $3, now(), now())`,
    [newId(), classId, actor.personId],
  );
}

/** An online class whose session goes on now, with an instructor and so many confirmed people. */
export async function makeRoom(
  database: Database,
  given: { guests?: number; startsIn?: number; minutes?: number; sensitive?: boolean; mode?: string } = {},
): Promise<MadeRoom> {
  const { guests = 2, startsIn = -5, minutes = 90, sensitive = false, mode = 'online' } = given;
  const unit = await makeUnit(database, 'commune');
  const host = await signedIn(database, { fullName: 'Cô Giáo Thảo' });
  const [classId, sessionId] = [newId(), newId()];
  const venueId = mode === 'online' ? null : newId();
  const startsAt = new Date(Date.now() + startsIn * 60_000);
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  if (venueId) {
    await database.execute(
      `insert into venue (id, unit_id, name, address, kind, created_at)
       values ($1, $2, 'Nhà văn hóa', 'Thôn Hạ', 'culture_house', now())`,
      [venueId, unit.id],
    );
  }
  await database.execute(
    `insert into community_class (id, title, summary, topic, level, language, unit_id, mode, venue_id, capacity,
       status, recurrence, starts_on, starts_at, minutes, first_starts_at, last_ends_at, search_folded, created_by,
       created_at, updated_at)
     values ($1, 'Bình dân học vụ số', 'Dùng điện thoại', 'digital-skills', 'beginner', 'vi', $2, $3, $4,
       case when $4::uuid is not null then 100 end, 'open', 'RRULE:FREQ=DAILY;COUNT=1', '2026-11-24', '19:30', $5, $6,
       $7, 'binh dan hoc vu so', $8, now(), now())`,
    [classId, unit.id, mode, venueId, minutes, startsAt, endsAt, host.actor.personId],
  );
  if (sensitive) {
    await database.execute('update community_class set sensitive = true where id = $1', [classId]);
  }
  await database.execute('insert into class_instructor (class_id, person_id) values ($1, $2)', [
    classId,
    host.actor.personId,
  ]);
  await database.execute(
    `insert into class_session (id, class_id, starts_at, ends_at, status, updated_at)
     values ($1, $2, $3, $4, 'planned', now())`,
    [sessionId, classId, startsAt, endsAt],
  );
  const people: SignedIn[] = [];
  for (let number = 1; number <= guests; number++) {
    const guest = await signedIn(database, { fullName: `Lò Văn Học ${number}` });
    await register(database, classId, guest);
    people.push(guest);
  }
  return { unitId: unit.id, classId, sessionId, host, guests: people };
}
