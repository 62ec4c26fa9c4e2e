import { elsewhere } from '@domdom/courses';
import { type Actor, AuditLog, Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassNews } from '../class-news';
import { ClassesService } from '../classes.service';
import { RecordingHosts } from './after.config';
import { afterErrors } from './after.errors';
import { afterNotices } from './after.notices';
import type { RecordingDto } from './dto/after.dto';

export interface Recording {
  sessionId: string;
  address: string;
}

/** Recordings of sessions, for the people of the class alone. */
@Injectable()
export class RecordingsService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly hosts: RecordingHosts,
    private readonly news: ClassNews,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Puts up where the recording of a session is seen, once everybody in it has agreed, and tells those of the class
   * who were not there. Another address takes the place of the first, and nobody is told again.
   * @throws common.notFound, common.forbidden, media.badAddress; classes-after.hostNotAllowed, notAgreed,
   *   neverRecorded, noSuchSession, notBegun, sessionCancelled
   */
  async put(actor: Actor, classId: string, input: RecordingDto): Promise<void> {
    const view = await this.classes.get(actor, classId, 'run');
    if (view.sensitive) throw afterErrors.neverRecorded();
    const { address } = elsewhere(input.address);
    if (!this.hosts.allows(address)) throw afterErrors.hostNotAllowed({ hosts: this.hosts.all.join(', ') });
    if (!input.agreed) throw afterErrors.notAgreed();
    const now = this.clock.now();
    const session = (await this.classes.sessions(classId)).find(({ id }) => id === input.sessionId);
    if (!session) throw afterErrors.noSuchSession();
    if (session.status === 'cancelled') throw afterErrors.sessionCancelled();
    if (session.startsAt > now) throw afterErrors.notBegun();
    await this.database.transaction(async () => {
      const first = await this.database.one<{ first: boolean }>(
        `insert into class_recording (session_id, address, agreed_by, agreed_at) values ($1, $2, $3, $4)
         on conflict (session_id) do update
         set address = excluded.address, agreed_by = excluded.agreed_by, agreed_at = excluded.agreed_at
         returning xmax = 0 as first`,
        [session.id, address, actor.personId, now],
      );
      if (first?.first) {
        const notice = afterNotices.recording({ title: view.title, at: session.startsAt.toISOString() });
        const personIds = await this.missed(classId, session.id);
        const path = `/classes/${classId}/after`;
        await this.news.sendEach(classId, [{ personIds, notice, path, options: { channels: 'inbox' } }]);
      }
      await this.record('classes.recording-put', session.id);
    });
  }

  /** @throws common.notFound, common.forbidden */
  async remove(actor: Actor, classId: string, sessionId: string): Promise<void> {
    await this.classes.get(actor, classId, 'run');
    await this.database.transaction(async () => {
      await this.database.execute(
        `delete from class_recording r using class_session s
         where s.id = r.session_id and s.class_id = $1 and s.id::text = $2`,
        [classId, sessionId],
      );
      await this.record('classes.recording-removed', sessionId);
    });
  }

  private async missed(classId: string, sessionId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select r.person_id as id from registration r
       left join attendance a on a.session_id = $2 and a.person_id = r.person_id
       where r.class_id = $1 and r.status = 'confirmed' and a.status is distinct from 'present'`,
      [classId, sessionId],
    );
    return rows.map(({ id }) => id);
  }

  private record(action: string, sessionId: string): Promise<void> {
    return this.audit.record({ action, subject: 'class-session', subjectId: sessionId, details: {} });
  }
}
