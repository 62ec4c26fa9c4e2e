import { Inbox } from '@domdom/notifications';
import { type Actor, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { SettledTap } from '../domain/taps';
import { quietTitle } from '../quiet-title';
import { teamNotices } from '../team/team.notices';
import type { MarkedSession } from './mark-writer';

interface Marker {
  markedBy: string;
  name: string;
  personId: string;
  sensitive: boolean;
}

/** Two may call one roll: whoever marked somebody otherwise than it now stands is told by whom, in one notice. */
@Injectable()
export class OverruledTaps {
  constructor(
    private readonly database: Database,
    private readonly inbox: Inbox,
  ) {}

  /** Call it in the transaction that holds the session, before the marks are written. */
  async tell(actor: Actor, session: MarkedSession, taps: readonly SettledTap[]): Promise<void> {
    // What one person tapped and tapped again is settled by the last of it.
    const settled = new Set(
      taps.filter(({ outcome }) => outcome !== 'overtaken').map(({ tap }) => tap.personId),
    );
    const against = taps.filter(
      ({ tap, before, outcome }) =>
        before !== null &&
        before !== tap.status &&
        (outcome === 'applied' || (outcome === 'overtaken' && !settled.has(tap.personId))),
    );
    if (against.length === 0) return;
    const markers = await this.database.query<Marker & Record<string, unknown>>(
      `select a.person_id as "personId", a.marked_by as "markedBy", b.full_name as name, c.sensitive
       from attendance a join person b on b.id = a.marked_by join class_session s on s.id = a.session_id
       join community_class c on c.id = s.class_id
       where a.session_id = $1 and a.person_id = any($2::uuid[]) and a.how in ('roll', 'paper')
         and a.marked_by <> $3`,
      [session.id, against.map(({ tap }) => tap.personId), actor.personId],
    );
    const standing = new Map(markers.map((one) => [one.personId, one]));
    /** Who is told, by whom they were overruled, and of how many people. */
    const told = new Map<string, { by: string; count: number }>();
    for (const { tap, outcome } of against) {
      const other = standing.get(tap.personId);
      if (!other) continue;
      const [whom, by] = outcome === 'applied' ? [other.markedBy, actor.name] : [actor.personId, other.name];
      told.set(whom, { by, count: (told.get(whom)?.count ?? 0) + 1 });
    }
    const title = quietTitle({ title: session.classTitle, sensitive: markers[0]?.sensitive ?? true });
    const path = `/organise/classes/${session.classId}/sessions/${session.id}/attendance`;
    for (const [personId, { by, count }] of told)
      await this.inbox.send([personId], teamNotices.overruled({ title, by, count }), path);
  }
}
