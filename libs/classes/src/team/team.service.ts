import { Inbox, type Notice } from '@domdom/notifications';
import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  fold,
  isId,
  normalisePhone,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { accessOf, type ClassView, type Named } from '../class-view';
import { ClassesService } from '../classes.service';
import { searchPatterns } from '../conditions';
import { can } from '../domain/class.policy';
import { classErrors } from '../domain/classes.errors';
import { quietTitle } from '../quiet-title';
import { teamNotices } from './team.notices';

/** Somebody who can be asked to teach a class or to help with it. */
export interface TeamCandidate extends Named {
  homeName: string | null;
  /** Whether their role lets them teach for the class's unit. */
  mayTeach: boolean;
}
export interface Team {
  class: ClassView;
  helpers: Named[];
}

const mayTeach = `exists (select from role_grant g where g.person_id = p.id and g.ended_at is null
  and g.unit_id = any($1::uuid[]) and g.role in ('instructor', 'official'))`;
/** Who lives in the class's unit or below it. */
const isNear = `exists (select from unit h where h.id = p.home_unit_id and h.path @> array[$2::uuid])`;

/** Who runs a class together: its instructors, and helpers who call the roll and register people. */
@Injectable()
export class TeamService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly inbox: Inbox,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** @throws common.notFound, common.forbidden */
  async of(actor: Actor, classId: string): Promise<Team> {
    const view = await this.classes.get(actor, classId, 'run');
    const helpers = await this.database.query<Named & Record<string, unknown>>(
      `select p.id, p.full_name as name from class_helper h join person p on p.id = h.person_id
       where h.class_id = $1 order by p.name_sort, p.id`,
      [classId],
    );
    return { class: view, helpers };
  }

  /**
   * People by name who may teach for the unit, and those who live there by two words of their name or by their whole
   * phone number: nobody leafs through a village.
   */
  async search(actor: Actor, classId: string, text: string): Promise<TeamCandidate[]> {
    const view = await this.classes.get(actor, classId, 'run');
    const patterns = searchPatterns(fold(text));
    if (patterns.length === 0) return [];
    return this.database.query<TeamCandidate & Record<string, unknown>>(
      `select p.id, p.full_name as name, u.name as "homeName", t.may as "mayTeach"
       from person p left join unit u on u.id = p.home_unit_id cross join lateral (select ${mayTeach} as may) t
       where (p.phone = $4 or ($4::text is null and p.name_folded like all($3::text[])))
         and (t.may or ($5 and ${isNear}))
       order by t.may desc, p.name_sort, p.id limit 20`,
      [view.unitPath, view.unitId, patterns, normalisePhone(text), patterns.length > 1 || isPhone(text)],
    );
  }

  /** @returns their name @throws common.forbidden, classes.noSuchInstructor, classes.instructorsFull */
  async addTeacher(actor: Actor, classId: string, personId: string): Promise<string> {
    const view = await this.classes.get(actor, classId, 'run');
    const person = await this.candidate(view, personId);
    if (!person?.mayTeach) throw classErrors.noSuchInstructor();
    return this.database.transaction(async () => {
      await this.database.query('select 1 from community_class where id = $1 for update', [classId]);
      const added = await this.database.execute(
        'insert into class_instructor (class_id, person_id) values ($1, $2) on conflict do nothing',
        [classId, personId],
      );
      if (added === 0) return person.name;
      await this.database.execute('delete from class_helper where class_id = $1 and person_id = $2', [
        classId,
        personId,
      ]);
      await this.tell(actor, view, [personId], teamNotices.teaches, `/organise/classes/${classId}`);
      await this.record('classes.instructor-added', classId, personId);
      return person.name;
    });
  }

  /** @throws common.forbidden, classes.lastInstructor */
  async removeTeacher(actor: Actor, classId: string, personId: string): Promise<void> {
    const view = await this.classes.get(actor, classId, 'run');
    if (!isId(personId)) throw commonErrors.notFound();
    await this.database.transaction(async () => {
      await this.database.query('select 1 from community_class where id = $1 for update', [classId]);
      const left = await this.database.query<{ id: string }>(
        'select person_id as id from class_instructor where class_id = $1',
        [classId],
      );
      if (!left.some(({ id }) => id === personId)) return;
      if (left.length === 1) throw classErrors.lastInstructor();
      await this.database.execute('delete from class_instructor where class_id = $1 and person_id = $2', [
        classId,
        personId,
      ]);
      await this.tell(actor, view, [personId], teamNotices.teachesNoMore, `/classes/${classId}`);
      await this.record('classes.instructor-removed', classId, personId);
    });
  }

  /** @returns their name @throws common.notFound, common.forbidden */
  async addHelper(actor: Actor, classId: string, personId: string): Promise<string> {
    const view = await this.classes.get(actor, classId, 'run');
    const person = await this.candidate(view, personId);
    if (!person) throw commonErrors.notFound();
    // Who teaches can do all that a helper can.
    if (view.instructors.some(({ id }) => id === personId)) return person.name;
    return this.database.transaction(async () => {
      const added = await this.database.execute(
        `insert into class_helper (class_id, person_id, named_by, named_at) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [classId, personId, actor.personId, this.clock.now()],
      );
      if (added > 0) {
        await this.tell(actor, view, [personId], teamNotices.helps, `/organise/classes/${classId}/help`);
        await this.record('classes.helper-added', classId, personId);
      }
      return person.name;
    });
  }

  /** Ends somebody's helping; helpers may also end it themselves. @throws common.forbidden */
  async removeHelper(actor: Actor, classId: string, personId: string): Promise<void> {
    const view = await this.classes.get(actor, classId);
    if (!isId(personId)) throw commonErrors.notFound();
    const isOwn = actor.personId === personId && actor.representedBy === null;
    if (!isOwn && !can('run', actor, accessOf(view))) throw commonErrors.forbidden();
    await this.database.transaction(async () => {
      const gone = await this.database.execute(
        'delete from class_helper where class_id = $1 and person_id = $2',
        [classId, personId],
      );
      if (gone === 0) return;
      const [told, notice, path] = isOwn
        ? ([
            view.instructors.map(({ id }) => id),
            teamNotices.helperLeft,
            `/organise/classes/${classId}/team`,
          ] as const)
        : ([[personId], teamNotices.helpsNoMore, `/classes/${classId}`] as const);
      await this.tell(actor, view, told, notice, path);
      await this.record('classes.helper-removed', classId, personId);
    });
  }

  private async candidate(view: ClassView, personId: string): Promise<TeamCandidate | null> {
    if (!isId(personId)) return null;
    return this.database.one<TeamCandidate & Record<string, unknown>>(
      `select p.id, p.full_name as name, null as "homeName", t.may as "mayTeach"
       from person p cross join lateral (select ${mayTeach} as may) t where p.id = $3 and (t.may or ${isNear})`,
      [view.unitPath, view.unitId, personId],
    );
  }

  private async tell(
    actor: Actor,
    view: ClassView,
    personIds: readonly string[],
    notice: (about: { title: string; by: string }) => Notice,
    path: string,
  ): Promise<void> {
    const others = personIds.filter((id) => id !== actor.personId);
    if (others.length === 0) return;
    await this.inbox.send(others, notice({ title: quietTitle(view), by: actor.name }), path);
  }

  private record(action: string, classId: string, personId: string): Promise<void> {
    return this.audit.record({ action, subject: 'class', subjectId: classId, details: { personId } });
  }
}

const isPhone = (text: string): boolean => normalisePhone(text) !== null;
