import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** A link that lets people into a course, as who looks after the course sees it; the link itself is not kept. */
export interface InvitationRow {
  id: string;
  note: string | null;
  mostUses: number | null;
  uses: number;
  madeBy: string | null;
  madeAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}
/** The same for whoever follows the link. */
export interface FollowedRow extends InvitationRow {
  courseId: string;
  slug: string;
}

const columns = `i.id, i.note, i.most_uses as "mostUses", i.uses, p.full_name as "madeBy", i.made_at as "madeAt",
  i.expires_at as "expiresAt", i.revoked_at as "revokedAt"`;

@Injectable()
export class InvitationsRepository {
  constructor(private readonly database: Database) {}

  async insert(given: {
    id: string;
    courseId: string;
    tokenHash: Buffer;
    note: string | null;
    mostUses: number | null;
    madeBy: string;
    madeAt: Date;
    expiresAt: Date;
  }): Promise<void> {
    await this.database.execute(
      `insert into enrolment_invitation (id, course_id, token_hash, note, most_uses, made_by, made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        given.id,
        given.courseId,
        given.tokenHash,
        given.note,
        given.mostUses,
        given.madeBy,
        given.madeAt,
        given.expiresAt,
      ],
    );
  }

  /** The newest hundred of a course. */
  ofCourse(courseId: string): Promise<InvitationRow[]> {
    return this.database.query<InvitationRow & Record<string, unknown>>(
      `select ${columns} from enrolment_invitation i left join person p on p.id = i.made_by
       where i.course_id = $1 order by i.made_at desc, i.id desc limit 100`,
      [courseId],
    );
  }

  byToken(tokenHash: Buffer): Promise<FollowedRow | null> {
    return this.database.one<FollowedRow & Record<string, unknown>>(
      `select ${columns}, i.course_id as "courseId", c.slug from enrolment_invitation i
       join course c on c.id = i.course_id left join person p on p.id = i.made_by where i.token_hash = $1`,
      [tokenHash],
    );
  }

  /** Holds a link until the transaction ends: its uses are counted one after the other. */
  async hold(id: string): Promise<void> {
    await this.database.one('select 1 from enrolment_invitation where id = $1 for no key update', [id]);
  }

  async used(id: string, personId: string): Promise<boolean> {
    return (
      (await this.database.one(
        'select 1 from enrolment_invitation_use where invitation_id = $1 and person_id = $2',
        [id, personId],
      )) !== null
    );
  }

  async noteUse(id: string, personId: string, now: Date): Promise<void> {
    await this.database.execute(
      'insert into enrolment_invitation_use (invitation_id, person_id, used_at) values ($1, $2, $3)',
      [id, personId, now],
    );
    await this.database.execute('update enrolment_invitation set uses = uses + 1 where id = $1', [id]);
  }

  /** False when it was revoked already, or is not a link of the course. */
  async revoke(courseId: string, id: string, now: Date): Promise<boolean> {
    const rows = await this.database.execute(
      `update enrolment_invitation set revoked_at = $3
       where id = $2 and course_id = $1 and revoked_at is null`,
      [courseId, id, now],
    );
    return rows === 1;
  }
}
