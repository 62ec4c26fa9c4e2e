import { type Actor, AuditLog, Clock, Database, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { classCompleted, completionWithdrawn } from '../after/after.events';
import { ClassesService } from '../classes.service';
import { sessionsNeeded } from './completion';

interface EndedClass {
  id: string;
  title: string;
  topic: string;
  unitId: string;
  courseId: string | null;
  percent: number;
}
interface Standing {
  personId: string;
  attended: number;
  minutes: number;
  completed: boolean;
}
const settledAtOnce = 50;

/** Who completed a class: worked out when it is over, and again when a roll is corrected later. */
@Injectable()
export class CompletionsService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Sets which share of the sessions counts as completing a class. @throws common.notFound, common.forbidden */
  async ask(actor: Actor, classId: string, percent: number): Promise<void> {
    await this.classes.get(actor, classId, 'run');
    await this.database.transaction(async () => {
      await this.database.execute('update community_class set completion_percent = $2 where id = $1', [
        classId,
        percent,
      ]);
      await this.settle(classId, 'again');
      await this.audit.record({
        action: 'classes.completion-changed',
        subject: 'class',
        subjectId: classId,
        details: { percent },
      });
    });
  }

  /** Settles classes that have ended since it was asked last; how many. */
  async settleEnded(): Promise<number> {
    const ended = await this.database.query<{ id: string }>(
      `select id from community_class where settled_at is null and status = 'open' and last_ends_at <= $1
       order by last_ends_at limit ${settledAtOnce}`,
      [this.clock.now()],
    );
    for (const { id } of ended) await this.settle(id, 'first');
    return ended.length;
  }

  /**
   * Works out who completed a class that is over, and tells of those who are new or no longer among them. `again`
   * leaves a class alone that was never settled: its time has not come.
   */
  async settle(classId: string, when: 'first' | 'again'): Promise<void> {
    await this.database.transaction(async () => {
      const ended = await this.database.one<EndedClass & Record<string, unknown>>(
        `select id, title, topic, unit_id as "unitId", course_id as "courseId",
           completion_percent as percent
         from community_class
         where id = $1 and status = 'open' and last_ends_at <= $2 and ($3 or settled_at is not null) for update`,
        [classId, this.clock.now(), when === 'first'],
      );
      if (ended) await this.write(ended);
    });
  }

  private async write(ended: EndedClass): Promise<void> {
    const now = this.clock.now();
    const held = await this.database.one<{ held: number }>(
      `select count(*)::int as held from class_session where class_id = $1 and status = 'held'`,
      [ended.id],
    );
    const count = held?.held ?? 0;
    const needed = sessionsNeeded(count, ended.percent);
    const standings = await this.database.query<Standing & Record<string, unknown>>(
      `select coalesce(n.person_id, k.person_id) as "personId", coalesce(n.attended, 0) as attended,
         coalesce(n.minutes, 0) as minutes, k.person_id is not null as completed
       from (select a.person_id, count(*)::int as attended,
           sum(extract(epoch from s.ends_at - s.starts_at) / 60)::int as minutes
         from attendance a join class_session s on s.id = a.session_id
         where s.class_id = $1 and s.status = 'held' and a.status = 'present' group by 1) n
       full join (select person_id from class_completion where class_id = $1) k on k.person_id = n.person_id`,
      [ended.id],
    );
    const passes = ({ attended }: Standing) => needed !== null && attended >= needed;
    const fresh = standings.filter((one) => passes(one) && !one.completed);
    const gone = standings.filter((one) => !passes(one) && one.completed);
    await this.database.execute(
      `insert into class_completion (class_id, person_id, attended, held, completed_at)
       select $1, person_id, attended, $4, $5 from unnest($2::uuid[], $3::int[]) as t (person_id, attended)
       on conflict (class_id, person_id) do update set attended = excluded.attended, held = excluded.held`,
      [
        ended.id,
        standings.filter(passes).map(({ personId }) => personId),
        standings.filter(passes).map(({ attended }) => attended),
        count,
        now,
      ],
    );
    await this.database.execute(
      'delete from class_completion where class_id = $1 and person_id = any($2::uuid[])',
      [ended.id, gone.map(({ personId }) => personId)],
    );
    await this.database.execute('update community_class set settled_at = $2 where id = $1', [ended.id, now]);
    const { id: classId, title: classTitle, topic, unitId, courseId } = ended;
    const about = { classId, classTitle, topic, unitId };
    const completedAt = now.toISOString();
    await this.outbox.publish(
      ...fresh.map(({ personId, attended, minutes }) =>
        classCompleted({ ...about, personId, courseId, attended, held: count, minutes, completedAt }),
      ),
      ...gone.map(({ personId }) => completionWithdrawn({ ...about, personId })),
    );
  }
}
