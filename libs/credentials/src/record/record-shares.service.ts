import { hashToken, newToken } from '@domdom/identity';
import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  isId,
  networkOf,
  newId,
  RateLimit,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type RecordChoice, readChoice } from './record';
import { recordErrors } from './record.errors';
import { type PersonalRecord, RecordService } from './record.service';

/** How many days a link may hold. */
export const shareDays = [7, 30, 90, 365] as const;
const mostShares = 20;
const tries = { tries: 60, seconds: 60 };
const day = 86_400_000;

/** A link as its owner sees it; the link itself is known to whoever was given it. */
export interface ShareView extends RecordChoice {
  id: string;
  label: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}
interface ShareRow {
  id: string;
  personId: string;
  label: string;
  kinds: string[];
  topic: string | null;
  year: number | null;
  withPrivate: boolean;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}
/** What a link leads to. */
export type Opened =
  | { state: 'open'; record: PersonalRecord; choice: RecordChoice; expiresAt: Date }
  | { state: 'over' | 'unknown' };

const columns = `id, person_id as "personId", label, kinds, topic, year, with_private as "withPrivate",
  created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"`;
const viewOf = ({ personId: _, ...row }: ShareRow): ShareView => ({ ...row, ...readChoice(row) });

/** Links under which somebody else may read a part of a record, for a time. */
@Injectable()
export class RecordShares {
  constructor(
    private readonly database: Database,
    private readonly records: RecordService,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly limit: RateLimit,
  ) {}

  /**
   * Makes a link. Its token is returned this once and stored as a hash only.
   * @throws record.nothingChosen, record.tooManyShares; record.ownOnly for an official who acts for the person
   */
  async make(
    actor: Actor,
    label: string,
    choice: RecordChoice,
    days: number,
  ): Promise<{ token: string; expiresAt: Date }> {
    if (actor.representedBy) throw recordErrors.ownOnly();
    if (choice.kinds.length === 0) throw recordErrors.nothingChosen();
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + days * day);
    await this.database.transaction(async () => {
      await this.database.query('select 1 from person where id = $1 for update', [actor.personId]);
      const inUse = await this.database.one<{ count: number }>(
        `select count(*)::int as count from record_share
         where person_id = $1 and revoked_at is null and expires_at > $2`,
        [actor.personId, now],
      );
      if ((inUse?.count ?? 0) >= mostShares) throw recordErrors.tooManyShares({ most: mostShares });
      const id = newId();
      await this.database.execute(
        `insert into record_share (id, person_id, token_hash, label, kinds, topic, year, with_private, created_at,
           expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          actor.personId,
          hashToken(token),
          label,
          choice.kinds,
          choice.topic,
          choice.year,
          choice.withPrivate,
          now,
          expiresAt,
        ],
      );
      await this.audit.record({
        action: 'credentials.record-shared',
        subject: 'record-share',
        subjectId: id,
      });
    });
    return { token, expiresAt };
  }

  /** The actor's links, the newest first: those in use, and the last that are over. */
  async mine(actor: Actor): Promise<ShareView[]> {
    const rows = await this.database.query<ShareRow>(
      `select ${columns} from record_share where person_id = $1
       order by (revoked_at is null and expires_at > $2) desc, created_at desc limit 50`,
      [actor.personId, this.clock.now()],
    );
    return rows.map(viewOf);
  }

  /** Ends a link at once; one that is over already stays so. @throws common.notFound for somebody else's */
  async revoke(actor: Actor, id: string): Promise<void> {
    if (!isId(id)) throw commonErrors.notFound();
    await this.database.transaction(async () => {
      const row = await this.database.one<{ revoked_at: Date | null }>(
        'select revoked_at from record_share where id = $1 and person_id = $2 for update',
        [id, actor.personId],
      );
      if (!row) throw commonErrors.notFound();
      if (row.revoked_at) return;
      await this.database.execute('update record_share set revoked_at = $2 where id = $1', [
        id,
        this.clock.now(),
      ]);
      await this.audit.record({
        action: 'credentials.share-revoked',
        subject: 'record-share',
        subjectId: id,
      });
    });
  }

  /** What a link shows to whoever has it: the chosen part as it is now. @throws common.tooMany */
  async open(token: string, address: string): Promise<Opened> {
    await this.limit.take('record-share', networkOf(address), tries);
    const row = await this.database.one<ShareRow>(
      `select ${columns} from record_share where token_hash = $1`,
      [hashToken(token)],
    );
    if (!row) return { state: 'unknown' };
    if (row.revokedAt || row.expiresAt <= this.clock.now()) return { state: 'over' };
    const choice = readChoice(row);
    const record = await this.records.part(row.personId, choice);
    return { state: 'open', record, choice, expiresAt: row.expiresAt };
  }
}
