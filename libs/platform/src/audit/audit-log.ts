import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Database } from '../database';
import { newId } from '../ids/new-id';
import { requestContext } from '../request-context';

export interface AuditEntry {
  /** What was done: `identity.grant-given`. */
  action: string;
  /** Kind and id of what it was done to. */
  subject: string;
  subjectId: string | null;
  /** Facts worth keeping; ids and words, nothing secret. */
  details?: object;
}

/**
 * Who did what, when, and for whom: written with the change itself, never changed afterwards. Somebody who acts
 * for another is the actor; the other is noted beside.
 */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async record(entry: AuditEntry): Promise<void> {
    const context = requestContext.current();
    const actor = context?.actor;
    await this.database.execute(
      `insert into audit_entry (id, at, actor_id, on_behalf_of, action, subject, subject_id, details, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        this.clock.now(),
        actor?.representedBy ?? actor?.personId ?? null,
        actor?.representedBy ? actor.personId : null,
        entry.action,
        entry.subject,
        entry.subjectId,
        JSON.stringify(entry.details ?? {}),
        context?.requestId ?? null,
      ],
    );
  }
}
