import type { CertificatesService } from '@domdom/credentials';
import { hashToken } from '@domdom/identity';
import { newId } from '@domdom/platform';
import { type DemoContext, daysBefore } from './demo-context';

/** A link of the demonstration that leads to a part of a record; a real one is drawn by lot and shown once. */
export const demoShareToken = 'ho-so-cua-chi-hanh';
const mostProgrammes = 12;

/**
 * What a lifelong learning record shows besides courses: certificates of whole programmes, one that was revoked, and
 * links under which a learner shows a part of it.
 */
export async function makeRecord(
  { database, now }: DemoContext,
  certificates: CertificatesService,
  learnerId: string,
): Promise<number> {
  const completed = await database.query<{ personId: string; programmeId: string; at: Date }>(
    `select e.person_id as "personId", pc.programme_id as "programmeId", max(e.completed_at) as at
     from programme_course pc join enrolment e on e.course_id = pc.course_id and e.completed_at is not null
     where pc.required group by e.person_id, pc.programme_id
     having count(*) = (select count(*) from programme_course r where r.programme_id = pc.programme_id and r.required)
     order by e.person_id = $1 desc, at limit $2`,
    [learnerId, mostProgrammes],
  );
  for (const { personId, programmeId, at } of completed)
    await certificates.issueForProgramme(personId, programmeId, at);
  await database.execute(
    `with revoked as (
       update certificate set revoked_at = $2, revoke_reason = 'Cấp nhầm người' where id = (
         select id from certificate where person_id <> $1 order by issued_at desc, id limit 1)
       returning status_index, revoked_at)
     insert into revoked_status (status_index, revoked_at) select status_index, revoked_at from revoked`,
    [learnerId, daysBefore(now, 1)],
  );
  const shares = [
    { token: demoShareToken, label: 'Xin việc ở hợp tác xã', made: 3, expires: -87, revoked: null },
    { token: newId(), label: 'Cho chi hội xem', made: 60, expires: 30, revoked: null },
    { token: newId(), label: 'Gửi nhầm người', made: 20, expires: -10, revoked: 19 },
  ];
  for (const { token, label, made, expires, revoked } of shares)
    await database.execute(
      `insert into record_share (id, person_id, token_hash, label, kinds, with_private, created_at, expires_at,
         revoked_at) values ($1, $2, $3, $4, '{course,programme,class}', false, $5, $6, $7)`,
      [
        newId(),
        learnerId,
        hashToken(token),
        label,
        daysBefore(now, made),
        daysBefore(now, expires),
        revoked === null ? null : daysBefore(now, revoked),
      ],
    );
  return completed.length;
}
